"""Which relation the event of one claim has to that of another, by the levels of the pair.

To add a relation: name it in `timeline/model/event.py` and add to `_RELATIONS` which levels of a pair of claims of one
action allow it, and a function that says whether the first claim's event has it to the second's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from timeline.model.claim import Claim, Kind
from timeline.model.event import Relation
from timeline.reconciler.comparing.compare import Levels
from timeline.reconciler.comparing.comparisons import COMPARISONS

#: A pair that weighs less than this tells of matters that have little to do with each other.
LEAST_WEIGHT = 0.0

_ALIKE = frozenset({"very_alike", "alike", "somewhat_alike"})
_APART = frozenset({"disjoint", "adjacent_days", "across_midnight"})

#: Levels of dates of which one can lie within the other.
_WITHIN = frozenset({"one_within_the_other", "within_busy_time", "same_lone_time"})

#: The second strike follows the first: two turns of one action.
_ONE_ACTION = frozenset({"same_action", "same_undated_action", "rare_action", "same_turn", "other_turn"})


def relation_of(one: Claim, other: Claim, levels: Levels) -> Relation | None:
    """What the event of a claim is to that of another with which it was compared: the most telling relation."""
    for relation in _allowed(levels):
        _, holds = _RELATIONS[relation]
        if holds(one, other):
            return relation
        if holds(other, one):
            return relation.inverse
    return None


def may_be_related(levels: Levels) -> bool:
    """May the events of a pair of such levels have a relation? Those of most may not."""
    return bool(_allowed(levels))


@cache
def _allowed(levels: Levels) -> tuple[Relation, ...]:
    """The relations that pairs of these levels may have, the most telling first; most pairs may have none."""
    found = dict(zip(COMPARISONS, levels.names, strict=True))
    if found["action"] not in _ONE_ACTION:
        return ()
    return tuple(relation for relation, (allowed, _) in _RELATIONS.items() if allowed(levels.weight, found))


def _of_one_turn(weight: float, levels: Mapping[str, str]) -> bool:
    return weight >= LEAST_WEIGHT and levels["action"] != "other_turn"


def _within(weight: float, levels: Mapping[str, str]) -> bool:
    return _of_one_turn(weight, levels) and levels["date"] in _WITHIN


def _apart(weight: float, levels: Mapping[str, str]) -> bool:
    """Told in like words, of other days."""
    return levels["date"] in _APART and levels["wording"] in _ALIKE


def _planned(one: Claim, other: Claim) -> bool:
    """The first is a plan of which the second may be the outcome."""
    return one.kind is Kind.PLAN and other.kind is Kind.OCCURRENCE


def _part(one: Claim, other: Claim) -> bool:
    """The first lies within the time of the second, and is told of one action in like words."""
    return _days(one) < _days(other)


def _follows(one: Claim, other: Claim) -> bool:
    """The first is told of one action in like words, and is later: the next strike, the next round of talks."""
    if Kind.STATEMENT in (one.kind, other.kind) or not (one.date and other.date):
        return False
    return bool(one.date.earliest and other.date.latest and one.date.earliest > other.date.latest)


#: For each relation the levels that allow it, with what they weigh, and what the claims must be.
_RELATIONS: Mapping[Relation, tuple[Callable[[float, Mapping[str, str]], bool], Callable[[Claim, Claim], bool]]] = (
    MappingProxyType(
        {
            Relation.PLANS: (_of_one_turn, _planned),
            Relation.PART_OF: (_within, _part),
            Relation.FOLLOWS: (_apart, _follows),
        }
    )
)


def _days(claim: Claim) -> int:
    if claim.date is None or not (claim.date.earliest and claim.date.latest):
        return 0
    return (claim.date.latest - claim.date.earliest).days
