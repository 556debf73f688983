"""What one turn of the loop leaves for the next, and one build for the next: all that holds while claims look the same.

Whoever comes later builds on it: only what changed, and what that leads to, is looked for and compared again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from types import MappingProxyType
from typing import NamedTuple

from timeline.cache import packed, unpacked
from timeline.model.claim import Claim
from timeline.reconciler.comparing.blocking import (
    Neighbourhood,
    Place,
    candidates,
    neighbourhood,
    on_changed_days,
    place_of,
    unlike,
)
from timeline.reconciler.comparing.pairs import Pair, Spelt
from timeline.reconciler.profiles.profile import Profiles
from timeline.reconciler.rounds.judging import judged
from timeline.reconciler.rounds.looks import Looks
from timeline.reconciler.story import Earlier

#: Claims that tell one event, by their ids.
Clusters = Sequence[list[str]]


class Ground(NamedTuple):
    """What was found in a turn, by source, by claim and by pair.

    `sources` and `looks` are the digests of what sources and claims looked like, `common` the words that told none of
    them apart; `levels` what the comparisons found of the pairs that are worth comparing, `more` of others that
    somebody asked for. Where the turn was the last one, `clusters` are the claims that its pairs put together, and
    `events` those that they did with the `rivals` among them; `ruled` are the pairs that the editor had judged,
    `beside` the rival numbers beside the clusters, by the first claim of each. `touched` are the pairs in which it may
    differ from the ground on which it was built, and is not kept.
    """

    sources: Mapping[str, str]
    looks: Mapping[str, str]
    common: frozenset[str]
    near: Neighbourhood
    levels: Mapping[Pair, Spelt]
    more: Mapping[Pair, Spelt]
    clusters: Clusters = ()
    events: Clusters = ()
    rivals: frozenset[Pair] = frozenset()
    ruled: frozenset[Pair] = frozenset()
    beside: Mapping[str, Sequence[tuple[str, str, str, str]]] = MappingProxyType({})
    touched: Set[Pair] = frozenset()


NOTHING = Ground({}, {}, frozenset(), Neighbourhood({}, {}, {}), {}, {})


def built(
    on: Ground,
    sources: Mapping[str, str],
    told: Mapping[str, Sequence[Claim]],
    looks: Looks,
    profiles: Profiles,
    last: Ground = NOTHING,
) -> Ground:
    """The ground of a turn, built on another one; `sources` are the digests of its sources, `told` their claims.

    What was compared for the `last` one before it is not compared again either.
    """
    if sources == on.sources:
        return on._replace(
            clusters=(), events=(), rivals=frozenset(), ruled=frozenset(), beside={}, touched=frozenset()
        )
    seen = dict[str, str]()
    for source, claims in told.items():
        stands = sources[source] == on.sources.get(source)
        seen.update((claim.id, on.looks[claim.id] if stands else looks.of_claim(claim)) for claim in claims)
    same = {name for name, look in seen.items() if on.looks.get(name) == look}
    then, stay = on.near.places, same - looks.telling(looks.common ^ on.common)
    places = {name: then[name] if name in stay else place_of(profiles[name], looks.common) for name in seen}
    near = neighbourhood(places, on.near)
    renewed = unlike(places, then) | on_changed_days(places, then)
    renewed.update(name for name, others in near.nearest.items() if on.near.nearest.get(name) != others)
    asked = candidates(near, renewed)
    known = _known(asked, seen, on)
    known = {**_known([pair for pair in asked if pair not in known], seen, last), **known}
    gone = {pair for pair in on.levels if pair[0] in renewed or pair[1] in renewed}
    levels = dict(on.levels)
    for pair in gone:
        del levels[pair]
    levels |= known
    levels |= judged([pair for pair in asked if pair not in known], profiles)
    touched = gone.union(asked) if on.clusters else frozenset[Pair]()  # else nobody asks what became of them
    more = {pair: found for pair, found in on.more.items() if pair[0] in same and pair[1] in same}
    return Ground(sources, seen, looks.common, near, levels, more, touched=touched)


def _known(pairs: Iterable[Pair], looks: Mapping[str, str], on: Ground) -> dict[Pair, Spelt]:
    """What was found of some pairs, as far as both claims look as they did."""
    then, levels = on.looks, on.levels
    return {
        pair: levels[pair]
        for pair in (pairs if levels else ())
        if pair in levels and looks[pair[0]] == then.get(pair[0]) and looks[pair[1]] == then.get(pair[1])
    }


class Grounds:
    """The grounds that the build before left, by the numbers of its turns, and those that this one leaves."""

    def __init__(self, earlier: Earlier | None = None) -> None:
        """Takes what earlier builds kept, if anything is."""
        self._table = earlier.store.table("turns") if earlier else None
        self._found: list[Ground | None] = []

    def next(self) -> Ground | None:
        """What the next turn can build on, if the build before made one."""
        self._found.append(self._kept(len(self._found)) if self._table else None)
        return self._found[-1]

    def keep(self, grounds: Sequence[Ground]) -> None:
        """Keeps those of all turns for the build that comes next."""
        for number, (ground, before) in enumerate(zip(grounds, self._found, strict=True)):
            if self._table is not None and ground != before:
                self._table.put(str(number), _written(ground))

    def _kept(self, number: int) -> Ground | None:
        content = self._table.get(str(number)) if self._table else None
        try:
            return _read(content) if content else None
        except (AttributeError, TypeError, ValueError):
            return None


def _written(ground: Ground) -> bytes:
    places, nearest, least = ground.near
    plain = {name: tuple(place) for name, place in places.items()}
    return packed((*ground[:3], plain, nearest, least, *ground[4:-2], dict(ground.beside)))


def _read(content: bytes) -> Ground:
    """Raises `ValueError` for what is none."""
    sources, looks, common, places, nearest, least, *rest = unpacked(content)
    near = Neighbourhood({name: Place._make(place) for name, place in places.items()}, nearest, least)
    return Ground(sources, looks, common, near, *rest)
