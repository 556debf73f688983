"""Judges the pairs of a story; what was judged before of claims that look the same is not judged again.

Neither in a later turn of the loop, nor in a later build: then the levels that were found stand in a table, by what
both claims look like to a comparison.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from timeline.cache import digest
from timeline.dating import Published
from timeline.reconciler.compare import Judgement, Levels, judge, weighed
from timeline.reconciler.comparisons import COMPARISONS
from timeline.reconciler.profile import Profile
from timeline.reconciler.story import Earlier
from timeline.reconciler.weights import WEIGHTS

Pair = tuple[str, str]

#: So many letters of a digest tell the claims of a story apart.
LOOK = 20

#: Each level of a comparison is one letter.
_LETTERS = tuple({level: chr(ord("0") + n) for n, level in enumerate(WEIGHTS[name])} for name in COMPARISONS)
_LEVELS = tuple({letter: level for level, letter in letters.items()} for letters in _LETTERS)


class Judge:
    """Judges pairs by what an earlier build judged, if there is any."""

    def __init__(self, earlier: Earlier | None = None) -> None:
        """Nothing was judged yet."""
        self._before = earlier.shelves.table("judgements") if earlier else None
        self._contents = earlier.contents if earlier else {}
        self._sources: dict[str, bytes] = {}
        self._looks: dict[str, tuple[Profile, str]] = {}

    def turn(self, published: Mapping[str, Published]) -> None:
        """From now on this is known of the sources, and the profiles of their claims follow from it."""
        if self._before is not None:
            self._sources = {
                source: f"{self._contents[source]} {one.days!r}".encode() for source, one in published.items()
            }

    def all_of(
        self, pairs: Iterable[tuple[Profile, Profile]], known: Mapping[Pair, Judgement] | None = None
    ) -> dict[Pair, Judgement]:
        """The judgement of each pair, by the ids of its claims in order; those that are known are taken as they are."""
        found, known = {}, known or {}
        for one, other in pairs:
            mine, theirs = one.claim.id, other.claim.id
            pair = (mine, theirs) if mine < theirs else (theirs, mine)
            found[pair] = known.get(pair) or self(one, other)
        return found

    def __call__(self, one: Profile, other: Profile) -> Judgement:
        """The judgement of two claims, whichever comes first."""
        if self._before is None:
            return judge(one, other)
        first, second = (one, other) if one.claim.id < other.claim.id else (other, one)
        key = self.look(first) + self.look(second)
        spelt = self._before.get(key)
        if spelt is None:
            made = judge(first, second)
            self._before.put(key, _spelt(made))
            return made
        levels = _read(spelt)
        return Judgement((first.claim.id, second.claim.id), levels.weight, None, levels)

    def look(self, profile: Profile) -> str:
        """A digest of all that a comparison can see of a claim, where anything is kept."""
        name = profile.claim.id
        known = self._looks.get(name)
        if known is None or known[0] is not profile:
            look = digest(self._sources[profile.claim.source], *_looks(profile))[:LOOK]
            known = self._looks[name] = profile, look
        return known[1]


def _looks(profile: Profile) -> Iterator[bytes]:
    """What a profile has beside what its own source says: how rare its words, names and actions are, and the like."""
    yield array("d", profile.vector.values()).tobytes()
    names, actions = profile.rare & (profile.actors | profile.places), profile.rare_actions & profile.actions
    days = profile.first, profile.last  # another source may date what it counts from
    more = profile.claim.id, days, profile.lone, sorted(names), sorted(actions), sorted(profile.counted_once)
    yield repr(more).encode("utf-8", "surrogatepass")


def _spelt(judgement: Judgement) -> str:
    names = judgement.levels.names if judgement.levels else ()
    return "".join([letters[name] for letters, name in zip(_LETTERS, names, strict=True)])


@cache
def _read(spelt: str) -> Levels:
    return weighed(tuple([levels[letter] for levels, letter in zip(_LEVELS, spelt, strict=True)]))
