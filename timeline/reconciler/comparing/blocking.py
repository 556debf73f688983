"""Which pairs of claims are worth comparing: those that share telling words, or a day that few claims name.

Each claim is held against its nearest neighbours only, so that the number of pairs grows with the number of claims, not
with its square. A word that is common in the story still brings together claims that use it of one day, of the next
day, or of one month; claims without a date meet by rare words alone. Of one source, those meet that stand side by side
and answer each other.

Of what was found before, all holds to which no claim leads that has changed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, KeysView, Mapping, Sequence, Set
from itertools import chain, repeat
from typing import NamedTuple

from pydantic import TypeAdapter

from timeline.dates.interval import Day
from timeline.reconciler.comparing.pairs import Pair
from timeline.reconciler.profiles.profile import Profile
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

#: The keys by which a claim is found, each with its weight.
Keys = tuple[tuple[str, float], ...]

#: The claims that have a key, and with what weight.
Posting = tuple[list[str], list[float]]

#: The nearest neighbours of a claim, and how much it shares with the last of them, 0 where there is room for more.
Nearest = tuple[list[str], float]

_NEAREST = TypeAdapter[Nearest](Nearest)

#: Sums in another order differ by less.
ROUNDING = 1e-9


class Place(NamedTuple):
    """Where a claim is found: by its keys, on its days (ordinals), beside other claims; `only`: only beside that."""

    keys: Keys
    days: tuple[int, ...]
    beside: tuple[str, ...]
    only: str


class Neighbourhood(NamedTuple):
    """The place of each claim, its nearest neighbours, and how much another must share to be one of them, by id."""

    places: Mapping[str, Place]
    nearest: Mapping[str, Sequence[str]]
    least: Mapping[str, float]


def common(spread: Mapping[str, int]) -> frozenset[str]:
    """The words that tell nothing apart, of those that so many claims have."""
    return frozenset(word for word, count in spread.items() if count > COMMONEST)


def place_of(profile: Profile, common: Container[str]) -> Place:
    """The place of a claim; of words that are `common` each goes with its days and its month, too.

    A title tells nothing that its article does not tell: it is found beside that alone.
    """
    if profile.title_of:
        return Place((), (), (profile.title_of,), profile.title_of)
    days = {profile.only_day, *(profile.beside if profile.called_off else ())} - {0}
    beside = {*profile.against, profile.answers, profile.continues} - {""}
    return Place(tuple(_keys(profile, common)), tuple(sorted(days)), tuple(sorted(beside)), profile.answers)


def neighbourhood(places: Mapping[str, Place], before: Neighbourhood | None = None) -> Neighbourhood:
    """For each claim those with which it shares the most weight of words that few share.

    A claim whose place is the very same as `before` keeps its neighbours, unless one that is not comes or goes.
    """
    before = before or Neighbourhood({}, {}, {})
    moved = sorted(_moved(places, before)) if before.places else list(places)
    telling = _postings(places, {key for name in moved for key, _ in places[name].keys})
    found = spread(lambda name: _nearest(name, places[name].keys, telling), moved, _NEAREST, each=EACH)
    nearest = {name: others for name, others in before.nearest.items() if name in places}
    least = {name: share for name, share in before.least.items() if name in places}
    for name, (others, share) in zip(moved, found, strict=True):
        nearest[name], least[name] = others, share
    return Neighbourhood(places, nearest, least)


def unlike(now: Mapping[str, Place], then: Mapping[str, Place]) -> set[str]:
    """The claims that are not where they were, among them those that were nowhere and those that are gone."""
    return {name for name, place in now.items() if then.get(name) is not place} | (then.keys() - now.keys())


def _moved(now: Mapping[str, Place], before: Neighbourhood) -> set[str]:
    """The claims that are not where they were, and those that have other neighbours for it."""
    others = unlike(now, before.places)
    mine, theirs = (
        Counter(key for name in others if name in places for key, _ in places[name].keys)
        for places in (now, before.places)
    )
    everywhere = _everywhere(now, mine.keys() | theirs.keys())
    found = others & now.keys()
    found.update(name for name, nearest in before.nearest.items() if name in now and not others.isdisjoint(nearest))
    for key, (names, _) in everywhere.items():
        if _tells(len(names)) != _tells(len(names) - mine[key] + theirs[key]):
            found.update(names)
    telling = {key: posting for key, posting in everywhere.items() if _tells(len(posting[0]))}
    for name in others & now.keys():
        for other, share in _shared(name, now[name].keys, telling).items():
            if share >= before.least.get(other, 0.0) - ROUNDING:
                found.add(other)
    return found


def candidates(near: Neighbourhood, among: Set[str]) -> KeysView[Pair]:
    """The pairs that are worth comparing of which one claim at least is `among` some, in an order that stands."""
    pairs = dict[Pair, None]()
    for name, others in near.nearest.items():
        told = others if name in among else [other for other in others if other in among]
        pairs.update([((name, other) if name < other else (other, name), None) for other in told])
    on_days = ((one, other) for one, other in _same_days(near.places) if one in among or other in among)
    beside = ((min(pair), max(pair)) for pair in _side_by_side(near.places) if not among.isdisjoint(pair))
    pairs.update(zip(chain(on_days, beside), repeat(None)))
    bound = {name: place.only for name, place in near.places.items() if place.only}
    # A claim that answers another, or is its title, tells what that tells: it is held against no other.
    for pair in [pair for pair in pairs if pair[0] in bound or pair[1] in bound]:
        if not {bound.get(name, "") for name in pair} <= {"", *pair}:
            del pairs[pair]
    return pairs.keys()


def on_changed_days(now: Mapping[str, Place], then: Mapping[str, Place]) -> set[str]:
    """The claims on the days of those that are not where they were."""
    others = unlike(now, then)
    days = {day for places in (now, then) for name in others if name in places for day in places[name].days}
    return {name for name, place in now.items() if not days.isdisjoint(place.days)}


def _side_by_side(places: Mapping[str, Place]) -> Iterator[Pair]:
    """A claim and one that it answers or goes on with, or one that is set against it."""
    return ((name, other) for name, place in places.items() for other in place.beside)


def _same_days(places: Mapping[str, Place]) -> Iterator[Pair]:
    """All pairs of a day that few claims name, that of a plan which is called off among them."""
    by_day: dict[int, list[str]] = defaultdict(list)
    for name in sorted(places):
        for day in places[name].days:
            by_day[day].append(name)
    for members in by_day.values():
        if len(members) <= FULLEST_DAY:
            yield from ((one, other) for at, one in enumerate(members) for other in members[at + 1 :])


def _nearest(name: str, keys: Keys, telling: Mapping[str, Posting]) -> Nearest:
    shared = _shared(name, keys, telling)
    least = min(sorted(shared.values())[-NEIGHBOURS:], default=0.0)
    nearest = sorted([(-weight, other) for other, weight in shared.items() if weight >= least])[:NEIGHBOURS]
    return [other for _, other in nearest], least if len(nearest) == NEIGHBOURS else 0.0


def _shared(name: str, keys: Keys, telling: Mapping[str, Posting]) -> dict[str, float]:
    """The claims that share a claim's telling keys, and with how much weight."""
    shared: dict[str, float] = {}
    known = shared.get
    for key, weight in keys:
        if key in telling:
            for other, theirs in zip(*telling[key], strict=True):
                shared[other] = known(other, 0.0) + weight * theirs
    shared.pop(name, None)
    return shared


def _tells(count: int) -> bool:
    """Does a key tell anything that so many claims have?"""
    return 1 < count <= COMMONEST


def _postings(places: Mapping[str, Place], wanted: Set[str]) -> dict[str, Posting]:
    """The claims that have each of some keys that tell anything, and with what weight."""
    counts = Counter(key for place in places.values() for key, _ in place.keys if key in wanted)
    return _everywhere(places, {key for key, count in counts.items() if _tells(count)})


def _everywhere(places: Mapping[str, Place], wanted: Set[str]) -> dict[str, Posting]:
    """The claims that have each of some keys, and with what weight."""
    postings: dict[str, Posting] = {key: ([], []) for key in wanted}
    for name, place in places.items():
        for key, weight in place.keys:
            if key in postings:
                names, weights = postings[key]
                names.append(name)
                weights.append(weight)
    return postings


def _keys(profile: Profile, common: Container[str]) -> Iterator[tuple[str, float]]:
    """A claim's telling words and actions; a common one together with the days and the month of the claim."""
    heaviest = sorted([(-weight, word) for word, weight in profile.vector.items()])[:TELLING_WORDS]
    times = [f" {time}" for time in _times(profile)]
    for negative, word in heaviest:
        yield word, -negative
        if word in common:
            yield from ((word + time, -negative) for time in times)
    yield from ((f"to {action}{time}", ACTION) for action in sorted(profile.actions) for time in ("", *times))
    yield from ((f"count {thing}", COUNTED) for thing in sorted(profile.counted_once))


def _times(profile: Profile) -> Iterator[str]:
    """A day and the one after it, so that neighbouring days meet; the month, where it is one."""
    if profile.only_day:
        yield f"{profile.only_day}"
        yield f"{profile.only_day + 1}"
    if profile.first and profile.last - profile.first <= MONTH:
        day = Day.fromordinal((profile.first + profile.last) // 2)
        yield f"{day.year}-{day.month}"
