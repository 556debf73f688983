"""A source that names its day without the year is of the year in which others tell of the days around it."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval, shift_day
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published, described
from timeline.dating.vote import Vote
from timeline.model.claim import ParsedClaim
from timeline.model.sentence import sentence
from timeline.model.timex import Timex

#: So many days before the publication lies what is in the news, and so many days after it what is just ahead.
BEHIND, AHEAD = 3, 2

#: They tell the year, not the day; so many days on either side are of the same.
SEASON = 90

#: So many days on either side lie the days of one story.
FARTHER = 14

#: One day of a year is met by chance, two around the same day hardly where the weekday is right as well, else three.
AROUND, FAR_AROUND = 0.2, 0.1


class Around(NamedTuple):
    """A claim of the source, and words of another that mean one of `days`.

    `near`: the days are those just before the publication or just ahead of it.
    """

    told: ParsedClaim
    other: ParsedClaim
    words: Timex
    days: DaySet
    label: str
    near: bool = True

    def vote(self, published: Published) -> Vote | None:
        """The year around; `None` where it rests on the source itself."""
        support = frozenset({self.other.source})
        if self.words.expression is None or self.words.expression.relative:
            support |= published.support
        if self.told.source in support:
            return None
        meant = self.days.within
        days = Interval(shift_day(meant.earliest, -SEASON), shift_day(meant.latest, SEASON))
        reason = sentence("clues.around", self.label, described(self.days), self.words.text)
        weight = AROUND if self.near else FAR_AROUND
        piece = Evidence(DaySet(days), weight, reason, self.told.source, None, None, support=support)
        return Vote(days, days, weight, meant, piece)
