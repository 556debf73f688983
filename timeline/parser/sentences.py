"""Cuts the lines of a document into sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.model.document import Document, LineKind
from timeline.model.timex import Timex

#: A longer stretch without a full stop (characters) is a list or a lost mark; it is cut at a comma, else at a blank.
LONGEST = 1200

_PIECE = re.compile(rf".{{1,{LONGEST}}}(?:$|(?<=[,;])(?=\s))|.{{1,{LONGEST}}}(?:$|(?=\s))|.{{1,{LONGEST}}}")


#: A full stop, a blank and the capital letter of another sentence.
_NEXT = re.compile(r"\.[ \t\u00a0]+[\"“‘'(]?[A-ZÀ-Þ]")


class Span(NamedTuple):
    """A stretch of a document's text (code points)."""

    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Does `start`–`end` lie inside?"""
        return self.start <= start and end <= self.end

    def of(self, text: str) -> str:
        """The words of the stretch."""
        return text[self.start : self.end]


def trim(text: str, start: int, end: int) -> Span:
    """The stretch without blanks at its ends."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def sentences(document: Document, timexes: Sequence[Timex] = ()) -> Iterator[Span]:
    """The sentences of the lines that are article, in order; a sentence never runs over a line's end.

    None ends inside a time expression, which are in order: "am 14. März".
    """
    from nupunkt import sent_spans  # loads its model when first used

    for line in document.lines:
        if line.kind not in (LineKind.TEXT, LineKind.TITLE):
            continue
        spans = [
            (line.start + start, line.start + end) for start, end in sent_spans(document.text[line.start : line.end])
        ]
        for start, end in _parted(document.text, _whole(spans, timexes), timexes):
            for piece in _PIECE.finditer(document.text, start, end):
                span = trim(document.text, *piece.span())
                if span.start < span.end:
                    yield span


def _parted(text: str, spans: Iterable[tuple[int, int]], timexes: Sequence[Timex]) -> Iterator[tuple[int, int]]:
    """The spans, cut behind a time in words at a full stop before a capital: "at ten. | She" is no short "tenor"."""
    for start, end in spans:
        first = bisect_left(timexes, start, key=lambda timex: timex.start)
        last = bisect_left(timexes, end, lo=first, key=lambda timex: timex.start)
        stops = [one.end + 1 for one in timexes[first:last] if _ends_sentence(text, one, end)]
        yield from pairwise([start, *stops, end])


def _ends_sentence(text: str, timex: Timex, limit: int) -> bool:
    """Does a time that ends in a letter stand before a full stop and a capital?"""
    return text[timex.end - 1].isalpha() and _NEXT.match(text, timex.end, limit) is not None


def _whole(spans: Iterable[tuple[int, int]], timexes: Sequence[Timex]) -> list[tuple[int, int]]:
    """The spans, those joined whose border lies inside a time expression."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        before = bisect_left(timexes, start, key=lambda timex: timex.start) - 1
        if joined and before >= 0 and timexes[before].end > start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
