"""Who stands before or behind a verb of speech: the words that name a speaker, apposition, adverbs and dates aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.model.timex import Timex
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.text.sentences import Span, trim
from timeline.timex.direction import markers

#: A speaker is named in at most so many words; more is a clause that was misread. An apposition is kept up to fewer.
MOST_WORDS, WITH_APPOSITION = 16, 9

#: A full stop ends a name where it closes no initial or short title ("J.", "Mr.", "Gen.", "Capt." before a name).
_STOP = re.compile(
    r"[,;:!?–—()\[\]\"“”\n]|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?!(?<=\b[A-Z][a-z]{3})\.\s[A-Z])"
    r"\.(?=\s|$|[\"”’'])|''|``|--|\s-LRB-"
)
_OF_COMPANY = r"(?:Inc|Ltd|LLC|LLP|Co|Corp|PLC|Plc|Jr|Sr)(?!\w)"
#: A comma before a form of company or "Jr." parts nothing.
_COMMA = re.compile(rf"\s*,\s+(?!{_OF_COMPANY})|\s*,$")
#: The stop of the sentence behind a name, no short form.
_CLOSING_STOP = re.compile(rf"(?<=\s)(?!{_OF_COMPANY})(?P<word>[^\W\d_]{{3,}})\.$")
_COUNTED = re.compile(r"\s*(?P<first>\S{1,20})(?:\s[^\s\d]{1,30}){1,4}?\s(?P<number>\d[\d.,]{0,15}\d)\s[a-z%]")
_APPOSED = re.compile(
    r",\s[A-Z][\w’'-]+(?:(?:\s(?:[A-Z]\.|[A-Z][\w’'-]*)){1,3}(?=\s*(?:[,.;:!?”\"]|$))|(?=,\s[a-z]|\.$))"
)
_EDGES = " \t\u00a0,.'’\"“”`"
_WORD = re.compile(r"\S+")
_APOSTROPHE = re.compile("['’]")


class Named(NamedTuple):
    """The place of a speaker's words; a pronoun is looked up elsewhere."""

    span: Span
    pronoun: str | None = None


class Act(NamedTuple):
    """Somebody says something: the stretch that is his, who it is, and who relays it."""

    span: Span
    speaker: Named | None
    origin: Named | None = None


def behind(text: str, start: int, end: int, timexes: Sequence[Timex], lexicon: Lexicon) -> Named | None:
    """The speaker behind a verb (or behind "according to"): the words up to the next stop."""
    stop = _STOP.search(text, start, end)
    last = stop.start() if stop else end
    phrase = lexicon.ahead_end.search(text, start + 1, last)
    if phrase:
        last = phrase.start()
    last = min([last, *(timex.start for timex in timexes if start < timex.start < last)])
    last = _behind_apposed(text, start, last, end, lexicon)
    last = _behind_phrase(text, start, last, lexicon)
    counted = _COUNTED.match(text, start, last)
    if counted and counted["first"].lower() in lexicon.determiners:
        last = counted.start("number")  # "according to the union | 900 people came"
    return _named(text, Span(start, last), lexicon)


def _behind_phrase(text: str, start: int, last: int, lexicon: Lexicon) -> int:
    """Where a name ends before the article of what it tells: "according to the agency KNA | the judges put"."""
    words = list(_WORD.finditer(text, start, last))
    for place, (before, word) in enumerate(pairwise(words[1:])):
        whole = place == 0 and words[0].group() in lexicon.articles  # "the indictment | the last payment"
        if word.group() in lexicon.articles and (before.group()[:1].isupper() or (whole and before.group().isalpha())):
            return before.end()
    return last


def _behind_apposed(text: str, start: int, last: int, end: int, lexicon: Lexicon) -> int:
    """Where the name ends that a comma parts from an office before it: "said the chairman, Henrik Vold |, and"."""
    words = text[start:last].split()
    if not words or words[0].lower() not in lexicon.determiners or words[-1][:1].isupper():
        return last
    name = _APPOSED.match(text, last, end)
    return name.end() if name else last


def before(text: str, start: int, end: int, timexes: Sequence[Timex], lexicon: Lexicon, language: str) -> Named | None:
    """The subject of a verb at `end` in a clause that begins at `start`; without one it may be an empty span.

    "Maria Keller, head of the mine, said": the name with a short apposition; "Keller, who was there, said": the name.
    """
    pieces = _pieces(text, start, _without_adverbs(text, start, end, lexicon))
    while len(pieces) > 1 and pieces[-1].of(text).strip().isdigit():
        pieces.pop()  # an age
    inserted = len(pieces) > 1 and not text[pieces[-1].start : pieces[-1].end].strip()
    if inserted:
        pieces = pieces[:-1]
        if len(pieces) < 2:
            return None
        place = len(pieces) - 2
        while place > 0 and _is_apposed(pieces[place].of(text), lexicon):
            place -= 1  # "Keller, a guard, driver and poet, said", "Keller, 59, a guard, said"
        head, apposition = pieces[place], Span(pieces[place + 1].start, pieces[-1].end)
        name = _named(text, _without_times(text, _after_clause(text, head, lexicon, language), timexes), lexicon)
        opening = apposition.of(text).split(maxsplit=1)
        relative = not opening or opening[0].lower() in lexicon.relative or lexicon.citing.match(opening[0]) is not None
        if name is None or name.pronoun or relative or not name.span.of(text).strip():
            return name
        whole = trim(text, name.span.start, apposition.end)
        short = len(whole.of(text).split()) <= WITH_APPOSITION and not markers(
            text, apposition.start, apposition.end, language
        )
        return Named(whole) if short else name
    last = pieces[-1]
    if len(pieces) > 1 and _is_apposed(last.of(text), lexicon) and _is_name(pieces[-2].of(text), lexicon):
        whole = trim(text, pieces[-2].start, last.end)  # "Keller, a guard | who was not there, said"
        return Named(whole if len(whole.of(text).split()) <= WITH_APPOSITION else trim(text, *pieces[-2]))
    words = last.of(text).lower().split()
    if words and words[0] in lexicon.relative and len(pieces) > 1:
        last = pieces[-2]  # "Keller, who said on Monday"
    return _named(text, _without_times(text, _after_clause(text, last, lexicon, language), timexes), lexicon)


def _is_apposed(words: str, lexicon: Lexicon) -> bool:
    """Does it say what somebody is, or how old, rather than who speaks?"""
    return words.strip().isdigit() or words.lower().startswith(lexicon.indefinite)


def _is_name(words: str, lexicon: Lexicon) -> bool:
    """Is it a name of several words, and nothing else: "Maria Keller", not "In Odala"?"""
    parts = words.split()
    capital = all(part[:1].isupper() for part in parts)
    return len(parts) > 1 and capital and _bare(parts[0]) not in lexicon.prepositions | lexicon.openings


def _without_adverbs(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the words before a verb end without the adverbs that stand right before it."""
    words = list(_WORD.finditer(text, start, end))
    while words and words[-1].group().lower() in lexicon.endings:
        words.pop()
    return words[-1].end() if words else start


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """The parts between commas; the last one is empty where a comma stands at the end."""
    cuts = [match.span() for match in _COMMA.finditer(text, start, end)]
    bounds = [start, *(edge for cut in cuts for edge in cut), end]
    return [Span(bounds[i], bounds[i + 1]) for i in range(0, len(bounds), 2)]


def _after_clause(text: str, span: Span, lexicon: Lexicon, language: str) -> Span:
    """The stretch behind the last word that begins a clause: "as the troops left | the ministry"."""
    first = span.start
    for match in _WORD.finditer(text, span.start, span.end):
        if match.group().lower() in lexicon.subordinate:
            first = match.end()
    for match in lexicon.another.finditer(text, first, span.end):
        if (
            verbs(text, first, match.start(), language)
            or not text[match.end() : span.end].strip()
            or match.start() == first
        ):
            first = match.end()
    return Span(first, span.end)


def _without_times(text: str, span: Span, timexes: Sequence[Timex]) -> Span:
    """The stretch without the time expressions at its ends; one in the middle ends what stands before it."""
    first, last = span.start, span.end
    for timex in timexes:
        if first <= timex.start < last:
            if len(text[timex.end : last].split()) > 0:
                first = timex.end
            else:
                last = timex.start
    return Span(first, last)


def _named(text: str, span: Span, lexicon: Lexicon) -> Named | None:
    """The name in a stretch, what surrounds it cut off; `None` where the words can name nobody."""
    first, last = span.start, span.end
    words = list(_WORD.finditer(text, first, last))
    while words and (_bare(words[0].group()) in lexicon.openings or not _has_letters(words[0].group())):
        words.pop(0)
    while words and (_bare(words[-1].group()) in lexicon.endings or not _has_letters(words[-1].group())):
        words.pop()
    if not words:
        return Named(Span(last, last))
    if _bare(words[0].group()) in lexicon.prepositions:  # "in a statement the ministry"
        places = [place for place, word in enumerate(words) if word.group().lower() in lexicon.determiners]
        words = words[places[-1] :] if places and places[-1] > 1 else []
    opening = _APOSTROPHE.split(_bare(words[0].group()))[0] if words else ""
    if words and len(opening) > 1 and words[0].group().isupper():
        opening = words[0].group()  # "US officials" are not us
    if not words or opening in lexicon.no_openings:
        return None
    if opening in lexicon.determiners and len(words) == 1:
        return None
    if lexicon.is_pronoun(opening) and not _has_noun(words, opening, lexicon):
        return Named(Span(words[0].start(), words[-1].end()), opening)
    if _bare(words[-1].group()) in lexicon.passive or len(words) > MOST_WORDS:
        return None
    return Named(Span(words[0].start(), words[-1].end()))


def _has_noun(words: Sequence[re.Match[str]], opening: str, lexicon: Lexicon) -> bool:
    """Does a noun make somebody of a pronoun: "people close to …", "one resident", not "one of them"?"""
    if len(words) < 2:
        return False
    following = _bare(words[1].group())
    pointed = opening in lexicon.determiners and following not in lexicon.relative | lexicon.prepositions
    return opening in lexicon.collective or pointed


def _has_letters(word: str) -> bool:
    return any(map(str.isalpha, word)) and not word.startswith("-")


def _bare(word: str) -> str:
    return word.strip(_EDGES).lower()


def verbs(text: str, start: int, end: int, language: str) -> list[int]:
    """Where the words stand that look like finite verbs; names aside ("Ahmed")."""
    found = (marker.span[0] for marker in markers(text, start, end, language))
    return [place for place in found if not text[place].isupper()]


def written(text: str, span: Span) -> str:
    """The words of a speaker as they are shown: one blank between them, no marks around them."""
    words = " ".join(text[span.start : span.end].split()).strip(" ,;:“”`")
    words = _CLOSING_STOP.sub(r"\g<word>", words)  # "says captain Ed Roe."
    words = words.removeprefix("'s ").removeprefix("’s ")  # "last Thursday| 's report"
    if words.count('"') % 2:
        words = words.strip('"')
    for possessive in ("'s", "’s"):
        if words.endswith(possessive) and " " in words:
            words = words.removesuffix(possessive).rstrip()
    return words.replace(" ,", ",").replace(" 's", "'s").replace(" ’s", "’s")
