"""Expressions made of others: a part of one, a time of its day, from one to another, open towards one side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from timeline.dates.dayset import MonthDay, moved_days
from timeline.dates.expression.base import Expression, Relation
from timeline.dates.interval import Day, Interval
from timeline.dates.units import Unit, add, clamp
from timeline.dates.value import Part, Precision


@dataclass(frozen=True, slots=True)
class Derived(Expression):
    """An expression built on another, `base`: it says what the base says and is as relative as the base."""

    base: Expression

    @property
    def said(self) -> frozenset[Part]:
        """What the base says."""
        return self.base.said

    @property
    def relative(self) -> bool:
        """As relative as its base."""
        return self.base.relative

    @property
    def relation(self) -> Relation:
        """Where the base lies."""
        return self.base.relation

    @property
    def steps(self) -> int:
        """How many expressions lie between it and the one that stands on its own."""
        return self.base.steps + 1

    def towards(self, relation: Relation) -> Self:
        """Settles the base."""
        return replace(self, base=self.base.towards(relation))


class Third(StrEnum):
    """A part of a month or year, by thirds: its first ten days or four months, and so on; or a half of it."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


@dataclass(frozen=True, slots=True)
class PartOf(Derived):
    """The early, middle or late part of another expression: "early August", "late 2023"."""

    third: Third
    precision = Precision.INTERVAL

    def year_days(self) -> frozenset[MonthDay] | None:
        """The matching third of the base's days of the year."""
        days = self.base.year_days()
        if not days:
            return None
        whole = sorted(days)
        first, last = self._bounds(len(whole))
        return frozenset(whole[first : last + 1])

    def on(self, anchor: Day) -> Interval:
        """The third of the days that the base means."""
        whole = self.base.on(anchor)
        first, last = self._bounds(whole.days or 1)
        start = whole.first.toordinal()
        return Interval(clamp(start + first), clamp(start + last))

    def _bounds(self, days: int) -> tuple[int, int]:
        """First and last index of the third; a month splits after the 10th and the 20th."""
        third = 10 if 28 <= days <= 31 else max(days // 3, 1)
        half = max(days // 2, 1)
        cuts = {
            Third.EARLY: (0, third - 1),
            Third.MID: (third, 2 * third - 1),
            Third.LATE: (2 * third, days - 1),
            Third.FIRST_HALF: (0, half - 1),
            Third.SECOND_HALF: (half, days - 1),
        }
        first, last = cuts[self.third]
        return min(first, days - 1), min(max(first, last), days - 1)


@dataclass(frozen=True, slots=True)
class Fiscal(Derived):
    """A part of a year that begins when a company says: it can lie up to nine months from the calendar's."""

    precision = Precision.INTERVAL

    def on(self, anchor: Day) -> Interval:
        """The base's days and nine months to each side."""
        base = self.base.on(anchor)
        return Interval(add(base.first, Unit.MONTH, -9), add(base.last, Unit.MONTH, 9))


#: From then on the next morning is that of the next day; the hours until dawn are those of the night.
LATE, DAWN = "18:00", "06:00"


@dataclass(frozen=True, slots=True)
class AtTime(Derived):
    """A time of a day: "10:35 a.m.", "Friday night". `time` is in ISO 8601, or a part of day of TimeML (MO, NI …)."""

    time: str

    @property
    def is_late(self) -> bool:
        """Is it of the evening or night?"""
        return self.time in ("EV", "NI") or LATE <= self.time < "24:00"

    def days_to(self, other: AtTime) -> int:
        """How many days on another time is that is told after it: behind a night all but the night is of the next."""
        if not self.is_late:
            return 0
        return int(not other.is_late if self.time == "NI" else other.time == "MO" or other.time < DAWN)

    @property
    def precision(self) -> Precision:
        """That of the day."""
        return self.base.precision

    def weekdays(self) -> frozenset[int] | None:
        """Those of the base."""
        return self.base.weekdays()

    def year_days(self) -> frozenset[MonthDay] | None:
        """Those of the base."""
        return self.base.year_days()

    def on(self, anchor: Day) -> Interval:
        """The day."""
        return self.base.on(anchor)


@dataclass(frozen=True, slots=True)
class Overnight(AtTime):
    """A night of two days, which begins on the base: "in der Nacht zum Montag", "the night of 3 to 4 May"."""

    def weekdays(self) -> frozenset[int] | None:
        """Those of the base and the days after them."""
        named = self.base.weekdays()
        return named | {(day + 1) % 7 for day in named} if named is not None else None

    def year_days(self) -> frozenset[MonthDay] | None:
        """Those of the base and the days after them."""
        named = self.base.year_days()
        return moved_days(named, 0, 1) if named is not None else None

    def on(self, anchor: Day) -> Interval:
        """The day on which it begins and the one on which it ends; that of a longer time is somewhere in it."""
        base = self.base.on(anchor)
        ends = self.base.precision is Precision.DAY
        return Interval(base.first, clamp(base.last.toordinal() + ends))


class Side(StrEnum):
    """The end that words like "since" and "until" leave open; "after" a time is behind all of it."""

    SINCE = "since"
    UNTIL = "until"
    AFTER = "after"


#: What lies so far back (days) is what a report looks back at.
LOOKBACK = 730


@dataclass(frozen=True, slots=True)
class OpenEnded(Derived):
    """From the base on ("since last August"), up to it ("until May", "by Monday"), or behind it ("after Easter")."""

    side: Side
    precision = Precision.INTERVAL
    extent = True

    @property
    def core(self) -> Expression:
        """The base."""
        return self.base

    def on(self, anchor: Day) -> Interval:
        """The base with one end open."""
        base = self.base.on(anchor)
        if self.side is Side.AFTER:
            return Interval(clamp(base.last.toordinal() + 1), None)
        return Interval(base.earliest, None) if self.side is Side.SINCE else Interval(None, base.latest)


@dataclass(frozen=True, slots=True)
class UpTo(Derived):
    """From the anchor up to the end of the base: "is closed until Friday". What is over by then is its last day."""

    precision = Precision.INTERVAL
    extent = True

    @property
    def relative(self) -> bool:
        """Always: it begins with the anchor."""
        return True

    def on(self, anchor: Day) -> Interval:
        """The days from the anchor on."""
        end = self.base.on(anchor).last
        return Interval(min(anchor, end), end)


@dataclass(frozen=True, slots=True)
class Between(Expression):
    """From one expression to another: "from March to June", "12–14 July"."""

    start: Expression
    end: Expression
    precision = Precision.INTERVAL
    extent = True

    @property
    def said(self) -> frozenset[Part]:
        """What either end says."""
        return self.start.said | self.end.said

    @property
    def relative(self) -> bool:
        """Relative where an end is."""
        return self.start.relative or self.end.relative

    @property
    def relation(self) -> Relation:
        """Where the end lies."""
        return self.end.relation

    def towards(self, relation: Relation) -> Self:
        """Settles the end; the start follows from it."""
        return replace(self, end=self.end.towards(relation))

    def on(self, anchor: Day) -> Interval:
        """From the last start before the end: "March to June" never runs over the turn of a year."""
        end = self.end.on(anchor)
        start = self.start.towards(Relation.LAST).on(end.last)
        return Interval(min(start.first, end.first), end.last)


@dataclass(frozen=True, slots=True)
class Following(Between):
    """What a report goes on with after it has told of a time, up to another; where that lies years back, just past.

    A report that has looked back for a sentence ("There was such a quake in 1770.") comes back to its news. It says
    less than `Between`, never anything else.
    """

    def on(self, anchor: Day) -> Interval:
        """The days in between, from no known day on where they are years."""
        days = Between.on(self, anchor)
        return days if (days.days or 0) <= LOOKBACK else Interval(None, days.latest)
