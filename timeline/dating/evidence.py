"""Weighs pieces of evidence about one publication day; what contradicts the stronger side is outvoted, not hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.dates.dayset import DaySet
from timeline.model.sentence import Sentence

#: A side must be this many times as strong as the strongest side against it; otherwise the question stays open.
MARGIN = 1.5

#: A piece weaker than this counts only together with others that say the same or more.
FIRM = 0.5

#: What leaves many more days than another (times, and days on top) says less, so that it cannot make the other sure.
AS_MUCH, AT_LEAST = 3, 7

#: Of more pieces of evidence than this the strongest are weighed; each is held against every other.
MOST = 60

#: What the text itself states of its publication day counts so many times its strength.
STATED = 3.0


@dataclass(frozen=True)
class Evidence:
    """Days on which a source can have been published, why, how strongly, and the words that say so.

    `support`: the ids of other sources that it rests on. `given`: people or metadata say so; never outvoted.
    `stated`: the text itself names its publication day. `usual`: where among the days it most often lies; two pieces
    whose usual days have none in common do not agree, even if their days just touch.
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
    usual: DaySet | None = None

    @property
    def likely(self) -> DaySet:
        """The usual days, else all."""
        return self.usual or self.days


@dataclass(frozen=True)
class Verdict:
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
    ordered = sorted(evidence, key=lambda e: (not e.given, -e.strength, e.source, e.start or 0, repr(e.reason)))[:MOST]
    firm = [piece for piece in ordered if _is_firm(piece, ordered)]
    sides = [_side(start, firm) for start in firm]
    if not sides:
        return Verdict(DaySet(), idle=tuple(ordered))
    best = max(sides, key=_strength)
    rivals = [side for side in sides if _likely(side).disjoint(_likely(best))]
    rival = max(rivals, key=_strength, default=[])
    kept = best
    for_best, for_rival = ([p for p in side if p not in other] for side, other in ((best, rival), (rival, best)))
    if rival and _strength(for_best) < MARGIN * _strength(for_rival):
        kept = [piece for piece in best if piece in rival]
    taken, days = [], DaySet()
    for piece in sorted(kept, key=lambda piece: (bool(piece.support), ordered.index(piece))):
        days = days.intersect(piece.days) or days
        taken.append((piece, days))
    left = [piece for piece in ordered if piece not in kept]
    idle = tuple(piece for piece in left if piece not in firm and piece.days.overlaps(days))
    return Verdict(days, tuple(taken), tuple(piece for piece in left if piece not in idle), idle)


def _is_firm(piece: Evidence, others: Sequence[Evidence]) -> bool:
    """Is a piece strong enough, by itself or with others that say as much?"""
    if piece.given or piece.stated or piece.strength >= FIRM:
        return True
    return _strength([other for other in others if _confirms(other, piece)]) >= FIRM


def _confirms(other: Evidence, piece: Evidence) -> bool:
    """Does one piece imply the other, or do other sources' events say both?"""
    if piece.support and other.support:
        widths = (other.days.within.days, piece.days.within.days)
        as_much = None not in widths and (widths[0] or 0) <= AS_MUCH * (widths[1] or 0) + AT_LEAST
        return as_much and other.likely.overlaps(piece.likely)
    return other.days.intersect(piece.days) == other.days


def _side(start: Evidence, ordered: Sequence[Evidence]) -> list[Evidence]:
    """Every piece that agrees with the first and with those before it."""
    side, days, likely = [start], start.days, start.likely
    for piece in ordered:
        if piece is start:
            continue
        both, usual = days.intersect(piece.days), likely.intersect(piece.likely)
        if both is not None and usual is not None:
            side.append(piece)
            days, likely = both, usual
    return side


def _likely(side: Sequence[Evidence]) -> DaySet:
    likely = DaySet()
    for piece in side:
        likely = likely.intersect(piece.likely) or likely
    return likely


def _strength(side: Sequence[Evidence]) -> float:
    """The sum of the strengths; what rests on the same words of one source counts once. What is given wins."""
    by_place: dict[tuple[str, int | None], float] = {}
    for piece in side:
        place = (piece.source, piece.start)
        weight = 1000.0 if piece.given else piece.strength * (STATED if piece.stated else 1.0)
        by_place[place] = max(by_place.get(place, 0.0), weight)
    return sum(by_place.values())
