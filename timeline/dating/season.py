"""A source that names days without their year was written in the year in which they lie closest to its story."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Day, Interval, shift_day
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published, described
from timeline.dating.vote import Vote
from timeline.model.claim import ParsedClaim
from timeline.model.sentence import sentence

#: So far from the days that it names without their year a source is published at most (days).
AROUND = 180

#: Stories come back to the same day of another year, seldom: it is never enough alone, but where in no other year
#: anything is told of days near it.
WORTH, ALONE = 0.3, 0.6


class Season(NamedTuple):
    """A claim of the source, the day that its `words` presumably mean, and a claim of a source published near it.

    `over` and `ahead`: the last day so presumed that the source tells as past, and the first that it tells as ahead.
    `alone`: others tell of days near it in no other year.
    """

    told: ParsedClaim
    other: ParsedClaim
    day: Day
    words: str
    label: str
    over: Day | None = None
    ahead: Day | None = None
    alone: bool = False

    def vote(self, published: Published) -> Vote | None:
        """The days around it, most often between what is over and what is ahead."""
        support = frozenset({self.other.source}) | published.support
        if self.told.source in support:
            return None
        days = Interval(shift_day(self.day, -AROUND), shift_day(self.day, AROUND))
        usual = days
        if not (self.over and self.ahead and self.over > self.ahead):
            usual = days.intersect(Interval(self.over, self.ahead)) or days
        reason = sentence("clues.season", self.words, described(DaySet(Interval.of(self.day))), self.label)
        weight = ALONE if self.alone else WORTH
        piece = Evidence(DaySet(days), weight, reason, self.told.source, None, None, support=support)
        return Vote(days, usual, weight, Interval.of(self.day), piece, leaning=not self.alone)
