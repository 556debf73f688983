"""What comparisons look at of each claim, worked out once for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Day
from timeline.model.claim import Claim
from timeline.reconciler.actions import Actions, actions_of
from timeline.reconciler.names import Names, name_keys, rare_keys
from timeline.reconciler.wording import Vector, plain_words, vectors

#: A day of which each source that names it tells more claims than this is a busy one: it holds several events.
BUSY = 2.5


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as comparisons see it; `days`: those that its words name, without what is left open.

    `first` and `last` are ordinals of the possible days where both ends are known, else 0. `rare`: the keys of names
    that few claims of the story bear. `row`: the days that one clause names one after the other, as ordinals.
    """

    claim: Claim
    language: str
    vector: Vector
    days: DaySet | None
    first: int
    last: int
    busy: bool
    row: tuple[int, ...]
    actions: Actions
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


def profiles(claims: Sequence[Claim], days: Mapping[str, DaySet], languages: Mapping[str, str]) -> dict[str, Profile]:
    """A profile of each claim by its id; `days` by claim id, `languages` by source id."""
    words = vectors(claims, languages)
    busy, rows = _busy_days(claims, days), _rows(claims, days)
    actors = {claim.id: name_keys(claim.actors, languages[claim.source]) for claim in claims}
    places = {claim.id: name_keys(claim.places, languages[claim.source]) for claim in claims}
    rare = rare_keys(actors.values()) | rare_keys(places.values())
    found = {}
    for claim in claims:
        language, named = languages[claim.source], days.get(claim.id)
        first, last = _ordinals(named)
        found[claim.id] = Profile(
            claim=claim,
            language=language,
            vector=words[claim.id],
            days=named,
            first=first,
            last=last,
            busy=named is not None and named.only_day in busy,
            row=rows.get((claim.source, claim.headline), ()),
            actions=actions_of(plain_words(claim.headline), language),
            actors=actors[claim.id],
            places=places[claim.id],
            rare=rare,
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


def _busy_days(claims: Iterable[Claim], days: Mapping[str, DaySet]) -> frozenset[Day]:
    """The days of which the sources that name them tell many things."""
    told: Counter[Day] = Counter()
    sources: dict[Day, set[str]] = {}
    for claim in claims:
        day = days[claim.id].only_day if claim.id in days else None
        if day is not None:
            told[day] += 1
            sources.setdefault(day, set()).add(claim.source)
    return frozenset(day for day, count in told.items() if count > BUSY * len(sources[day]))
