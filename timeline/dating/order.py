"""What the order of happenings says of a publication day: written before a day, or not before it.

"The troops are close to fighting" was written before the month in which another source dates their first battle, "the
troops have engaged in combat" not before it. What a source tells as the news of its week and another looks back on was
written before the other, or in the week after it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Day, Interval, shift_day
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published, described
from timeline.dating.vote import Vote
from timeline.model.claim import ParsedClaim
from timeline.model.sentence import sentence


class Turn(StrEnum):
    """How what one source tells lies to what another dates."""

    STILL_AHEAD = "still ahead"
    BEHIND = "behind"
    LOOKED_BACK_ON = "looked back on"


#: How far each can be trusted; two of them, or one and what the year says, shut days out.
WORTH = {Turn.STILL_AHEAD: 0.6, Turn.BEHIND: 0.6, Turn.LOOKED_BACK_ON: 0.3}

#: What a weekday or "yesterday" tells happened in so many days before the publication.
WEEK = 7


class Order(NamedTuple):
    """A claim and one of another source that happened on `days`, or that looks back from these."""

    turn: Turn
    told: ParsedClaim
    other: ParsedClaim
    days: DaySet
    label: str

    def vote(self, published: Published) -> Vote | None:
        """The publication days that are left, `None` where all are; `published`: what is known of the other source."""
        within, told, support = self.days.within, self.told, frozenset({self.other.source})
        left = Interval(within.earliest, None) if self.turn is Turn.BEHIND else Interval(None, self._latest())
        when = self.other.when.expression if self.other.when else None
        if when is None or when.relative:
            support |= published.support
        if left == Interval() or told.source in support:
            return None
        reason = sentence(f"clues.{self.turn.name.lower()}", told.headline, self.label, described(self.days))
        weight = WORTH[self.turn]
        piece = Evidence(DaySet(left), weight, reason, told.source, told.start, told.end, support=support)
        return Vote(left, left, weight, left, piece)

    def _latest(self) -> Day | None:
        """The last day on which what is still ahead, or news, was written."""
        return shift_day(self.days.latest, WEEK if self.turn is Turn.LOOKED_BACK_ON else 0)
