"""Cuts the lines of a document into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.model.document import Document, LineKind

#: A longer stretch without a full stop (characters) is a list or a lost mark; it is cut at a comma, else at a blank.
LONGEST = 1200

_PIECE = re.compile(rf".{{1,{LONGEST}}}(?:$|(?<=[,;])(?=\s))|.{{1,{LONGEST}}}(?:$|(?=\s))|.{{1,{LONGEST}}}")


@dataclass(frozen=True, slots=True)
class Span:
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


def sentences(document: Document) -> Iterator[Span]:
    """The sentences of the lines that are article, in order; a sentence never runs over a line's end."""
    from nupunkt import sent_spans  # loads its model when first used

    for line in document.lines:
        if line.kind not in (LineKind.TEXT, LineKind.TITLE):
            continue
        for start, end in sent_spans(document.text[line.start : line.end]):
            for piece in _PIECE.finditer(document.text, line.start + start, line.start + end):
                span = trim(document.text, *piece.span())
                if span.start < span.end:
                    yield span
