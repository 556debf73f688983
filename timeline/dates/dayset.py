"""Sets of possible days: an interval, narrowed to some weekdays and some days of the year.

"A Monday between January and May 2025" or "a 16 December, in whatever year": such sets are closed under intersection,
so evidence about a day can be put together in any order.
"""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import TypeVar

from timeline.dates.interval import ALWAYS, LAST_DAY, Day, Interval, month_interval

#: Intersections that are kept.
_REMEMBERED = 1 << 14

T = TypeVar("T")

MonthDay = tuple[int, int]

#: In 28 years every day of the year falls on every weekday (the Gregorian cycle within a century).
REFERENCE_YEARS = range(2000, 2028)

#: A year that has a 29 February, and none that follows.
LEAP_YEAR = 2000

#: A day that satisfies weekday and day-of-year comes round within 40 years (29 February across a skipped leap year).
LONGEST_WAIT = 40 * 366


@dataclass(frozen=True, slots=True)
class DaySet:
    """The days inside `within` on one of `weekdays` (Monday is 0) and one of `year_days` ((month, day) pairs).

    `None` for a pattern means no restriction. Build with `DaySet.of`, which trims the ends to days that belong to it.
    """

    within: Interval = ALWAYS
    weekdays: frozenset[int] | None = None
    year_days: frozenset[MonthDay] | None = None

    @classmethod
    def of(
        cls,
        within: Interval = ALWAYS,
        weekdays: Iterable[int] | None = None,
        year_days: Iterable[MonthDay] | None = None,
    ) -> DaySet | None:
        """The set with its ends trimmed, or `None` where no day is left."""
        days = cls(
            within,
            None if weekdays is None else frozenset(weekdays),
            None if year_days is None else frozenset(year_days),
        )
        return days.trimmed()

    @property
    def earliest(self) -> Day | None:
        """The first possible day; `None` where the start is open."""
        return self.within.earliest

    @property
    def latest(self) -> Day | None:
        """The last possible day; `None` where the end is open."""
        return self.within.latest

    @property
    def has_pattern(self) -> bool:
        """Is it narrowed to some weekdays or days of the year?"""
        return self.weekdays is not None or self.year_days is not None

    @property
    def is_whole(self) -> bool:
        """Does it hold every day from its first to its last?"""
        if not self.has_pattern:
            return True
        return self.earliest is not None and all(_next(day) == after for day, after in pairwise(self))

    @property
    def only_day(self) -> Day | None:
        """The day, where just one is possible."""
        return self.earliest if self.earliest is not None and self.earliest == self.latest else None

    def __contains__(self, day: Day) -> bool:
        return self.within.first <= day <= self.within.last and self._fits(day)

    def _fits(self, day: Day) -> bool:
        return (self.weekdays is None or day.weekday() in self.weekdays) and (
            self.year_days is None or (day.month, day.day) in self.year_days
        )

    def __iter__(self) -> Iterator[Day]:
        """The days in order; raises `ValueError` where the start is open."""
        if self.earliest is None:
            raise ValueError("a set of days with an open start cannot be listed")
        last = (self.latest or LAST_DAY).toordinal()
        for ordinal in range(self.earliest.toordinal(), last + 1):
            day = dt.date.fromordinal(ordinal)
            if self._fits(day):
                yield day

    def trimmed(self) -> DaySet | None:
        """The same days with the ends moved to days that belong to it; `None` where there is none."""
        if not self.has_pattern:
            return self
        first, last, earliest, latest = self.within.first, self.within.last, self.earliest, self.latest
        if earliest is not None:
            earliest = next(self._fitting(first, _moved(first, LONGEST_WAIT, last), 1), None)
            if earliest is None:
                return None
        if latest is not None:
            latest = next(self._fitting(last, _moved(last, -LONGEST_WAIT, first), -1), None)
            if latest is None:
                return None
        if (earliest, latest) == (self.earliest, self.latest):
            return self
        return DaySet(Interval(earliest, latest), self.weekdays, self.year_days)

    def _fitting(self, start: Day, end: Day, step: int) -> Iterator[Day]:
        """The days that fit the patterns from one day on to another, ahead (`step` 1) or back (-1)."""
        if self.year_days is None:
            days = map(dt.date.fromordinal, range(start.toordinal(), end.toordinal() + step, step))
            yield from filter(self._fits, days)
            return
        in_order = sorted(self.year_days, reverse=step < 0)
        for year in range(start.year, end.year + step, step):
            for month, day in in_order:
                if (month, day) == (2, 29) and not isleap(year):
                    continue
                found = dt.date(year, month, day)
                if (found - start).days * step >= 0 and (end - found).days * step >= 0 and self._fits(found):
                    yield found

    @lru_cache(_REMEMBERED)  # noqa: B019 – day sets are values, and the claims of a story share a few
    def intersect(self, other: DaySet) -> DaySet | None:
        """The days in both, or `None` where there is none."""
        within = self.within.intersect(other.within)
        weekdays = _both(self.weekdays, other.weekdays)
        year_days = _both(self.year_days, other.year_days)
        if within is None or weekdays == frozenset() or year_days == frozenset():
            return None
        return DaySet(within, weekdays, year_days).trimmed()

    def overlaps(self, other: DaySet) -> bool:
        """Is there a day in both?"""
        if not self.within.overlaps(other.within):
            return False
        return not (self.has_pattern or other.has_pattern) or self.intersect(other) is not None

    def disjoint(self, other: DaySet) -> bool:
        """Is there no day in both?"""
        return not self.overlaps(other)

    def following(self) -> DaySet | None:
        """The day after each of them; behind 28 February, whatever the year, both the 29th and 1 March."""
        within = Interval(_next(self.earliest), _next(self.latest))
        weekdays = self.weekdays and frozenset((weekday + 1) % 7 for weekday in self.weekdays)
        year_days = (
            None if self.year_days is None else frozenset(chain.from_iterable(map(_next_in_year, self.year_days)))
        )
        return DaySet.of(within, weekdays, year_days)

    def reference_days(self) -> Iterator[Day]:
        """Stand-ins for an unknown year: the days that fit the patterns in 28 consecutive years."""
        for year in REFERENCE_YEARS:
            for month, day in sorted(self.year_days or ()):
                if (month, day) != (2, 29) or year % 4 == 0:
                    candidate = dt.date(year, month, day)
                    if self._fits(candidate):
                        yield candidate


def _next(day: Day | None) -> Day | None:
    return None if day is None else _moved(day, 1, LAST_DAY)


def _next_in_year(day: MonthDay) -> Iterator[MonthDay]:
    """The days of the year that can follow one."""
    for year in (LEAP_YEAR, LEAP_YEAR + 1):
        if day != (2, 29) or year == LEAP_YEAR:
            following = dt.date(year, *day) + dt.timedelta(1)
            yield following.month, following.day


def _moved(day: Day, by: int, bound: Day) -> Day:
    """The day so many days on, or `bound` where that comes first."""
    ordinal = day.toordinal() + by
    return dt.date.fromordinal(min(ordinal, bound.toordinal()) if by > 0 else max(ordinal, bound.toordinal()))


def _both(one: frozenset[T] | None, other: frozenset[T] | None) -> frozenset[T] | None:
    if one is None or other is None:
        return other if one is None else one
    return one & other


@cache
def month_days(month: int) -> frozenset[MonthDay]:
    """The days of a month in a leap year."""
    return frozenset((month, day) for day in range(1, month_interval(2000, month).last.day + 1))


def moved_days(days: Iterable[MonthDay], first: int, last: int) -> frozenset[MonthDay]:
    """The days of the year from so many days after some to so many, in common years and leap years."""
    found = set[MonthDay]()
    for year in REFERENCE_YEARS[:2]:  # one with a leap day, one without
        for month, day in days:
            if (month, day) != (2, 29) or isleap(year):
                start = dt.date(year, month, day).toordinal()
                moved = (dt.date.fromordinal(start + step) for step in range(first, last + 1))
                found |= {(one.month, one.day) for one in moved}
    return frozenset(found)
