"""Judges pairs of claims, on all cores where there are many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from timeline.reconciler.comparing.compare import Levels, found_of, weighed
from timeline.reconciler.comparing.pairs import Pair, Spelt, spelt
from timeline.reconciler.comparing.relations import may_be_related, relation_of
from timeline.reconciler.profiles.profile import Profile
from timeline.workers import TEXT, spread

#: About how long it takes to judge a pair (seconds).
EACH = 0.00003

#: So many pairs are judged at once.
BATCH = 256


def judged(pairs: Sequence[Pair], profiles: Mapping[str, Profile]) -> dict[Pair, Spelt]:
    """What comparing finds of each pair of claims, by their ids, of which the smaller comes first."""
    known = {name: profiles[name] for name in dict.fromkeys(chain.from_iterable(pairs))}

    def judge(start: int) -> str:
        return "\n".join(_judged([(known[one], known[other]) for one, other in pairs[start : start + BATCH]]))

    batches = spread(judge, range(0, len(pairs), BATCH), TEXT, each=EACH * BATCH)
    return dict(zip(pairs, chain.from_iterable(map(str.splitlines, batches)), strict=True))


def _judged(pairs: Sequence[tuple[Profile, Profile]]) -> Iterator[Spelt]:
    for (one, other), names in zip(pairs, found_of(pairs), strict=True):
        letters, levels = _spelt(names)
        yield letters if levels is None else spelt(levels, relation_of(one.claim, other.claim, levels))


@cache
def _spelt(names: tuple[str, ...]) -> tuple[Spelt, Levels | None]:
    """The letters of pairs of such levels, and these levels where the events of such pairs may be related."""
    levels = weighed(names)
    return spelt(levels, None), levels if may_be_related(levels) else None
