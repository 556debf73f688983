"""Dates told by calendar parts: with a year, without one, by the day of the month alone, or ambiguous."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from timeline.dates.dayset import MonthDay, month_days
from timeline.dates.expression.base import Expression, Relation
from timeline.dates.interval import Day, Interval, month_interval, year_interval
from timeline.dates.units import Unit, clamp, unit_of
from timeline.dates.value import Part, Precision

#: Days of the year whose occurrences around a year are kept.
_REMEMBERED = 4096

#: Tense is no proof: "they had named the July 26 date" is written on 24 July. A day of the month so near (days) is
#: meant whatever the tense, rather than one a year away.
TENSE_LEEWAY = 21

#: The news tells nearly everything in the past tense, what is planned too ("ordered him to appear on February 10"):
#: a past tense speaks against a coming day only where that is farther off than this (days).
PAST_LEEWAY = 60

#: What is due lies ahead, unless the time that has gone by is this many times as near.
DUE_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Absolute(Expression):
    """A date that names its year: 2024, June 2024, 14 June 2024. Raises `ValueError` for a day there is not."""

    year: int
    month: int | None = None
    day: int | None = None
    relative = False

    def __post_init__(self) -> None:
        self.on(dt.date.min)

    @property
    def precision(self) -> Precision:
        """Day, month or year: the smallest part named."""
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def said(self) -> frozenset[Part]:
        """The parts named."""
        parts = {Part.YEAR: self.year, Part.MONTH: self.month, Part.DAY: self.day}
        return frozenset(part for part, value in parts.items() if value is not None)

    def on(self, anchor: Day) -> Interval:
        """The day, month or year itself, whatever the anchor."""
        if self.month is None:
            return year_interval(self.year)
        if self.day is None:
            return month_interval(self.year, self.month)
        return Interval.of(dt.date(self.year, self.month, self.day))


@dataclass(frozen=True, slots=True)
class Yearless(Expression):
    """A month, or a day of a month, whose year the words leave out: "June", "last August", "this December 16".

    A `weekday` named with the day, "Friday 5 July", tells the years in which it falls on one. Raises `ValueError` for
    a day that no year has.
    """

    month: int
    day: int | None = None
    relation: Relation = Relation.OPEN
    weekday: int | None = None

    def __post_init__(self) -> None:
        dt.date(2000, self.month, self.day or 1)

    @property
    def precision(self) -> Precision:
        """Day or month."""
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def said(self) -> frozenset[Part]:
        """The parts named."""
        return frozenset({Part.MONTH} if self.day is None else {Part.MONTH, Part.DAY})

    def towards(self, relation: Relation) -> Self:
        """Settles past or future where the words leave it open."""
        return replace(self, relation=relation) if self.relation is Relation.OPEN else self

    def year_days(self) -> frozenset[MonthDay]:
        """The days of that month, or that one day."""
        if self.day is not None:
            return frozenset({(self.month, self.day)})
        return month_days(self.month)

    def weekdays(self) -> frozenset[int] | None:
        """The one named with the day."""
        return None if self.weekday is None else frozenset({self.weekday})

    def on(self, anchor: Day) -> Interval:
        """The occurrence that the relation picks; the words "last" and "next" skip the one under way."""
        occurrences = _occurrences(self.month, self.day, anchor.year)
        if self.relation is Relation.PAST:
            return _last(occurrences, clamp(anchor.toordinal() + (PAST_LEEWAY if self.day is not None else 0)))
        if self.relation is Relation.OVER:
            return _last(occurrences, anchor)
        if self.relation is Relation.FUTURE:
            return _next(occurrences, clamp(anchor.toordinal() - (TENSE_LEEWAY if self.day is not None else 0)))
        here = unit_of(anchor, Unit.MONTH if self.day is None else Unit.DAY)
        if self.relation is Relation.LAST:
            return _last(occurrences, clamp(here.first.toordinal() - 1))
        if self.relation is Relation.NEXT:
            return _next(occurrences, clamp(here.last.toordinal() + 1))
        nearer = DUE_AHEAD if self.relation is Relation.DUE else 1
        return min(occurrences, key=lambda days: (_gap(days, anchor, nearer), days.first))


def _gap(days: Interval, anchor: Day, nearer: int) -> float:
    """How far off some days are; those ahead count as so many times nearer."""
    gap = days.gap(Interval.of(anchor))
    return gap / nearer if days.first > anchor else gap


@lru_cache(_REMEMBERED)
def _occurrences(month: int, day: int | None, around: int) -> Sequence[Interval]:
    """A month or a day of the year, in the years around one: so many that 29 February is always among them."""
    found = []
    for year in range(max(around - 9, 1), min(around + 9, 9999) + 1):
        if day is None:
            found.append(month_interval(year, month))
        else:
            with suppress(ValueError):  # 29 February of a common year
                found.append(Interval.of(dt.date(year, month, day)))
    return found


def _last(occurrences: Sequence[Interval], bar: Day) -> Interval:
    """The last one that has begun by that day."""
    return next((days for days in reversed(occurrences) if days.first <= bar), occurrences[0])


def _next(occurrences: Sequence[Interval], bar: Day) -> Interval:
    """The first one that is not over on that day."""
    return next((days for days in occurrences if days.last >= bar), occurrences[-1])


@dataclass(frozen=True, slots=True)
class DayOfMonth(Expression):
    """A day by its number alone: "the 26th", in the month that the relation picks or that another expression names.

    Where the relation tells that the day in that month cannot be meant, it picks another: "It began in May 2017. | It
    will end on the 21st."

    With its `weekday` ("Saturday 16th") a day on which both fall, where there is one within a year.
    """

    day: int
    month_of: Expression | None = None
    relation: Relation = Relation.OPEN
    weekday: int | None = None
    precision = Precision.DAY
    said = frozenset({Part.DAY})

    def towards(self, relation: Relation) -> Self:
        """Settles past or future where the words leave it open."""
        return replace(self, relation=relation) if self.relation is Relation.OPEN else self

    def year_days(self) -> frozenset[MonthDay] | None:
        """That day of the month, where one is named."""
        named = self.month_of.year_days() if self.month_of is not None else None
        return frozenset((month, self.day) for month, day in named if day == self.day) or None if named else None

    def on(self, anchor: Day) -> Interval:
        """The nearest such day on the side that the relation picks, or that of the other expression's month."""
        if self.month_of is not None:
            told = self.month_of.on(anchor)
            days = _numbered(self.day, clamp(told.first.replace(day=1).toordinal()), 1) or [told]
            stamped = told == Interval.of(anchor) and not self.month_of.relative
            if not self._is_beyond(days[0], anchor, stamped=stamped):
                return days[0]
        days = _numbered(self.day, clamp(anchor.replace(day=1).toordinal() - 62), 5)
        if self.weekday is not None:
            year = _numbered(self.day, clamp(anchor.replace(day=1).toordinal() - 365), 25)
            days = [day for day in year if day.first.weekday() == self.weekday] or days
        if self.relation in (Relation.PAST, Relation.LAST):
            return _last(days, anchor)
        if self.relation in (Relation.FUTURE, Relation.NEXT):
            return _next(days, anchor)
        return min(days, key=lambda day: (day.gap(Interval.of(anchor)), day.first))

    def _is_beyond(self, day: Interval, anchor: Day, *, stamped: bool) -> bool:
        """Does the relation tell that the day is of no month told before? `stamped`: that was told with the anchor.

        What is to come is not over. What is over is not to come, unless it tells that the anchor is later.
        """
        if self.relation in (Relation.FUTURE, Relation.NEXT):
            return day.last < anchor
        return stamped and self.relation in (Relation.PAST, Relation.LAST) and day.first > anchor


def _numbered(number: int, start: Day, months: int) -> list[Interval]:
    """The days of that number in so many months from the month of `start` on."""
    found, first = [], start.replace(day=1)
    for _ in range(months):
        month = month_interval(first.year, first.month)
        if number <= month.last.day:
            found.append(Interval.of(first.replace(day=number)))
        first = clamp(month.last.toordinal() + 1)
    return found


@dataclass(frozen=True, slots=True)
class Either(Expression):
    """One of several readings that the words cannot decide between: 03/04/2024, "Friday 3/4" (with its `weekday`)."""

    options: tuple[Absolute | Yearless, ...]
    weekday: int | None = None

    @property
    def precision(self) -> Precision:
        """That of the readings."""
        return self.options[0].precision

    @property
    def relative(self) -> bool:
        """Relative where the readings leave the year out."""
        return self.options[0].relative

    @property
    def relation(self) -> Relation:
        """Where the readings lie."""
        return self.options[0].relation

    def towards(self, relation: Relation) -> Self:
        """Settles every reading."""
        return replace(self, options=tuple(option.towards(relation) for option in self.options))

    @property
    def said(self) -> frozenset[Part]:
        """What every reading says."""
        return frozenset.intersection(*(option.said for option in self.options))

    def year_days(self) -> frozenset[MonthDay]:
        """The days of the year of the readings."""
        days = [option.on(dt.date.min).first for option in self.options]
        return frozenset((day.month, day.day) for day in days)

    def on(self, anchor: Day) -> Interval:
        """The hull of the readings, of those that fall on the weekday named with them if any does."""
        days = [option.on(anchor) for option in self.options]
        days = [day for day in days if day.first.weekday() == self.weekday] or days
        return Interval(min(d.first for d in days), max(d.last for d in days))
