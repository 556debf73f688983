"""Headlines: the clause itself, without its date phrase, cut to a line."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.markup import BLANK, blanked
from timeline.model.timex import Timex
from timeline.parser.clauses import Analysis
from timeline.parser.sentences import Span
from timeline.parser.shortening import by_name, endings
from timeline.parser.verbs import vocabulary

#: A headline is at most so long (characters); a longer clause is cut at a word and ends in an ellipsis.
LONGEST = 90

#: A shortened headline has at least so many characters; one that ends without a mark has more.
LEAST, LEAST_WHOLE = 30, 45

#: With fewer words left, the date phrase stays: it is all that there is.
FEWEST_WORDS = 3

_EDGES = " \t\u00a0,;:–—-•*"

#: Rules whose expressions stand in a sentence without a preposition: "confirmed Monday", "struck yesterday".
FREE_STANDING = frozenset({"weekday", "period", "ago", "yearless", "distance", "stretch", "neighbour", "month_of_year"})

_JOINTS = ' \t\u00a0,”"'
_QUOTES = frozenset('“”"„«»')
_COMMA_QUOTE = re.compile(r",([”\"])$")
_ARTICLE = re.compile(r"(?:^|\s)(?:the|a|an|of|’s|'s)\s*$", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\b[A-Z](?:\.[A-Z])+$")
_LISTED = re.compile(r"(?:\d|[A-Z][a-z]+)(?:,| and| or)\s+(?:on\s+)?$")


@dataclass(frozen=True, slots=True)
class Told:
    """What a headline is made of: a sentence, the number of a clause, the words that tell it and those that tell more.

    `when` is the date phrase that can be left out.
    """

    analysis: Analysis
    clause: int
    words: Sequence[Span]
    more: Sequence[Span] = ()
    when: Timex | None = None


def headline(text: str, told: Told) -> str:
    """The words that tell a claim as a headline: opening words and the date phrase left out, nothing added.

    One that is too long names its speaker by name alone, and ends behind a phrase: without a mark where what follows
    only adds to it, else with an ellipsis.
    """
    text = blanked(text)
    whole = _written(text, told.words, told)
    if len(whole) <= LONGEST:
        return _extended(text, told, whole) or _closed(told.words[0].of(text).replace(BLANK, "").rstrip("."))
    named = by_name(told.analysis, told.clause, told.words)
    if named != tuple(told.words):
        whole = _written(text, named, told)
        if len(whole) <= LONGEST:
            return whole
    return _shortened(text, named, told) or _closed(_cut(whole))


def _extended(text: str, told: Told, whole: str) -> str:
    """The words with what tells more right behind them, as far as it fits."""
    words = list(told.words)
    for span in told.more:
        between = text[words[-1].end : span.start]
        if span.start < words[-1].end or between.strip(_JOINTS):
            break
        words[-1] = Span(words[-1].start, span.end)
        longer = _written(text, words, told)
        if len(longer) > LONGEST:
            break
        whole = whole if _hangs(longer, told.analysis.language) else longer
    return whole


def _shortened(text: str, words: Sequence[Span], told: Told) -> str:
    """The words up to the last ending that fits, best one behind which others only add; nothing if none is far on."""
    places = endings(told.analysis, told.clause, words)
    for whole, least, mark in ((True, LEAST_WHOLE, ""), (False, LEAST, "…")):
        for ending in (one for one in places if one.whole or not whole):
            kept = [Span(span.start, min(span.end, ending.place)) for span in words if span.start < ending.place]
            line = _written(text, kept, told)
            if least <= len(line) <= LONGEST - len(mark):
                return line + ("" if ending.whole else mark)
    return ""


def _written(text: str, told: Sequence[Span], source: Told) -> str:
    """Some stretches as one line."""
    language, when = source.analysis.language, source.when
    whole = [span.of(text) for span in told]
    parts = whole
    if when:
        starts = frozenset(source.analysis.span(clause).start for clause in source.analysis.clauses)
        parts = [_without_date(text, span, when, language, starts) for span in told]
    words = " ".join(parts if _tells_enough(parts, source) else whole).replace(BLANK, "")
    words = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(words.split()))
    words = re.sub(r"([,;:])\1+", r"\1", words).strip(_EDGES)
    words = _opening(language).sub("", words).strip(_EDGES)
    words = _COMMA_QUOTE.sub(r"\1", words.rstrip("."))
    words = _closed(f"{words}." if _ABBREVIATION.search(words) else words)
    return words[:1].upper() + words[1:]


def _tells_enough(parts: Sequence[str], source: Told) -> bool:
    """Are there words enough without the date, and more than a bare participle at the end ("The ferry built")?"""
    words = " ".join(parts).split()
    predicate = source.analysis.clauses[source.clause].predicate
    bare = predicate is not None and not predicate.finite and words[-1:] == [predicate.head]
    return len(words) >= FEWEST_WORDS and not bare


def _hangs(line: str, language: str) -> bool:
    """Does a line end in a word that asks for more: "unveil at", "the poor, and"?"""
    last = line.lower().rsplit(maxsplit=1)[-1]
    return (
        last in vocabulary(language)["conjunction"] or last in loader.table(language, "claims")["preposition"]["words"]
    )


def _without_date(text: str, span: Span, when: Timex, language: str, starts: Collection[int]) -> str:
    """The words without the date phrase, where it can go without a trace: with its preposition, between two phrases.

    `starts`: the places where clauses begin.
    """
    before, after = text[span.start : when.start], text[when.end : span.end]
    preposition = _trailing_preposition(language).search(before)
    bare = when.rule in FREE_STANDING and re.search(r"[^\W\d_]\s*$", before) and not _ARTICLE.search(before)
    fronted = preposition is not None and not before[: preposition.start()].strip()
    behind = when.end + len(after) - len(after.lstrip())
    loose = (
        re.match(r"\s*(?:[,.;:!?]|$)", after) or _function_word(language).match(after) or fronted or behind in starts
    )
    listed = re.match(r"\s*(?:,|and|or|–|-)\s*(?:\d|[A-Z][a-z]+ \d)", after) or _LISTED.search(before)
    if not span.holds(when.start, when.end) or listed or not loose or not (preposition or bare or not before.strip()):
        return span.of(text)
    following = [*after.lower().split(maxsplit=1), ""][0]
    if not before.strip() and following in vocabulary(language)["auxiliary"]:
        return span.of(text)  # the date is the subject
    kept = before[: preposition.start()] if preposition else before
    if not kept.strip() and loader.table(language, "words").get("verb_second"):
        return span.of(text)  # "Gestern kam sie nach Odala": without the time the verb would come first
    data = vocabulary(language)
    if [*kept.lower().split(), ""][-1] in data["negation"] | data["conjunction"]:
        return span.of(text)  # "is not until October", "not on 4 April but on 14 March"
    if kept.rstrip().endswith(",") and after.startswith(","):
        after = after[1:]
    return kept.rstrip() + ("" if after[:1] in ",.;:!?" else " ") + after.lstrip()


def _closed(words: str) -> str:
    """The words without quotation marks that have lost their partner."""
    if not _QUOTES.intersection(words):
        return words
    opened: list[int] = []
    lone: set[int] = set()
    for position, letter in enumerate(words):
        if letter in "”»" or (letter == "“" and opened and words[opened[-1]] == "„"):
            if opened:
                opened.pop()
            else:
                lone.add(position)
        elif letter in "“„«":
            opened.append(position)
    lone.update(opened)
    if words.count('"') % 2:
        lone.add(words.rindex('"') if words.startswith('"') else words.index('"'))
    kept = "".join(letter for position, letter in enumerate(words) if position not in lone)
    return " ".join(kept.split()).strip(_EDGES)


def _cut(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return words[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(_EDGES) + "…"


@cache
def _trailing_preposition(language: str) -> re.Pattern[str]:
    words = loader.table(language, "claims")["preposition"]["words"]
    return compiled(rf"(?:(?<=\s)|^)(?:{_either(words)})\s*$", re.IGNORECASE)


@cache
def _opening(language: str) -> re.Pattern[str]:
    words = loader.table(language, "claims")["opening"]["words"]
    return compiled(rf"^(?:(?:{_either(words)})(?:,\s*|\s+))+", re.IGNORECASE)


@cache
def _function_word(language: str) -> re.Pattern[str]:
    """A word after which a new phrase begins."""
    words = loader.table(language, "words")["function"]["words"]
    return compiled(rf"\s+(?:{_either(words)})(?!\w)")


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
