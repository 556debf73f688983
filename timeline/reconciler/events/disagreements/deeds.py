"""Whether two claims of an event tell of one deed: an event has more sides than one, and a value belongs to its own."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache

from timeline.model.claim import Claim
from timeline.reconciler.features.actions import Actions, actions_in
from timeline.reconciler.features.names import name_keys
from timeline.reconciler.features.voices import Voices
from timeline.reconciler.features.wording import words_of
from timeline.reconciler.passages.denials import is_of_deed
from timeline.reconciler.passages.negations import REMEMBERED, asserted, denied_deed, naming_words

#: Claims without an action in common tell one deed where they share this much of the words of the shorter, and so many.
MOST_WORDS, FEWEST_WORDS = 0.5, 2

#: A denial shares so many words with what it denies beside the action, or all that the shorter of the two has: who did
#: it and to what.
FEWEST_BESIDE = 2

#: The end of a headline that leaves something out.
CUT = "…"

#: So many words a denial repeats where no action is known, and so many are in one of both alone.
FEWEST_REPEATED, MOST_OTHER = 3, 1


def is_one_deed(one: Claim, other: Claim, voices: Voices) -> bool:
    """Do two claims share an action that few tell of, or one and a word beside it, or half of their words?"""
    shared = shared_actions(one, other, voices)
    if shared & voices.rare_actions or (shared and (_beside(one, other, voices) or _tells_all(one, other, voices))):
        return True
    if not shared and all(actions_in(claim.headline, voices.language(claim)) for claim in (one, other)):
        return False  # "she was arrested", "she was released"
    mine, yours = _words(one.headline, voices.language(one)), _words(other.headline, voices.language(other))
    return len(mine & yours) >= max(FEWEST_WORDS, MOST_WORDS * min(len(mine), len(yours)))


def denies(denial: Claim, fact: Claim, voices: Voices, event: Sequence[Claim] = ()) -> bool:
    """Does a claim with a negation tell the deed of another, and little else that is not told in the event?"""
    shared, language = shared_actions(denial, fact, voices), voices.language(denial)
    if voices.denials.get(denial.id) == fact.id or language != voices.language(fact):
        return bool(shared)
    if not shared:
        return denial.negated and _is_word_for_word(denial, fact, language)
    if denial.negated and shared.isdisjoint(denied_deed(denial, language)):
        return False
    here, there = (name_keys(claim.places, language) for claim in (denial, fact))
    if here and there and here.isdisjoint(there):
        return False
    mine, theirs = (naming_words(_told(claim), language) for claim in (denial, fact))
    fewest = min(FEWEST_BESIDE, len(mine), len(theirs))
    beside = " ".join(claim.quote for claim in event if claim.source == fact.source)
    return len(mine & theirs) >= max(fewest, 1) and is_of_deed(denial, fact, shared, language, beside)


def _told(claim: Claim) -> str:
    """What a claim tells: its headline, or its sentence where that is cut short."""
    return claim.quote if claim.headline.endswith(CUT) else claim.headline


def _is_word_for_word(denial: Claim, fact: Claim, language: str) -> bool:
    """Does a denial repeat what it denies: "they axed the coach Nuno Gaspar", "they have not axed Nuno Gaspar"?

    Where actions are known, they tell.
    """
    if any(actions_in(claim.headline, language) for claim in (denial, fact)):
        return False
    mine, theirs = (_words(claim.headline, language) for claim in (denial, fact))
    return len(mine & theirs) >= FEWEST_REPEATED and len(mine ^ theirs) <= MOST_OTHER


def shares_speaker(one: Claim, other: Claim, voices: Voices) -> bool:
    """Do both cite somebody, and under one name?"""
    mine, yours = (set(words_of(claim.attribution or "", voices.language(claim))) for claim in (one, other))
    return not mine.isdisjoint(yours)


def shared_actions(one: Claim, other: Claim, voices: Voices) -> Actions:
    """The actions that both claims say were done, or were not."""
    mine, yours = voices.language(one), voices.language(other)
    return actions_in(asserted(one, mine), mine) & actions_in(asserted(other, yours), yours)


def _tells_all(one: Claim, other: Claim, voices: Voices) -> bool:
    """Does one of two claims name nothing but actions: "the deal was initialled"?"""
    return not all(naming_words(claim.headline, voices.language(claim)) for claim in (one, other))


def _beside(one: Claim, other: Claim, voices: Voices) -> Set[str]:
    """The words that both claims share and that name no action: who did it, and what it was done to."""
    mine, yours = (naming_words(claim.headline, voices.language(claim)) for claim in (one, other))
    return mine & yours


@lru_cache(REMEMBERED)
def _words(headline: str, language: str) -> Set[str]:
    return frozenset(words_of(headline, language))
