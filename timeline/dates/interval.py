"""Closed intervals of days with open ends."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

Day = dt.date

#: The first and last day that can be named; arithmetic that would leave them gives an open end.
FIRST_DAY, LAST_DAY = dt.date.min, dt.date.max

#: Months, and years, that are kept: the same few are asked for again and again.
_REMEMBERED = 4096


def shift_day(day: Day | None, days: int) -> Day | None:
    """The day that many days later; `None` (open) stays open, as does what leaves the calendar."""
    if day is None:
        return None
    ordinal = day.toordinal() + days
    if FIRST_DAY.toordinal() <= ordinal <= LAST_DAY.toordinal():
        return dt.date.fromordinal(ordinal)
    return None


@dataclass(frozen=True, slots=True)
class Interval:
    """All days from `earliest` to `latest`, both included; `None` is an open end.

    Raises `ValueError` where the ends are reversed.
    """

    earliest: Day | None = None
    latest: Day | None = None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"reversed interval: {self.earliest} is after {self.latest}")

    @classmethod
    def of(cls, day: Day) -> Interval:
        """The interval of one day."""
        return cls(day, day)

    @property
    def first(self) -> Day:
        """The earliest day, or the calendar's first where the start is open."""
        return self.earliest or FIRST_DAY

    @property
    def last(self) -> Day:
        """The latest day, or the calendar's last where the end is open."""
        return self.latest or LAST_DAY

    @property
    def is_bounded(self) -> bool:
        """Are both ends known?"""
        return self.earliest is not None and self.latest is not None

    @property
    def days(self) -> int | None:
        """How many days it holds; `None` where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def contains(self, other: Interval) -> bool:
        """Does every day of `other` lie inside?"""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Interval) -> bool:
        """Is there a day in both?"""
        return (self.earliest is None or other.latest is None or self.earliest <= other.latest) and (
            self.latest is None or other.earliest is None or other.earliest <= self.latest
        )

    def disjoint(self, other: Interval) -> bool:
        """Is there no day in both?"""
        return not self.overlaps(other)

    def intersect(self, other: Interval) -> Interval | None:
        """The days in both, or `None` where there is none."""
        if self.disjoint(other):
            return None
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Interval(None if first == FIRST_DAY else first, None if last == LAST_DAY else last)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        first, last = min(self.first, other.first), max(self.last, other.last)
        return Interval(None if first == FIRST_DAY else first, None if last == LAST_DAY else last)

    def gap(self, other: Interval) -> int:
        """Days between the nearest ends: 0 where they overlap, 1 for adjacent days."""
        if self.overlaps(other):
            return 0
        return max((other.first - self.last).days, (self.first - other.last).days)

    def shift(self, days: int) -> Interval:
        """The interval moved by that many days."""
        return Interval(shift_day(self.earliest, days), shift_day(self.latest, days))


#: Every day there is.
ALWAYS = Interval()


@lru_cache(_REMEMBERED)
def month_interval(year: int, month: int) -> Interval:
    """The days of a calendar month."""
    first = dt.date(year, month, 1)
    if month == 12:
        return Interval(first, dt.date(year, 12, 31))
    return Interval(first, dt.date(year, month + 1, 1) - dt.timedelta(days=1))


@lru_cache(_REMEMBERED)
def year_interval(year: int) -> Interval:
    """The days of a calendar year."""
    return Interval(dt.date(year, 1, 1), dt.date(year, 12, 31))
