"""What a negation or a denial in a claim is about: the words behind it, and before it where verbs go second."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache, lru_cache
from itertools import chain

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.claim import Claim, Status
from timeline.parser.clauses.modality import marker
from timeline.reconciler.features.actions import Actions, actions_in, actions_of
from timeline.reconciler.features.wording import plain_words, words_of

#: Headlines of which the words are kept: each is held against all of its event.
REMEMBERED = 1 << 14

#: So many words before a negation say that it is of what shall or cannot be.
BEFORE = 3

#: A negation is about the words right behind it: no more than so many.
REACH = 6


def asserted(claim: Claim, language: str) -> str:
    """What a claim says did or did not happen: of "the clubs agreed not to name the fee, which …" naming the fee.

    Nothing where it denies only how it was done ("did not properly check"), or leaves out what did not happen ("others
    did not and died"). Where verbs go second, the deed may stand before: "die Stadt wusste | nicht | davon".
    """
    behind = denied_words(claim, language)
    if not behind:
        return claim.headline
    omitted = behind[0].lower() in _conjunctions(language)
    manner = not _manners(language).isdisjoint(plain_words(" ".join(behind)))
    return "" if omitted or manner else " ".join((*_before(claim, language), *behind))


def denied_deed(denial: Claim, language: str) -> Actions:
    """The deed that a claim says was not done: of "has not recommended declaring it" the first.

    All that it names where verbs go second, for there the deed may stand last.
    """
    told = asserted(denial, language)
    named = (actions_in(word, language) for word in told.split())
    first = next((actions for actions in named if actions), frozenset())
    return actions_in(told, language) if loader.table(language, "words").get("verb_second") or not first else first


def is_open(claim: Claim, language: str) -> bool:
    """Does its negation say what shall or cannot be, rather than what did not happen?

    The word that says so stands at the negation, but anywhere where verbs go second.
    """
    words: list[str] = loader.table(language, "claims")["negation"].get("open", [])
    told = claim.headline
    negation = marker("negation", language).search(told)
    if negation is not None and not loader.table(language, "words").get("verb_second"):
        before, behind = told[: negation.start()].split(), told[negation.end() :].split()
        told = " ".join((*before[-BEFORE:], negation.group(), *behind[:1]))
    whole = told.lower().replace("’", "'").split()  # "wouldn't" is no plain word
    return not set(words).isdisjoint((*plain_words(told), *whole))


def _before(claim: Claim, language: str) -> list[str]:
    """The words before the negation of a claim, back to a comma, where verbs go second."""
    second = claim.negated and loader.table(language, "words").get("verb_second")
    negation = marker("negation", language).search(claim.headline) if second else None
    return claim.headline[: negation.start()].rpartition(",")[2].split() if negation else []


def denied_words(claim: Claim, language: str) -> list[str]:
    """The words behind the negation of a claim, or behind the verb with which its speaker denies them.

    Where the headline leaves these out, those of the sentence.
    """
    if not (claim.negated or claim.status is Status.DENIED):
        return []
    mark = marker("negation", language) if claim.negated else _denying(language)
    for told in (claim.headline, claim.quote):
        found = mark.search(told)
        if found is not None and (claim.negated or (claim.attribution or told) in told[: found.end()]):
            return words_behind(told, found, language, REACH if claim.negated else None)
    return []


def words_behind(told: str, mark: re.Match[str], language: str, reach: int | None = REACH) -> list[str]:
    """The words behind a mark up to a comma, a bracket or another clause, at most so many: "no fear | as he fell"."""
    words = re.split(r"[,(]", told[mark.end() :], maxsplit=1)[0].split()[:reach]
    closing = _subordinators(language) | instead(language) | _times(language)
    ends = (at for at, word in enumerate(words) if at and word.lower() in closing)
    return words[: next(ends, None)]


@lru_cache(REMEMBERED)
def naming_words(headline: str, language: str) -> Set[str]:
    """The words of a headline that name no action: who did it, and what it was done to."""
    return frozenset(chain.from_iterable([_naming(word, language) for word in plain_words(headline)]))


@lru_cache(REMEMBERED)
def _naming(word: str, language: str) -> Sequence[str]:
    """The telling words in one that names no action."""
    return () if actions_of([word], language) else words_of(word, language)


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
def instead(language: str) -> frozenset[str]:
    """Words behind which stands what is told instead of what is denied: "but", "sondern"."""
    told = loader.table(language, "claims")["negation"]
    return frozenset((*told.get("but", ()), *told.get("instead", ())))


@cache
def _subordinators(language: str) -> frozenset[str]:
    """Words that open a clause of its own, but for those that open what is said or denied."""
    data = loader.table(language, "predicates") if language in loader.having("predicates") else {}
    return frozenset(data.get("subordinator", ())) - frozenset(data.get("content", ()))
