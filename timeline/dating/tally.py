"""Adds up votes for publication days: for which days how much speaks, and the outcome as one piece of evidence.

Votes of one and the same day count less and less, for they may share a mistake.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.dates.units import clamp
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published
from timeline.dating.vote import Vote
from timeline.model.claim import ParsedClaim

#: Less than this says nothing of a publication day. One weekday or month in common is not enough, unless
#: two claims are much alike: where the article that would speak against it is missing, one such pair in ten is wrong.
LEAST = 0.6

#: On days on which such words are seldom written a vote counts so many times: two years of one day must not seem to
#: agree where their spans just touch.
SELDOM = 0.6

#: More votes for one day count so many times each.
AGAIN = 0.5

#: A source is shown so many of the votes that date it.
SHOWN = 8


class Testimony(Protocol):
    """What a claim of one source says of the publication day of another."""

    @property
    def told(self) -> ParsedClaim:
        """The claim of the source that is to be dated."""

    @property
    def other(self) -> ParsedClaim:
        """The claim of the other source."""

    def vote(self, published: Published) -> Vote | None:
        """What it says, where it says anything; `published`: what is known of the other source."""


class Stretch(NamedTuple):
    """Days for which the same votes speak, and how much these weigh."""

    days: Interval
    weight: float


def weighed(votes: Sequence[Vote]) -> list[Vote]:
    """The best vote of each place for each day; those for one day that may be so together count less and less."""
    best: dict[tuple[int | None, Interval], Vote] = {}
    for vote in sorted(votes, key=strongest_first):
        best.setdefault((vote.piece.start, vote.meant), vote)
    found, seen = list[Vote](), defaultdict[Interval, list[Interval]](list)
    for vote in best.values():
        again = sum(days.overlaps(vote.days) for days in seen[vote.meant])
        found.append(vote._replace(weight=vote.weight * AGAIN**again))
        seen[vote.meant].append(vote.days)
    return found


def strongest_first(vote: Vote) -> tuple[float, int, str]:
    """Sorts votes in an order that hangs on nothing else."""
    return -vote.weight, vote.piece.start or 0, repr(vote.piece.reason)


def stretches(votes: Sequence[Vote], possible: DaySet) -> list[Stretch]:
    """The days between the first and last of all votes, in order, cut wherever a vote begins or ends.

    Those of which none is possible are left out.
    """
    changes: dict[int, float] = defaultdict(float)
    for vote in votes:
        for days, part in ((vote.days, SELDOM), (vote.usual, 1 - SELDOM)):
            changes[days.first.toordinal()] += vote.weight * part
            changes[days.last.toordinal() + 1] -= vote.weight * part
    return [one for one in _between(changes) if possible.overlaps(DaySet(one.days))]


def _between(changes: dict[int, float]) -> Iterator[Stretch]:
    weight = 0.0
    for place, following in pairwise(sorted(changes)):
        weight += changes[place]
        yield Stretch(Interval(clamp(place), clamp(following - 1)), round(weight, 6))


def outcome(votes: Sequence[Vote], days: Interval, weight: float) -> Evidence:
    """What so many votes come to: evidence that rests on those for the days, shown beside those against them."""
    ordered = sorted(votes, key=strongest_first)
    grounds = [vote.piece for vote in ordered if vote.days.overlaps(days)]
    against = [vote.piece for vote in ordered if vote.days.disjoint(days)]
    first = grounds[0]
    return Evidence(
        days=DaySet(days),
        strength=min(max(weight, LEAST), 1.0),
        reason=first.reason,
        source=first.source,
        start=first.start,
        end=first.end,
        support=frozenset[str]().union(*(ground.support for ground in grounds)),
        grounds=tuple(grounds[:SHOWN]),
        against=tuple(against[:SHOWN]),
    )
