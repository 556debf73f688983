"""How much speaks for it that two readings are of one thing, but for the value in which they differ.

Of thousands of claims some differ by chance wherever they touch: the longer the story, the more must speak for it. What
one source sets against another claim itself needs nothing more.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from math import inf

from timeline.model.event import Disagreement, DisagreementKind, Reading
from timeline.reconciler.comparing.compare import judge
from timeline.reconciler.comparing.comparisons import COMPARISONS, scale
from timeline.reconciler.comparing.weights import WEIGHTS
from timeline.reconciler.events.disagreements.places import FEWEST_CLAIMS
from timeline.reconciler.profiles.profile import Profile

#: What says nothing of whether two readings are of one thing: the value itself, and what hangs on it. That something is
#: not so is told on another day, by somebody else.
ASIDE: Mapping[DisagreementKind, frozenset[str]] = {
    DisagreementKind.DATE: frozenset({"date", "source", "scale"}),
    DisagreementKind.FIGURE: frozenset({"figures", "source", "scale"}),
    DisagreementKind.STATUS: frozenset({"date", "kind", "source", "scale"}),
    DisagreementKind.PLACE: frozenset({"places", "source", "scale"}),
}

#: Another number that both give speaks for one thing, whatever the one says in which they differ.
SAME_NUMBER = frozenset({"same_figure", "same_number", "shared_number"})

#: By these a source itself sets two claims against each other.
SET_AGAINST = frozenset({"set_against", "reply"})

#: So much must speak for it in a story as long as that; a shorter one is read as a whole, and needs nothing.
FLOORS = {"long_story": 1.0, "very_long_story": 2.0, "vast_story": 3.5}

#: Two deeds of one kind on days side by side are met more often than two numbers of one kind, and these than a denial.
MORE = {DisagreementKind.DATE: 2.5, DisagreementKind.FIGURE: 0.5}

#: And so much for two places in any story, where nobody else names either.
FEW = 6.0


class Grounds:
    """Weighs what speaks for disagreements; `profiles` are the claims as comparisons see them, by id."""

    def __init__(self, profiles: Mapping[str, Profile], claims: int) -> None:
        """Of one story of so many claims."""
        self._profiles = profiles
        self._floor = FLOORS.get(scale.of(claims).level)

    def upheld(self, found: Disagreement) -> Disagreement | None:
        """A disagreement with the readings for which enough speaks, if two are left."""
        floor = self._least(found)
        if floor is None:
            return found
        kept: list[Reading] = []
        for one in found.readings:
            others = (other for other in found.readings if other is not one)
            if max(self.between(found.kind, one, other) for other in others) >= floor:
                kept.append(one)
        return found.model_copy(update={"readings": tuple(kept)}) if len(kept) > 1 else None

    def _least(self, found: Disagreement) -> float | None:
        """How much must speak for it."""
        few = sum(len(reading.claims) for reading in found.readings) < FEWEST_CLAIMS
        if found.kind is DisagreementKind.PLACE and few:
            return max(self._floor or 0.0, FEW)
        return None if self._floor is None else self._floor + MORE.get(found.kind, 0.0)

    def between(self, kind: DisagreementKind, one: Reading, other: Reading) -> float:
        """How much speaks for it that two readings are of one thing: as much as for any two of their claims."""
        pairs = (pair for pair in product(one.claims, other.claims) if pair[0] != pair[1])
        return max((self.of(kind, *pair) for pair in pairs), default=0.0)

    def of(self, kind: DisagreementKind, one: str, other: str) -> float:
        """The same for two claims, by their ids; without end where their source sets them against each other."""
        if one not in self._profiles or other not in self._profiles:
            return 0.0
        levels = judge(self._profiles[one], self._profiles[other]).levels
        if levels is None or not SET_AGAINST.isdisjoint(levels.names):
            return inf
        told = zip(COMPARISONS, levels.names, strict=True)
        aside = ASIDE[kind]
        return sum(WEIGHTS[name][level] for name, level in told if name not in aside or level in SAME_NUMBER)


#: Of a story of which nothing more is known.
NO_GROUNDS = Grounds({}, 0)
