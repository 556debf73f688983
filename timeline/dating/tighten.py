"""Other sources' claims of the same events shrink the publication days of a source; no claim supports itself.

A single pair of claims can be mistaken: strikes are called again, every Tuesday somebody speaks. So the pairs vote.
Each speaks for the publication days for which its words would mean the day that the other source names; the days for
which much more speaks than for others are kept, the strongest of them and all that come near. Pairs of one and the same
day count less and less, for they may share a mistake.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.dates.units import clamp
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published
from timeline.dating.witness import Vote, Witness, vote_of

#: Less than this says nothing of a publication day.
LEAST = 0.5

#: It is enough where the source's own words leave so few days, and their weekday is right: it fits two years in seven.
LEAST_CONFIRMED, FEW = 0.3, 2

#: Days are left out for which not even such a part of the strongest vote speaks, or so much less than that.
NEAR, LESS = 0.5, 0.6

#: On days on which such words are seldom written a vote counts so many times: two years of one day must not seem to
#: agree where their spans just touch.
SELDOM = 0.6

#: More votes for one day count so many times each.
AGAIN = 0.5

#: A wider span than this (days) tells nothing about a year.
WIDEST = 400

#: A source is shown so many of the votes that date it.
SHOWN = 8


@dataclass(frozen=True)
class _Stretch:
    """Days for which the same votes speak, and how much these weigh."""

    days: Interval
    weight: float


def cross_evidence(
    witnesses: Iterable[Witness], published: Mapping[str, Published], alone: Mapping[str, Published]
) -> dict[str, Evidence]:
    """What the events that sources share say of their publication days, by source id.

    `alone` is what each source says of its own: other days are not voted for. Evidence that rests on the source it
    would date is left out.
    """
    by_source: dict[str, list[Vote]] = defaultdict(list)
    for witness in witnesses:
        vote = vote_of(witness, published[witness.other.source])
        if vote is not None:
            by_source[witness.told.source].append(vote)
    counted = ((source, _counted(votes, alone[source].days)) for source, votes in sorted(by_source.items()))
    return {source: piece for source, piece in counted if piece is not None}


def _counted(votes: Sequence[Vote], possible: DaySet) -> Evidence | None:
    """The outcome of a vote as one piece of evidence, which rests on the votes for it."""
    weighed = list(_weighed(votes))
    stretches = [one for one in _stretches(weighed) if possible.overlaps(DaySet(one.days))]
    most = max((one.weight for one in stretches), default=0.0)
    if most < LEAST_CONFIRMED:
        return None
    kept = [one.days for one in stretches if one.weight > max(NEAR * most, most - LESS)]
    days = Interval(kept[0].earliest, kept[-1].latest)
    if days.days is None or days.days > WIDEST or (most < LEAST and not _is_confirmed(days, possible)):
        return None
    grounds = sorted((vote for vote in weighed if vote.days.overlaps(days)), key=_strongest_first)
    against = sorted((vote for vote in weighed if vote.days.disjoint(days)), key=_strongest_first)
    return _evidence(DaySet(days), most, [vote.piece for vote in grounds], [vote.piece for vote in against])


def _is_confirmed(days: Interval, possible: DaySet) -> bool:
    """Do a day of the year and a weekday that the source tells itself leave hardly more than one of the days?"""
    left = possible.intersect(DaySet(days))
    named = possible.weekdays is not None and possible.year_days is not None
    return named and left is not None and len(list(islice(left, FEW + 1))) <= FEW


def _evidence(days: DaySet, weight: float, grounds: Sequence[Evidence], against: Sequence[Evidence]) -> Evidence:
    first = grounds[0]
    return Evidence(
        days=days,
        strength=min(max(weight, LEAST), 1.0),
        reason=first.reason,
        source=first.source,
        start=first.start,
        end=first.end,
        support=frozenset[str]().union(*(ground.support for ground in grounds)),
        grounds=tuple(grounds[:SHOWN]),
        against=tuple(against[:SHOWN]),
    )


def _weighed(votes: Sequence[Vote]) -> Iterator[Vote]:
    """The best vote of each place for each day, those for one day less and less."""
    best: dict[tuple[int | None, Interval], Vote] = {}
    for vote in sorted(votes, key=_strongest_first):
        best.setdefault((vote.piece.start, vote.meant), vote)
    seen: dict[Interval, int] = defaultdict(int)
    for vote in best.values():
        yield replace(vote, weight=vote.weight * AGAIN ** seen[vote.meant])
        seen[vote.meant] += 1


def _strongest_first(vote: Vote) -> tuple[float, int, str]:
    return -vote.weight, vote.piece.start or 0, repr(vote.piece.reason)


def _stretches(votes: Sequence[Vote]) -> Iterator[_Stretch]:
    """The days between the first and last of all votes, in order, cut wherever a vote begins or ends."""
    changes: dict[int, float] = defaultdict(float)
    for vote in votes:
        for days, part in ((vote.days, SELDOM), (vote.usual, 1 - SELDOM)):
            changes[days.first.toordinal()] += vote.weight * part
            changes[days.last.toordinal() + 1] -= vote.weight * part
    weight, places = 0.0, sorted(changes)
    for place, following in pairwise(places):
        weight += changes[place]
        yield _Stretch(_days(place, following - 1), round(weight, 6))


def _days(first: int, last: int) -> Interval:
    return Interval(clamp(first), clamp(last))
