"""Judged pairs → clusters of claims; a pair judged different never ends up in one cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.reconciler.compare import Judgement
from timeline.reconciler.weights import THRESHOLD

Pairs = Mapping[tuple[str, str], Judgement]

#: A pair that was never compared shares no telling word: so much against it.
NOT_COMPARED = -3.0

#: Two clusters agree where their pairs weigh at least this on average: short claims say little against each other.
LEAST_AGREEMENT = -1.0


def cluster(ids: Sequence[str], pairs: Pairs) -> list[list[str]]:
    """Joins claims from the strongest pair down, as long as the two clusters agree on average.

    The order of the claims changes nothing: pairs are taken by weight, then by id; clusters and members are sorted.
    """
    home = {name: [name] for name in ids}
    for judgement in sorted(pairs.values(), key=lambda pair: (-pair.weight, pair.claims)):
        if judgement.weight < THRESHOLD:
            break
        one, other = (home[name] for name in judgement.claims)
        if one is not other and _agree(one, other, pairs):
            one.extend(other)
            for name in other:
                home[name] = one
    clusters = {id(members): sorted(members) for members in home.values()}
    return sorted(clusters.values())


def _agree(one: Sequence[str], other: Sequence[str], pairs: Pairs) -> bool:
    """No pair across is judged different, and on average they speak for one event."""
    total, count = 0.0, 0
    for mine in one:
        for theirs in other:
            judgement = pairs.get((mine, theirs) if mine < theirs else (theirs, mine))
            if judgement is not None and judgement.different:
                return False
            total += judgement.weight if judgement is not None else NOT_COMPARED
            count += 1
    return total >= LEAST_AGREEMENT * count
