"""When a source was published, as far as it is known, with the steps that led there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.value import Date, Precision
from timeline.dating.evidence import Evidence, Verdict, weigh
from timeline.languages.loader import DEFAULT_LANGUAGE
from timeline.languages.reasons import worded
from timeline.model.date import Basis, DateRecord
from timeline.model.sentence import Sentence, sentence
from timeline.model.source import DatingStep, PublishedBasis

#: Sets of days that are kept in words: every claim that is counted from a publication day names it.
REMEMBERED = 4096


class Published(NamedTuple):
    """The possible publication days of a source; `support` are the ids of the other sources they rest on.

    `narrowing` is the evidence that left fewer days than there were before, with the days that it left; `outvoted` what
    would mean other days.
    """

    days: DaySet
    basis: PublishedBasis
    narrowing: tuple[tuple[Evidence, DaySet], ...] = ()
    outvoted: tuple[Evidence, ...] = ()
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

    def steps(self, language: str = DEFAULT_LANGUAGE) -> tuple[DatingStep, ...]:
        """The steps in the order in which they were weighed: those that narrowed the days, then those outvoted."""
        left = (step for piece, days in self.narrowing for step in _steps_to(piece, days, language))
        lost = (*self.outvoted, *(rival for piece, _ in self.narrowing for rival in piece.against))
        meant = ((piece, sentence("publication.meant", described(piece.days))) for piece in lost)
        return (*left, *(_step(piece, effect, language, outvoted=True) for piece, effect in meant))

    def record(self, language: str = DEFAULT_LANGUAGE) -> DateRecord | None:
        """The date as written to `timeline.json`, its steps told in a language; `None` where nothing is known."""
        if self.basis is PublishedBasis.UNKNOWN:
            return None
        basis = Basis.OTHER_SOURCES if self.support else Basis.STATED
        if not self.support and self.basis is PublishedBasis.INFERRED:
            basis = Basis.CONTEXT
        grounds = (ground for piece, _ in self.narrowing for ground in piece.grounds or (piece,))
        return DateRecord.from_date(self.date, basis, tuple(worded(ground.reason, language) for ground in grounds))


def conclude(evidence: Sequence[Evidence]) -> Published:
    """What all the evidence on one source comes to."""
    verdict = weigh(evidence)
    narrowing = tuple(_narrowing(verdict))
    support = frozenset[str]().union(*(piece.support for piece, _ in narrowing))
    return Published(verdict.days, _basis(verdict), narrowing, verdict.outvoted, support)


def _steps_to(piece: Evidence, days: DaySet, language: str) -> Iterator[DatingStep]:
    """The steps by which a piece of evidence leaves some days: one, or one for each piece that it is the outcome of."""
    *more, last = piece.grounds or (piece,)
    for ground in more:
        yield _step(ground, sentence("publication.fits", described(ground.days)), language)
    yield _step(last, sentence("publication.left", described(days)), language)


def _step(piece: Evidence, effect: Sentence, language: str, *, outvoted: bool = False) -> DatingStep:
    return DatingStep(
        text=worded(piece.reason, language),
        effect=worded(effect, language),
        strength=piece.strength,
        outvoted=outvoted,
        source=piece.source,
        start=piece.start,
        end=piece.end,
    )


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


@lru_cache(REMEMBERED)
def described(days: DaySet) -> Sentence:
    """A set of days in a few words and ISO dates."""
    if days.only_day:
        return sentence("days.day", days.only_day.isoformat())
    if days.earliest and days.latest:
        return sentence("days.between", days.earliest.isoformat(), days.latest.isoformat())
    if days.earliest:
        return sentence("days.from", days.earliest.isoformat())
    if days.latest:
        return sentence("days.by", days.latest.isoformat())
    edtf = Date(days, Precision.DAY).edtf
    return sentence("days.no_year", edtf) if edtf else sentence("days.open")
