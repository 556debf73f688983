"""What one speaker of an article tells and another says is not so: "they were paid 60 bitcoin" … "it paid nothing".

A denial tells nothing else than that: its words are those of what it denies, its speaker, and a word that negates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cache, lru_cache

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.claim import Claim, Kind, Status
from timeline.parser.modality import is_negated, marker
from timeline.reconciler.actions import Actions, actions_in, actions_of
from timeline.reconciler.wording import plain_words, words_of

#: What is told with one of these is not told as a fact.
NO_FACTS = frozenset({Status.DENIED, Status.UNVERIFIED, Status.CANCELLED, Status.PLANNED})

#: A denial that tells more that is new than this share of its words is of something else.
MOST_NEWS = 1 / 3

#: What a speaker denies is told no farther from his denial (characters).
FARTHEST = 1500

#: Headlines of which the words are kept: each is held against all of its event.
REMEMBERED = 1 << 14

#: A negation is about the words right behind it: no more than so many.
REACH = 6


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
            denied = [one for one in near if _denies(denial, one, deeds & actions[one.id], language)]
            nearest = min(denied, key=lambda one: (abs(one.start - denial.start), one.id), default=None)
            if nearest is not None:
                found[denial.id] = nearest.id
    return found


def _negated(headline: str, actions: Actions, language: str) -> Actions:
    """The actions that a negation in a headline is about, the verb before it too: "paid no ransom".

    None where it looks ahead: "it will not be the last".
    """
    negation = marker("negation", language).search(headline)
    behind = _behind(headline, negation, language) if negation else []
    if negation is None or not behind:
        return actions
    before = headline[: negation.end()].split()[-2:]
    open_words: list[str] = loader.table(language, "claims")["negation"].get("open", [])
    looks_ahead = not set(open_words).isdisjoint(plain_words(" ".join(before)))
    return frozenset() if looks_ahead else actions_in(" ".join((*before, *behind)), language)


def _behind(told: str, mark: re.Match[str], language: str, reach: int | None = REACH) -> list[str]:
    """The words behind a mark up to a comma, a bracket or another clause, at most so many: "no fear | as he fell"."""
    words = re.split(r"[,(]", told[mark.end() :], maxsplit=1)[0].split()[:reach]
    closing = _subordinators(language) | _instead(language) | _times(language)
    ends = (at for at, word in enumerate(words) if at and word.lower() in closing)
    return words[: next(ends, None)]


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
    words = news(denial, fact, shared, language, beside)
    if _denied_first(denial, language) in words:
        return False  # "had shown no | remorse for her death"
    new = {stem for word in words for stem in words_of(word, language)}
    return all(
        len(new.intersection(told)) <= MOST_NEWS * len(told)
        for told in (words_of(denial.headline, language), words_of(asserted(denial, language), language))
    )


def _denied_first(denial: Claim, language: str) -> str:
    """The first telling word behind a negation: what it is about. None where verbs go second and so stand before it."""
    if not denial.negated or loader.table(language, "words").get("verb_second"):
        return ""
    behind = plain_words(" ".join(_denied_words(denial, language)))
    return next((word for word in behind if words_of(word, language)), "")


def denied_deed(denial: Claim, language: str) -> Actions:
    """The deed that a claim says was not done: of "has not recommended declaring it" the first.

    All that it names where verbs go second, for there the deed may stand last.
    """
    told = asserted(denial, language)
    named = (actions_in(word, language) for word in told.split())
    first = next((actions for actions in named if actions), frozenset())
    return actions_in(told, language) if loader.table(language, "words").get("verb_second") or not first else first


def asserted(claim: Claim, language: str) -> str:
    """What a claim says did or did not happen: of "the clubs agreed not to name the fee, which …" naming the fee.

    Nothing where it denies only how it was done ("did not properly check"), or leaves out what did not happen ("others
    did not and died"). Where verbs go second, the deed may stand before: "die Stadt wusste | nicht | davon".
    """
    behind = _denied_words(claim, language)
    if not behind:
        return claim.headline
    omitted = behind[0].lower() in _conjunctions(language)
    manner = not _manners(language).isdisjoint(plain_words(" ".join(behind)))
    return "" if omitted or manner else " ".join((*_before(claim, language), *behind))


def _before(claim: Claim, language: str) -> list[str]:
    """The words before the negation of a claim, back to a comma, where verbs go second."""
    second = claim.negated and loader.table(language, "words").get("verb_second")
    negation = marker("negation", language).search(claim.headline) if second else None
    return claim.headline[: negation.start()].rpartition(",")[2].split() if negation else []


def _alone(headline: str, language: str) -> str:
    """A headline up to what is told instead of what it denies: "was not dismissed | but left on her own account"."""
    negation = marker("negation", language).search(headline)
    behind = headline[negation.end() :].split() if negation else []
    but = next((at for at, word in enumerate(behind) if at and word.lower() in _instead(language)), None)
    return headline if negation is None or but is None else " ".join((headline[: negation.end()], *behind[:but]))


def _denied_words(claim: Claim, language: str) -> list[str]:
    """The words behind the negation of a claim, or behind the verb with which its speaker denies them.

    Where the headline leaves these out, those of the sentence.
    """
    if not (claim.negated or claim.status is Status.DENIED):
        return []
    mark = marker("negation", language) if claim.negated else _denying(language)
    for told in (claim.headline, claim.quote):
        found = mark.search(told)
        if found is not None and (claim.negated or (claim.attribution or told) in told[: found.end()]):
            return _behind(told, found, language, REACH if claim.negated else None)
    return []


def is_open(claim: Claim, language: str) -> bool:
    """Does its negation say what shall not or cannot be, rather than what did not happen?"""
    words: list[str] = loader.table(language, "claims")["negation"].get("open", [])
    whole = claim.headline.lower().replace("’", "'").split()  # "wouldn't" is no plain word
    return not set(words).isdisjoint((*plain_words(claim.headline), *whole))


def _told(headline: str, language: str) -> list[str]:
    """The words of a headline but those that negate, each with the one behind it: "no | ransom"."""
    words = plain_words(headline)
    negating = _negating(language)
    return [
        word
        for at, word in enumerate(words)
        if word not in negating and not (at and words[at - 1] in negating and word not in _telling(language))
    ]


@lru_cache(REMEMBERED)
def naming_words(headline: str, language: str) -> Set[str]:
    """The words of a headline that name no action: who did it, and what it was done to."""
    words = (word for word in plain_words(headline) if not actions_of([word], language))
    return frozenset(stem for word in words for stem in words_of(word, language))


@cache
def _denying(language: str) -> re.Pattern[str]:
    """Verbs that deny."""
    verbs: list[str] = loader.table(language, "claims")["reporting"].get("denied", [])
    return compiled(rf"(?<!\w)(?:{'|'.join(map(re.escape, verbs))})(?!\w)" if verbs else r"(?!)", re.IGNORECASE)


@cache
def _manners(language: str) -> frozenset[str]:
    """Words for how something is done: who denies that it was done so does not deny that it was."""
    words: list[str] = loader.table(language, "claims")["negation"].get("manner", [])
    return frozenset(words)


@cache
def _times(language: str) -> frozenset[str]:
    """Words behind which stands when something was not done."""
    words: list[str] = loader.table(language, "claims")["negation"].get("when", [])
    return frozenset(words)


@cache
def _conjunctions(language: str) -> frozenset[str]:
    data = loader.table(language, "predicates") if language in loader.having("predicates") else {}
    return frozenset(data.get("conjunction", ()))


@cache
def _instead(language: str) -> frozenset[str]:
    """Words behind which stands what is told instead of what is denied: "but", "sondern"."""
    told = loader.table(language, "claims")["negation"]
    return frozenset((*told.get("but", ()), *told.get("instead", ())))


@cache
def _subordinators(language: str) -> frozenset[str]:
    """Words that open a clause of its own, but for those that open what is said or denied."""
    data = loader.table(language, "predicates") if language in loader.having("predicates") else {}
    return frozenset(data.get("subordinator", ())) - frozenset(data.get("content", ()))


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
