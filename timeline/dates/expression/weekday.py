"""Days told by their place in the week: a weekday, or a weekend."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from timeline.dates.expression.base import Expression, Relation
from timeline.dates.interval import Day, Interval
from timeline.dates.units import clamp
from timeline.dates.value import Part, Precision

SATURDAY, SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class Weekday(Expression):
    """A weekday: "Monday", "last Friday", "next Tuesday"; a bare one said of the past may be the anchor's own day."""

    weekday: int
    relation: Relation = Relation.OPEN
    precision = Precision.DAY
    said = frozenset({Part.WEEKDAY})

    def towards(self, relation: Relation) -> Self:
        """Settles past or future where the words leave it open."""
        return replace(self, relation=relation) if self.relation is Relation.OPEN else self

    def weekdays(self) -> frozenset[int]:
        """Just that weekday."""
        return frozenset({self.weekday})

    def on(self, anchor: Day) -> Interval:
        """The nearest such day on the side that the relation picks."""
        back = (anchor.weekday() - self.weekday) % 7
        ahead = (self.weekday - anchor.weekday()) % 7
        if self.relation is Relation.LAST:
            step = -(back if back > 1 else back + 7)  # who means yesterday does not say "last Monday"
        elif self.relation is Relation.NEXT:
            step = ahead or 7
        elif self.relation in (Relation.PAST, Relation.OVER) or (self.relation is Relation.OPEN and back <= ahead):
            step = -back
        else:
            step = ahead
        return Interval.of(clamp(anchor.toordinal() + step))


@dataclass(frozen=True, slots=True)
class Weekend(Expression):
    """A Saturday and the Sunday after it; one said of the past may be under way."""

    relation: Relation = Relation.OPEN
    precision = Precision.WEEKEND

    def towards(self, relation: Relation) -> Self:
        """Settles past or future where the words leave it open."""
        return replace(self, relation=relation) if self.relation is Relation.OPEN else self

    def on(self, anchor: Day) -> Interval:
        """From the Saturday that the relation picks."""
        # on a Sunday the weekend under way began the day before
        here = clamp(anchor.toordinal() - (anchor.weekday() == SUNDAY))
        saturday = Weekday(SATURDAY, self.relation).on(here).first
        return Interval(saturday, clamp(saturday.toordinal() + 1))
