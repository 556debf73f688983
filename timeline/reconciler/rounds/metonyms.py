"""Names that stand for one another in a story: "Pyongyang" sends troops, and so does North Korea.

No table of capitals knows those of every story, nor that a town hall goes by the name of its street. Where two sources
clearly tell one deed, and all names in their words are the same but one on either side, these two are names of one
actor. Both must be names of a place or a people: of two mayors who opened one bridge none is the other. Nothing is
learnt from a long story, in which two cities do the same by chance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import chain

from timeline.languages import loader
from timeline.model.claim import Kind
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.comparing.comparisons import scale
from timeline.reconciler.comparing.weights import WEIGHTS
from timeline.reconciler.features.names import Names, Synonyms, name_keys
from timeline.reconciler.features.wording import BEGINNING, plain_words
from timeline.reconciler.profiles.profile import Profile
from timeline.reconciler.rounds.linkage import Linkage

#: So much alike, apart from their dates and actors, two claims must be.
ALIKE = 3.0

#: The ending of a people has so many letters at most.
LONGEST_ENDING = 4

#: A name begins a claim behind so many other words at most: "the", "north".
OPENING = 1

#: Where so many other names are shared, the name may stand anywhere.
SHARED = 2

#: What both say was done.
_SAME_DEED = frozenset({"rare_action", "same_action", "same_undated_action", "same_turn"})

#: Times that cannot be one.
_APART = frozenset({"context_apart", "context_far", "adjacent_days", "disjoint"})


def metonyms(turn: Linkage) -> Synonyms:
    """By a key of a name the keys of the one for which it stands, which more claims bear."""
    known, found = _Known(turn), dict[str, Names]()
    if scale.of(turn.profiles.scale).level != scale.SHORT:
        return found
    for one, other in _telling_one_deed(turn):
        pair = [name for name in (_the_other_name(one, other), _the_other_name(other, one)) if name]
        if len(pair) > 1 and any(map(known.is_land, pair)) and not any(map(known.is_person, pair)):
            seldom, often = sorted(pair, key=lambda name: (known.bearing[name], name))
            for key in name_keys([seldom], one.language):
                found[key] = found.get(key, frozenset()) | name_keys([often], one.language)
    return found


def _telling_one_deed(turn: Linkage) -> Iterator[tuple[Profile, Profile]]:
    for mine, theirs in sorted(pair for pair, judgement in turn.pairs.items() if _is_one_deed(judgement)):
        one, other = turn.profiles[mine], turn.profiles[theirs]
        happened = one.claim.kind is other.claim.kind is Kind.OCCURRENCE and one.claim.negated is other.claim.negated
        if happened and one.claim.source != other.claim.source and one.language == other.language:
            yield one, other


def _is_one_deed(judgement: Judgement) -> bool:
    date, actors = judgement.level("date"), judgement.level("actors")
    if judgement.level("action") not in _SAME_DEED or date in _APART:
        return False
    return judgement.weight - WEIGHTS["actors"][actors] - WEIGHTS["date"][date] >= ALIKE


def _the_other_name(one: Profile, other: Profile) -> str | None:
    """The only name in the words of a claim that the other does not bear, where it begins them or others are shared."""
    words = plain_words(one.claim.headline)
    named = [name for name in dict.fromkeys((*one.claim.actors, *one.claim.places)) if _stands_in(name, words)]
    others = plain_words(" ".join((*other.claim.actors, *other.claim.places)))
    unshared = [name for name in named if not _has_word_of(name, others)]
    if len(unshared) != 1:
        return None
    begins = _stands_in(unshared[0], words[: len(plain_words(unshared[0])) + OPENING])
    return unshared[0] if begins or len(named) > SHARED else None


def _has_word_of(name: str, words: Iterable[str]) -> bool:
    return not {word[:BEGINNING] for word in words}.isdisjoint(word[:BEGINNING] for word in plain_words(name))


def _stands_in(name: str, words: Iterable[str]) -> bool:
    """Do all words of a name, or of its people, stand among some words?"""
    beginnings = {word[:BEGINNING] for word in words}
    return all(word[:BEGINNING] in beginnings for word in plain_words(name))


class _Known:
    """What the claims of a story tell of its names, gathered where it is asked for."""

    def __init__(self, turn: Linkage) -> None:
        self._profiles = turn.profiles.values()

    @cached_property
    def bearing(self) -> Counter[str]:
        """How many claims bear each name."""
        return Counter(name for one in self._profiles for name in {*one.claim.actors, *one.claim.places})

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(name for one in self._profiles for name in one.claim.places)

    @cached_property
    def _endings(self) -> frozenset[str]:
        """All that is left of names without some last letters."""
        cuts = range(1, LONGEST_ENDING + 1)
        return frozenset(name[:-cut] for name in self.bearing for cut in cuts if len(name) > LONGEST_ENDING)

    @cached_property
    def _persons(self) -> frozenset[str]:
        """Names with a title somewhere, names of several words that are no places, and their last words."""
        long = {name for name in self.bearing if " " in name} - self._places
        titled = (_titled(one.language).findall(one.claim.quote) for one in self._profiles)
        return frozenset(long | {name.split()[-1] for name in long} | set(chain.from_iterable(titled)))

    def is_land(self, name: str) -> bool:
        """Is it that of a place somewhere, or is a people called by it: "Merrinia" and "Merrinian"?"""
        peoples = (name[:-cut] for cut in range(1, LONGEST_ENDING + 1))
        return name in self._places or name in self._endings or any(other in self.bearing for other in peoples)

    def is_person(self, name: str) -> bool:
        """Has it a title somewhere, or first names, or is it that of a body?"""
        return name in self._persons


@cache
def _titled(language: str) -> re.Pattern[str]:
    """The name behind a title."""
    titles = "|".join(map(re.escape, loader.table(language, "names")["title"]["words"]))
    return re.compile(rf"(?<!\w)(?:{titles})\.?\s([^\W\d_]+)")
