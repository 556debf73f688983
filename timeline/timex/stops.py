"""Where the clauses and the sentences of a text end: found once for the whole text, asked for around every time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.languages import loader
from timeline.languages.regex import compiled

#: Texts whose ends are kept: one is read at a time.
REMEMBERED = 4

#: What can stand before the capital that begins a sentence.
_OPENING = "\"“‘'([*_"

#: A full stop ends a sentence where a capital follows and no short capitalised word ("Mr", "Gen", "U.S") precedes it.
_STOP = (
    r"(?:(?<=\.)(?<![\s(.][A-Z]\.)(?<![\s(][A-Z][a-z]\.)(?<![\s(][A-Z][a-z]{2}\.)|(?<=[!?]))"
    r"[\"”’')\]*_]*[ \t\u00a0]+(?=[\"“‘'(\[*_]?[A-ZÀ-Þ])"
)
#: Where nouns are written with a capital, an ordinal in figures is no end: "der für den 13. Januar geplante Start".
_NO_ORDINAL = r"(?<![\s(]\d\.)(?<![\s(]\d\d\.)"


def _ends(stop: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The ends of sentences and of clauses, each led by the set of its marks, by which `re` skips all other places.

    A mark inside a number ends none: "fined it $75,000 on Wednesday".
    """
    return (
        compiled(rf"[\n.!?](?:(?<=\n)|{stop})"),
        compiled(rf"[;:,–—\n.!?](?:(?<=[;:,–—\n])(?:(?<![0-9][,:–])|(?![0-9]))|{stop})"),
    )


_ENDS, _ENDS_WITH_ORDINALS = _ends(_STOP), _ends(_NO_ORDINAL + _STOP)


class Stops(NamedTuple):
    """The marks of a text that end something, in order: where each begins and ends, and what shows it to be one.

    `shown`: the end of the characters that show it, among them the capital of the next sentence.
    """

    starts: list[int]
    ends: list[int]
    shown: list[int]

    @classmethod
    def of(cls, text: str, pattern: re.Pattern[str]) -> Stops:
        """Those that a pattern finds."""
        spans = [match.span() for match in pattern.finditer(text)]
        shown = [end if end == start + 1 else end + 1 + (text[end] in _OPENING) for start, end in spans]
        return cls([start for start, _ in spans], [end for _, end in spans], shown)

    def before(self, place: int, low: int, high: int) -> int:
        """The end of the last one before a place, if it begins behind `low` and is shown up to `high`; else `low`."""
        at = bisect_right(self.ends, place) - 1
        while at >= 0 and self.shown[at] > high:
            at -= 1
        return self.ends[at] if at >= 0 and self.starts[at] >= low else low

    def behind(self, place: int, high: int) -> int:
        """Where the first one behind a place begins, if it is shown up to `high`; else `high`."""
        at = bisect_left(self.starts, place)
        return self.starts[at] if at < len(self.starts) and self.shown[at] <= high else high


def sentence_stops(text: str, language: str) -> Stops:
    """Where the sentences of a text end."""
    return _stops(text, ordinals=_has_ordinals(language))[0]


def clause_stops(text: str, language: str) -> Stops:
    """Where the clauses of a text end."""
    return _stops(text, ordinals=_has_ordinals(language))[1]


@cache
def _has_ordinals(language: str) -> bool:
    return bool(loader.table(language, "words").get("capital_nouns"))


@lru_cache(REMEMBERED)
def _stops(text: str, *, ordinals: bool) -> tuple[Stops, Stops]:
    sentence, clause = _ENDS_WITH_ORDINALS if ordinals else _ENDS
    return Stops.of(text, sentence), Stops.of(text, clause)
