"""Judges the pairs of a story; what an earlier build judged of claims that look the same is not judged again.

The levels that were found stand in a table, by what claims look like to a comparison: for each that of all with which
it was compared.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from pydantic import TypeAdapter

from timeline.cache import Table, digest
from timeline.dating import Published
from timeline.reconciler.compare import Judgement, Levels, found_of, weighed
from timeline.reconciler.comparisons import COMPARISONS, scale
from timeline.reconciler.profile import Profile
from timeline.reconciler.story import Earlier, Story
from timeline.reconciler.weights import WEIGHTS
from timeline.workers import TEXT, spread

Pair = tuple[str, str]

#: About how long it takes to judge a pair (seconds).
EACH = 0.00004

#: So many letters of a digest tell the claims of a story apart.
LOOK = 20

#: What a claim looks like → the levels of the comparison with it.
_ROW = TypeAdapter(dict[str, str])

#: Each level of a comparison is one letter.
_LETTERS = tuple({level: chr(ord("0") + n) for n, level in enumerate(WEIGHTS[name])} for name in COMPARISONS)
_LEVELS = tuple({letter: level for level, letter in letters.items()} for letters in _LETTERS)


class Judge:
    """Judges pairs by what an earlier build judged, if there is any."""

    def __init__(self, earlier: Earlier | None = None) -> None:
        """Nothing was judged yet."""
        self._before = earlier.store.table("judgements") if earlier else None
        self._asked: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self._changed: set[str] = set()
        self._sources: dict[str, bytes] = {}
        self._looks: dict[str, tuple[Profile, str]] = {}

    def turn(self, published: Mapping[str, Published], story: Story) -> None:
        """From now on this is known of the sources and of names, and the profiles of the claims follow from it."""
        if story.earlier is not None:
            contents = story.earlier.contents
            names = [(key, sorted(keys)) for key, keys in sorted(story.synonyms.items())]
            known = f"{names}" if names else ""
            self._sources = {
                source: f"{contents[source]} {one.days!r}{known}".encode() for source, one in published.items()
            }

    def all_of(self, pairs: Iterable[tuple[Profile, Profile]]) -> dict[Pair, Judgement]:
        """The judgement of each pair, by the ids of its claims in order."""
        ordered = [(one, other) if one.claim.id < other.claim.id else (other, one) for one, other in pairs]
        claims = [(one.claim.id, other.claim.id) for one, other in ordered]
        if self._before is None:
            spelt = spread(_spelt, ordered, EACH, TEXT)
        else:
            looks = {profile.claim.id: self.look(profile) for profile in _each_once(ordered)}
            spelt = self._recalled(self._before, ordered, [(looks[one], looks[other]) for one, other in claims])
        levels = map(_read, spelt)
        return {pair: Judgement(pair, found.weight, None, found) for pair, found in zip(claims, levels, strict=True)}

    def _recalled(
        self, table: Table, pairs: Sequence[tuple[Profile, Profile]], looks: Sequence[tuple[str, str]]
    ) -> list[str]:
        """The levels of each pair, by how both look: those that stand in the table, and others that are put there."""
        kept = {one: _ROW.validate_json(table.get(one) or b"{}") for one in dict.fromkeys(one for one, _ in looks)}
        found, missing = list[str](), list[int]()
        for at, (one, other) in enumerate(looks):
            spelt = self._asked[one].get(other) or kept[one].get(other, "")
            self._asked[one][other] = spelt
            found.append(spelt)
            if not spelt:
                missing.append(at)
        for at, spelt in zip(missing, spread(_spelt, [pairs[at] for at in missing], EACH, TEXT), strict=True):
            one, other = looks[at]
            found[at] = self._asked[one][other] = spelt
            self._changed.add(one)
        for one in self._changed.intersection(kept):
            table.put(one, _ROW.dump_json(self._asked[one]))
        return found

    def look(self, profile: Profile) -> str:
        """A digest of all that a comparison can see of a claim, where anything is kept."""
        name = profile.claim.id
        known = self._looks.get(name)
        if known is None or known[0] is not profile:
            look = digest(self._sources[profile.claim.source], *_looks(profile))[:LOOK]
            known = self._looks[name] = profile, look
        return known[1]


def _each_once(pairs: Iterable[tuple[Profile, Profile]]) -> Iterable[Profile]:
    return {id(profile): profile for pair in pairs for profile in pair}.values()


def _looks(profile: Profile) -> Iterator[bytes]:
    """What a profile has beside what its own source says: how rare its words, names and actions are, and the like.

    A field of `Profile` that other sources have a say in belongs here.
    """
    yield array("d", profile.vector.values()).tobytes()
    names, actions = profile.rare & (profile.actors | profile.places), profile.rare_actions & profile.actions
    more = profile.claim.id, profile.lone, scale.of(profile.scale).level, sorted(profile.counted_once)
    yield repr((*more, sorted(names), sorted(actions))).encode("utf-8", "surrogatepass")


def _spelt(pair: tuple[Profile, Profile]) -> str:
    """The levels that the comparisons find of a pair."""
    return "".join([letters[level] for letters, level in zip(_LETTERS, found_of(*pair), strict=True)])


@cache
def _read(spelt: str) -> Levels:
    return weighed(tuple([levels[letter] for levels, letter in zip(_LEVELS, spelt, strict=True)]))
