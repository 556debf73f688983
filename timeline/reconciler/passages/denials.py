"""What one speaker of an article tells and another says is not so: "they were paid 60 bitcoin" … "it paid nothing".

A denial tells nothing else than that: its words are those of what it denies, its speaker, and a word that negates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from timeline.languages import loader
from timeline.model.claim import Claim, Kind, Status
from timeline.parser.clauses.modality import is_negated, marker
from timeline.reconciler.features.actions import Actions, actions_in, actions_of
from timeline.reconciler.features.wording import plain_words, words_of
from timeline.reconciler.passages.negations import asserted, denied_words, instead, naming_words, words_behind

#: What is told with one of these is not told as a fact.
NO_FACTS = frozenset({Status.DENIED, Status.UNVERIFIED, Status.CANCELLED, Status.PLANNED})

#: A denial that tells more that is new than this share of its words is of something else.
MOST_NEWS = 1 / 3

#: What a speaker denies is told no farther from his denial (characters); one that names only the deed, right beside it.
FARTHEST, BESIDE = 1500, 300


def denials(claims: Sequence[Claim], languages: Mapping[str, str], actions: Mapping[str, Actions]) -> dict[str, str]:
    """Denial → the nearest claim of its source that it denies; `languages` by source id, `actions` by claim id."""
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if actions[claim.id] and claim.kind is not Kind.PLAN:
            by_source[claim.source].append(claim)
    found: dict[str, str] = {}
    for source, told in by_source.items():
        language = languages[source]
        negated = [claim for claim in told if claim.attribution and is_negated(claim.headline, language)]
        positive = (claim for claim in told if claim.status not in NO_FACTS) if negated else ()
        facts = [claim for claim in positive if not is_negated(claim.headline, language)]
        for denial in negated:
            deeds = _negated(denial.headline, actions[denial.id], language)
            near = [one for one in facts if abs(one.start - denial.start) <= FARTHEST]
            meant = (one for one in near if _is_meant(denial, one, language))
            denied = [one for one in meant if _denies(denial, one, deeds & actions[one.id], language)]
            nearest = min(denied, key=lambda one: (abs(one.start - denial.start), one.id), default=None)
            if nearest is not None:
                found[denial.id] = nearest.id
    return found


def _negated(headline: str, actions: Actions, language: str) -> Actions:
    """The actions that a negation in a headline is about, the verb before it too: "paid no ransom".

    None where it looks ahead: "it will not be the last".
    """
    negation = marker("negation", language).search(headline)
    behind = words_behind(headline, negation, language) if negation else []
    if negation is None or not behind:
        return actions
    before = headline[: negation.end()].split()[-2:]
    open_words: list[str] = loader.table(language, "claims")["negation"].get("open", [])
    looks_ahead = not set(open_words).isdisjoint(plain_words(" ".join((*before, *behind[:1]))))
    return frozenset() if looks_ahead else actions_in(" ".join((*before, *behind)), language)


def _is_meant(denial: Claim, fact: Claim, language: str) -> bool:
    """Does a denial name more of what it denies than the deed, or stand right beside it?"""
    named = naming_words(denial.headline, language) & naming_words(fact.headline, language)
    return bool(named) or max(fact.start - denial.end, denial.start - fact.end) <= BESIDE


def _denies(denial: Claim, fact: Claim, shared: Actions, language: str) -> bool:
    """Does another speaker say of the deed only that it is not so?"""
    if not shared or denial.attribution == fact.attribution:
        return False
    return not news(denial, fact, shared, language)


def news(denial: Claim, fact: Claim, shared: Actions, language: str, beside: str = "") -> list[str]:
    """What a denial tells that the fact does not: words of neither the deed, its speaker nor his telling it.

    `beside`: what the source of the fact tells of the event beside it.
    """
    apart = denial.source != fact.source or denial.end <= fact.start or fact.end <= denial.start
    told = fact.quote if apart else fact.headline  # a sentence that tells both holds all words of the denial
    known = {*words_of(f"{denial.attribution} {told} {beside} {denial.date.text if denial.date else ''}", language)}
    return [
        word
        for word in _told(_alone(denial.headline, language), language)
        if word not in _telling(language)
        and not known.issuperset(words_of(word, language))
        and shared.isdisjoint(actions_of([word], language))
    ]


def is_of_deed(denial: Claim, fact: Claim, shared: Actions, language: str, beside: str = "") -> bool:
    """Is what a denial says is not so, what the fact tells: neither another deed nor done to something else?

    `beside`: what the source of the fact tells of the event beside it.
    """
    if not _opens_with_deed(denial, f"{fact.quote} {beside}", shared, language):
        return False
    words = news(denial, fact, shared, language, beside)
    new = {stem for word in words for stem in words_of(word, language)}
    return all(
        len(new.intersection(told)) <= MOST_NEWS * len(told)
        for told in (words_of(denial.headline, language), words_of(asserted(denial, language), language))
    )


def _opens_with_deed(denial: Claim, told: str, shared: Actions, language: str) -> bool:
    """Is a negation about what was told, or the deed: "paid no ransom", but not "showed no remorse for her death"?

    Where verbs go second the deed may stand anywhere.
    """
    if not denial.negated or loader.table(language, "words").get("verb_second"):
        return True
    negation = marker("negation", language).search(denial.headline)
    before = denial.headline[: negation.start()].split()[-1:] if negation else []
    behind = (word for word in plain_words(" ".join(denied_words(denial, language))) if words_of(word, language))
    first = next(behind, "")
    known = not first or set(words_of(told, language)).issuperset(words_of(first, language))
    return known or not shared.isdisjoint(actions_in(" ".join((*before, first)), language))


def _alone(headline: str, language: str) -> str:
    """A headline up to what is told instead of what it denies: "was not dismissed | but left on her own account"."""
    negation = marker("negation", language).search(headline)
    behind = headline[negation.end() :].split() if negation else []
    but = next((at for at, word in enumerate(behind) if at and word.lower() in instead(language)), None)
    return headline if negation is None or but is None else " ".join((headline[: negation.end()], *behind[:but]))


def _told(headline: str, language: str) -> list[str]:
    """The words of a headline but those that negate, each with the one behind it: "no | ransom"."""
    words = plain_words(headline)
    negating = _negating(language)
    return [
        word
        for at, word in enumerate(words)
        if word not in negating and not (at and words[at - 1] in negating and word not in _telling(language))
    ]


@cache
def _negating(language: str) -> frozenset[str]:
    words: list[str] = loader.table(language, "claims")["negation"]["words"]
    return frozenset(word for word in words if " " not in word)


@cache
def _telling(language: str) -> frozenset[str]:
    """Verbs of speech, for a denial needs one."""
    reporting = [verb for verbs in loader.table(language, "claims")["reporting"].values() for verb in verbs]
    data = loader.table(language, "attribution")["verb"] if language in loader.having("attribution") else {}
    return frozenset(word for phrase in (*reporting, *data.get("finite", ())) for word in phrase.split())
