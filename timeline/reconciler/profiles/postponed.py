"""What a story tells as put off, and when it came: what comes late in one source may be what another saw coming.

"The hall will open on 1 April." "The hall opened on 2 September." "It opened on 2 September, five months late."
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping

from timeline.dates.dayset import DaySet
from timeline.model.claim import Claim, Kind, Status
from timeline.reconciler.features.actions import CALLING_OFF, PUTTING_OFF, Actions
from timeline.reconciler.profiles.crowd import Span, ordinals

#: What becomes of a plan, which is not what was planned.
TURNS_OF_A_PLAN = frozenset({CALLING_OFF, PUTTING_OFF})

#: What is done takes no longer than this (days), where its day is known.
MONTH = 31

#: What tells that something was done.
DEEDS = frozenset({Kind.OCCURRENCE, Kind.STATE})

#: Actions, each with the day (ordinal) on which it was done.
Done = frozenset[tuple[str, int]]

NEVER: Done = frozenset()


class Postponed:
    """The days on which something came late, the actions that were put off, and when each was done."""

    def __init__(
        self,
        claims: Iterable[Claim],
        days: Mapping[str, DaySet],
        actions: Mapping[str, Actions],
        late: Container[str],
    ) -> None:
        """Takes the claims of a story, their days and actions by id, and which tell a day in the place of another."""
        self._late: set[int] = set()
        self._put_off: set[str] = set()
        done: dict[str, set[int]] = defaultdict(set)
        for claim in claims:
            told, span = actions[claim.id], ordinals(days.get(claim.id))
            came_late = _on_one_day(span) and claim.id in late
            if came_late:
                self._late.add(span[0])
            if came_late or PUTTING_OFF in told:
                self._put_off |= told
            if is_done(claim, told, span):
                for action in told:
                    done[action].add(span[0])
        self._done = {action: sorted(done[action]) for action in self._put_off - TURNS_OF_A_PLAN if action in done}

    def late(self, day: int) -> bool:
        """Does any claim tell of a day in the place of another one?"""
        return day in self._late

    def came(self, plan: Claim, actions: Actions, span: Span) -> Done:
        """When what a plan tells was done for the first time, where it was put off and not done on the planned days."""
        if plan.kind is not Kind.PLAN or not span[0]:
            return NEVER
        return frozenset(self._next(actions, *span))

    def _next(self, actions: Actions, first: int, last: int) -> Iterable[tuple[str, int]]:
        for action in self._done.keys() & actions:
            days = self._done[action]
            at = bisect_left(days, first)
            if at < len(days) and days[at] > last:
                yield action, days[at]


def is_done(claim: Claim, actions: Actions, span: Span) -> bool:
    """Does a claim tell that something was done, in no more than a month, and not what became of its plan?"""
    first, last = span
    dated = first > 0 and last - first <= MONTH
    told = claim.kind in DEEDS and claim.status is not Status.CANCELLED and not claim.negated
    return dated and told and TURNS_OF_A_PLAN.isdisjoint(actions)


def _on_one_day(span: Span) -> bool:
    return span[0] == span[1] != 0
