"""Judges a date against the gold: is it right, and is it as precise as can honestly be known?"""

from __future__ import annotations

from enum import StrEnum

from timeline.dates.interval import Interval

#: Where the gold has an open end, its other end may be this many days off: such a boundary is soft ("since spring").
OPEN_END_TOLERANCE = 45

#: A right interval may be twice as wide as the gold's, and this many days more.
LOOSE_DAYS = 7

#: An interval under a quarter as wide as can be known claims to know more than the sources say.
NARROW_SHARE = 4


class Verdict(StrEnum):
    """How a date compares with the gold."""

    RIGHT = "right"
    LOOSE = "loose"
    NARROW = "narrow"
    WRONG = "wrong"
    MISSING = "missing"


def judge(gold: Interval, got: Interval | None, *, given: bool = False) -> Verdict:
    """The verdict on one date; with `given` publication dates more can be known than in the gold, so none is narrow."""
    if got is None:
        return Verdict.MISSING
    if gold.disjoint(got):
        return Verdict.WRONG
    if not gold.is_bounded:
        ends = (gold.first, got.first) if gold.latest is None else (gold.last, got.last)
        near = abs((ends[0] - ends[1]).days) <= OPEN_END_TOLERANCE
        return Verdict.RIGHT if near or given else Verdict.LOOSE
    knowable, claimed = _width(gold), _width(got)
    if claimed < knowable // NARROW_SHARE and not given:
        return Verdict.NARROW
    return Verdict.RIGHT if claimed <= 2 * knowable + LOOSE_DAYS else Verdict.LOOSE


def _width(interval: Interval) -> int:
    """Days from the first to the last, 0 for a single day."""
    return (interval.last - interval.first).days
