"""Names that stand for one another in a story: "Pyongyang" sends troops, and so does North Korea.

No table of capitals knows those of every story, nor that a town hall goes by the name of its street. Where two sources
clearly tell one deed, and all names in their words are the same but one on either side, these two are names of one
actor. Both must be names of a place or a people: of two mayors who opened one bridge none is the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.languages import loader
from timeline.model.claim import Claim, Kind
from timeline.reconciler.compare import Judgement
from timeline.reconciler.linkage import Linkage
from timeline.reconciler.names import Names, Synonyms, name_keys
from timeline.reconciler.profile import Profile
from timeline.reconciler.weights import WEIGHTS
from timeline.reconciler.wording import BEGINNING, plain_words

#: So much alike, apart from their dates and actors, two claims must be.
ALIKE = 3.0

#: The ending of a people has so many letters at most.
LONGEST_ENDING = 4

#: A name begins a claim behind so many other words at most: "the", "north".
OPENING = 1

#: Where so many other names are shared, the name may stand anywhere.
SHARED = 2

#: What both say was done.
_SAME_DEED = frozenset({"rare_action", "same_action", "same_turn"})

#: Times that cannot be one.
_APART = frozenset({"context_apart", "context_far", "adjacent_days", "disjoint"})


def metonyms(turn: Linkage) -> Synonyms:
    """By a key of a name the keys of the one for which it stands, which more claims bear."""
    profiles, found = turn.profiles, dict[str, Names]()
    claims = [profile.claim for profile in profiles.values()]
    for one, other in _telling_one_deed(turn):
        mine, yours = _the_other_name(one, other), _the_other_name(other, one)
        if mine and yours and _is_land(mine, yours, claims) and not _is_person(mine, yours, claims, one.language):
            seldom, often = sorted((mine, yours), key=lambda name: (_bearing(name, claims), name))
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


def _bearing(name: str, claims: Sequence[Claim]) -> int:
    return sum(name in (*claim.actors, *claim.places) for claim in claims)


def _is_land(mine: str, yours: str, claims: Sequence[Claim]) -> bool:
    """Is one of two names that of a place somewhere, or is a people called by it: "Merrinia" and "Merrinian"?"""
    pair = mine, yours
    actors = {actor for claim in claims for actor in claim.actors}
    at_a_place = any(name in claim.places for claim in claims for name in pair)
    return at_a_place or any(_is_people(actor, name) or _is_people(name, actor) for actor in actors for name in pair)


def _is_people(name: str, other: str) -> bool:
    """Is the one the other with an ending: "North Merrinian", "North Merrinia"?"""
    return name != other and name.startswith(other) and len(name) - len(other) <= LONGEST_ENDING


def _is_person(mine: str, yours: str, claims: Sequence[Claim], language: str) -> bool:
    """Has one of two names a title somewhere, or first names, or is it that of a body?"""
    titles = "|".join(map(re.escape, loader.table(language, "names")["title"]["words"]))
    titled = re.compile(rf"(?<!\w)(?:{titles})\.?\s(?:{re.escape(mine)}|{re.escape(yours)})(?!\w)")
    long = {name for claim in claims for name in claim.actors if " " in name and name not in claim.places}
    known = long | {name.split()[-1] for name in long}
    return mine in known or yours in known or any(titled.search(claim.quote) for claim in claims)
