"""Relations between events, read from pairs of claims that were compared and not put together.

To add a relation: name it in `timeline/model/event.py` and add to `_RELATIONS` which levels of a pair of claims of one
action allow it, and a function that says whether the first claim's event has it to the second's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from types import MappingProxyType

from timeline.model.claim import Claim, Kind
from timeline.model.event import Event, Link, Relation
from timeline.reconciler.compare import Levels
from timeline.reconciler.comparisons import COMPARISONS
from timeline.reconciler.pairs import Pairs

#: An event names at most so many others of each relation.
MOST_OF_A_KIND = 3

_MOST = MappingProxyType({Relation.FOLLOWS: 1, Relation.FOLLOWED_BY: 1})

_ORDER = MappingProxyType({relation: number for number, relation in enumerate(Relation)})

#: A pair that weighs less than this tells of matters that have little to do with each other.
LEAST_WEIGHT = 0.0

_ALIKE = frozenset({"very_alike", "alike", "somewhat_alike"})
_APART = frozenset({"disjoint", "adjacent_days", "across_midnight"})

#: Levels of dates of which one can lie within the other.
_WITHIN = frozenset({"one_within_the_other", "within_busy_time", "same_lone_time"})

#: The second strike follows the first: two turns of one action.
_ONE_ACTION = frozenset({"same_action", "same_undated_action", "rare_action", "same_turn", "other_turn"})


def linked(events: Sequence[Event], claims: Mapping[str, Claim], pairs: Pairs) -> list[Event]:
    """The events with their links, in the order of the relations, the nearest in time first."""
    home = {name: event for event in events for name in event.claims}
    found: dict[str, dict[tuple[Relation, str], int]] = defaultdict(dict)
    for one, other, relation in chain(pairs.related(), _stated(claims.values())):
        mine, theirs = home[one], home[other]
        if mine is not theirs:
            distance = _distance(mine, theirs)
            for event, link in ((mine, (relation, theirs.id)), (theirs, (relation.inverse, mine.id))):
                found[event.id][link] = min(distance, found[event.id].get(link, distance))
    return [
        event.model_copy(update={"links": _links(found[event.id])}) if event.id in found else event for event in events
    ]


def _links(found: Mapping[tuple[Relation, str], int]) -> tuple[Link, ...]:
    of_kind: dict[Relation, list[tuple[int, str]]] = defaultdict(list)
    for (relation, other), distance in found.items():
        of_kind[relation].append((distance, other))
    kept: list[Link] = []
    for relation in sorted(of_kind, key=_ORDER.__getitem__):
        nearest = sorted(of_kind[relation])[: _MOST.get(relation, MOST_OF_A_KIND)]
        kept += [Link(event=other, relation=relation) for _, other in nearest]
    return tuple(kept)


def relation_of(one: Claim, other: Claim, levels: Levels) -> Relation | None:
    """What the event of a claim is to that of another with which it was compared: the most telling relation."""
    for relation in _allowed(levels):
        _, holds = _RELATIONS[relation]
        if holds(one, other):
            return relation
        if holds(other, one):
            return relation.inverse
    return None


@cache
def _allowed(levels: Levels) -> tuple[Relation, ...]:
    """The relations that pairs of these levels may have, the most telling first; most pairs may have none."""
    found = dict(zip(COMPARISONS, levels.names, strict=True))
    if found["action"] not in _ONE_ACTION:
        return ()
    return tuple(relation for relation, (allowed, _) in _RELATIONS.items() if allowed(levels.weight, found))


def _stated(claims: Iterable[Claim]) -> Iterator[tuple[str, str, Relation]]:
    """A statement, and what the same sentence says besides."""
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    for told in by_source.values():
        told.sort(key=lambda claim: (claim.start, claim.end, claim.id))
        for at, one in enumerate(told):
            for other in told[at + 1 :]:
                if other.start >= one.end:
                    break
                said, content = (one, other) if one.kind is Kind.STATEMENT else (other, one)
                if said.kind is Kind.STATEMENT and content.kind is not Kind.STATEMENT:
                    yield said.id, content.id, Relation.STATES


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


def _distance(one: Event, other: Event) -> int:
    """Days between two events; undated ones are far."""
    days = [event.date.sort for event in (one, other) if event.date and event.date.sort]
    return abs((days[0] - days[1]).days) if len(days) == 2 else 10**6
