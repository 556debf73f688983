"""Which claim tells of the event that some words name: "the vote", "the collapse of the bridge"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import log
from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Day
from timeline.dating import Published
from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.claim import Kind, ParsedClaim
from timeline.reconciler.features.actions import Actions, actions_in
from timeline.reconciler.features.wording import plain_words, words_of
from timeline.reconciler.profiles.profile import Profiles

#: The event lies on one day, or two.
WIDEST = 2

#: So much of what its words tell, by how rare they are, another claim tells as well; an action in common counts for so
#: many.
ENOUGH, ACTION = 0.5, 0.5

#: Claims that agree with the words so little less than the best may be meant as well.
CLOSE = 0.2

#: What a source opens with as its news happened so many days before, or less.
FRESH = 7

#: So many words in common are no chance.
SEVERAL = 2


class Dated(NamedTuple):
    """A claim that names the day of an event, its telling words and actions; `presumed`: what its year rests on."""

    claim: ParsedClaim
    days: DaySet
    words: frozenset[str]
    actions: Actions
    presumed: frozenset[str] = frozenset()


def dated(claim: ParsedClaim, days: DaySet, profiles: Profiles, presumed: frozenset[str] = frozenset()) -> Dated | None:
    """A claim as one that dates an event, where its days are few enough; `profiles`: of all claims, none is made."""
    if (days.within.days or WIDEST + 1) > WIDEST:
        return None
    language = profiles.languages[claim.source]
    told = _itself(claim.headline, language)
    words, actions = frozenset(words_of(told, language)), profiles.words.actions[claim.id]
    if told != claim.headline:
        actions &= actions_in(told, language)
    return Dated(claim, days, words, actions, presumed)


def first_news(told: Sequence[Dated], published: Mapping[str, Published]) -> Dated | None:
    """What the first source opens with, if that happened just before and no earlier day is told by as many sources."""
    days = {source: one.days.latest for source, one in published.items() if one.days.latest}
    known = [one for one in told if one.claim.source in days and one.claim.kind is Kind.OCCURRENCE]
    first = min(known, key=lambda one: (days[one.claim.source], one.claim.start, one.claim.id), default=None)
    if first is None:
        return None
    sources: dict[Day, set[str]] = defaultdict(set)
    for one in told:
        sources[one.days.within.first].add(one.claim.source)
    day = first.days.within.first
    earlier = any(other < day and len(by) >= len(sources[day]) for other, by in sources.items())
    return None if earlier or (days[first.claim.source] - day).days > FRESH else first


def calamity(event: str, language: str) -> str | None:
    """The word for what a story mostly tells one of, whatever it calls it, where an event is named so: "accident"."""
    words = loader.table(language, "predicates").get("calamity", ())
    return next((word for word in plain_words(event) if word in words), None)


def names_calamity(event: str, language: str, told: Iterable[Dated]) -> bool:
    """Is an event named as a calamity that none of the claims tells, but its place: "the crash on the bridge"?"""
    word = calamity(event, language)
    if word is None:
        return False
    words, actions = set(words_of(word, language)), actions_in(event, language)
    return all(words.isdisjoint(one.words) and actions.isdisjoint(one.actions) for one in told)


def _itself(headline: str, language: str) -> str:
    """What a claim tells without what it counts from: "the taps ran again, four days | after the spill".

    What a word for "before" precedes is that only where it happened: German has the same word for places.
    """
    behind = _beside("behind_event", language).search(headline)
    told = headline[: behind.start()] if behind else headline
    ahead = _beside("ahead_of_event", language).search(told)
    return told[: ahead.start()] if ahead and actions_in(told[ahead.end() :], language) else told


@cache
def _beside(kind: str, language: str) -> re.Pattern[str]:
    words = loader.table(language, "predicates").get(kind, ())
    return compiled(rf"(?<=\w)\s+(?:{'|'.join(map(re.escape, words)) or '(?!)'})\s", re.IGNORECASE)


def spread_of(told: Iterable[Dated]) -> Counter[str]:
    """How many claims tell each word."""
    return Counter(word for one in told for word in one.words)


def meant(
    event: str, language: str, others: Sequence[Dated], spread: Mapping[str, int], total: int
) -> tuple[list[Dated], float]:
    """The claims that agree best with what names an event, and how much; none where they are of different days.

    A night is of two.

    `spread`: how many claims tell each word, of so many in `total`.
    """
    same = {one.claim.id: _agreement(event, language, one, spread, total) for one in others}
    best = max(same.values(), default=0.0)
    nearest = [one for one in others if same[one.claim.id] >= max(best - CLOSE, ENOUGH)]
    days = [one.days.within for one in nearest]
    apart = (max(one.last for one in days) - min(one.first for one in days)).days if days else WIDEST
    return (nearest, best) if apart < WIDEST else ([], 0.0)


def _agreement(event: str, language: str, other: Dated, spread: Mapping[str, int], total: int) -> float:
    """How much of what names an event another claim tells: by its words, the rare ones most, and by what is done.

    A single word, and nothing that is done, can be of anything.
    """
    named = set(words_of(event, language))
    shared = named & other.words
    same = not actions_in(event, language).isdisjoint(other.actions)
    if len(shared) < SEVERAL and not same:
        return 0.0
    weight = {word: log((1 + total) / max(spread.get(word, 0), 1)) for word in named}
    return sum(weight[word] for word in shared) / (sum(weight.values()) or 1.0) + ACTION * same
