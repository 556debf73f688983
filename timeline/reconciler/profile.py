"""What comparisons look at of each claim, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.model.claim import Claim, Status
from timeline.reconciler.actions import CALLING_OFF, Actions, Turns, sets_other_day, was_intended
from timeline.reconciler.crowd import Crowd, Span, ordinals
from timeline.reconciler.edges import Edge
from timeline.reconciler.names import Names
from timeline.reconciler.passages import passages
from timeline.reconciler.tallies import NOTHING, Things
from timeline.reconciler.times import Times
from timeline.reconciler.wording import Vector
from timeline.reconciler.words import Words, words_of

NONE_KNOWN: Mapping[str, Profile] = MappingProxyType({})


class Profile(NamedTuple):
    """A claim as comparisons see it; `days`: those that its words name, without what is left open.

    `first` and `last` are ordinals of the possible days where both ends are known, else 0. `crowd`: how much its source
    tells of its one day, `around`: of the days around it, `lone`: do all tell hardly anything of those; `spans`: the
    times that its source names. `edge`: at which end of its day it is. `row`: the days that one clause names one after
    the other, as ordinals; `beside`: those that it names without telling of them; `put_off`: is its day told in the
    place of one that was planned? `rare`: the keys of names that few
    claims of the story bear; `rare_actions`: the actions that few tell of. `numbers`: those in its words that are met
    by chance hardly ever. `counted_once`: what it counts and of which the story tells one number. `answers`: the claim
    before it of which it says that it is not so or cannot be checked; its own day is then that of the reply and left
    out.
    `continues`: the claim before it with which it goes on. `against`: the claims of its source that are set against it.
    `scale`: how many claims the story has.
    """

    claim: Claim
    language: str
    vector: Vector
    days: DaySet | None
    first: int
    last: int
    crowd: int
    lone: bool
    around: int
    spans: tuple[Span, ...]
    edge: Edge
    row: tuple[int, ...]
    beside: frozenset[int]
    called_off: bool
    put_off: bool
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
    scale: int

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
    known: Mapping[str, Profile] = NONE_KNOWN,
    goes_on: Mapping[str, str] | None = None,
) -> dict[str, Profile]:
    """A profile of each claim by its id; `languages` by source id, `goes_on` the `passages` of those not `known`.

    `known`: those of sources of which nothing changed but what others tell. What goes on with a claim counts with it.
    """
    words, days = words or words_of(claims, languages), times.placed
    fresh = [claim for claim in claims if claim.id not in known]
    goes_on = {**_continuing(known), **(goes_on or passages(fresh, languages, words.actions, words.actors))}
    crowd, rows = Crowd([claim for claim in claims if claim.id not in goes_on], days), _rows(fresh, days)
    found = {name: _seen_now(profile, crowd) for name, profile in known.items()}
    for claim in fresh:
        name, answers = claim.id, words.replies.get(claim.id, "")
        first, last = ordinals(named := None if answers else days.get(name))
        found[name] = Profile(
            claim=claim,
            language=languages[claim.source],
            vector=words.vectors.of[name],
            days=named,
            first=first,
            last=last,
            crowd=crowd.told(claim.source, first) if first == last else 0,
            lone=first == last and crowd.lone(first),
            around=crowd.around(claim.source, first) if first == last else 0,
            spans=crowd.spans(claim.source),
            edge=times.edges.get(name, Edge.UNKNOWN),
            row=rows.get((claim.source, claim.headline), ()),
            beside=times.beside.get(name, frozenset()),
            called_off=claim.status is Status.CANCELLED or CALLING_OFF in words.actions[name],
            put_off=_is_put_off(claim, languages[claim.source]),
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
            scale=len(claims),
        )
    return found


def _is_put_off(claim: Claim, language: str) -> bool:
    """Does a claim tell its day in the place of another: not, as what had been due then and was put off?"""
    told = claim.quote if claim.headline.endswith("…") else claim.headline
    if not sets_other_day(told, language):
        return False
    at = claim.date.start if claim.date is not None else None
    return at is None or not was_intended(claim.quote[: max(at - claim.start, 0)], language)


def _continuing(known: Mapping[str, Profile]) -> dict[str, str]:
    return {name: profile.continues for name, profile in known.items() if profile.continues}


def _seen_now(known: Profile, crowd: Crowd) -> Profile:
    """A profile of which only that can have changed which other sources tell of the days around its own."""
    lone = known.first == known.last and crowd.lone(known.first)
    return known if known.lone is lone else known._replace(lone=lone)


def _rows(claims: Iterable[Claim], days: Mapping[str, DaySet]) -> dict[tuple[str, str], tuple[int, ...]]:
    """The days of clauses that name several, by source and clause: "we struck on 17 May, 15 June and 12 July"."""
    found: dict[tuple[str, str], set[int]] = {}
    for claim in claims:
        day = days[claim.id].only_day if claim.id in days else None
        if day is not None:
            found.setdefault((claim.source, claim.headline), set()).add(day.toordinal())
    return {clause: tuple(sorted(row)) for clause, row in found.items() if len(row) > 1}
