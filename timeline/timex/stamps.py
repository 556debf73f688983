"""The times of day at the heads of a live report's lines, be they like years: "1351 The president says …"."""

from __future__ import annotations

import re

from timeline.dates.expression import AtTime
from timeline.timex.rules import Told

_STAMP = re.compile(r"^[ \t]{0,8}(?P<figures>\d{4})(?=:?[ \t]{1,8}[\"“‘'`(]{0,2}[A-Z])", re.MULTILINE)

#: A report has so many stamps, and so large a share of what looks like one is a time of the day.
FEWEST, SHARE = 4, 0.9

#: Years that news and histories head their lines with.
FIRST_YEAR, LAST_YEAR = 1000, 2100


def stamps(text: str) -> frozenset[int]:
    """The places of figures at the heads of lines that are times of the day.

    They are where nearly all are such, and one or more ("0935", "2140") can be no year.
    """
    found = [(match.start("figures"), int(match["figures"])) for match in _STAMP.finditer(text)]
    times = [start for start, figures in found if figures < 2400 and figures % 100 < 60]
    if len(times) < max(FEWEST, SHARE * len(found)):
        return frozenset()
    no_year = any(not FIRST_YEAR <= figures <= LAST_YEAR for _, figures in found)
    return frozenset(times) if no_year else frozenset()


#: What stands before the time of an entry, which is of the report's own day whatever an entry before it told of:
#: "(Updated 4:29 a.m.) Banks reopened"; and what parts a time that stands by itself from its entry.
_BRACKET, _BARE, _PARTED = (
    re.compile(r"[ \t]{0,8}\([^()]{0,40}"),
    re.compile(r"[ \t]{0,8}"),
    re.compile(r" ?[:|•–—-](?!\w)|$", re.MULTILINE),
)

#: A line of so many words that is no entry is a heading: "The day as it happened, 25 May".
HEADING_WORDS = 12
_CLOSED = (".", "!", "?", "”", "“", '"')


def heads_entry(text: str, start: int, end: int) -> bool:
    """Does a time that stands there head its line, in a bracket or parted from what follows?"""
    line = text.rfind("\n", 0, start) + 1
    if _BRACKET.fullmatch(text, line, start):
        return True
    return _BARE.fullmatch(text, line, start) is not None and _PARTED.match(text, end) is not None


def in_heading(text: str, told: Told) -> bool:
    """Does a heading tell a day, of which the entries below are, not the stamp of an entry?"""
    if isinstance(told.expression, AtTime):
        return False
    first, last = text.rfind("\n", 0, told.end) + 1, text.find("\n", told.end)
    line = text[first : last if last >= 0 else len(text)].rstrip()
    return len(line.split()) <= HEADING_WORDS and not line.endswith(_CLOSED)
