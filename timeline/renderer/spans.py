"""Which calendar units the days of a date record fill: what can be said of them in a word."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.dates.value import Part, Precision
from timeline.model.date import DateRecord

EDTF_UNIT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Span(NamedTuple):
    """The days from `first` to `last`, written in `unit` (day, month or year)."""

    first: dt.date
    last: dt.date
    unit: Precision


def alternatives(record: DateRecord) -> list[Span]:
    """The values that an EDTF set lists, where they cannot be told as a range; else none."""
    edtf = record.edtf or ""
    if not (edtf.startswith("[") and "," in edtf):
        return []
    spans = [span for option in edtf.strip("[]").split(",") if (span := edtf_span(option)) is not None]
    in_a_row = all(one.last + dt.timedelta(days=1) == other.first for one, other in pairwise(spans))
    return [] if in_a_row and len(spans) > 2 else spans


def edtf_span(text: str) -> Span | None:
    """The days of an EDTF day, month or year; `None` for anything else."""
    match = EDTF_UNIT.fullmatch(text)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    unit = Precision.DAY if match[3] else Precision.MONTH if match[2] else Precision.YEAR
    try:
        first = dt.date(year, month, day)
    except ValueError:  # year 0000, month 21 to 41 (seasons), day 31 of a short month: no calendar day
        return None
    return Span(first, first if unit is Precision.DAY else unit_end(first, unit), unit)


def unit_end(first: dt.date, unit: Precision) -> dt.date:
    """The last day of the month or year that begins on `first`."""
    month = 12 if unit is Precision.YEAR else first.month
    after = (first.year + 1, 1) if month == 12 else (first.year, month + 1)
    return dt.date.max if after[0] > 9999 else dt.date(*after, 1) - dt.timedelta(days=1)


def whole_unit(first: dt.date, last: dt.date) -> Precision | None:
    """The calendar unit that the days fill exactly."""
    if first == last:
        return Precision.DAY
    for unit, starts in ((Precision.MONTH, first.day == 1), (Precision.YEAR, (first.month, first.day) == (1, 1))):
        if starts and last == unit_end(first, unit):
            return unit
    return None


def unit_of(record: DateRecord) -> Precision:
    """The unit in which to write the ends: no finer than was told, no coarser than keeps them exact."""
    if record.precision in (Precision.DAY, Precision.WEEK) or Part.DAY in record.said or Part.WEEKDAY in record.said:
        return Precision.DAY
    for unit in (Precision.YEAR, Precision.MONTH):
        if unit is Precision.YEAR and record.precision is not Precision.YEAR and Part.MONTH in record.said:
            continue
        starts = record.earliest is None or record.earliest == unit_start(record.earliest, unit)
        ends = record.latest is None or record.latest == unit_end(unit_start(record.latest, unit), unit)
        if starts and ends:
            return unit
    return Precision.DAY


def unit_start(day: dt.date, unit: Precision) -> dt.date:
    """The first day of the month or year that holds the day."""
    return day.replace(day=1) if unit is Precision.MONTH else day.replace(month=1, day=1)


def third_of_month(record: DateRecord) -> int | None:
    """Which third of a month the record covers (0 to 2), where it was told as one."""
    first, last = record.earliest, record.latest
    if record.precision is not Precision.INTERVAL or Part.DAY in record.said or first is None or last is None:
        return None
    bounds = [(1, 10), (11, 20), (21, unit_end(first.replace(day=1), Precision.MONTH).day)]
    same_month = (first.year, first.month) == (last.year, last.month)
    return bounds.index((first.day, last.day)) if same_month and (first.day, last.day) in bounds else None


def shared_weekday(record: DateRecord, options: Sequence[Span]) -> int | None:
    """The weekday that all possible days share, where it narrows a range of them (Monday is 0)."""
    days = [day for day in (record.earliest, record.latest) if day is not None]
    if record.precision is not Precision.DAY or not days or record.earliest == record.latest:
        return None
    if len(options) == 2:  # two days need no help
        return None
    days += [option.first for option in options]
    shared = {day.weekday() for day in days}
    named = Part.WEEKDAY in record.said or len(options) > 2
    return shared.pop() if named and len(shared) == 1 else None
