"""Plans of which their own sentence says that nothing came: "The sitting, which was set for 5 November, is postponed".

What another source tells of that day is no fulfilment of such a plan.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model.claim import Claim, Kind, Status
from timeline.reconciler.features.actions import CALLING_OFF, PUTTING_OFF, Actions
from timeline.reconciler.features.wording import plain_words
from timeline.reconciler.passages.replies import sentences

#: Two clauses that open with so many words alike have one subject.
SUBJECT = 2

_OFF = frozenset({CALLING_OFF, PUTTING_OFF})


def dropped(claims: Sequence[Claim], actions: Mapping[str, Actions]) -> frozenset[str]:
    """The plans of a source that it calls off, or puts off, in the same sentence; by claim id."""
    found = set[str]()
    for sentence in sentences(claims):
        plans = [claim for claim in sentence if claim.kind is Kind.PLAN and claim.status is Status.PLANNED]
        off = [claim for claim in sentence if _is_off(claim, actions[claim.id])] if plans else []
        found.update(plan.id for plan in plans if any(_of_one_subject(plan, claim) for claim in off))
    return frozenset(found)


def _is_off(claim: Claim, actions: Actions) -> bool:
    told = claim.kind in (Kind.OCCURRENCE, Kind.PLAN)
    return told and (claim.status is Status.CANCELLED or not _OFF.isdisjoint(actions))


def _of_one_subject(one: Claim, other: Claim) -> bool:
    mine, yours = (plain_words(claim.headline)[:SUBJECT] for claim in (one, other))
    return one.id != other.id and len(mine) == SUBJECT and mine == yours
