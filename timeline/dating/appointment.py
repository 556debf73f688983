"""A source that opens with what was done "on Friday" was written after the Friday for which another had it planned."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Day, Interval
from timeline.dates.resolve import anchors
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published, described
from timeline.dating.vote import Vote
from timeline.model.claim import ParsedClaim
from timeline.model.sentence import sentence

#: Enough where nothing speaks for other days.
KEPT = 0.6

#: What is planned farther ahead (days) is hardly what another source opens with on some such weekday.
NEAR = 28


class Appointment(NamedTuple):
    """What a source opens with, and a claim of another that saw its `day` ahead; `presumed`: what its year rests on."""

    told: ParsedClaim
    other: ParsedClaim
    day: Day
    label: str
    presumed: frozenset[str] = frozenset()

    def vote(self, published: Published) -> Vote | None:
        """The days from which the weekday means that one."""
        when = self.told.when
        support = (self.presumed or published.support) | {self.other.source}
        if when is None or when.expression is None or self.told.source in support:
            return None
        day = Interval.of(self.day)
        seen = published.days.earliest
        if seen is None or (self.day - seen).days > NEAR:
            return None
        days = anchors(when.expression.core, day)
        if days is None:
            return None
        reason = sentence("clues.appointment", when.text, self.label, described(DaySet(day)))
        piece = Evidence(DaySet(days), KEPT, reason, self.told.source, when.start, when.end, support=support)
        return Vote(days, days, KEPT, day, piece)
