"""Links between events: the relations of pairs of claims that were compared and not put together, and of statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType

from timeline.model.claim import Claim, Kind
from timeline.model.event import Event, Link, Relation
from timeline.reconciler.comparing.pairs import Pairs

#: An event names at most so many others of each relation.
MOST_OF_A_KIND = 3

_MOST = MappingProxyType({Relation.FOLLOWS: 1, Relation.FOLLOWED_BY: 1})

_ORDER = MappingProxyType({relation: number for number, relation in enumerate(Relation)})


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


def _distance(one: Event, other: Event) -> int:
    """Days between two events; undated ones are far."""
    days = [event.date.sort for event in (one, other) if event.date and event.date.sort]
    return abs((days[0] - days[1]).days) if len(days) == 2 else 10**6
