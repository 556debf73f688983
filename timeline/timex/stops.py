"""Where the clauses and the sentences of a text end: found once for the whole text, asked for around every time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

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
# Each begins with the set of its marks, by which `re` skips all other places.
_SENTENCE_END = compiled(rf"[\n.!?](?:(?<=\n)|{_STOP})")
# A mark inside a number ends none: "fined it $75,000 on Wednesday".
_CLAUSE_END = compiled(rf"[;:,–—\n.!?](?:(?<=[;:,–—\n])(?:(?<![0-9][,:–])|(?![0-9]))|{_STOP})")


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


@lru_cache(REMEMBERED)
def sentence_stops(text: str) -> Stops:
    """Where its sentences end."""
    return Stops.of(text, _SENTENCE_END)


@lru_cache(REMEMBERED)
def clause_stops(text: str) -> Stops:
    """Where its clauses end."""
    return Stops.of(text, _CLAUSE_END)
