"""Turning points: what one source sees ahead, "not yet" or "close to", and others tell as done.

What is not yet so has never been so in the story: its first time, where a source dates it, parts the sources that see
it ahead from those that look back on it. Who tells without a day that somebody has done something writes after the
first time at which others know him to have done it: on dated news that failed in one of fifty pairs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from timeline.dates.interval import Day
from timeline.dating import Order, Turn
from timeline.languages import loader
from timeline.model.claim import Claim, Kind, Status
from timeline.reconciler.features.actions import Actions, actions_of
from timeline.reconciler.features.names import Names
from timeline.reconciler.features.wording import plain_words, words_of
from timeline.reconciler.profiles.profile import Profile
from timeline.reconciler.testimony.scene import Scene

#: The action stands so many words behind "not yet" or "close to".
WORDS_BEHIND = 4

#: A happening dated more widely than this (days) parts nothing.
WIDEST = 31

#: So many telling words the two sentences share at least: "yet to unveil a plan" is not about any plan.
IN_COMMON = 3

#: Who is not named, but pointed back at ("these forces"), stands in one of so many sentences before.
SENTENCES_BACK = 2

#: What has happened, as far as a source knows.
HAPPENED = frozenset({Status.REPORTED, Status.CONFIRMED, Status.CLAIMED, Status.ESTIMATED})

#: An action of somebody, by a key of his name.
_Deed = tuple[str, str]


def turning_points(scene: Scene) -> Iterator[Order]:
    """Each claim of an undecided source that sees ahead what another source dates, or tells it as done."""
    seen = scene.turn.profiles
    asked = [seen[name] for name in sorted(claim.id for claim in scene.of_undecided())]
    ahead = {one.id: deeds for one in asked if (deeds := _ahead(one, scene))}
    undated = (one for one in asked if _is_undated(one, scene) and one.id not in ahead)
    done = {one.id: _done(one) for one in undated if _is_done(one.claim)}
    first = _FirstTimes(scene, frozenset(chain(*ahead.values(), *done.values())))
    for name, deeds in ahead.items():
        turned = min(first.times(seen[name], deeds), key=lambda time: (time.latest, time.name), default=None)
        if turned is not None and _in_common(_passage(seen[name], scene), seen[turned.name]) >= IN_COMMON:
            yield _ordered(scene, Turn.STILL_AHEAD, name, turned.name)
    for name, told in done.items():
        times = first.times(seen[name], told)
        turned = min((time for time in times if _of_the_same(seen[name], seen[time.name])), default=None)
        if turned is not None:
            yield _ordered(scene, Turn.BEHIND, name, turned.name)


def _ordered(scene: Scene, lies: Turn, name: str, by: str) -> Order:
    other = scene.parsed[by]
    return Order(lies, scene.parsed[name], other, scene.turn.times.named[by], scene.label(other))


def _of_the_same(one: Profile, other: Profile) -> bool:
    """Can it be one deed? Both tell of one actor, or of one whom the other takes for the place, and a place beside.

    Each naming an action that the other does not name, they tell of two: "began moving the ship", "began unloading it".
    """
    if not (one.actions <= other.actions or other.actions <= one.actions):
        return False
    if not one.actors.isdisjoint(other.actors):
        return True
    crosswise = not (one.actors.isdisjoint(other.places) and one.places.isdisjoint(other.actors))
    return crosswise and not one.places.isdisjoint(other.places)


def _passage(profile: Profile, scene: Scene) -> Sequence[Profile]:
    """A claim; one that names nobody and points back ("these forces") with those of the sentences before."""
    if profile.actors or not _points_back(profile):
        return (profile,)
    told = [scene.turn.profiles[claim.id] for claim in scene.told[profile.claim.source]]
    before = [one for one in told if one.claim.start < profile.claim.start]
    quotes = list(dict.fromkeys(one.claim.quote for one in reversed(before)))[:SENTENCES_BACK]
    return (profile, *(one for one in before if one.claim.quote in quotes))


def _points_back(profile: Profile) -> bool:
    opening = profile.claim.headline.split(maxsplit=1)[:1]
    return bool(opening) and opening[0].lower() in _pointing(profile.language)


@cache
def _pointing(language: str) -> frozenset[str]:
    words = loader.table(language, "names")["pointing"] if language in loader.having("names") else {}
    return frozenset((*words.get("definite", ()), *words.get("words", ())))


def _in_common(passage: Iterable[Profile], other: Profile) -> int:
    """How many telling words a passage and a sentence share."""
    told = {word for one in passage for word in words_of(one.claim.quote, one.language)}
    return len(told & {*words_of(other.claim.quote, other.language)})


def _ahead(profile: Profile, scene: Scene) -> set[_Deed]:
    """What a claim sees ahead: the actions behind its "not yet", of whom it or its passage names."""
    marked = _marker(profile.language)
    if marked is None:
        return set()
    found = set[str]()
    for match in marked.finditer(profile.claim.quote.lower().replace("’", "'")):
        behind = plain_words(profile.claim.quote[match.end() :])[:WORDS_BEHIND]
        found |= actions_of(behind, profile.language)
    if not found:
        return set()
    return {*_deeds(frozenset(found), frozenset[str]().union(*(one.actors for one in _passage(profile, scene))))}


def _is_undated(profile: Profile, scene: Scene) -> bool:
    return scene.parsed[profile.id].when is None


def _is_done(claim: Claim) -> bool:
    return claim.kind is Kind.OCCURRENCE and not claim.negated and claim.status in HAPPENED


class _Time(NamedTuple):
    """When somebody is told to have done something, by words that name a month or less, and the claim."""

    earliest: Day
    latest: Day
    name: str


class _FirstTimes:
    """The first time at which each source dates each of some deeds as done."""

    def __init__(self, scene: Scene, deeds: frozenset[_Deed]) -> None:
        self._told: defaultdict[_Deed, dict[str, _Time]] = defaultdict(dict)
        actions = {action for action, _ in deeds}
        words = scene.turn.words
        for name, days in scene.turn.times.named.items():
            claim = scene.turn.claims[name]
            if actions.isdisjoint(words.actions[name]) or not _is_done(claim):
                continue
            if days.earliest is None or days.latest is None or (days.within.days or 0) > WIDEST:
                continue
            told = deeds.intersection(_deeds(words.actions[name], words.actors[name] | words.places[name]))
            if told and not _ahead(scene.turn.profiles[name], scene):
                time = _Time(days.earliest, days.latest, name)
                for deed in told:
                    self._told[deed][claim.source] = min(self._told[deed].get(claim.source, time), time)

    def times(self, profile: Profile, deeds: Iterable[_Deed]) -> Iterator[_Time]:
        """The first times of some deeds in each source but that of a claim."""
        told = (self._told.get(deed, {}) for deed in deeds)
        return (time for times in told for source, time in times.items() if source != profile.claim.source)


def _done(profile: Profile) -> list[_Deed]:
    """What a claim tells as done, if it does, by whom or where."""
    return _deeds(profile.actions, profile.actors | profile.places)


def _deeds(actions: Actions, whose: Names) -> list[_Deed]:
    return [(action, name) for action in sorted(actions) for name in sorted(whose)]


@cache
def _marker(language: str) -> re.Pattern[str] | None:
    words = loader.table(language, "dating").get("not_yet", {}).get("words", [])
    if not words:
        return None
    said = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?:(?<!\w)|(?=n't))(?:{said})(?!\w)")  # "haven't yet"
