"""Who says so: the speaker or outlet that a sentence names, in its own words."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.parser.modality import reporting_verbs
from timeline.parser.sentences import Span

#: A speaker is named in at most so many words; more is a clause that was misread.
MOST_WORDS = 14

#: What is said follows "that" or stands in quotation marks: then the sentence around names the speaker.
_QUOTATION = re.compile(r"[“\"‘]")

_STOP = re.compile(r"[,.;:!?–—\"“”\n](?=\s|$|[\"”])|[“”\"]")

#: A closing quotation just before the verb: the speaker follows it ("…," said X).
_QUOTED_BEFORE = re.compile(r"[\"”’']\s*$")


def attribution(text: str, sentence: Span, clause: Span, timexes: list[Timex], language: str) -> str | None:
    """The speaker of a clause: "according to X", else the subject of its reporting verb; `None` if nobody is named.

    A clause that is itself what is said takes the speaker of its sentence.
    """
    according = _according(language).search(text, sentence.start, sentence.end)
    if according:
        return _name(text, _ahead(text, according.end(), sentence.end), timexes, language)
    opening = clause.of(text).split(maxsplit=1)[0].lower()
    content = opening in loader.table(language, "attribution")["content"]["words"] or _QUOTATION.match(clause.of(text))
    for span in (clause, sentence) if content else (clause,):
        for verb in reporting_verbs(text, span, language):
            ahead = _QUOTED_BEFORE.search(text[max(0, verb.start() - 4) : verb.start()]) is not None
            words = _ahead(text, verb.end(), span.end) if ahead else _behind(text, span.start, verb.start())
            speaker = _name(text, words, timexes, language)
            if speaker:
                return speaker
    return None


def _ahead(text: str, start: int, end: int) -> Span:
    """The words up to the next stop."""
    stop = _STOP.search(text, start, end)
    return Span(start, stop.start() if stop else end)


def _behind(text: str, start: int, end: int) -> Span:
    """The words back to the stop before; a full stop in between belongs to an abbreviation."""
    stops = [match.end() for match in _STOP.finditer(text, start, end) if match.group() != "."]
    return Span(stops[-1] if stops else start, end)


def _name(text: str, span: Span, timexes: list[Timex], language: str) -> str | None:
    """The words of a span where they can name a speaker: no pronoun, not too many, no date phrase."""
    first, last = span.start, span.end
    for timex in timexes:
        if first <= timex.start < last:
            first, last = (timex.end, last) if timex.start - first < last - timex.end else (first, timex.start)
    data = loader.table(language, "claims")
    openings = {word.lower() for word in (*data["opening"]["words"], *data["preposition"]["words"])}
    words = text[first:last].strip(" \t\u00a0,").split()
    while words and words[0].lower().strip(",") in openings:
        words.pop(0)
    adverbs = openings | set(data["adverb"]["words"])
    while words and words[-1].lower() in adverbs:
        words.pop()
    if words and words[-1].lower() in data["passive"]["words"]:
        return None  # "the minister was told": the others said it
    pronouns = loader.table(language, "attribution")["pronoun"]["words"]
    if not words or len(words) > MOST_WORDS or words[0].lower() in pronouns:
        return None
    return " ".join(words)


@cache
def _according(language: str) -> re.Pattern[str]:
    words = loader.table(language, "attribution")["according"]["words"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
