"""Expressions counted from others: a distance from one, the unit next to it, a weekday of it, its surroundings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from timeline.dates.dayset import MonthDay, moved_days
from timeline.dates.expression.base import Expression, Relation
from timeline.dates.expression.derived import Derived
from timeline.dates.interval import Day, Interval
from timeline.dates.units import DAYS_IN, PRECISION_OF, Unit, add, clamp, slack, unit_of
from timeline.dates.value import Part, Precision

#: The units by which a date of each precision can move and stay as precise.
MOVED_BY = {
    Precision.DAY: frozenset(Unit),
    Precision.WEEKEND: frozenset({Unit.WEEK, Unit.WEEKEND}),
    Precision.WEEK: frozenset({Unit.WEEK, Unit.WEEKEND}),
    Precision.MONTH: frozenset({Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY}),
    Precision.SEASON: frozenset({Unit.YEAR, Unit.DECADE, Unit.CENTURY}),
    Precision.QUARTER: frozenset({Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY}),
    Precision.HALF: frozenset({Unit.YEAR, Unit.DECADE, Unit.CENTURY}),
    Precision.YEAR: frozenset({Unit.YEAR, Unit.DECADE, Unit.CENTURY}),
    Precision.DECADE: frozenset({Unit.DECADE, Unit.CENTURY}),
    Precision.CENTURY: frozenset({Unit.CENTURY}),
}


@dataclass(frozen=True, slots=True)
class Counted(Derived):
    """An expression counted from one told before, which its own tense has settled."""

    def towards(self, relation: Relation) -> Self:
        """The tense of what is counted says nothing of what it is counted from."""
        return self


@dataclass(frozen=True, slots=True)
class After(Counted):
    """A distance counted from another expression: "two days later", "three weeks before"; 0 units: "the same day".

    An `exact` one tells it to the day: "a year ago today", "two weeks from Friday".
    """

    unit: Unit
    amount: int
    exact: bool = False

    @property
    def precision(self) -> Precision:
        """That of the base; a distance in finer units than the base's only bounds it."""
        precision = self.base.precision
        kept = self.exact or self.amount == 0 or self.unit in MOVED_BY.get(precision, ())
        return precision if kept else Precision.INTERVAL

    def on(self, anchor: Day) -> Interval:
        """The base's days moved by so many units; a month after June is the whole of July."""
        base = self.base.on(anchor)
        told = self.amount and not self.exact and self.base.precision is Precision.DAY
        loose = slack(self.unit, self.amount) if told else 0
        first, last = (add(day, self.unit, self.amount) for day in (base.first, base.last))
        if self.precision is Precision.MONTH:
            last = unit_of(last, Unit.MONTH).last
        return Interval(clamp(first.toordinal() - loose), clamp(last.toordinal() + loose))

    def weekdays(self) -> frozenset[int] | None:
        """Those so many days from the base's, where that is told to the day."""
        days, named = self._days(), self.base.weekdays()
        return frozenset((day + days) % 7 for day in named) if named is not None and days is not None else None

    def year_days(self) -> frozenset[MonthDay] | None:
        """Those so many days from the base's, where that is told to the day."""
        days, named = self._days(), self.base.year_days()
        return moved_days(named, days, days) if named is not None and days is not None else None

    def _days(self) -> int | None:
        """The distance in days, where it is told to the day."""
        return self.amount * DAYS_IN[self.unit] if self.exact and self.unit in DAYS_IN else None


@dataclass(frozen=True, slots=True)
class Neighbour(Counted):
    """The calendar unit so many units from the one in which another expression begins: "the following month" (+1)."""

    unit: Unit
    offset: int

    @property
    def precision(self) -> Precision:
        """That of the unit; a day for units below it."""
        return PRECISION_OF.get(self.unit, Precision.DAY)

    def on(self, anchor: Day) -> Interval:
        """The unit that lies so many units from the base's; the weekend after a Monday is that of its week."""
        told = self.base.on(anchor)
        day = told.first
        start = unit_of(day, self.unit).first
        if self.offset == 0 and told.last > unit_of(day, self.unit).last:
            return told  # "in 1996, from that day on"
        return unit_of(add(start, self.unit, self.offset - (self.offset > 0 and start > day)), self.unit)


@dataclass(frozen=True, slots=True)
class OnDayOf(Counted):
    """An expression counted from another one, whatever that comes to: "the Saturday after" a day told before."""

    told: Expression

    @property
    def steps(self) -> int:
        """Those of what it is counted from, and one more."""
        return self.told.steps + 1

    @property
    def precision(self) -> Precision:
        """That of the base."""
        return self.base.precision

    @property
    def relative(self) -> bool:
        """As relative as what it is counted from."""
        return self.told.relative

    def on(self, anchor: Day) -> Interval:
        """What the base means on the first day of the other expression."""
        return self.base.on(self.told.on(anchor).first)

    def weekdays(self) -> frozenset[int] | None:
        """Those of the base."""
        return self.base.weekdays()

    def year_days(self) -> frozenset[MonthDay] | None:
        """Those of the base."""
        return self.base.year_days()


@dataclass(frozen=True, slots=True)
class WeekOf(Derived):
    """A week of a month by its number; the last is -1.

    It is a calendar week, the first of which holds the month's first Thursday (ISO 8601 counts weeks so), or seven days
    counted from the month's ends.
    """

    number: int
    precision = Precision.WEEK

    def on(self, anchor: Day) -> Interval:
        """The days that either way of counting has."""
        week, base = self.week(anchor), self.base.on(anchor)
        days = 7 * self.number
        first = base.last.toordinal() + days + 1 if self.number < 0 else base.first.toordinal() + days - 7
        return Interval(clamp(min(week.first.toordinal(), first)), clamp(max(week.last.toordinal(), first + 6)))

    def week(self, anchor: Day) -> Interval:
        """The calendar week."""
        base = self.base.on(anchor)
        if self.number < 0:
            return unit_of(add(clamp(base.last.toordinal() - 3), Unit.WEEK, self.number + 1), Unit.WEEK)
        return unit_of(add(clamp(base.first.toordinal() + 3), Unit.WEEK, self.number - 1), Unit.WEEK)


@dataclass(frozen=True, slots=True)
class ToldIn(Counted):
    """An expression counted from a day of the story, as if it were written then: "in October", in a history of 1939."""

    day: Day

    @property
    def precision(self) -> Precision:
        """That of the base."""
        return self.base.precision

    @property
    def relative(self) -> bool:
        """No longer: its anchor is the day of the story."""
        return False

    def on(self, anchor: Day) -> Interval:
        """What the base means on that day."""
        return self.base.on(self.day)


@dataclass(frozen=True, slots=True)
class NthWeekday(Derived):
    """A weekday of a month or week by its number: "the first Tuesday in May"; the last is -1.

    Where the base has fewer of them, the last one is meant.
    """

    weekday: int
    number: int
    precision = Precision.DAY

    @property
    def said(self) -> frozenset[Part]:
        """What the base says, and the weekday."""
        return self.base.said | {Part.WEEKDAY}

    def weekdays(self) -> frozenset[int]:
        """Just that weekday."""
        return frozenset({self.weekday})

    def on(self, anchor: Day) -> Interval:
        """The day in the time that the base means."""
        base = self.base.on(anchor)
        first, last = base.first.toordinal(), base.last.toordinal()
        first += (self.weekday - base.first.weekday()) % 7
        last -= (base.last.weekday() - self.weekday) % 7
        wanted = first + 7 * (self.number - 1) if self.number > 0 else last + 7 * (self.number + 1)
        return Interval.of(clamp(max(min(wanted, last), first)))


@dataclass(frozen=True, slots=True)
class Around(Derived):
    """The base with some days before and after it: "the Easter weekend", "the weekend" of a bank holiday."""

    before: int
    after: int
    precision = Precision.INTERVAL

    def on(self, anchor: Day) -> Interval:
        """The days that the base means and their neighbours."""
        base = self.base.on(anchor)
        return Interval(clamp(base.first.toordinal() - self.before), clamp(base.last.toordinal() + self.after))

    def year_days(self) -> frozenset[MonthDay] | None:
        """Those of the base and their neighbours."""
        named = self.base.year_days()
        return moved_days(named, -self.before, self.after) if named is not None else None


@dataclass(frozen=True, slots=True)
class SoFar(Derived):
    """What has passed of a unit under way, or is still ahead: "earlier this year", "later this month"."""

    ahead: bool = False
    precision = Precision.INTERVAL

    def on(self, anchor: Day) -> Interval:
        """The base's days up to the anchor, or from it on; all of them where the anchor is not among them."""
        base = self.base.on(anchor)
        if not base.contains(Interval.of(anchor)):
            return base
        return Interval(anchor, base.last) if self.ahead else Interval(base.first, anchor)
