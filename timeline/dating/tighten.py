"""Other sources' claims of the same event shrink the publication days of a source; no claim supports itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.dates.dayset import DaySet
from timeline.dates.resolve import anchors
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published, describe
from timeline.model.claim import ParsedClaim
from timeline.model.timex import Timex

#: A date with a year in the other source's words is better evidence than one that hangs on its publication date.
FROM_STATED, FROM_RELATIVE = 0.6, 0.45

#: A wider date than this (days) tells nothing about a year.
WIDEST = 400


@dataclass(frozen=True)
class Witness:
    """Two claims of one event in different sources: `days`, those of `other`, are to anchor the words of `told`."""

    told: ParsedClaim
    other: ParsedClaim
    days: DaySet
    label: str


def cross_evidence(witnesses: Iterable[Witness], published: Mapping[str, Published]) -> dict[str, list[Evidence]]:
    """What the events that sources share say of their publication days, by source id.

    Evidence that rests on the source it would date is left out, and so is evidence that stands alone.
    """
    found: dict[str, list[Evidence]] = {}
    for witness in witnesses:
        piece = _evidence(witness, published)
        if piece is not None:
            found.setdefault(witness.told.source, []).append(piece)
    return {source: [piece for piece in pieces if _corroborated(piece, pieces)] for source, pieces in found.items()}


def _corroborated(piece: Evidence, pieces: Iterable[Evidence]) -> bool:
    """Do other words of the source, matched with another event, agree? No date hangs on one resemblance."""
    return any(other.start != piece.start and other.days.overlaps(piece.days) for other in pieces)


def _evidence(witness: Witness, published: Mapping[str, Published]) -> Evidence | None:
    told, other, target = witness.told.when, witness.other.when, witness.days.within
    if not _is_relative(told) or told is None or told.expression is None or other is None:
        return None
    if target.days is None or target.days > WIDEST:
        return None
    relative = _is_relative(other)
    support = frozenset({witness.other.source})
    if relative:
        support |= published[witness.other.source].support
    if witness.told.source in support:
        return None
    days = anchors(told.expression.core, target)
    if days is None:
        return None
    reason = f"“{told.text}” tells of what {witness.label} dates {describe(witness.days)} (“{other.text}”)"
    strength = FROM_RELATIVE if relative else FROM_STATED
    return Evidence(DaySet(days), strength, reason, witness.told.source, told.start, told.end, support=support)


def _is_relative(when: Timex | None) -> bool:
    return when is not None and when.expression is not None and when.expression.relative
