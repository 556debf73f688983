"""A file's text as it is read: its words alone, in the characters that everybody writes; each place leads back.

Left out are the marks of Markdown within a line, pictures, numbers of notes, soft hyphens and other characters of no
width; blanks of any kind are blanks, accents, ligatures and codes of HTML are letters. A label in other type keeps its
marks, for they say where it ends ("**Update, 9 May** The mine is shut").

To add what is read otherwise than written: a pattern in `_MARKS`, and what it is read as in `_read`.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.model.markup import LONGEST, LONGEST_ADDRESS, marks

_BLANKS = r"\t\u00a0\u2000-\u200a\u202f\u205f\u3000"
_WIDTHLESS = r"\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"

#: Most texts have none of these, and are read as they are.
_SELDOM = re.compile(rf"[&*_`\[\r{_BLANKS}{_WIDTHLESS}\u0300-\u036f\ufb00-\ufb06¹²³⁰⁴-⁹]|[^\s] {{2}}")

_MARKS = re.compile(
    rf"(?P<widthless>[{_WIDTHLESS}]+)"
    r"|(?P<line>\r\n?)"
    rf"|(?P<blank>(?<=\S)[ {_BLANKS}]{{2,100}}(?=\S)|[{_BLANKS}])"
    r"|(?P<accents>[^\W\d_][\u0300-\u036f]{1,4})"
    r"|(?P<ligature>[\ufb00-\ufb06])"
    r"|(?P<code>&(?:\#\d{2,7}|\#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,10}\d{0,2});)"
    rf"|(?P<picture>!\[[^\[\]\n]{{0,{LONGEST}}}\]\([^()\n]{{1,{LONGEST_ADDRESS}}}\) ?)"
    r"|(?P<note>(?<=[^\s\[(])(?:\[\^?\d{1,3}\]){1,5}(?!\()|(?<=[.,;:!?”\"»])[¹²³⁰⁴-⁹]{1,3})"
)

#: A label in other type ends in a mark, or names a day.
_LABEL = re.compile(r"[.:,–—]\W*$|\d")

#: What stands before a label that begins a line.
_LINE_BEGINS = re.compile(r"(?:^|\n)[ \t>]{0,8}(?:[-*+•] |\d{1,3}[.)] )?$")


class Shift(NamedTuple):
    """A stretch that is read in more or fewer characters: its place as it is read, and that of what was written."""

    start: int
    end: int
    first: int
    last: int


class AsRead(NamedTuple):
    """A text as it is read, and where its places part from those of what was written, in order."""

    text: str
    shifts: tuple[Shift, ...] = ()


def as_read(written: str, begin: int = 0) -> AsRead:
    """A text as it is read; what stands before `begin` is a header and stays as it is."""
    if not _SELDOM.search(written, begin):
        return AsRead(written)
    parts, shifts, place, done = list[str](), list[Shift](), 0, 0
    for first, last, letters in _differing(written, begin):
        if first < done:
            continue  # within what is left out already
        parts += (written[done:first], letters)
        start = place + first - done
        place, done = start + len(letters), last
        if len(letters) != last - first:  # else all places stay what they were
            shifts.append(Shift(start, place, first, last))
    return AsRead("".join((*parts, written[done:])), tuple(shifts))


def _differing(written: str, begin: int) -> list[tuple[int, int, str]]:
    """The stretches that are read otherwise, and as what."""
    found = [(one.start(), one.end(), _read(one)) for one in _MARKS.finditer(written, begin)]
    pairs = ((first, last, "") for first, last in _pairs(written, begin))
    return sorted((*(one for one in found if written[slice(*one[:2])] != one[2]), *pairs))


def _read(mark: re.Match[str]) -> str:
    """What a mark is read as."""
    match mark.lastgroup:
        case "line":
            return "\n"
        case "blank":
            return " "
        case "accents":
            return unicodedata.normalize("NFC", mark[0])
        case "ligature":
            return unicodedata.normalize("NFKC", mark[0])
        case "code":
            return html.unescape(mark[0]).replace("\u00a0", " ")
    return ""


def _pairs(written: str, begin: int) -> Iterator[tuple[int, int]]:
    """The marks that stand in pairs, but for those of labels and pictures."""
    for opening, closing in marks(written, begin):
        label = _LINE_BEGINS.search(written, max(0, opening[0] - 20), opening[0]) is not None
        if written[opening[0]] == "!" or (label and _LABEL.search(written, opening[1], closing[0])):
            continue
        yield from (opening, closing)


def as_written(shifts: Sequence[Shift], start: int, end: int) -> tuple[int, int]:
    """The place in what was written of a stretch of the text as read; what is left out around it is no part of it."""
    return _place(shifts, start, bisect_right(shifts, start, key=_end)), _last(shifts, end)


def _end(shift: Shift) -> int:
    return shift.end


def _place(shifts: Sequence[Shift], place: int, before: int) -> int:
    """A place behind so many of the shifts."""
    if before < len(shifts) and shifts[before].start < place:
        return shifts[before].first  # within letters that were written as one
    return place - shifts[before - 1].end + shifts[before - 1].last if before else place


def _last(shifts: Sequence[Shift], end: int) -> int:
    """The place behind the last character of a stretch."""
    before = bisect_left(shifts, end, key=_end)
    if before < len(shifts) and shifts[before].start < end:
        return shifts[before].last
    return _place(shifts, end, before)


def words(text: str) -> str:
    """A text as it is read, for comparing one with another."""
    return as_read(text).text
