"""Which pairs of claims are worth comparing: those that share telling words, or a day that few claims name.

Each claim is held against its nearest neighbours only, so that the number of pairs grows with the number of claims, not
with its square. A word that is common in the story still brings together claims that use it of one day, of the next
day, or of one month; claims without a date meet by rare words alone. Of one source, those meet that stand side by side
and answer each other.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import NamedTuple

from pydantic import TypeAdapter

from timeline.dates.interval import Day
from timeline.reconciler.profile import Profile
from timeline.workers import spread

#: A key that more claims than this share tells nothing apart.
COMMONEST = 60

#: Claims of one day are all compared with each other up to this many.
FULLEST_DAY = 40

#: So many of the heaviest words of a claim are looked up, and so many of its nearest neighbours compared.
TELLING_WORDS, NEIGHBOURS = 12, 18

#: What an action in common is worth beside words in common.
ACTION = 0.3

#: What it is worth to count one thing, of which the story tells one number.
COUNTED = 0.5

#: A claim whose days spread farther than this (days) has no month.
MONTH = 31

#: About how long it takes to find the neighbours of a claim (seconds).
EACH = 0.0001

Pair = tuple[int, int]

#: The keys by which a claim is found, each with its weight.
Keys = Sequence[tuple[str, float]]

_NUMBERS = TypeAdapter(list[int])


class Neighbourhood(NamedTuple):
    """The claims in the order of their ids, the keys of each, and its nearest neighbours as numbers in that order."""

    ordered: Sequence[Profile]
    keyed: Sequence[Keys]
    nearest: Sequence[Sequence[int]]


def candidates(near: Neighbourhood) -> set[int]:
    """Each pair once, as a number; see `pairs_of`."""
    ordered = near.ordered
    count = len(ordered)
    found = {
        number * count + other if number < other else other * count + number
        for number, others in enumerate(near.nearest)
        for other in others
    }
    found.update(one * count + other for one, other in chain(_same_days(ordered), _side_by_side(ordered)))
    return found


def pairs_of(numbers: Iterable[int], near: Neighbourhood) -> Iterator[tuple[Profile, Profile]]:
    """The pairs that have these numbers, in order; plain numbers are sorted and compared in half the time."""
    ordered, count = near.ordered, len(near.ordered)
    answering = {at for at, profile in enumerate(ordered) if profile.answers}
    for number in sorted(numbers):
        mine, yours = divmod(number, count)
        one, other = ordered[mine], ordered[yours]
        # A claim that answers another tells what that tells: it is held against no other.
        if mine in answering or yours in answering:
            if {one.answers, other.answers} <= {"", one.id, other.id}:
                yield one, other
        else:
            yield one, other


def _side_by_side(ordered: Sequence[Profile]) -> Iterator[Pair]:
    """A claim and one that it answers or goes on with, or one that is set against it."""
    place = {profile.id: number for number, profile in enumerate(ordered)}
    for number, profile in enumerate(ordered):
        told_with = {*profile.against, profile.answers, profile.continues} - {""}
        for other in sorted(place[name] for name in told_with):
            yield (number, other) if number < other else (other, number)


def _same_days(ordered: Sequence[Profile]) -> Iterator[Pair]:
    """All pairs of a day that few claims name, that of a plan which is called off among them."""
    by_day: dict[int, list[int]] = defaultdict(list)
    for number, profile in enumerate(ordered):
        days = profile.beside if profile.called_off else frozenset()
        for day in sorted({profile.only_day, *days} - {0}):
            by_day[day].append(number)
    for members in by_day.values():
        if len(members) <= FULLEST_DAY:
            yield from ((one, other) for at, one in enumerate(members) for other in members[at + 1 :])


def neighbourhood(profiles: Mapping[str, Profile], before: Neighbourhood | None = None) -> Neighbourhood:
    """For each claim those with which it shares the most weight of words that few share.

    Of the claims `before`, whose dates were others, those keep their neighbours whose keys are as they were, with all
    that the same keys lead to.
    """
    ordered = [profiles[name] for name in sorted(profiles)]
    keyed = _keyed(ordered, before)
    changed = _changed(keyed, before.keyed) if before else frozenset[str]()
    moved = [number for number, keys in enumerate(keyed) if before is None or any(key in changed for key, _ in keys)]
    telling = _postings(keyed, {key for number in moved for key, _ in keyed[number]})
    nearest = list(before.nearest) if before else [[] for _ in ordered]
    found = spread(lambda number: _nearest(number, keyed[number], telling), moved, EACH, _NUMBERS)
    for number, others in zip(moved, found, strict=True):
        nearest[number] = others
    return Neighbourhood(ordered, keyed, nearest)


def _keyed(ordered: Sequence[Profile], before: Neighbourhood | None) -> list[Keys]:
    """The keys of each claim, taken from `before` where it has the words and the time that it had then."""
    spread = Counter(chain.from_iterable(profile.vector for profile in ordered))
    if before is None or any(one.vector is not then.vector for one, then in zip(ordered, before.ordered, strict=True)):
        return [_keys(profile, spread) for profile in ordered]
    return [
        keys if (profile.first, profile.last) == (then.first, then.last) else _keys(profile, spread)
        for profile, then, keys in zip(ordered, before.ordered, before.keyed, strict=True)
    ]


def _changed(now: Sequence[Keys], then: Sequence[Keys]) -> frozenset[str]:
    """The keys that claims have got, or lost, or have with another weight."""
    moved = (set(one) ^ set(other) for one, other in zip(now, then, strict=True) if one is not other)
    return frozenset(key for keys in moved for key, _ in keys)


def _nearest(number: int, keys: Keys, telling: Mapping[str, tuple[array[int], array[float]]]) -> list[int]:
    shared: dict[int, float] = defaultdict(float)
    for key, weight in keys:
        if key in telling:
            for other, theirs in zip(*telling[key], strict=True):
                shared[other] += weight * theirs
    shared.pop(number, None)
    least = min(sorted(shared.values())[-NEIGHBOURS:], default=0.0)
    nearest = sorted([(-weight, other) for other, weight in shared.items() if weight >= least])[:NEIGHBOURS]
    return [other for _, other in nearest]


def _postings(keyed: Sequence[Keys], wanted: Set[str]) -> dict[str, tuple[array[int], array[float]]]:
    """The claims that have each of some keys, if they are few, and with what weight.

    Plain numbers lie side by side in an array: going through them takes a third of the time of going through objects.
    """
    spread = Counter([key for keys in keyed for key, _ in keys if key in wanted])
    postings = {key: (array("l"), array("d")) for key, count in spread.items() if 1 < count <= COMMONEST}
    for number, keys in enumerate(keyed):
        for key, weight in keys:
            if key in postings:
                numbers, weights = postings[key]
                numbers.append(number)
                weights.append(weight)
    return postings


def _keys(profile: Profile, spread: Mapping[str, int]) -> Keys:
    """A claim's telling words and actions; a common one together with the days and the month of the claim."""
    heaviest = sorted([(-weight, word) for word, weight in profile.vector.items()])[:TELLING_WORDS]
    times = [f" {time}" for time in _times(profile)]
    keys = list[tuple[str, float]]()
    for negative, word in heaviest:
        keys.append((word, -negative))
        if spread[word] > COMMONEST:
            keys += [(word + time, -negative) for time in times]
    keys += [(f"to {action}{time}", ACTION) for action in profile.actions for time in ("", *times)]
    return keys + [(f"count {thing}", COUNTED) for thing in profile.counted_once]


def _times(profile: Profile) -> Iterator[str]:
    """A day and the one after it, so that neighbouring days meet; the month, where it is one."""
    if profile.only_day:
        yield f"{profile.only_day}"
        yield f"{profile.only_day + 1}"
    if profile.first and profile.last - profile.first <= MONTH:
        day = Day.fromordinal((profile.first + profile.last) // 2)
        yield f"{day.year}-{day.month}"
