"""Quotations cut into pieces, so that the words for the date and the figures can be marked where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.model.claim import Claim
from timeline.model.markup import BLANK, blanked

#: Marks by rank: where two overlap, the first wins.
DATE, SAID, FIGURE, PLAIN = "date", "said", "figure", ""

#: So many characters of a quotation say enough to tell one reading from another.
FRAGMENT = 110

_BREAK = re.compile(r"[\r\n]")


class Piece(NamedTuple):
    """Some characters of a quotation and how they are marked."""

    text: str
    mark: str


class Marked(NamedTuple):
    """A span of the quotation to mark, in code points from its start."""

    start: int
    end: int
    mark: str


def pieces(claim: Claim) -> tuple[Piece, ...]:
    """The claim's quotation in marked and plain pieces; joined, they are it without marks of Markdown."""
    dates = [(claim.date, DATE), (claim.said, SAID)]
    spans = [
        Marked(date.start, date.end, mark)
        for date, mark in dates
        if date and date.start is not None and date.end is not None
    ]
    spans += [Marked(figure.start, figure.end, FIGURE) for figure in claim.figures]
    return cut(claim.quote, [Marked(span.start - claim.start, span.end - claim.start, span.mark) for span in spans])


def cut(text: str, spans: Sequence[Marked]) -> tuple[Piece, ...]:
    """The text in pieces, each marked by the first span that covers it; what lies outside the text is ignored."""
    text = blanked(_BREAK.sub(" ", text))  # a quotation has no breaks but those that wrap it
    inside = [Marked(max(span.start, 0), min(span.end, len(text)), span.mark) for span in spans]
    inside = [span for span in inside if span.start < span.end]
    edges = sorted({0, len(text), *(span.start for span in inside), *(span.end for span in inside)})
    found: list[Piece] = []
    for start, end in pairwise(edges):
        mark = next((span.mark for span in inside if span.start <= start and end <= span.end), PLAIN)
        words = text[start:end].replace(BLANK, "")
        if found and found[-1].mark == mark:
            found[-1] = Piece(found[-1].text + words, mark)
        elif words:
            found.append(Piece(words, mark))
    return tuple(found)


def fragment(claim: Claim, start: int | None, end: int | None, mark: str) -> tuple[Piece, ...]:
    """The words around a span of the claim's source, cut between words, the span marked; the beginning without one."""
    quote = claim.quote
    first, last = (start - claim.start, end - claim.start) if holds(claim, start, end) and start and end else (0, 0)
    room = max(FRAGMENT - (last - first), 0) // 2
    left, right = max(first - room, 0), min(last + room + max(room - first, 0), len(quote))
    if left > 0:
        left = quote.find(" ", left, first) + 1 or first
    if right < len(quote):
        right = max(quote.rfind(" ", last, right), last)
    found = cut(quote[left:right], [Marked(first - left, last - left, mark)])
    before, after = (Piece("… ", PLAIN),) if left else (), (Piece(" …", PLAIN),) if right < len(quote) else ()
    return (*before, *found, *after)


def holds(claim: Claim, start: int | None, end: int | None) -> bool:
    """Does the quotation hold the characters from `start` to `end` of its source?"""
    return start is not None and end is not None and claim.start <= start < end <= claim.end
