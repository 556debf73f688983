"""Unwraps a text: lines that its writer's program wrapped at a column become one, with blanks for the breaks.

Lines are wrapped where most of them are so full that the first word of the next one would have stuck out: of headings,
bylines and entries of a list only the longest is. Some of them must break off within a sentence and go on in a small
letter, too. A blank line, an indented one and a mark of a list, a heading or a quotation always begin a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_LINE = re.compile(r"[^\r\n]+")

#: Programs wrap lines at a column between these; shorter lines are an address or a poem, longer ones paragraphs.
NARROWEST, WIDEST = 40, 132

#: A line that fills less of the column ends where its writer ended it, as a heading does.
NEARLY_FULL = 0.6

#: Of the other lines that one follows so many are full.
FULL = 0.5

#: Of these so many go on in a small letter: in German, where every noun has a capital, about half.
GOING_ON = 0.25

#: The column is that which so many of the lines keep within: an address or a table may stick out.
WITHIN = 0.95

#: What begins a line of its own.
_BEGINS = re.compile(r"\s|[-*+•]\s|[>#|=~`]")

#: What a sentence or a label ends with.
_ENDS = frozenset(".!?:…)")

Span = tuple[int, int]


def unwrapped(text: str, header: int = 0) -> str:
    """The text with a blank for each character of a break that only wraps a line, so that every place stays the same.

    Of a header, which reaches to that place, every line stays.
    """
    spans = [match.span() for match in _LINE.finditer(text, header) if match.group().strip()]
    breaks = [(one, other) for one, other in pairwise(spans) if _is_next(text, one, other)]
    column = _column(text, breaks)
    if column is None:
        return text
    parts, done = list[str](), 0
    for one, other in breaks:
        if _is_soft(text, one, other, column):
            parts += (text[done : one[1]], " " * (other[0] - one[1]))
            done = other[0]
    return "".join((*parts, text[done:]))


def _is_next(text: str, one: Span, other: Span) -> bool:
    """Follows a line right behind another, and begins nothing of its own?"""
    return text[one[1] : other[0]] in ("\n", "\r\n", "\r") and not _BEGINS.match(text, other[0])


def _column(text: str, breaks: Sequence[tuple[Span, Span]]) -> int | None:
    """The column at which lines are wrapped; `None` where they are not."""
    if not breaks:
        return None
    lengths = sorted(end - start for start, end in {span for pair in breaks for span in pair})
    column = lengths[min(len(lengths) - 1, int(WITHIN * len(lengths)))]
    if not NARROWEST <= column <= WIDEST:
        return None
    long = [(one, other) for one, other in breaks if one[1] - one[0] >= NEARLY_FULL * column]
    full = [(one, other) for one, other in long if _is_full(text, one, other, column)]
    going_on = sum(text[other[0]].islower() and text[one[1] - 1] not in _ENDS for one, other in full)
    return column if going_on and going_on >= GOING_ON * len(full) and len(full) >= FULL * len(long) else None


def _is_full(text: str, one: Span, other: Span, column: int) -> bool:
    """Would the first word of the next line have stuck out?"""
    word = text[other[0] : other[1]].split(maxsplit=1)[0]
    return len(text[slice(*one)].rstrip()) + 1 + len(word) > column


def _is_soft(text: str, one: Span, other: Span, column: int) -> bool:
    """Does the break between two lines only wrap them?"""
    nearly = one[1] - one[0] >= NEARLY_FULL * column and text[other[0]].islower()
    return nearly or _is_full(text, one, other, column)
