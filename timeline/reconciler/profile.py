"""What comparisons look at of each claim, worked out once for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.model.claim import Claim, Status
from timeline.reconciler.actions import CALLING_OFF, Actions, Turns
from timeline.reconciler.continuations import continued
from timeline.reconciler.edges import Edge
from timeline.reconciler.names import Names
from timeline.reconciler.tallies import NOTHING, Things
from timeline.reconciler.times import Times
from timeline.reconciler.wording import Vector
from timeline.reconciler.words import Words, words_of

NO_EDGES: Mapping[str, Edge] = MappingProxyType({})
NONE_KNOWN: Mapping[str, Profile] = MappingProxyType({})

#: A day stands alone where no more than so many clauses name one of the days around it, so many on either side.
FEW_AROUND, AROUND = 2, 4


class Profile(NamedTuple):
    """A claim as comparisons see it; `days`: those that its words name, without what is left open.

    `first` and `last` are ordinals of the possible days where both ends are known, else 0. `crowd`: how much its source
    tells of its one day; `edge`: at which end of it. `row`: the days that one clause names one after the other, as
    ordinals; `beside`: those that it names without telling of them. `rare`: the keys of names that few claims of the
    story bear; `rare_actions`: the actions that few tell of. `numbers`: those in its words that are hardly met by
    chance. `counted_once`: what it counts and of which the story tells one number. `answers`: the claim before it of
    which it says that it is not so or cannot be checked; its own day is then that of the reply and left out.
    `continues`: the claim before it with which it goes on. `against`: the claims of its source that are set against it.
    """

    claim: Claim
    language: str
    vector: Vector
    days: DaySet | None
    first: int
    last: int
    crowd: int
    lone: bool
    edge: Edge
    row: tuple[int, ...]
    beside: frozenset[int]
    called_off: bool
    actions: Actions
    rare_actions: Actions
    turns: Turns
    numbers: frozenset[str]
    counted_once: Things
    answers: str
    continues: str
    against: frozenset[str]
    actors: Names
    places: Names
    rare: Names

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.claim.id

    @property
    def only_day(self) -> int:
        """The ordinal of the day, where just one is possible, else 0."""
        return self.first if self.first == self.last else 0


def profiles(
    claims: Sequence[Claim],
    times: Times,
    languages: Mapping[str, str],
    words: Words | None = None,
    edges: Mapping[str, Edge] = NO_EDGES,
    known: Mapping[str, Profile] = NONE_KNOWN,
) -> dict[str, Profile]:
    """A profile of each claim by its id; `edges` by claim id, `languages` by source id.

    `known`: those of all claims of some sources of which nothing has changed; what other sources tell may have.
    """
    words, days = words or words_of(claims, languages), times.placed
    fresh = [claim for claim in claims if claim.id not in known]
    goes_on = continued(fresh, languages, words.actions, words.actors)
    goes_on |= {name: profile.continues for name, profile in known.items() if profile.continues}
    # What goes on with another claim counts with that.
    crowd, rows = _Crowd([claim for claim in claims if claim.id not in goes_on], days), _rows(fresh, days)
    found = {name: crowd.seen_now(profile) for name, profile in known.items()}
    for claim in fresh:
        name, answers = claim.id, words.replies.get(claim.id, "")
        named = None if answers else days.get(name)
        first, last = _ordinals(named)
        found[name] = Profile(
            claim=claim,
            language=languages[claim.source],
            vector=words.vectors.of[name],
            days=named,
            first=first,
            last=last,
            crowd=crowd.told(claim.source, first) if first == last else 0,
            lone=first == last and crowd.lone(first),
            edge=edges.get(name, Edge.UNKNOWN),
            row=rows.get((claim.source, claim.headline), ()),
            beside=times.beside.get(name, frozenset()),
            called_off=claim.status is Status.CANCELLED or CALLING_OFF in words.actions[name],
            actions=words.actions[name],
            rare_actions=words.rare_actions,
            numbers=words.numbers[name],
            counted_once=words.counted_once.get(name, NOTHING),
            answers=answers,
            continues=goes_on.get(name, ""),
            against=words.contrasts.get(name, frozenset()),
            turns=words.turns[name],
            actors=words.actors[name],
            places=words.places[name],
            rare=words.rare,
        )
    return found


def _ordinals(days: DaySet | None) -> tuple[int, int]:
    if days is None or days.earliest is None or days.latest is None:
        return 0, 0
    return days.earliest.toordinal(), days.latest.toordinal()


def _rows(claims: Iterable[Claim], days: Mapping[str, DaySet]) -> dict[tuple[str, str], tuple[int, ...]]:
    """The days of clauses that name several, by source and clause: "we struck on 17 May, 15 June and 12 July"."""
    found: dict[tuple[str, str], set[int]] = {}
    for claim in claims:
        day = days[claim.id].only_day if claim.id in days else None
        if day is not None:
            found.setdefault((claim.source, claim.headline), set()).add(day.toordinal())
    return {clause: tuple(sorted(row)) for clause, row in found.items() if len(row) > 1}


class _Crowd:
    """How much is told of each day, and of the days around it; a clause that a source says twice counts once."""

    def __init__(self, claims: Iterable[Claim], days: Mapping[str, DaySet]) -> None:
        self._told: dict[tuple[str, int], set[str]] = {}
        clauses: set[tuple[str, str, int]] = set()
        for claim in claims:
            day = days[claim.id].only_day if claim.id in days else None
            if day is None:
                continue
            number = day.toordinal()
            self._told.setdefault((claim.source, number), set()).add(claim.headline)
            if claim.date is not None and claim.date.text:
                clauses.add((claim.source, claim.headline, number))
        self._named = Counter(number for *_, number in clauses)
        self._lone: dict[int, bool] = {}

    def told(self, source: str, day: int) -> int:
        """How much a source tells of a day."""
        return len(self._told.get((source, day), ())) or 1

    def seen_now(self, known: Profile) -> Profile:
        """A profile of which only that can have changed which other sources tell of the days around its own."""
        lone = known.first == known.last and self.lone(known.first)
        return known if known.lone is lone else known._replace(lone=lone)

    def lone(self, day: int) -> bool:
        """Is little else told of the days around it?"""
        if day not in self._lone:
            around = (self._named[day + step] for step in range(-AROUND, AROUND + 1) if step)
            self._lone[day] = sum(around) <= FEW_AROUND
        return self._lone[day]
