"""What one source tells and another says is not so: "the mayor has resigned", "she has not resigned, the council said".

A denial is told on another day than the deed. It tells of the same actor or in the same words whom it was done to, and
next to nothing else: "they had warned the firm of cracks in the wall", "it received no warning of cracks in the wall".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from timeline.model.claim import Claim, Kind, Status
from timeline.model.sentence import sentence
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.rivals.setting import Setting, rival
from timeline.reconciler.features.wording import similarity, words_of
from timeline.reconciler.passages.denials import NO_FACTS, is_of_deed
from timeline.reconciler.passages.negations import is_open, naming_words
from timeline.reconciler.profiles.profile import Profile

#: An actor of whom more claims tell one action does it again and again, and so it is with what it is done to.
OFTEN = 12

#: So many words beside the action both share, or all that the shorter has, and more where they name nobody in common.
FEWEST, FEWEST_OF_NOBODY = 2, 4

#: What is told of somebody with one of these, he did not do.
CLEARING = frozenset({"acquit", "deny", "reject"})

#: A language, an action, and somebody or something of whom it is told.
Key = tuple[str, str, str]


def denied(setting: Setting) -> Iterator[Judgement]:
    """Each denial with the claim of another source that it denies best."""
    claims = setting.profiles.claims
    denials = [name for name, claim in sorted(claims.items()) if _denies(claim, setting)]
    keys = {name: list(_keys(name, setting)) for name in denials}
    facts: dict[Key, list[str]] = {key: [] for those in keys.values() for key in those}
    deeds = frozenset(action for _, action, _ in facts)
    for name, actions in sorted(setting.words.actions.items()) if deeds else ():
        if not deeds.isdisjoint(actions) and _is_fact(claims[name]):
            for key in _keys(name, setting):
                if key in facts:
                    facts[key].append(name)
    for name in denials:
        told = dict.fromkeys(fact for key in keys[name] if len(facts[key]) <= OFTEN for fact in facts[key])
        fact = _nearest(setting.profiles[name], told, setting) if told else None
        if fact is not None:
            why = sentence("rivals.denied", fact.claim.headline, claims[name].headline)
            yield from (rival(one, fact.id, why) for one in setting.together(name))


def _is_fact(claim: Claim) -> bool:
    """Does it tell that something is so?"""
    return not (claim.negated or claim.status in NO_FACTS or claim.kind is Kind.PLAN)


def _denies(claim: Claim, setting: Setting) -> bool:
    """Does it say that something is not so, and is it no answer to what its own source tells?"""
    if claim.kind is Kind.PLAN or claim.id in setting.words.replies:
        return False
    language = setting.profiles.languages[claim.source]
    return claim.status is Status.DENIED or (claim.negated and not is_open(claim, language))


def _keys(name: str, setting: Setting) -> Iterator[Key]:
    claim, words = setting.profiles.claims[name], setting.words
    language = setting.profiles.languages[claim.source]
    names = (*words.actors[name], *naming_words(claim.headline, language))
    yield from ((language, action, other) for action, other in product(words.actions[name], names))


def _nearest(denial: Profile, told: Iterable[str], setting: Setting) -> Profile | None:
    """The claim of another source that tells what is denied, most in its words."""
    facts = (setting.profiles[name] for name in told if setting.source(name) != denial.claim.source)
    found = [fact for fact in facts if _is_denied(fact, denial, setting)]
    return max(found, key=lambda fact: (similarity(denial.vector, fact.vector), fact.id), default=None)


def _is_denied(fact: Profile, denial: Profile, setting: Setting) -> bool:
    """Does the denial tell of the same deed, and little else?"""
    if denial.claim.kind is not Kind.STATEMENT and setting.apart(fact.id, denial.id):
        return False
    if fact.actions & CLEARING or _says_both(fact, denial) or not _tells_of_the_same(fact, denial):
        return False
    return is_of_deed(denial.claim, fact.claim, fact.actions & denial.actions, denial.language)


def _tells_of_the_same(fact: Profile, denial: Profile) -> bool:
    """Do they share enough words beside the action?"""
    mine, theirs = (naming_words(one.claim.headline, one.language) for one in (fact, denial))
    fewest = FEWEST_OF_NOBODY if fact.actors.isdisjoint(denial.actors) else min(FEWEST, len(mine), len(theirs))
    return len(mine & theirs) >= fewest


def _says_both(fact: Profile, denial: Profile) -> bool:
    """Does he who tells the one deny the other, so that he means something else?"""
    speaker = set(words_of(fact.claim.attribution or "", fact.language))
    denier = denial.claim.attribution or " ".join(denial.claim.actors)
    return not speaker.isdisjoint(words_of(denier, denial.language))
