"""Times counted from the anchor: today, last month, three days ago, the past two weeks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from timeline.dates.dayset import MonthDay, month_days
from timeline.dates.expression.base import Expression, Relation
from timeline.dates.interval import Day, Interval, month_interval
from timeline.dates.units import PRECISION_OF, Unit, add, clamp, slack, unit_of
from timeline.dates.value import Part, Precision


@dataclass(frozen=True, slots=True)
class Period(Expression):
    """A calendar unit counted from the anchor's own: today (0 days), last month (-1), next year (+1).

    One that is `pointed` to ("this year") is the anchor's even in a history; "the year" is that of the story.
    """

    unit: Unit
    offset: int = 0
    pointed: bool = False

    @property
    def precision(self) -> Precision:
        """That of the unit."""
        return PRECISION_OF.get(self.unit, Precision.DAY)

    def on(self, anchor: Day) -> Interval:
        """The unit that lies so many units from the anchor's."""
        start = unit_of(anchor, self.unit).first
        return unit_of(add(start, self.unit, self.offset), self.unit)


@dataclass(frozen=True, slots=True)
class Nightfall(Expression):
    """The day on which the night around the anchor begins: the day before ("brannte in der Nacht") or it ("wird …")."""

    relation: Relation = Relation.OPEN
    precision = Precision.DAY

    def on(self, anchor: Day) -> Interval:
        """The day before, but for what lies ahead."""
        return Interval.of(anchor if self.relation is Relation.FUTURE else add(anchor, Unit.DAY, -1))

    def towards(self, relation: Relation) -> Self:
        """The night that lies on that side."""
        return replace(self, relation=relation)


@dataclass(frozen=True, slots=True)
class MonthOfYear(Expression):
    """A month of a year counted from the anchor's: "March last year" (-1)."""

    month: int
    offset: int
    precision = Precision.MONTH
    said = frozenset({Part.MONTH})

    def on(self, anchor: Day) -> Interval:
        """That month of the year that lies so many years from the anchor's."""
        return month_interval(add(anchor, Unit.YEAR, self.offset).year, self.month)

    def year_days(self) -> frozenset[MonthDay]:
        """The days of that month."""
        return month_days(self.month)


class Bound(StrEnum):
    """What a distance is, where it is not the distance itself: "more than 20 years ago", "less than a week ago"."""

    MORE = "more"
    LESS = "less"


@dataclass(frozen=True, slots=True)
class Ago(Expression):
    """A counted distance from the anchor, as inexact as its unit: "three days ago", "in two weeks", "a month ago"."""

    unit: Unit
    amount: int
    bound: Bound | None = None
    precision = Precision.DAY

    def on(self, anchor: Day) -> Interval:
        """The day at that distance, with the slack that people allow themselves in that unit.

        Where the distance is a bound, it is taken to be out by up to half of itself: who says "more than 20 years" has
        not counted 30.
        """
        ordinal, loose = add(anchor, self.unit, self.amount).toordinal(), slack(self.unit, self.amount)
        half = (ordinal - anchor.toordinal()) // 2
        other = ordinal + (0 if self.bound is None else half if self.bound is Bound.MORE else -half)
        return Interval(clamp(min(ordinal, other) - loose), clamp(max(ordinal, other) + loose))


@dataclass(frozen=True, slots=True)
class Stretch(Expression):
    """All the time from the anchor back or ahead: "the past two days" (-2), "the next three weeks" (+3)."""

    unit: Unit
    amount: int
    precision = Precision.INTERVAL
    extent = True

    def on(self, anchor: Day) -> Interval:
        """From the anchor to the day that many units away."""
        other = add(anchor, self.unit, self.amount)
        return Interval(min(anchor, other), max(anchor, other))
