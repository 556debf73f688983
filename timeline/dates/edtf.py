"""EDTF strings (ISO 8601-2:2019, levels 0 and 1, and of level 2 what timelines need) → date values.

Read are days, months, years, seasons (21–24), quarters (33–36), halves (40–41), unspecified digits (`201X`,
`2004-06-XX`, `XXXX-12-16`), the qualifiers `?`, `~` and `%` at the end, intervals with open or unknown ends, and sets:
`[…]` is one of, `{…}` all of. Years before 1 and after 9999 are EDTF, but no days of ours.
"""

from __future__ import annotations

import datetime as dt
import re

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval, month_interval
from timeline.dates.units import years_interval
from timeline.dates.value import CODES, Date, Part, Precision, Qualifier

_DATE = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?(?P<qualifier>[?~%]?)", re.ASCII)

#: The parts that a date of each length names.
_SAID = {1: {Part.YEAR}, 2: {Part.YEAR, Part.MONTH}, 3: {Part.YEAR, Part.MONTH, Part.DAY}}


def parse_edtf(text: str) -> Date:
    """The date that an EDTF string means; raises `ValueError` with the reason where it is none or cannot be kept."""
    written = text.strip()
    if written[:1] + written[-1:] in ("[]", "{}"):
        return _set(written)
    if "/" in written:
        return _interval(written)
    return _single(written)


def _single(text: str) -> Date:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no EDTF date; write it like 2024-12-16, 2024-12, 2024, 201X or XXXX-12-16")
    year, month, day = match["year"], match["month"], match["day"]
    said = frozenset(_SAID[1 + (month is not None) + (day is not None)])
    said -= {part for part, value in zip(Part, (year, month, day), strict=False) if value and "X" in value}
    days, precision = _days(year, month, day)
    return Date(days, precision, frozenset(said), qualifier=Qualifier(match["qualifier"]))


def _days(year: str, month: str | None, day: str | None) -> tuple[DaySet, Precision]:
    """The possible days and the precision of the three parts."""
    if "X" in year:
        return _unspecified_year(year, month, day)
    number = int(year)
    if month is None:
        return DaySet(years_interval(_year(number), 1)), Precision.YEAR
    if month == "XX":
        return DaySet(years_interval(_year(number), 1)), Precision.MONTH if day is None else Precision.DAY
    for precision, (months, first, start) in CODES.items():
        part = int(month) - first
        if 0 <= part < 12 // months:
            return DaySet(_part_of_year(_year(number), start + part * months, months)), precision
    whole = month_interval(_year(number), int(month))
    if day is None:
        return DaySet(whole), Precision.MONTH
    return DaySet(whole if day == "XX" else Interval.of(dt.date(number, int(month), int(day)))), Precision.DAY


def _year(number: int) -> int:
    if number < 1:
        raise ValueError("the year 0000 and those before it have no days here")
    return number


def _part_of_year(year: int, month: int, months: int) -> Interval:
    last = month + months - 1
    end = month_interval(year + last // 12, last % 12 + 1).latest
    return Interval(dt.date(year, month + 1, 1), end)


def _unspecified_year(year: str, month: str | None, day: str | None) -> tuple[DaySet, Precision]:
    if year == "XXXX" and month not in (None, "XX"):
        days = month_interval(2000, int(month or 0)).last.day
        wanted = range(1, days + 1) if day in (None, "XX") else [int(day or 0)]
        year_days = frozenset((dt.date(2000, int(month or 0), number).month, number) for number in wanted)
        return DaySet(year_days=year_days), Precision.MONTH if day is None else Precision.DAY
    if month is not None or not re.fullmatch(r"\d{1,3}X{1,3}", year):
        raise ValueError(f"{year!r} leaves digits open that cannot be kept; only a bare year's last digits can be X")
    length = 10 ** year.count("X")
    precision = {10: Precision.DECADE, 100: Precision.CENTURY}.get(length, Precision.YEAR)
    return DaySet(years_interval(max(int(year.rstrip("X")) * length, 1), length)), precision


def _interval(text: str) -> Date:
    """From one date to another; `..` and nothing are both read as open."""
    ends = text.split("/")
    if len(ends) != 2:
        raise ValueError(f"{text!r} has more than two ends")
    start, end = (None if end in ("", "..") else _single(end) for end in ends)
    if start is None and end is None:
        raise ValueError(f"{text!r} names no day")
    said = frozenset[Part]().union(*(one.said for one in (start, end) if one))
    if start and end and start.days.year_days and end.days.year_days and not start.days.within.is_bounded:
        year_days = _between(min(start.days.year_days), max(end.days.year_days))
        return Date(DaySet(year_days=year_days), Precision.INTERVAL, said, extent=True)
    days = DaySet(Interval(start.earliest if start else None, end.latest if end else None))
    return Date(days, Precision.INTERVAL, said, extent=True)


def _between(first: tuple[int, int], last: tuple[int, int]) -> frozenset[tuple[int, int]]:
    year = (dt.date.fromordinal(dt.date(2000, 1, 1).toordinal() + offset) for offset in range(366))
    return frozenset(day for day in ((day.month, day.day) for day in year) if first <= day <= last)


def _set(text: str) -> Date:
    """One of (`[]`) or all of (`{}`) several dates: kept as the days from the first to the last of them."""
    members = [member for part in text[1:-1].split(",") if (member := part.strip())]
    dates: list[Date | None] = []
    for member in members:
        first, dots, last = member.partition("..")
        dates += [_single(end) if end else None for end in ((first, last) if dots else (first,))]
    known = [date for date in dates if date is not None]
    if not known:
        raise ValueError(f"{text!r} names no day")
    open_start, open_end = dates[0] is None, dates[-1] is None
    within = Interval(
        None if open_start else min(date.interval.first for date in known),
        None if open_end else max(date.interval.last for date in known),
    )
    return Date(DaySet(within), known[0].precision, known[0].said, extent=text[0] == "{")
