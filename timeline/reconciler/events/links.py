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

#: So many days undated events are from others.
FAR = 10**6

_MOST = MappingProxyType({Relation.FOLLOWS: 1, Relation.FOLLOWED_BY: 1})

_ORDER = MappingProxyType({relation: number for number, relation in enumerate(Relation)})


def linked(events: Sequence[Event], claims: Mapping[str, Claim], pairs: Pairs) -> list[Event]:
    """The events with their links, in the order of the relations, the nearest in time first."""
    home = {name: event.id for event in events for name in event.claims}
    days = {event.id: event.date.sort.toordinal() if event.date and event.date.sort else None for event in events}
    found: dict[str, dict[tuple[Relation, str], int]] = defaultdict(dict)
    for one, other, relation in chain(pairs.related(), _stated(claims.values())):
        mine, theirs = home[one], home[other]
        if mine != theirs and (relation, theirs) not in found[mine]:
            distance = _distance(days[mine], days[theirs])
            found[mine][relation, theirs] = found[theirs][relation.inverse, mine] = distance
    return [
        event.model_copy(update={"links": _links(links)}) if (links := found.get(event.id)) else event
        for event in events
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


def _distance(one: int | None, other: int | None) -> int:
    """Days between two events, of which the days are given; undated ones are far."""
    return FAR if one is None or other is None else abs(one - other)
