"""What a claim looks like to those who seek its like and compare it, as digests: where these stand still, all stands.

Beside what its own source says a claim has what the whole story gives it: how rare its words, names and actions are,
and the like. Both are told for each source first, so that of those to which the same is given no claim is looked at.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence, Set
from itertools import chain

from timeline.cache import digest
from timeline.dating import Published
from timeline.model.claim import Claim
from timeline.reconciler.comparing.comparisons import scale
from timeline.reconciler.features.times import Times
from timeline.reconciler.profiles.crowd import ordinals
from timeline.reconciler.profiles.profile import Profiles
from timeline.reconciler.profiles.words import Words
from timeline.reconciler.story import Story

#: So many letters of a digest tell the claims of a story apart.
LOOK = 20


class Looks:
    """The digests of the sources and of the claims of a turn.

    A field of `Profile` in which other sources have a say belongs here.
    """

    def __init__(self, words: Words, common: frozenset[str], times: Times, profiles: Profiles) -> None:
        """Takes what the claims say, the words that tell none of them apart, and their days."""
        self.common = common
        self._counts = words.vectors.counts
        self._rarity = words.vectors.rarity
        self._marked = {word: -one if word in common else one for word, one in self._rarity.items()}
        self._scale = scale.of(profiles.scale).level
        self._given = _given(words, times, profiles)
        self._sources: dict[str, str] = {}

    def of_sources(
        self,
        told: Mapping[str, Sequence[Claim]],
        published: Mapping[str, Published],
        story: Story,
        changed: Container[str] = (),
    ) -> dict[str, str]:
        """A digest of all that decides what the claims of each source look like; those `changed` say something else."""
        synonyms = f"{[(key, sorted(keys)) for key, keys in sorted(story.synonyms.items())]}" if story.synonyms else ""
        contents = story.earlier.contents if story.earlier else {}
        known = f"{self._scale} {synonyms}"
        self._sources = {
            source: f"{source} {contents.get(source)} {published[source].days!r} {source in changed} {known}"
            for source in told
        }
        return {
            source: self._digest(self._sources[source], [claim.id for claim in claims], self._marked)
            for source, claims in told.items()
        }

    def of_claim(self, claim: Claim) -> str:
        """A digest of all that is seen of a claim."""
        return self._digest(f"{self._sources[claim.source]} {claim.id}", [claim.id], self._rarity)

    def telling(self, some: Set[str]) -> set[str]:
        """The claims that have any of some words."""
        return {name for name, words in self._counts.items() if not some.isdisjoint(words)} if some else set()

    def _digest(self, what: str, names: Sequence[str], weights: Mapping[str, float]) -> str:
        words = chain.from_iterable([self._counts[name] for name in names])
        weighed = array("d", map(weights.__getitem__, words)).tobytes()
        given = f"{what} {[(name, self._given[name]) for name in names if name in self._given]}"
        return digest(weighed, given.encode("utf-8", "surrogatepass"))[:LOOK]


def _given(words: Words, times: Times, profiles: Profiles) -> dict[str, list[str]]:
    """What few claims of the story have, by the claims that have it."""
    found: dict[str, list[str]] = defaultdict(list)
    for mark, named, rare in (
        ("actor", words.actors, words.rare),
        ("place", words.places, words.rare),
        ("action", words.actions, words.rare_actions),
    ):
        for name, keys in named.items():
            if not rare.isdisjoint(keys):
                found[name] += [mark, *sorted(rare & keys)]
    for name, things in words.counted_once.items():
        found[name] += ["once", *sorted(things)]
    lone, postponed = profiles.crowd.lone, profiles.postponed
    for name, days in times.placed.items():
        first, last = span = ordinals(days)
        if first and first == last:
            found[name] += [mark for mark, holds in (("lone", lone), ("late", postponed.late)) if holds(first)]
        came = postponed.came(profiles.claims[name], words.actions[name], span)
        if came:
            found[name] += ["came", *(f"{action} {day}" for action, day in sorted(came))]
    return found
