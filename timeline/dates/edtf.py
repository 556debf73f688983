"""EDTF strings (ISO 8601-2:2019, levels 0 and 1, and of level 2 what timelines need) → date values.

Read are days (a time of day is left out), months, years, seasons (21–28), quarters (33–36), halves (40–41), unspecified
digits (`201X`, `2004-06-XX`, `156X-12-25`, `XXXX-12-16`), the qualifiers `?`, `~` and `%` at the whole or a part,
intervals with open or unknown ends, and sets: `[…]` is one of, `{…}` all of. Not read are years before 1 and after 9999
and significant digits (no days of ours can hold them), parts of a year that begin elsewhere (29–32, 37–39), and months
with one digit unspecified.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable

from timeline.dates.dayset import DaySet, MonthDay
from timeline.dates.interval import Interval, month_interval
from timeline.dates.units import years_interval
from timeline.dates.value import CODES, Date, Part, Precision, Qualifier

_MARK = r"[?~%]?"
_DATE = re.compile(
    rf"{_MARK}(?P<year>\d*X*){_MARK}(?:-{_MARK}(?P<month>\d\d|XX){_MARK}(?:-{_MARK}(?P<day>[\dX]{{2}}){_MARK})?)?",
    re.ASCII,
)
_TIME = re.compile(r"(?<=\d)T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII)

#: The parts that a date of each length names.
_SAID = {1: {Part.YEAR}, 2: {Part.YEAR, Part.MONTH}, 3: {Part.YEAR, Part.MONTH, Part.DAY}}

#: Seasons that say they are those of the north are the seasons that say nothing.
_NORTHERN = range(25, 29)

#: The lowest number in the place of a month that is a part of a year.
_FIRST_PART = 21

_REMEDY = "write it like 2024-12-16, 2024-12, 2024, 201X, XXXX-12-16, 2024-12-16/2024-12-18 or [2023,2024]"


def parse_edtf(text: str) -> Date:
    """The date that an EDTF string means; raises `ValueError` with reason and remedy where it is none we can keep."""
    written = text.strip()
    try:
        if written[:1] + written[-1:] in ("[]", "{}"):
            return _set(written)
        return _interval(written) if "/" in written else _single(written)
    except ValueError as problem:
        raise ValueError(f"{text!r} is no EDTF date that can be kept: {problem}; {_REMEDY}") from problem


def _single(text: str) -> Date:
    match = _DATE.fullmatch(_TIME.sub("", text))
    if match is None or len(match["year"]) != 4:
        raise ValueError(f"{text!r} is not made of a year of four digits, a month and a day")
    year, month, day = match["year"], match["month"], match["day"]
    said = frozenset(_SAID[1 + (month is not None) + (day is not None)])
    said -= {part for part, value in zip(Part, (year, month, day), strict=False) if value and "X" in value}
    days, precision = _days(year, month, day)
    return Date(days, precision, frozenset(said), qualifier=_qualifier(text))


def _qualifier(text: str) -> Qualifier:
    """The qualifier of the whole: that of any part, and both where parts differ."""
    marks = {mark for mark in text if mark in "?~%"}
    return Qualifier(marks.pop()) if len(marks) == 1 else Qualifier.BOTH if marks else Qualifier.SURE


def _days(year: str, month: str | None, day: str | None) -> tuple[DaySet, Precision]:
    """The possible days and the precision of the three parts."""
    first = int(year.replace("X", "0"))
    if first < 1 and "X" not in year:
        raise ValueError("the year 0000 and those before it have no days here")
    length = 10 ** year.count("X")
    years = Interval() if year == "XXXX" else years_interval(first, length)
    if month is None:
        if year == "XXXX":
            raise ValueError("it leaves all of the year open")
        return DaySet(years), {10: Precision.DECADE, 100: Precision.CENTURY}.get(length, Precision.YEAR)
    if month != "XX" and int(month) > 12:
        if int(month) < _FIRST_PART:
            raise ValueError(f"{month} is no month")
        if day is not None or length > 1:
            raise ValueError("a season, quarter or half needs a year and takes no day")
        return _part_of_year(first, int(month))
    precision = Precision.MONTH if day is None else Precision.DAY
    if length == 1 and "X" not in month + (day or ""):
        whole = month_interval(first, int(month))
        return DaySet(whole if day is None else Interval.of(dt.date(first, int(month), int(day)))), precision
    if length == 1 and day in (None, "XX"):
        return DaySet(years if month == "XX" else month_interval(first, int(month))), precision
    year_days = _year_days(month, day or "XX")
    days = DaySet.of(years, year_days=None if len(year_days) == 366 else year_days) if year_days else None
    if days is None or days == DaySet():
        raise ValueError("there is no such day" if days is None else "it leaves every part open")
    return days, precision


def _year_days(month: str, day: str) -> frozenset[MonthDay]:
    """The days of a year whose month and day are written so, `X` standing for any digit; 2000 has all there are."""
    months = range(1, 13) if month == "XX" else [int(month)]
    pattern = re.compile(day.replace("X", r"\d"))
    return frozenset(
        (number, one)
        for number in months
        for one in range(1, month_interval(2000, number).last.day + 1)
        if pattern.fullmatch(f"{one:02d}")
    )


def _part_of_year(year: int, code: int) -> tuple[DaySet, Precision]:
    code -= 4 if code in _NORTHERN else 0
    for precision, (months, first, start) in CODES.items():
        if 0 <= code - first < 12 // months:
            month = start + (code - first) * months
            last = month + months - 1
            end = month_interval(year + last // 12, last % 12 + 1).latest
            return DaySet(Interval(dt.date(year, month + 1, 1), end)), precision
    raise ValueError(f"{code} is no month and no part of a year that is read")


def _interval(text: str) -> Date:
    """From one date to another; `..` and nothing are both read as open."""
    ends = text.split("/")
    if len(ends) != 2:
        raise ValueError("an interval has two ends")
    start, end = (None if end in ("", "..") else _single(end) for end in ends)
    if start is None and end is None:
        raise ValueError("it names no day")
    said = frozenset[Part]().union(*(one.said for one in (start, end) if one))
    if start and end and start.days.year_days and end.days.year_days and not start.days.within.is_bounded:
        year_days = _between(min(start.days.year_days), max(end.days.year_days))
        return Date(DaySet(year_days=year_days), Precision.INTERVAL, said, extent=True)
    days = DaySet(Interval(start.earliest if start else None, end.latest if end else None))
    return Date(days, Precision.INTERVAL, said, extent=True, qualifier=_qualifier(text))


def _between(first: MonthDay, last: MonthDay) -> frozenset[MonthDay]:
    if first > last:
        raise ValueError("reversed interval")
    year = (dt.date.fromordinal(dt.date(2000, 1, 1).toordinal() + offset) for offset in range(366))
    return frozenset(day for day in ((day.month, day.day) for day in year) if first <= day <= last)


def _set(text: str) -> Date:
    """One of (`[]`) or all of (`{}`) several dates: the days from the first to the last of them.

    Of alternatives within a year only the days of the year that one of them has are kept.
    """
    dates: list[Date | None] = []
    ranges = False
    for member in text[1:-1].split(","):
        first, dots, last = member.strip().partition("..")
        ranges = ranges or bool(dots)
        dates += [_single(end) if end else None for end in ((first, last) if dots else (first,))]
    known = [date for date in dates if date is not None]
    if not known or None in dates[1:-1]:
        raise ValueError("it names no day" if not known else "a member of the set is missing")
    within = Interval(
        None if dates[0] is None else min(date.interval.first for date in known),
        None if dates[-1] is None else max(date.interval.last for date in known),
    )
    year_days = None if ranges or text[0] == "{" else _days_of_year(known)
    days = DaySet.of(within, year_days=year_days) or DaySet(within)
    return Date(days, known[0].precision, known[0].said, extent=text[0] == "{", qualifier=_qualifier(text))


def _days_of_year(dates: Iterable[Date]) -> frozenset[MonthDay] | None:
    """The days of the year that one of the dates has, if they are days and months and not all there are."""
    dates = list(dates)
    if any(date.precision not in (Precision.DAY, Precision.MONTH) or not date.interval.is_bounded for date in dates):
        return None
    found = {(day.month, day.day) for day in itertools.chain.from_iterable(date.days for date in dates)}
    return frozenset(found) if len(found) < 366 else None
