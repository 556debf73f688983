"""A date as a value: the days that are possible, how precisely it was told, and its EDTF (ISO 8601-2:2019) string."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Day, Interval, month_interval, year_interval

#: Dates whose EDTF is kept: the claims of a source share a few.
_REMEMBERED = 4096

#: More alternatives than this are written as a range: a reader can take in a handful.
MOST_ALTERNATIVES = 6

#: From so many days on, days of one month of an unknown year are the month.
FEWEST_DAYS_OF_MONTH = 28


class Precision(StrEnum):
    """The unit in which a date was told."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class Qualifier(StrEnum):
    """How sure a date is, as EDTF writes it."""

    SURE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"


class Part(StrEnum):
    """A part of a date that a text can say or leave to be implied."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"


#: EDTF codes of parts of a year: months in a part, the code of the first one, the month in which that begins (from 0).
#: Seasons are those of the north: spring from March; 21–24 spring to winter, 33–36 quarters, 40–41 halves.
CODES = {Precision.SEASON: (3, 21, 2), Precision.QUARTER: (3, 33, 0), Precision.HALF: (6, 40, 0)}

#: Alternatives are listed only within so many days: farther apart, nobody takes them for one date.
WIDEST_LIST = 2400

#: The calendar parts that a date of each precision has.
PARTS_OF = {
    Precision.DAY: (Part.YEAR, Part.MONTH, Part.DAY),
    Precision.WEEKEND: (Part.YEAR, Part.MONTH, Part.DAY),
    Precision.WEEK: (Part.YEAR, Part.MONTH, Part.DAY),
    Precision.MONTH: (Part.YEAR, Part.MONTH),
    Precision.SEASON: (Part.YEAR, Part.MONTH),
    Precision.QUARTER: (Part.YEAR, Part.MONTH),
    Precision.HALF: (Part.YEAR, Part.MONTH),
    Precision.YEAR: (Part.YEAR,),
    Precision.DECADE: (Part.YEAR,),
    Precision.CENTURY: (Part.YEAR,),
    Precision.INTERVAL: (Part.YEAR, Part.MONTH, Part.DAY),
}


@dataclass(frozen=True, slots=True)
class Date:
    """When something happened, as far as it is known.

    `days` are the possible days. With `extent` it lasted through all of them ("the past two days"); without, it
    happened on a day (week, month …) among them. `said` are the parts that the text names; the others are implied.
    """

    days: DaySet
    precision: Precision
    said: frozenset[Part] = frozenset()
    extent: bool = False
    qualifier: Qualifier = Qualifier.SURE

    @property
    def earliest(self) -> Day | None:
        """The first possible day; `None` where the start is open."""
        return self.days.earliest

    @property
    def latest(self) -> Day | None:
        """The last possible day; `None` where the end is open."""
        return self.days.latest

    @property
    def interval(self) -> Interval:
        """From the first to the last possible day."""
        return self.days.within

    @property
    def sort(self) -> Day | None:
        """The day that decides the place in a list: the first possible one, else the last, else none."""
        return self.earliest or self.latest

    @property
    def implied(self) -> frozenset[Part]:
        """The parts that the text leaves to the reader."""
        return frozenset(PARTS_OF[self.precision]) - self.said

    @property
    def edtf(self) -> str | None:
        """The date in EDTF (levels 0 and 1; sets in [] are level 2), or `None` where nothing is known."""
        return to_edtf(self)


@lru_cache(_REMEMBERED)
def to_edtf(date: Date) -> str | None:
    """EDTF for a date: a day, month or year; `a/b` for what lasted; `[a,b]`, `[a..b]` for one of several.

    `XXXX` stands for an unknown year.
    """
    within = date.days.within
    if within.earliest is None and within.latest is None:
        return _unknown_year(date.days)
    if date.extent or date.precision is Precision.INTERVAL:
        in_days = Part.DAY in date.said
        return _unit(within) or "/".join(_end(day, within, in_days=in_days) for day in (within.earliest, within.latest))
    options = _alternatives(date)
    if options is not None and len(options) == 1:
        return options[0] + date.qualifier
    if options is not None and len(options) <= MOST_ALTERNATIVES:
        return f"[{','.join(options)}]"
    first = _in_precision(within.earliest, date.precision) if within.earliest else ""
    last = _in_precision(within.latest, date.precision) if within.latest else ""
    return f"[{first}..{last}]"


def _unit(within: Interval) -> str | None:
    """The name of the one calendar unit that fills the interval, if one does."""
    if within.earliest is None or within.latest is None:
        return None
    if within.earliest == within.latest:
        return _day(within.earliest)
    year, month = within.earliest.year, within.earliest.month
    if within == month_interval(year, month):
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}" if within == year_interval(year) else None


def _end(day: Day | None, within: Interval, *, in_days: bool) -> str:
    """One end of an EDTF interval; a year or month where both ends are, unless days were named; `..` where open."""
    if day is None:
        return ".."
    if in_days:
        return _day(day)
    first, last = within.earliest, within.latest
    after = last + dt.timedelta(days=1) if last and last != dt.date.max else None
    if (first is None or (first.month, first.day) == (1, 1)) and (after is None or (after.month, after.day) == (1, 1)):
        return f"{day.year:04d}"
    if (first is None or first.day == 1) and (after is None or after.day == 1):
        return f"{day.year:04d}-{day.month:02d}"
    return _day(day)


def _alternatives(date: Date) -> list[str] | None:
    """Every value that is possible at the date's precision, or `None` where they cannot or need not be listed."""
    within = date.days.within
    if within.earliest is None or within.latest is None:
        return None
    if date.precision in (Precision.DAY, Precision.WEEK, Precision.WEEKEND):
        unit = _unit(within) if not date.days.has_pattern else None
        if unit and date.precision is Precision.DAY:
            return [unit] if within.days == 1 else None
        if (within.days or 0) > 40 * MOST_ALTERNATIVES:
            return None
    elif (within.days or 0) > WIDEST_LIST:
        ends = [_in_precision(day, date.precision) for day in (within.earliest, within.latest)]
        return ends[:1] if ends[0] == ends[1] else None
    if date.precision in (Precision.WEEK, Precision.WEEKEND):
        return [f"{_day(within.earliest)}/{_day(within.latest)}"] if (within.days or 0) <= 7 else None
    names = {_in_precision(day, date.precision): None for day in date.days}
    return list(names)


def _in_precision(day: Day, precision: Precision) -> str:
    if precision is Precision.YEAR:
        return f"{day.year:04d}"
    if precision is Precision.DECADE:
        return f"{day.year // 10:03d}X"
    if precision is Precision.CENTURY:
        return f"{day.year // 100:02d}XX"
    if precision in CODES:
        # a winter begins in December and bears the year of its December
        months, first, shift = CODES[precision]
        months_since = (day.year * 12 + day.month - 1 - shift) // months * months
        year, part = divmod(months_since, 12)
        return f"{year:04d}-{first + part // months:02d}"
    if precision is Precision.MONTH:
        return f"{day.year:04d}-{day.month:02d}"
    return _day(day)


def _unknown_year(days: DaySet) -> str | None:
    """`XXXX-12-16` or `XXXX-12` where only the year is missing; `None` where more is."""
    if not days.year_days or days.weekdays is not None:
        return None
    months = {month for month, _ in days.year_days}
    first, last = min(days.year_days), max(days.year_days)
    if first == last:
        return f"XXXX-{first[0]:02d}-{first[1]:02d}"
    if len(months) != 1:
        return None
    if len(days.year_days) >= FEWEST_DAYS_OF_MONTH:
        return f"XXXX-{first[0]:02d}"
    return f"XXXX-{first[0]:02d}-{first[1]:02d}/XXXX-{last[0]:02d}-{last[1]:02d}"


def _day(day: Day) -> str:
    return day.isoformat()
