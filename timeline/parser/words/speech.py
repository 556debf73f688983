"""Words of a sentence with their part of speech, as all that reads sentences asks for them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import repeat
from typing import NamedTuple

from timeline.languages import loader
from timeline.parser.text.sentences import Span

#: Tags beside those of the Penn Treebank: a whole time expression, and a word of a language without a tagger.
TIME, WORD = "TIME", "WORD"

#: Marks that part clauses and open no quotation.
MARKS = frozenset(",;:–—-•*")

#: Signs of money and of percent.
SIGNS = frozenset("$€£%")


class Word(NamedTuple):
    """A word or mark with its place (code points) and its tag (Penn Treebank, `TIME`, `WORD`).

    `lower` are its small letters, with a plain apostrophe.
    """

    start: int
    end: int
    text: str
    tag: str
    lower: str


class Words(list[Word]):
    """The words of a sentence in order, never changed, and by column: a question about many asks the column at once.

    `boundaries`: the indexes at which clauses may begin, once they are known, see `verbs.boundaries`.
    """

    __slots__ = ("_two_amounts", "boundaries", "ends", "lowers", "starts", "tags", "texts")

    def __init__(
        self,
        starts: tuple[int, ...],
        ends: tuple[int, ...],
        texts: tuple[str, ...],
        tags: tuple[str, ...],
        lowers: tuple[str, ...],
    ) -> None:
        """The words of which the columns are given."""
        super().__init__(map(tuple.__new__, repeat(Word), zip(starts, ends, texts, tags, lowers, strict=True)))
        self.starts, self.ends, self.texts, self.tags, self.lowers = starts, ends, texts, tags, lowers
        self.boundaries: frozenset[int] | None = None
        self._two_amounts: bool | None = None

    def tagged(self, tags: Iterable[str]) -> Words:
        """The same words with other tags."""
        return Words(self.starts, self.ends, self.texts, tuple(tags), self.lowers)

    def may_hold_two_amounts(self) -> bool:
        """Can two of them be numbers, times or signs of money? Most sentences have none."""
        if self._two_amounts is None:
            found = self.tags.count("CD") + self.tags.count(TIME)
            if found < 2 and not SIGNS.isdisjoint(self.texts):
                found += sum(map(self.texts.count, SIGNS))
            self._two_amounts = found > 1
        return self._two_amounts


def at_or_after(words: Words, place: int) -> int:
    """The index of the first word that begins at a place or after it."""
    return bisect_left(words.starts, place)


def span_of(words: Sequence[Word]) -> Span:
    """The stretch of text that some words in a row take."""
    return Span(words[0].start, words[-1].end)


def within(words: Words, span: Span) -> Sequence[Word]:
    """The words that lie in a stretch of the text."""
    first = bisect_left(words.starts, span.start)
    return words[first : bisect_right(words.ends, span.end, lo=first)]


@cache
def is_listed(language: str) -> bool:
    """Has the language the lists by which its sentences are read?"""
    return {language} <= set(loader.having("verbs")) & set(loader.having("predicates"))
