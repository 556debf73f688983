"""Turning points: what one source sees ahead, "not yet" or "close to", and others tell as done.

What is not yet so has never been so in the story: its first time, where a source dates it, parts the sources that see
it ahead from those that look back on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from timeline.dates.interval import Day
from timeline.dating import Order, Turn
from timeline.languages import loader
from timeline.model.claim import Kind, Status
from timeline.reconciler.actions import actions_of
from timeline.reconciler.linkage import Linkage
from timeline.reconciler.profile import Profile
from timeline.reconciler.testimony.scene import Scene
from timeline.reconciler.wording import plain_words, words_of

#: The action stands so many words behind "not yet" or "close to".
WORDS_BEHIND = 4

#: A happening dated more widely than this (days) parts nothing.
WIDEST = 31

#: So many telling words the two sentences share at least: "yet to unveil a plan" is not about any plan.
IN_COMMON = 3

#: What has happened, as far as a source knows.
HAPPENED = frozenset({Status.REPORTED, Status.CONFIRMED, Status.CLAIMED, Status.ESTIMATED})

#: An action of somebody, by a key of his name.
_Deed = tuple[str, str]


def turning_points(scene: Scene) -> Iterator[Order]:
    """Each claim of an undecided source that lies before or behind a turning point that another source dates."""
    seen = scene.turn.profiles
    ahead = {name: deeds for name, profile in sorted(seen.items()) if (deeds := _ahead(profile))}
    if not ahead:
        return
    turned = frozenset[_Deed]().union(*ahead.values())
    done = {name: _done(profile) & turned for name, profile in sorted(seen.items()) if name not in ahead}
    first = _first_time(scene.turn, done)
    for found, lies in ((ahead, Turn.STILL_AHEAD), (done, Turn.BEHIND)):
        for name, deeds in found.items():
            told = scene.parsed[name]
            dated = min((first[deed] for deed in deeds if deed in first), default=None)
            if dated is None or told.source not in scene.undecided:
                continue
            other = scene.parsed[dated[1]]
            if other.source != told.source and _in_common(seen[name], seen[other.id]) >= IN_COMMON:
                yield Order(lies, told, other, scene.turn.times.named[other.id], scene.label(other))


def _in_common(one: Profile, other: Profile) -> int:
    """How many telling words the two sentences share."""
    return len({*words_of(one.claim.quote, one.language)} & {*words_of(other.claim.quote, other.language)})


def _ahead(profile: Profile) -> set[_Deed]:
    """What a claim sees ahead: the actions behind its "not yet"."""
    marked = _marker(profile.language)
    if marked is None or not profile.actors:
        return set()
    found = set[str]()
    for match in marked.finditer(profile.claim.quote.lower().replace("’", "'")):
        behind = plain_words(profile.claim.quote[match.end() :])[:WORDS_BEHIND]
        found |= actions_of(behind, profile.language)
    return {(action, actor) for action in found for actor in profile.actors}


def _done(profile: Profile) -> set[_Deed]:
    claim = profile.claim
    if claim.kind is not Kind.OCCURRENCE or claim.negated or claim.status not in HAPPENED:
        return set()
    return {(action, actor) for action in profile.actions for actor in profile.actors}


def _first_time(turn: Linkage, done: Mapping[str, set[_Deed]]) -> dict[_Deed, tuple[Day, str]]:
    """The earliest day on which each is told to be done, by words that name a month or less, and the claim."""
    found: dict[_Deed, tuple[Day, str]] = {}
    for name, deeds in done.items():
        days = turn.times.named.get(name)
        if days is None or days.latest is None or (days.within.days or WIDEST + 1) > WIDEST:
            continue
        for deed in deeds:
            found[deed] = min(found.get(deed, (days.latest, name)), (days.latest, name))
    return found


@cache
def _marker(language: str) -> re.Pattern[str] | None:
    words = loader.table(language, "dating").get("not_yet", {}).get("words", [])
    if not words:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?!\w)")
