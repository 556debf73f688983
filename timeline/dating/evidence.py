"""Weighs pieces of evidence about one publication day; what contradicts the stronger side is outvoted, not hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.model.sentence import Sentence

#: A side must be this many times as strong as the strongest side against it; otherwise the question stays open.
MARGIN = 1.5

#: A piece weaker than this counts only together with others that say the same or more.
FIRM = 0.5

#: Of more pieces of evidence than this the strongest are weighed; each is held against every other.
MOST = 60

#: What the text itself states of its publication day counts so many times its strength.
STATED = 3.0


class Evidence(NamedTuple):
    """Days on which a source can have been published, why, how strongly, and the words that say so.

    `support`: the ids of other sources that it rests on. `given`: people or metadata say so; never outvoted.
    `stated`: the text itself names its publication day. `grounds`: the pieces that it is the outcome of, the strongest
    first; `against`: those that lost.
    """

    days: DaySet
    strength: float
    reason: Sentence
    source: str
    start: int | None
    end: int | None
    stated: bool = False
    given: bool = False
    support: frozenset[str] = frozenset()
    grounds: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()


class Verdict(NamedTuple):
    """The days that are left, the evidence in the order in which it was taken in, and what was set aside.

    `outvoted` contradicts what is stronger; `idle` would agree, but is too weak to count.
    """

    days: DaySet
    taken: tuple[tuple[Evidence, DaySet], ...] = ()
    outvoted: tuple[Evidence, ...] = ()
    idle: tuple[Evidence, ...] = ()


def weigh(evidence: Sequence[Evidence]) -> Verdict:
    """The strongest set of evidence that agrees.

    Sides are gathered greedily from every piece as a start, strongest first. Where what speaks only for another side is
    nearly as strong as what speaks only for this one (`MARGIN`), neither wins: what both share is taken in.
    """
    ordered = sorted(evidence, key=_strongest_first)
    if len(set(map(_strongest_first, ordered))) < len(ordered):  # else no reason decides: to spell each takes long
        ordered.sort(key=lambda piece: (*_strongest_first(piece), repr(piece.reason)))
    ordered = ordered[:MOST]
    firm = [piece for piece in ordered if _is_firm(piece, ordered)]
    if not firm:
        return Verdict(DaySet(), idle=tuple(ordered))
    kept = _side(firm[0], firm)
    if len(kept) < len(firm):  # else all agree, and every other start gathers the same
        kept = _stronger([kept, *(_side(start, firm) for start in firm[1:])])
    taken, days = [], DaySet()
    for piece in sorted(kept, key=lambda piece: (bool(piece.support), ordered.index(piece))):
        days = days.intersect(piece.days) or days
        taken.append((piece, days))
    left = [piece for piece in ordered if piece not in kept]
    idle = tuple(piece for piece in left if piece not in firm and piece.days.overlaps(days))
    return Verdict(days, tuple(taken), tuple(piece for piece in left if piece not in idle), idle)


def _stronger(sides: Sequence[list[Evidence]]) -> list[Evidence]:
    """The strongest side, or what it shares with another that nearly is as strong and leaves it no day."""
    best = max(sides, key=_strength)
    rivals = [side for side in sides if _common(side).disjoint(_common(best))]
    rival = max(rivals, key=_strength, default=[])
    for_best, for_rival = ([p for p in side if p not in other] for side, other in ((best, rival), (rival, best)))
    if rival and _strength(for_best) < MARGIN * _strength(for_rival):
        return [piece for piece in best if piece in rival]
    return best


def _strongest_first(piece: Evidence) -> tuple[bool, float, str, int]:
    return not piece.given, -piece.strength, piece.source, piece.start or 0


def _is_firm(piece: Evidence, others: Sequence[Evidence]) -> bool:
    """Is a piece strong enough, by itself or with others that say as much?"""
    if piece.given or piece.stated or piece.strength >= FIRM:
        return True
    return _strength([other for other in others if _confirms(other, piece)]) >= FIRM


def _confirms(other: Evidence, piece: Evidence) -> bool:
    """Does one piece imply the other?"""
    return other.days.intersect(piece.days) == other.days


def _side(start: Evidence, ordered: Sequence[Evidence]) -> list[Evidence]:
    """Every piece that agrees with the first and with those before it."""
    side, days = [start], start.days
    for piece in ordered:
        both = days.intersect(piece.days) if piece is not start else None
        if both is not None:
            side.append(piece)
            days = both
    return side


def _common(side: Sequence[Evidence]) -> DaySet:
    days = DaySet()
    for piece in side:
        days = days.intersect(piece.days) or days
    return days


def _strength(side: Sequence[Evidence]) -> float:
    """The sum of the strengths; what rests on the same words of one source counts once. What is given wins."""
    by_place: dict[tuple[str, int | None], float] = {}
    for piece in side:
        place = (piece.source, piece.start)
        weight = 1000.0 if piece.given else piece.strength * (STATED if piece.stated else 1.0)
        by_place[place] = max(by_place.get(place, 0.0), weight)
    return sum(by_place.values())
