"""When a source was published, as far as it is known, with the steps that led there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.dates.dayset import DaySet
from timeline.dates.value import Date, Precision
from timeline.dating.evidence import Evidence, Verdict, weigh
from timeline.model.date import Basis, DateRecord
from timeline.model.source import DatingStep, PublishedBasis


@dataclass(frozen=True)
class Published:
    """The possible publication days of a source; `support` are the ids of the other sources they rest on."""

    days: DaySet
    basis: PublishedBasis
    steps: tuple[DatingStep, ...] = ()
    support: frozenset[str] = frozenset()

    @property
    def settled(self) -> bool:
        """Is the day given or stated, so that no other source is needed?"""
        said = self.basis in (PublishedBasis.GIVEN, PublishedBasis.STATED)
        return self.basis is PublishedBasis.GIVEN or (said and self.days.only_day is not None)

    @property
    def date(self) -> Date:
        """The days as a date value."""
        return Date(self.days, Precision.DAY)

    def record(self) -> DateRecord | None:
        """The date as written to `timeline.json`; `None` where nothing is known."""
        if self.basis is PublishedBasis.UNKNOWN:
            return None
        basis = Basis.OTHER_SOURCES if self.support else Basis.STATED
        if not self.support and self.basis is PublishedBasis.INFERRED:
            basis = Basis.CONTEXT
        return DateRecord.from_date(self.date, basis, tuple(step.text for step in self.steps if not step.outvoted))


def conclude(evidence: Sequence[Evidence]) -> Published:
    """What all the evidence on one source comes to."""
    verdict = weigh(evidence)
    support = frozenset[str]().union(*(piece.support for piece, _ in _narrowing(verdict)))
    return Published(verdict.days, _basis(verdict), _steps(verdict), support)


def _narrowing(verdict: Verdict) -> Iterator[tuple[Evidence, DaySet]]:
    """The evidence that left fewer days than there were before, with the days that it left."""
    before = DaySet()
    for piece, days in verdict.taken:
        if days != before:
            yield piece, days
        before = days


def _basis(verdict: Verdict) -> PublishedBasis:
    pieces = [piece for piece, _ in verdict.taken]
    if any(piece.given for piece in pieces):
        return PublishedBasis.GIVEN
    if any(piece.stated for piece in pieces):
        return PublishedBasis.STATED if _alone(pieces) else PublishedBasis.INFERRED
    return PublishedBasis.INFERRED if pieces else PublishedBasis.UNKNOWN


def _alone(pieces: Sequence[Evidence]) -> bool:
    """Does what the text states name a day, without help?"""
    days = DaySet()
    for piece in pieces:
        if piece.stated:
            days = days.intersect(piece.days) or days
    return days.only_day is not None


def _steps(verdict: Verdict) -> tuple[DatingStep, ...]:
    """The steps in the order in which they were weighed: those that narrowed the days, then those outvoted."""
    steps = (_step(piece, f"published {describe(days)}") for piece, days in _narrowing(verdict))
    return (*steps, *(_step(piece, f"would mean {describe(piece.days)}", outvoted=True) for piece in verdict.outvoted))


def _step(piece: Evidence, effect: str, *, outvoted: bool = False) -> DatingStep:
    return DatingStep(
        text=piece.reason,
        effect=effect,
        strength=piece.strength,
        outvoted=outvoted,
        source=piece.source,
        start=piece.start,
        end=piece.end,
    )


def describe(days: DaySet) -> str:
    """A set of days in a few words and ISO dates."""
    edtf = Date(days, Precision.DAY).edtf
    if days.only_day:
        return f"on {days.only_day}"
    if edtf and len(edtf) <= 10 and edtf[0] not in ".[":
        return f"in {edtf}"
    if days.earliest and days.latest:
        return f"between {days.earliest} and {days.latest}"
    if days.earliest or days.latest:
        return f"on or after {days.earliest}" if days.earliest else f"on or before {days.latest}"
    return f"on {edtf}, the year open" if edtf else "at some time"
