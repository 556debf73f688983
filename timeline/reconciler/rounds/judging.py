"""Judges pairs of claims, on all cores where there are many."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.reconciler.comparing.compare import found_of, weighed
from timeline.reconciler.comparing.pairs import Pair, Spelt, spelt
from timeline.reconciler.comparing.relations import relation_of
from timeline.reconciler.profiles.profile import Profile
from timeline.workers import TEXT, spread

#: About how long it takes to judge a pair (seconds).
EACH = 0.00004


def judged(pairs: Iterable[tuple[Profile, Profile]]) -> dict[Pair, Spelt]:
    """What comparing finds of each pair, by the ids of its claims; the smaller comes first."""
    ordered = list(pairs)
    found = spread(_judged, ordered, EACH, TEXT)
    return {(one.claim.id, other.claim.id): levels for (one, other), levels in zip(ordered, found, strict=True)}


def _judged(pair: tuple[Profile, Profile]) -> Spelt:
    one, other = pair
    levels = weighed(tuple(found_of(one, other)))
    return spelt(levels, relation_of(one.claim, other.claim, levels))
