"""Two sources' numbers of one thing: "71 boxes were emptied", "they forced 73 deposit boxes".

A thing that each source counts once is one thing where little of the story counts it; so is what each counts beside an
event that both tell, and so are those who were aboard or inside. A source that gives both numbers counts two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from timeline.languages.units import lengths, measures
from timeline.model.claim import Figure
from timeline.model.sentence import sentence
from timeline.reconciler.actions import Actions
from timeline.reconciler.compare import Judgement
from timeline.reconciler.contrasts import changes
from timeline.reconciler.counts import agree, size_of
from timeline.reconciler.developments import CUMULATIVE
from timeline.reconciler.durations import HOUR, in_hours
from timeline.reconciler.profile import Profile
from timeline.reconciler.rivals.setting import Setting, apart, common_words, rival
from timeline.reconciler.standing import is_provisional, lasts, standing
from timeline.reconciler.things import PEOPLE, PERCENT, is_part, may_be_same, of_other_sorts, sorts, thing, told
from timeline.reconciler.wording import plain_words, words_of

#: Two numbers of one thing differ by no more than this factor.
FACTOR = 2.5

#: Lengths of time lie farther apart: some minutes, some hours.
HOURS_FACTOR = 6.0

#: Up to this size numbers are met by chance: two of this and two of that.
SMALL_NUMBER = 2

#: So many words must two claims have in common that tell of a thing that seldom is counted.
ENOUGH = 2

#: A thing that more claims than this count is counted all over the story.
SELDOM = 8

#: Those of whom this is told are counted together, whatever they are called: passengers, spectators.
ABOARD = "aboard"


class Told(NamedTuple):
    """A number in a claim, and the thing that it counts."""

    profile: Profile
    figure: Figure
    thing: str
    standing: Actions

    @property
    def source(self) -> str:
        """The source that gives it."""
        return self.profile.claim.source


def numbers(setting: Setting) -> Iterator[Judgement]:
    """The pairs of claims that give different numbers of one thing."""
    told_at_all = list(_told(setting.profiles.values()))
    every = [one for one in told_at_all if one.thing != HOUR]
    by_source: dict[str, list[Told]] = defaultdict(list)
    for one in told_at_all:
        by_source[one.source].append(one)
    pairs = (*_counted_once(every, by_source), *_aboard(every), *_beside_one_event(told_at_all, setting))
    for one, other in pairs:
        if _rivals(one, other, by_source):
            words = (
                told(side.figure, side.profile.claim, side.profile.language)
                for side in sorted((one, other), key=_place)
            )
            why = sentence("rivals.numbers", *words)
            mine, theirs = (setting.together(side.profile) for side in (one, other))
            yield from (rival(here, there, why) for here, there in product(mine, theirs) if not apart(here, there))


def _told(profiles: Iterable[Profile]) -> Iterator[Told]:
    for profile in sorted(profiles, key=lambda profile: profile.id):
        for figure in profile.claim.figures:
            measured = in_hours(figure, profile.language)
            counted = thing(measured.unit, profile.language)
            if size_of(measured) > 0 and not _grows_or_recurs(counted, figure, profile.language):
                yield Told(profile, measured, counted, standing(profile.claim, profile.language))


def _grows_or_recurs(counted: str, figure: Figure, language: str) -> bool:
    """Is it a toll, of which each telling may be right, or a share or many days, of which any two can be alike?"""
    named = plain_words(figure.what)[-1:]
    long = counted != HOUR and not lengths(language).isdisjoint(named)
    return counted == PERCENT or counted in CUMULATIVE or long


def _changes(profile: Profile) -> bool:
    """Is its number one of many that follow each other?"""
    return is_provisional(profile.claim, profile.language) or changes(profile.claim, profile.language)


def _place(one: Told) -> tuple[str, int]:
    return one.profile.id, one.figure.start


def _rivals(one: Told, other: Told, by_source: Mapping[str, Sequence[Told]]) -> bool:
    """Do they differ, though not much, and does neither source give the number of the other, too?"""
    if agree(one.figure, other.figure) or apart(one.profile, other.profile):
        return False
    low, high = sorted((size_of(one.figure), size_of(other.figure)))
    if high > (HOURS_FACTOR if one.thing == HOUR else FACTOR) * low:
        return False
    if of_other_sorts(*(sorts(side.figure, side.profile.claim, side.profile.language) for side in (one, other))):
        return False
    if one.standing != other.standing or any(_changes(side.profile) for side in (one, other)):
        return False
    return not any(
        may_be_same(rival.thing, mine.thing) and agree(rival.figure, mine.figure)
        for mine, theirs in ((one, other), (other, one))
        for rival in by_source[theirs.source]
    )


def _counted_once(told: Sequence[Told], by_source: Mapping[str, Sequence[Told]]) -> Iterator[tuple[Told, Told]]:
    """Pairs of numbers of a thing that seldom is counted, and once by either source."""
    by_thing: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        if one.thing != PEOPLE and size_of(one.figure) > SMALL_NUMBER:
            by_thing[one.thing].append(one)
    for counts in by_thing.values():
        alone = [one for one in counts if _is_only(one, by_source[one.source])] if len(counts) <= SELDOM else []
        for one, other in combinations(alone, 2):
            if one.source != other.source and _in_common(one, other) >= ENOUGH:
                yield one, other


def _aboard(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Pairs of the only numbers that two sources give of those who were aboard or inside."""
    counts = [one for one in told if ABOARD in one.profile.actions and _may_be_people(one)]
    values: dict[str, set[float]] = defaultdict(set)
    for one in counts:
        values[one.source].add(size_of(one.figure))
    alone = [one for one in counts if len(values[one.source]) == 1] if len(counts) <= SELDOM else []
    yield from ((one, other) for one, other in combinations(alone, 2) if one.source != other.source)


def _may_be_people(one: Told) -> bool:
    """Is it a plain number of something, neither measured nor money?"""
    counted = one.figure.unit not in measures(one.profile.language) and not one.figure.unit.isupper()
    return (
        counted
        and size_of(one.figure) > SMALL_NUMBER
        and not is_part(one.figure, one.profile.claim, one.profile.language)
    )


def _in_common(one: Told, other: Told) -> int:
    """How much the claims share beside what is counted: a word each, for an action two; nothing in claims of others."""
    mine, yours = one.profile.actions, other.profile.actions
    if mine and yours and mine.isdisjoint(yours):
        return 0
    counted = ((figure.what, side.profile.language) for side in (one, other) for figure in side.profile.claim.figures)
    own = {word for what, language in counted for word in words_of(what, language)}
    return len(common_words(one.profile, other.profile) - own) + 2 * bool(mine & yours)


def _beside_one_event(told: Sequence[Told], setting: Setting) -> Iterator[tuple[Told, Told]]:
    """Pairs of the only numbers of a thing that two sources give beside an event that both tell."""
    near: dict[int, list[Told]] = defaultdict(list)
    for one in told:
        for event in setting.beside.get(one.profile.id, ()):
            near[event].append(one)
    for event in sorted(near):
        told_by: dict[str, list[Told]] = defaultdict(list)
        for one in near[event]:
            told_by[one.source].append(one)
        alone = [one for one in near[event] if _is_only(one, told_by[one.source])]
        for one, other in combinations(alone, 2):
            if (
                one.source != other.source
                and may_be_same(one.thing, other.thing)
                and _goes_with(one, other, event, setting)
            ):
                yield one, other


def _goes_with(one: Told, other: Told, event: int, setting: Setting) -> bool:
    """Do two numbers beside an event belong to one side of it? Lengths of time to one deed, or to the event itself."""
    if one.thing != HOUR:
        return _in_common(one, other) > 0
    if one.profile.actions & other.profile.actions:
        return True
    of_event = (
        setting.home[side.profile.id] == event or lasts(side.profile.claim, side.profile.language)
        for side in (one, other)
    )
    return all(of_event)


def _is_only(one: Told, own: Iterable[Told]) -> bool:
    """Is there no other number of the thing among those of its source?"""
    return len({size_of(other.figure) for other in own if may_be_same(other.thing, one.thing)}) == 1
