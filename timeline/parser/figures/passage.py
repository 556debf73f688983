"""A sentence as its figures are read from left to right, with what stands around a number in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.languages import loader
from timeline.model.claim import Figure
from timeline.model.timex import Timex, TimexType
from timeline.parser.figures.counted import words_after
from timeline.parser.text.sentences import Span

#: A word before a number is looked for so far back (characters).
BEFORE = 24

_LAST_WORD = re.compile(r"([\w#][\w.’'-]*|,)\s*$")


class Passage(NamedTuple):
    """A sentence of a text, the times in it, and the last figure of the sentence before.

    `rivals`: where numbers begin that another speaker sets against the one before. `recent`: the last figure of the
    sentences right before; `currency`: that of the last sum of money; `only`: where nothing else is told by millions.
    """

    text: str
    span: Span
    timexes: Sequence[Timex]
    language: str
    before: Figure | None
    rivals: frozenset[int] = frozenset()
    recent: Figure | None = None
    currency: str | None = None
    only: str | None = None

    def untimed(self) -> Iterator[Span]:
        """The stretches between its dates and clock times, in order."""
        position = self.span.start
        for timex in self.timexes:
            if timex.type in (TimexType.DATE, TimexType.TIME):
                yield Span(position, max(position, timex.start))
                position = max(position, timex.end)
        yield Span(position, max(position, self.span.end))

    def word_before(self, place: int, *, lower: bool = True) -> str:
        """The word, or the comma, that ends before a place; empty without one."""
        match = _LAST_WORD.search(self.text, max(self.span.start, place - BEFORE), place)
        word = match[1] if match else ""
        return word.lower() if lower else word

    def search_before(self, pattern: re.Pattern[str], place: int) -> re.Match[str] | None:
        """What a pattern finds within the last few characters before a place."""
        return pattern.search(self.text, max(self.span.start, place - BEFORE), place)

    def follower(self, place: int) -> str:
        """The word right behind a place, in lower case; empty without one."""
        follows = words_after(self.text, place, self.span.end, 1)
        return follows[0][1].lower() if follows else ""

    def words(self, table: str, group: str, name: str) -> Sequence[str]:
        """A list of words of the language: `words("figures", "beside", "words")`."""
        found: Sequence[str] = loader.table(self.language, table)[group][name]
        return found

    @property
    def nouns_are_large(self) -> bool:
        """Is every noun written with a capital?"""
        return bool(loader.table(self.language, "words").get("capital_nouns"))
