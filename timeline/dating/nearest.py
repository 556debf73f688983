"""A day of the year falls on its weekday in one year of five or six: only one of these is near to what others tell."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Day, Interval, shift_day
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published, described
from timeline.dating.vote import Vote
from timeline.model.claim import ParsedClaim
from timeline.model.sentence import sentence

#: So far from the day (days) lies the publication of a source that names it, or the very day that it names as its own.
AROUND_DAY = 180

#: Enough to tell the year where nothing speaks against it; not where the weekday is only presumed, by what the source
#: opens with: a weekly opens with what was said last Thursday.
NEAREST, PRESUMED = 0.6, 0.25


class Nearest(NamedTuple):
    """A claim of the source, the only near day that its `words` can mean, and a claim of the source that is near.

    `named`: the source names the weekday with the day. `over` and `ahead`: the last such day that the source tells as
    past, and the first that it tells as ahead.
    """

    told: ParsedClaim
    other: ParsedClaim
    day: Day
    words: str
    label: str
    named: bool = True
    over: Day | None = None
    ahead: Day | None = None

    def vote(self, published: Published) -> Vote | None:
        """The days around it, between what is over and what is ahead."""
        if self.other.source == self.told.source or self.told.source in published.support:
            return None
        days = Interval(shift_day(self.day, -AROUND_DAY), shift_day(self.day, AROUND_DAY))
        if not (self.over and self.ahead and self.over > self.ahead):
            days = days.intersect(Interval(self.over, self.ahead)) or days
        reason = sentence("clues.nearest", self.words, described(DaySet(Interval.of(self.day))), self.label)
        support = frozenset({self.other.source}) | published.support
        weight = NEAREST if self.named else PRESUMED
        piece = Evidence(DaySet(days), weight, reason, self.told.source, None, None, support=support)
        return Vote(days, days, weight, Interval.of(self.day), piece)
