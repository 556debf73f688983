"""What a source says of its own publication date: its metadata and the clues of its text, as evidence."""

from __future__ import annotations

import datetime as dt
import re

from timeline.dates.dayset import DaySet
from timeline.dates.expression import Absolute, Expression
from timeline.dates.interval import Interval, year_interval
from timeline.dates.resolve import resolve
from timeline.dating.evidence import Evidence
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document

#: In the last months of a year a bare day of the first months is one of the year to come.
EARLY_MONTHS = 3

#: No relative date is accepted, but without a base the parser would ask the clock.
RELATIVE_BASE = dt.datetime.fromordinal(dt.date(2000, 1, 1).toordinal())

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])")


def own_evidence(document: Document, clues: tuple[Clue, ...]) -> tuple[Evidence, ...]:
    """The evidence that a source carries itself."""
    return (*_given(document), *(piece for clue in clues if (piece := _from_clue(clue, document.id)) is not None))


def _given(document: Document) -> list[Evidence]:
    written = document.metadata.published
    days = read_date(written, document.language) if written else None
    if written is None or days is None:
        return []
    reason = f"the file gives its publication date as “{written}”"
    return [Evidence(days, 1.0, reason, document.id, None, None, stated=True, given=True)]


def read_date(written: str, language: str) -> DaySet | None:
    """The day, month or year that a metadata field names in whatever form; `None` where it names none.

    Only parts that are written count: "May 2024" is the whole month.
    """
    iso = _ISO.match(written.strip())
    if iso:
        year, month, day = (int(part) if part else None for part in iso.groups())
        return _days_of(year or 0, month, day)
    import dateparser  # loaded only for a field that is not in ISO form

    settings = {"REQUIRE_PARTS": ["year", "month", "day"], "RELATIVE_BASE": RELATIVE_BASE}
    try:
        found = dateparser.parse(written[:80], languages=[language], settings=settings)
    except ValueError:  # a language that the parser does not know
        found = dateparser.parse(written[:80], settings=settings)
    return DaySet(Interval.of(found.date())) if found else None


def _days_of(year: int, month: int | None, day: int | None) -> DaySet | None:
    try:
        return DaySet(Absolute(year, month, day).on(dt.date.min))
    except ValueError:
        return None


def _from_clue(clue: Clue, source: str) -> Evidence | None:
    """A clue as days; `None` where its expression needs the very date that is sought."""
    days = _possible(clue.expression)
    if days is None:
        return None
    if clue.bearing is Bearing.NOT_BEFORE:
        days = DaySet(Interval(days.earliest, None))
    elif clue.bearing is Bearing.NOT_AFTER:
        days = DaySet(Interval(None, days.latest))
    elif clue.bearing is Bearing.NOT_AFTER_IN_YEAR:
        days = _earlier_in_year(days)
    return Evidence(days, clue.strength, clue.reason, source, clue.start, clue.end, stated=clue.stated)


def _earlier_in_year(days: DaySet) -> DaySet:
    """The days of the year up to those given; for days early in a year also the end of the year before."""
    if not days.year_days:
        return days
    last = max(days.year_days)
    leap_year = DaySet(year_interval(2000))
    year_days = {(day.month, day.day) for day in leap_year}
    wraps = last[0] <= EARLY_MONTHS
    return DaySet(
        days.within,
        days.weekdays,
        frozenset(day for day in year_days if day <= last or (wraps and day[0] > 12 - EARLY_MONTHS)),
    )


def _possible(expression: Expression) -> DaySet | None:
    date = resolve(expression, DaySet())
    if date is None or not (date.days.has_pattern or date.days.earliest or date.days.latest):
        return None
    return date.days
