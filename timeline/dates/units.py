"""Calendar units and arithmetic on them; nothing here leaves the calendar (year 1 to 9999)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from timeline.dates.interval import FIRST_DAY, LAST_DAY, Day, Interval, month_interval, year_interval
from timeline.dates.value import Precision


class Unit(StrEnum):
    """A unit in which people count time."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


#: How far a counted distance is off, in days: "a month ago" is told to the week or so, "a year ago" to the season.
SLACK = {Unit.DAY: 0, Unit.WEEK: 1, Unit.MONTH: 10, Unit.YEAR: 60}

#: The precision of a date that names a whole unit.
PRECISION_OF = {
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.YEAR: Precision.YEAR,
}


def clamp(ordinal: int) -> Day:
    """The day of that proleptic Gregorian ordinal, kept inside the calendar."""
    return dt.date.fromordinal(min(max(ordinal, FIRST_DAY.toordinal()), LAST_DAY.toordinal()))


def add(day: Day, unit: Unit, amount: int) -> Day:
    """The day that many units later; a day the month lacks becomes its last (31 January + 1 month: 28 February)."""
    if unit is Unit.DAY or unit is Unit.WEEK:
        return clamp(day.toordinal() + amount * (7 if unit is Unit.WEEK else 1))
    months = day.year * 12 + day.month - 1 + amount * (12 if unit is Unit.YEAR else 1)
    year, month = divmod(months, 12)
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        return FIRST_DAY if year < FIRST_DAY.year else LAST_DAY
    last = month_interval(year, month + 1).last.day
    return dt.date(year, month + 1, min(day.day, last))


def unit_of(day: Day, unit: Unit) -> Interval:
    """The calendar unit that holds the day; weeks run from Monday to Sunday (ISO 8601)."""
    if unit is Unit.DAY:
        return Interval.of(day)
    if unit is Unit.WEEK:
        monday = day.toordinal() - day.weekday()
        return Interval(clamp(monday), clamp(monday + 6))
    return month_interval(day.year, day.month) if unit is Unit.MONTH else year_interval(day.year)
