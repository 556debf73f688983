"""Parts of a year and spans of years: quarters, halves, seasons, decades, centuries, holidays."""

from __future__ import annotations

import datetime as dt
from abc import abstractmethod
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from timeline.dates.calendars import CALENDARS
from timeline.dates.expression.base import Expression, Relation
from timeline.dates.expression.calendar_date import TENSE_LEEWAY
from timeline.dates.interval import Day, Interval, month_interval
from timeline.dates.units import Unit, add, clamp, unit_of, years_interval
from timeline.dates.value import Part, Precision

#: Months in a part, and the month (from 0) in which the first part begins; seasons are those of the north.
PARTS = {Precision.QUARTER: (3, 0), Precision.HALF: (6, 0), Precision.SEASON: (3, 2)}


@dataclass(frozen=True, slots=True)
class Recurring(Expression):
    """What comes once a year: in a year that is named (`year`), counted (`offset`) or found by the relation."""

    year: int | None = None
    relation: Relation = Relation.OPEN
    offset: int | None = None

    @property
    def relative(self) -> bool:
        """Unless its year is named."""
        return self.year is None

    @property
    def said(self) -> frozenset[Part]:
        """The month, as far as the season or the feast tells it, and the year where it is named."""
        return frozenset({Part.MONTH} | ({Part.YEAR} if self.year is not None else set()))

    def towards(self, relation: Relation) -> Self:
        """Settles past or future where the words leave it open."""
        return replace(self, relation=relation) if self.relation is Relation.OPEN else self

    @property
    def within_year(self) -> bool:
        """Is "this" one that of the year, rather than the nearest?"""
        return False

    @abstractmethod
    def in_year(self, year: int) -> Interval:
        """Its days in a year."""

    def on(self, anchor: Day) -> Interval:
        """The one in the year named, or that the relation picks."""
        if self.year is not None:
            return self.in_year(self.year)
        if self.offset is not None:
            return self.in_year(min(max(anchor.year + self.offset, 2), 9998))
        if self.relation is Relation.THIS and self.within_year:
            return self.in_year(anchor.year)
        years = range(max(anchor.year - 2, 2), min(anchor.year + 3, 9999))
        occurrences = [self.in_year(year) for year in years] or [self.in_year(min(max(anchor.year, 2), 9998))]
        here = Interval.of(anchor)
        if self.relation in (Relation.LAST, Relation.NEXT):
            here = next((days for days in occurrences if days.contains(here)), here)
        if self.relation is Relation.LAST:
            return next((days for days in reversed(occurrences) if days.last < here.first), occurrences[0])
        leeway = TENSE_LEEWAY if self.precision is Precision.DAY else 0
        if self.relation is Relation.PAST:
            bar = clamp(here.first.toordinal() + leeway)
            return next((days for days in reversed(occurrences) if days.first <= bar), occurrences[0])
        if self.relation is Relation.NEXT:
            return next((days for days in occurrences if days.first > here.last), occurrences[-1])
        if self.relation is Relation.FUTURE:
            bar = clamp(here.last.toordinal() - leeway)
            return next((days for days in occurrences if days.last >= bar), occurrences[-1])
        return min(occurrences, key=lambda days: (days.gap(here), days.first))


@dataclass(frozen=True, slots=True)
class YearPart(Recurring):
    """A quarter, half or season of a year: the third quarter, last autumn, the winter of 1994."""

    kind: Precision = Precision.QUARTER
    index: int = 1

    @property
    def precision(self) -> Precision:
        """Quarter, half or season."""
        return self.kind

    @property
    def within_year(self) -> bool:
        """A winter runs into the next year: "this winter" is the nearest."""
        months, start = PARTS[self.kind]
        return start + self.index * months <= 12

    def in_year(self, year: int) -> Interval:
        """The months of the part; a winter runs into the next year."""
        months, start = PARTS[self.kind]
        first = start + (self.index - 1) * months
        last = first + months - 1
        return Interval(dt.date(year, first + 1, 1), month_interval(year + last // 12, last % 12 + 1).latest)


@dataclass(frozen=True, slots=True)
class Holiday(Recurring):
    """A day kept every year: on a fixed day (`month`, `day`), the nth weekday of a month, or so far from Easter.

    `nth` counts from 1, or from the month's end where it is negative, `plus` days on from there; `easter` is in days.
    """

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    easter: int | None = None
    plus: int = 0
    precision = Precision.DAY

    def in_year(self, year: int) -> Interval:
        """The day in that year."""
        kept = _holiday(year, self.month, self.day, self.weekday, self.nth, self.easter)
        return Interval.of(clamp(kept.toordinal() + self.plus))


@dataclass(frozen=True, slots=True)
class Feast(Recurring):
    """A day kept every year by another calendar, so many days from its new year or, in the east, from Easter."""

    calendar: str = "jewish"
    days: int = 0
    precision = Precision.DAY

    def in_year(self, year: int) -> Interval:
        """The day in that year, the first of two."""
        return Interval.of(clamp(CALENDARS[self.calendar](year, self.days)))


@lru_cache(maxsize=1024)
def _holiday(
    year: int, month: int | None, day: int | None, weekday: int | None, nth: int | None, days: int | None
) -> Day:
    if days is not None:
        from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN, easter  # late: few texts tell a day by it

        # histories tell a day before 1583 by the Julian calendar
        return clamp(easter(year, EASTER_WESTERN if year >= 1583 else EASTER_JULIAN).toordinal() + days)
    if month is None or weekday is None or nth is None:
        return dt.date(year, month or 1, day or 1)
    numbers = range(1, month_interval(year, month).last.day + 1)
    fitting = [number for number in numbers if dt.date(year, month, number).weekday() == weekday]
    return dt.date(year, month, fitting[nth - 1 if nth > 0 else nth])


@dataclass(frozen=True, slots=True)
class Years(Expression):
    """A decade or a century: the 1970s, the 20th century (1900–1999, as the news counts)."""

    first: int
    count: int
    relative = False

    @property
    def precision(self) -> Precision:
        """Decade or century."""
        return Precision.DECADE if self.count == 10 else Precision.CENTURY

    @property
    def said(self) -> frozenset[Part]:
        """The year, roughly."""
        return frozenset({Part.YEAR})

    def on(self, anchor: Day) -> Interval:
        """The years themselves, whatever the anchor."""
        return years_interval(self.first, self.count)


#: How far around the turn of a unit people mean: weeks for a year, some years for a century.
TURN_DAYS = {Unit.YEAR: 14, Unit.CENTURY: 5 * 365}


@dataclass(frozen=True, slots=True)
class Turn(Expression):
    """The time around the beginning of a year or century, the nearest one to the anchor: "the turn of the century"."""

    unit: Unit
    precision = Precision.INTERVAL

    def on(self, anchor: Day) -> Interval:
        """Some days or years before and after the turn."""
        turn, around = self.turn(anchor).toordinal(), TURN_DAYS[self.unit]
        return Interval(clamp(turn - around), clamp(turn + around))

    def turn(self, anchor: Day) -> Day:
        """The day on which the unit begins."""
        here = unit_of(anchor, self.unit)
        next_one = add(here.first, self.unit, 1)
        return here.first if anchor.toordinal() - here.first.toordinal() <= (here.days or 1) // 2 else next_one
