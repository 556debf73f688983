"""What one source tells and another says is not so: "the mayor has resigned", "she has not resigned, the council said".

A denial is told on another day than the deed. It tells of the same actor or in the same words whom it was done to, and
next to nothing else: "they had warned the firm of cracks in the wall", "it received no warning of cracks in the wall".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from itertools import chain, product

from timeline.model.claim import Claim, Kind, Status
from timeline.model.sentence import sentence
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.rivals.setting import Setting, rival
from timeline.reconciler.features.wording import similarity, words_of
from timeline.reconciler.passages.denials import NO_FACTS, is_of_deed
from timeline.reconciler.passages.negations import is_open, naming_words

#: An actor of whom more claims tell one action does it again and again, and so it is with what it is done to.
OFTEN = 12

#: So many words beside the action both share, or all that the shorter has, and more where they name nobody in common.
FEWEST, FEWEST_OF_NOBODY = 2, 4

#: What is told of somebody with one of these, he did not do.
CLEARING = frozenset({"acquit", "deny", "reject"})

_NOBODY: Set[str] = frozenset()

#: A language, an action, and somebody or something of whom it is told.
Key = tuple[str, str, str]


def denied(setting: Setting) -> Iterator[Judgement]:
    """Each denial with the claim of another source that it denies best."""
    claims = setting.profiles.claims
    denials = [name for name, claim in sorted(claims.items()) if _denies(claim, setting)]
    keys = {name: list(_keys(name, setting)) for name in denials}
    facts = _facts({key for those in keys.values() for key in those}, setting)
    for name in denials:
        told = dict.fromkeys(fact for key in keys[name] if len(facts[key]) <= OFTEN for fact in facts[key])
        fact = _nearest(name, told, setting) if told else None
        if fact is not None:
            why = sentence("rivals.denied", claims[fact].headline, claims[name].headline)
            yield from (rival(one, fact, why) for one in setting.together(name))


def _facts(keys: Iterable[Key], setting: Setting) -> dict[Key, list[str]]:
    """By some keys the claims that tell that something is so."""
    facts: dict[Key, list[str]] = {key: [] for key in keys}
    asked: dict[tuple[str, str], set[str]] = defaultdict(set)
    for language, action, other in facts:
        asked[language, action].add(other)
    deeds = frozenset(action for _, action in asked)
    for name, actions in sorted(setting.words.actions.items()) if deeds else ():
        claim = setting.profiles.claims[name]
        if not deeds.isdisjoint(actions) and _is_fact(claim):
            language, named = setting.language(name), _named(name, setting)
            for action in actions:
                others = asked.get((language, action), _NOBODY)
                for other in chain.from_iterable(others & those for those in named):
                    facts[language, action, other].append(name)
    return facts


def _is_fact(claim: Claim) -> bool:
    """Does it tell that something is so?"""
    return not (claim.negated or claim.status in NO_FACTS or claim.kind is Kind.PLAN)


def _denies(claim: Claim, setting: Setting) -> bool:
    """Does it say that something is not so, and is it no answer to what its own source tells?"""
    if claim.kind is Kind.PLAN or claim.id in setting.words.replies:
        return False
    language = setting.language(claim.id)
    return claim.status is Status.DENIED or (claim.negated and not is_open(claim, language))


def _keys(name: str, setting: Setting) -> Iterator[Key]:
    names = chain.from_iterable(_named(name, setting))
    actions, language = setting.words.actions[name], setting.language(name)
    yield from ((language, action, other) for action, other in product(actions, names))


def _named(name: str, setting: Setting) -> tuple[Set[str], Set[str]]:
    """Who acts in a claim, and the words of its headline that name no action."""
    return setting.words.actors[name], naming_words(setting.profiles.claims[name].headline, setting.language(name))


def _nearest(denial: str, told: Iterable[str], setting: Setting) -> str | None:
    """The claim of another source that tells what is denied, most in its words."""
    vectors, source = setting.words.vectors, setting.source(denial)
    facts = (fact for fact in told if setting.source(fact) != source and _is_denied(fact, denial, setting))
    return max(facts, key=lambda fact: (similarity(vectors[denial], vectors[fact]), fact), default=None)


def _is_denied(fact: str, denial: str, setting: Setting) -> bool:
    """Does the denial tell of the same deed, and little else?"""
    claims, actions = setting.profiles.claims, setting.words.actions
    if claims[denial].kind is not Kind.STATEMENT and setting.apart(fact, denial):
        return False
    if actions[fact] & CLEARING or _says_both(fact, denial, setting) or not _tell_of_the_same(fact, denial, setting):
        return False
    return is_of_deed(claims[denial], claims[fact], actions[fact] & actions[denial], setting.language(denial))


def _tell_of_the_same(fact: str, denial: str, setting: Setting) -> bool:
    """Do they share enough words beside the action?"""
    (actors, mine), (others, theirs) = _named(fact, setting), _named(denial, setting)
    fewest = FEWEST_OF_NOBODY if actors.isdisjoint(others) else min(FEWEST, len(mine), len(theirs))
    return len(mine & theirs) >= fewest


def _says_both(fact: str, denial: str, setting: Setting) -> bool:
    """Does he who tells the one deny the other, so that he means something else?"""
    claims = setting.profiles.claims
    speaker = set(words_of(claims[fact].attribution or "", setting.language(fact)))
    denier = claims[denial].attribution or " ".join(claims[denial].actors)
    return not speaker.isdisjoint(words_of(denier, setting.language(denial)))
