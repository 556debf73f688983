"""What is done, by the words of a claim: the actions that they name, their turns, and what tells them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import combinations

from timeline.languages import loader
from timeline.languages.actions import Actions, actions_of, forms
from timeline.languages.regex import compiled
from timeline.model.claim import Claim
from timeline.reconciler.features.wording import plain_words

#: Actions with the turn that is told of each: the second strike, the third round of talks.
Turns = frozenset[tuple[str, int]]

#: The action by which something planned does not happen.
CALLING_OFF = "cancel"

#: The action by which something planned happens later.
PUTTING_OFF = "delay"

#: Texts of which it is kept what they name.
REMEMBERED_TEXTS = 1 << 16

#: Marks that stand at words.
MARKS = ".,;:!?()"

#: So many words after an ordinal stands the action that it counts: "the second one-day strike".
BEFORE_ACTION = 3

#: So many words before a time stands what tells that something was planned for it: "was scheduled to open on".
BEFORE_TIME = 5


@lru_cache(REMEMBERED_TEXTS)
def actions_in(text: str, language: str) -> Actions:
    """The actions that a text names, kept: the same few clauses are asked for again and again.

    It does not tell of an event from which it only counts a time, nor of one about which it tells another thing: "a day
    after the vote", "the appeal against the verdict".
    """
    told = _not_told(language).sub(r"\1", text)
    return actions_of(plain_words(_without_months(told, language)), language)


@lru_cache(REMEMBERED_TEXTS)
def sets_other_day(text: str, language: str) -> bool:
    """Does a text tell a day in the place of the one that was planned: "put off until May", "two months late"?"""
    if language not in loader.having("actions"):
        return False
    told = f" {' '.join(plain_words(text))} "
    moved = loader.table(language, "actions")["moved"]["words"]
    return PUTTING_OFF in actions_in(text, language) or any(f" {words} " in told for words in moved)


def was_intended(before: str, language: str) -> bool:
    """Do words right before a time tell that something had been planned for it: "had been due | on Monday"?"""
    intended = loader.table(language, "predicates")["intended"]
    last = f" {' '.join(before.lower().split()[-BEFORE_TIME:])} "
    return any(f" {words.strip()} " in last for words in intended)


def comes_late(claim: Claim, language: str) -> bool:
    """Does a claim tell its day in the place of another: not, as what had been due then and was put off?"""
    told = claim.quote if claim.headline.endswith("…") else claim.headline
    if not sets_other_day(told, language):
        return False
    at = claim.date.start if claim.date is not None else None
    return at is None or not was_intended(claim.quote[: max(at - claim.start, 0)], language)


def turns_of(words: list[str], language: str) -> Turns:
    """Which time something is done, where the words count it: "a second strike", "struck for the third time"."""
    if language not in loader.having("actions"):
        return frozenset()
    ordinals, counted = _turns(language)
    single = forms(language).single
    found: set[tuple[str, int]] = set()
    for at, word in enumerate(words):
        number = ordinals.get(word)
        if number is None:
            continue
        following = words[at + 1 : at + 1 + BEFORE_ACTION]
        if number > 1 and following[:1] and following[0] in counted:
            found |= {(action, number) for action in actions_of(words, language)}
            continue
        named = next((single[one] for one in following if one in single), ())
        found |= {(action, number) for action in named}
    return frozenset(found)


def told_apart(one: Actions, other: Actions, language: str) -> tuple[str, str] | None:
    """Two actions that are different steps of one matter, where each side names one of them."""
    steps = _apart(language)
    return next(((mine, theirs) for mine in sorted(one) for theirs in sorted(other) if (mine, theirs) in steps), None)


def ended(one: Actions, other: Actions, language: str) -> tuple[str, str] | None:
    """Two actions of which one ends the other, where each side names one of them and not both."""
    if not one.isdisjoint(other):
        return None
    ends = _ends(language)
    return next(((mine, theirs) for mine in sorted(one) for theirs in sorted(other) if (mine, theirs) in ends), None)


@cache
def _not_told(language: str) -> re.Pattern[str]:
    """Words behind which stands an event that is not told, and the word for that event."""
    actions = loader.table(language, "actions") if language in loader.having("actions") else {}
    known = [words for kind in ("anchor", "matter") if kind in actions for words in actions[kind]["words"]]
    behind = "|".join(re.escape(words) for words in known) or "(?!)"
    return compiled(rf"(?<!\w)((?:{behind})(?:['’]|\s+))[^\W\d_]+(?:-[^\W\d_]+)*", re.IGNORECASE)


def _without_months(text: str, language: str) -> str:
    """A text without the names of months that would be taken for actions."""
    months = _months(language)
    if not months:
        return text
    words = text.split()
    return " ".join(word for word in words if not (word[0].isupper() and word.lower().strip(MARKS) in months))


@cache
def _months(language: str) -> frozenset[str]:
    """The names of months that are words for an action as well: "March"."""
    single = forms(language).single
    months = loader.table(language, "words")["month"] if single else ()
    return frozenset(month.lower() for month in months) & single.keys()


@cache
def _turns(language: str) -> tuple[dict[str, int], frozenset[str]]:
    """Ordinals with their numbers, and the words by which they count what is done."""
    ordinals = loader.table(language, "words")["ordinal"]
    return dict(ordinals), frozenset(loader.table(language, "actions")["turn"]["words"])


@cache
def _apart(language: str) -> frozenset[tuple[str, str]]:
    return _both_ways(loader.table(language, "actions")["apart"]["steps"])


@cache
def _ends(language: str) -> frozenset[tuple[str, str]]:
    return _both_ways(loader.table(language, "actions")["apart"]["ends"])


def _both_ways(groups: Iterable[Sequence[str]]) -> frozenset[tuple[str, str]]:
    pairs = (pair for group in groups for pair in combinations(group, 2))
    return frozenset(pair for one, other in pairs for pair in ((one, other), (other, one)))


__all__ = [
    "CALLING_OFF",
    "Actions",
    "Turns",
    "actions_in",
    "actions_of",
    "ended",
    "sets_other_day",
    "told_apart",
    "turns_of",
    "was_intended",
]
