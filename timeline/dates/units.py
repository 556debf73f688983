"""Calendar units and arithmetic on them; nothing here leaves the calendar (year 1 to 9999)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from timeline.dates.interval import FIRST_DAY, LAST_DAY, Day, Interval, month_interval, year_interval
from timeline.dates.value import Precision


class Unit(StrEnum):
    """A unit in which people count time."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


#: How far a counted distance is off, in days: "a month ago" is told to the week or so, "a year ago" to the season.
SLACK = {
    Unit.WEEK: 1,
    Unit.WEEKEND: 1,
    Unit.MONTH: 7,
    Unit.QUARTER: 30,
    Unit.YEAR: 60,
    Unit.DECADE: 730,
    Unit.CENTURY: 7300,
}


def slack(unit: Unit, amount: int) -> int:
    """How far a distance of so many units is off, in days; many weeks are counted more loosely than a few."""
    loose = abs(amount) // 4 if unit is Unit.WEEK else 0
    return SLACK.get(unit, 0) + loose


#: The precision of a date that names a whole unit; units below the day name their day.
PRECISION_OF = {
    Unit.DAY: Precision.DAY,
    Unit.WEEKEND: Precision.WEEKEND,
    Unit.WEEK: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.QUARTER,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
    Unit.CENTURY: Precision.CENTURY,
}

#: Units that are whole numbers of days, and those that are whole numbers of months.
DAYS_IN = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
_HOURS_PER = {Unit.HOUR: 24, Unit.MINUTE: 24 * 60, Unit.SECOND: 24 * 3600}


def clamp(ordinal: int) -> Day:
    """The day of that proleptic Gregorian ordinal, kept inside the calendar."""
    return dt.date.fromordinal(min(max(ordinal, FIRST_DAY.toordinal()), LAST_DAY.toordinal()))


def add(day: Day, unit: Unit, amount: int) -> Day:
    """The day that many units later; a day the month lacks becomes its last (31 January + 1 month: 28 February)."""
    if unit in DAYS_IN:
        return clamp(day.toordinal() + amount * DAYS_IN[unit])
    if unit in _HOURS_PER:
        return clamp(day.toordinal() + round(amount / _HOURS_PER[unit]))
    year, month = divmod(day.year * 12 + day.month - 1 + amount * _MONTHS[unit], 12)
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        return FIRST_DAY if year < FIRST_DAY.year else LAST_DAY
    last = month_interval(year, month + 1).last.day
    return dt.date(year, month + 1, min(day.day, last))


def unit_of(day: Day, unit: Unit) -> Interval:
    """The calendar unit that holds the day; weeks run from Monday to Sunday (ISO 8601), a weekend is the week's."""
    if unit in (Unit.WEEK, Unit.WEEKEND):
        monday = day.toordinal() - day.weekday()
        return Interval(clamp(monday if unit is Unit.WEEK else monday + 5), clamp(monday + 6))
    if unit is Unit.MONTH:
        return month_interval(day.year, day.month)
    if unit is Unit.QUARTER:
        first = (day.month - 1) // 3 * 3 + 1
        return Interval(dt.date(day.year, first, 1), month_interval(day.year, first + 2).latest)
    if unit is Unit.YEAR:
        return year_interval(day.year)
    if unit in (Unit.DECADE, Unit.CENTURY):
        length = 10 if unit is Unit.DECADE else 100
        return years_interval(day.year // length * length, length)
    return Interval.of(day)


def years_interval(first: int, years: int) -> Interval:
    """The days of so many calendar years from the first on, kept inside the calendar."""
    return Interval(dt.date(max(first, 1), 1, 1), dt.date(min(first + years - 1, 9999), 12, 31))
