"""A source that tells of "three days after the vote" was written about then, where another source dates the vote."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.expression import Expression
from timeline.dates.interval import Interval, shift_day
from timeline.dates.resolve import anchors
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published, described
from timeline.dating.vote import Vote
from timeline.model.claim import ParsedClaim
from timeline.model.sentence import sentence

#: What happened "three days after the vote" is told so many days later at most, most often so many.
FRESH, USUAL = 4, 1

#: So much more it is worth where a weekday that is named falls on the very day.
EXACT = 0.2


class Elapsed(NamedTuple):
    """A claim of the news of its source and how long after the event of another claim, on `days`, that was.

    `later`: the days on which it happened; `words` say how long. `presumed`: the sources by which the year is presumed.
    `when`: the time that means one of `later`, where it is not that of the claim.
    """

    told: ParsedClaim
    other: ParsedClaim
    days: DaySet
    later: Interval
    words: str
    label: str
    weight: float
    presumed: frozenset[str] = frozenset()
    when: Expression | None = None

    def vote(self, published: Published) -> Vote | None:
        """The days soon after, or those on which the claim's own words mean one of `later`."""
        support = self.presumed | {self.other.source}
        when = self.other.when.expression if self.other.when else None
        if not self.presumed and (when is None or when.relative):
            support |= published.support
        if self.told.source in support:
            return None
        found = self._told_on()
        if found is None:
            return None
        days, usual = found
        weight = self.weight + (EXACT if self._is_exact() else 0.0)
        reason = sentence("clues.elapsed", self.words, self.label, described(self.days))
        piece = Evidence(
            DaySet(days), weight, reason, self.told.source, self.told.start, self.told.end, support=support
        )
        return Vote(days, usual, weight, self.later, piece)

    def _is_exact(self) -> bool:
        """Is it the day that the claim's own weekday names?"""
        core = self.told.when.expression.core if self.told.when and self.told.when.expression else None
        return core is not None and core.weekdays() is not None and self.later.days == 1

    def _told_on(self) -> tuple[Interval, Interval] | None:
        expression = self.when or (self.told.when.expression if self.told.when else None)
        if expression is not None and expression.core.relative:
            days = anchors(expression.core, self.later)
            return (days, days) if days is not None and days.is_bounded else None
        days = Interval(self.later.earliest, shift_day(self.later.latest, FRESH))
        return days, Interval(self.later.earliest, shift_day(self.later.latest, USUAL))
