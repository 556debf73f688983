"""Two sources' numbers of one thing: "71 boxes were emptied", "they forced 73 deposit boxes".

A thing that each source counts once is one thing where little of the story counts it; so is what each counts beside an
event that both tell, and so are those who were aboard or inside. A source that gives both numbers counts two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import NamedTuple

from timeline.languages.units import measures
from timeline.model.claim import Figure
from timeline.model.sentence import sentence
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.rivals.setting import Rivals, Setting, common_words, rival
from timeline.reconciler.features.counted import Counted
from timeline.reconciler.features.counts import FATES, agree
from timeline.reconciler.features.durations import HOUR, in_hours
from timeline.reconciler.features.standing import is_provisional, lasts
from timeline.reconciler.features.things import PEOPLE, is_part, may_be_same, of_other_sorts, sorts, told
from timeline.reconciler.features.wording import words_of
from timeline.reconciler.passages.contrasts import changes
from timeline.reconciler.profiles.profile import Profile

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

    setting: Setting
    name: str
    counted: Counted

    @property
    def thing(self) -> str:
        """What it counts."""
        return self.counted.thing

    @property
    def source(self) -> str:
        """The source that gives it."""
        return self.setting.source(self.name)

    @property
    def profile(self) -> Profile:
        """The claim that tells it."""
        return self.setting.profiles[self.name]

    @property
    def figure(self) -> Figure:
        """The number, lengths of time in hours."""
        return in_hours(self.profile.claim.figures[self.counted.place], self.profile.language)


def numbers(setting: Setting) -> Iterator[Judgement]:
    """The pairs of claims that give different numbers of one thing."""
    pairs = [_in_words(*pair) for pair in (*_counted_once(setting), *_aboard(setting)) if _rivals(*pair)]
    for one, other, *words in (*pairs, *_beside_events(setting)):
        why = sentence("rivals.numbers", *words)
        both = product(setting.together(one), setting.together(other))
        yield from (rival(here, there, why) for here, there in both if not setting.apart(here, there))


def _in_words(one: Told, other: Told) -> Rivals:
    """Two numbers as they are told, in their order."""
    first, last = (
        told(side.figure, side.profile.claim, side.profile.language) for side in sorted((one, other), key=_place)
    )
    return one.name, other.name, first, last


def _told(names: Iterable[str], setting: Setting) -> Iterator[Told]:
    """The numbers of some claims, in order."""
    return (Told(setting, name, one) for name in sorted(names) for one in setting.words.counted.get(name, ()))


def _told_beside(one: Told) -> Iterator[Told]:
    """All numbers of the source that gives one."""
    return _told((claim.id for claim in one.setting.told_by(one.source)), one.setting)


def _changes(profile: Profile) -> bool:
    """Is its number one of many that follow each other?"""
    return is_provisional(profile.claim, profile.language) or changes(profile.claim, profile.language)


def _place(one: Told) -> tuple[str, int]:
    return one.name, one.setting.profiles.claims[one.name].figures[one.counted.place].start


def _rivals(one: Told, other: Told) -> bool:
    """Do they differ, though not much, and does neither source give the number of the other, too?"""
    if agree(one.figure, other.figure) or one.setting.apart(one.name, other.name):
        return False
    low, high = sorted((one.counted.size, other.counted.size))
    if high > (HOURS_FACTOR if one.thing == HOUR else FACTOR) * low:
        return False
    if of_other_sorts(*(sorts(side.figure, side.profile.claim, side.profile.language) for side in (one, other))):
        return False
    if one.profile.actions & FATES != other.profile.actions & FATES:
        return False
    if one.counted.standing != other.counted.standing or any(_changes(side.profile) for side in (one, other)):
        return False
    return not any(
        may_be_same(rival.thing, mine.thing) and agree(rival.figure, mine.figure)
        for mine, theirs in ((one, other), (other, one))
        for rival in _told_beside(theirs)
    )


def _counted_once(setting: Setting) -> Iterator[tuple[Told, Told]]:
    """Pairs of numbers of a thing that seldom is counted, and once by either source."""
    by_thing: dict[str, list[str]] = defaultdict(list)
    for name, numbers in setting.words.counted.items():
        for number in numbers:
            if number.thing not in (PEOPLE, HOUR) and number.size > SMALL_NUMBER:
                by_thing[number.thing].append(name)
    seldom = sorted({name for names in by_thing.values() if 1 < len(names) <= SELDOM for name in names})
    counts: dict[str, list[Told]] = defaultdict(list)
    for one in _told(seldom, setting):
        if one.counted.size > SMALL_NUMBER and 1 < len(by_thing.get(one.thing, ())) <= SELDOM:
            counts[one.thing].append(one)
    for told_of_it in counts.values():
        alone = [one for one in told_of_it if _is_only(one, _told_beside(one))]
        for one, other in combinations(alone, 2):
            if one.source != other.source and _in_common(one, other) >= ENOUGH:
                yield one, other


def _aboard(setting: Setting) -> Iterator[tuple[Told, Told]]:
    """Pairs of the only numbers that two sources give of those who were aboard or inside."""
    aboard = (name for name in setting.words.counted if ABOARD in setting.words.actions[name])
    counts = [one for one in _told(aboard, setting) if one.thing != HOUR and _may_be_people(one)]
    values: dict[str, set[float]] = defaultdict(set)
    for one in counts:
        values[one.source].add(one.counted.size)
    alone = [one for one in counts if len(values[one.source]) == 1] if len(counts) <= SELDOM else []
    yield from ((one, other) for one, other in combinations(alone, 2) if one.source != other.source)


def _may_be_people(one: Told) -> bool:
    """Is it a plain number of something, neither measured nor money?"""
    counted = one.figure.unit not in measures(one.profile.language) and not one.figure.unit.isupper()
    return (
        counted and one.counted.size > SMALL_NUMBER and not is_part(one.figure, one.profile.claim, one.profile.language)
    )


def _in_common(one: Told, other: Told) -> int:
    """How much the claims share beside what is counted: a word each, for an action two; nothing in claims of others."""
    mine, yours = one.profile.actions, other.profile.actions
    if mine and yours and mine.isdisjoint(yours):
        return 0
    counted = ((figure.what, side.profile.language) for side in (one, other) for figure in side.profile.claim.figures)
    own = {word for what, language in counted for word in words_of(what, language)}
    return len(common_words(one.profile, other.profile) - own) + 2 * bool(mine & yours)


def _beside_events(setting: Setting) -> Iterator[Rivals]:
    """Pairs of the only numbers of a thing that two sources give beside an event that both tell."""
    for event in setting.shared:
        if event not in setting.kept:
            found = (pair for pair in _beside_one_event(event, setting) if _rivals(*pair))
            setting.kept[event] = [_in_words(*pair) for pair in found]
        yield from setting.kept[event]


def _beside_one_event(event: int, setting: Setting) -> Iterator[tuple[Told, Told]]:
    near = list(_told(setting.around(event), setting))
    told_by: dict[str, list[Told]] = defaultdict(list)
    for one in near:
        told_by[one.source].append(one)
    alone = [one for one in near if _is_only(one, told_by[one.source])]
    for one, other in combinations(alone, 2):
        if (
            one.source != other.source
            and may_be_same(one.thing, other.thing)
            and _goes_with(one, other, event, setting)
        ):
            yield one, other


def _goes_with(one: Told, other: Told, event: int, setting: Setting) -> bool:
    """Do two numbers beside an event belong to one side of it? Lengths of time to the event itself."""
    if one.thing != HOUR:
        return _in_common(one, other) > 0
    return all(setting.home[side.name] == event or _tells_how_long(side, event, setting) for side in (one, other))


def _tells_how_long(one: Told, event: int, setting: Setting) -> bool:
    """Does a claim tell how long an event took, whose deed it names: "the outage lasted 45 minutes"?"""
    named = frozenset[str]().union(*(setting.words.actions[name] for name in setting.claims_of(event)))
    return lasts(one.profile.claim, one.profile.language) and not one.profile.actions.isdisjoint(named)


def _is_only(one: Told, own: Iterable[Told]) -> bool:
    """Is there no other number of the thing among those of its source?"""
    return len({other.counted.size for other in own if may_be_same(other.thing, one.thing)}) == 1
