"""TIMEX3 values (TimeML 1.2.1) of time expressions for a known anchor day.

To add the value of a new expression: register a function for its class; without one the value is its EDTF string.
"""

from __future__ import annotations

from functools import singledispatch

from timeline.dates.dayset import DaySet
from timeline.dates.expression import (
    After,
    Ago,
    AtTime,
    Either,
    Expression,
    Fiscal,
    Neighbour,
    OpenEnded,
    PartOf,
    Period,
    SoFar,
    Stretch,
    ToldIn,
    Turn,
    Weekday,
    WeekOf,
    YearPart,
    Years,
)
from timeline.dates.interval import Day, Interval
from timeline.dates.resolve import resolve
from timeline.dates.units import Unit, add
from timeline.dates.value import Precision
from timeline.model.timex import Timex
from timeline.timex.rules.calendar_dates import SEASONS
from timeline.timex.rules.durations import duration_value

#: The units in which TIMEX3 tells a distance from the anchor; smaller ones are told to the day.
_UNITS = {
    Unit.WEEKEND: Precision.WEEKEND,
    Unit.WEEK: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.QUARTER,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.YEAR,
    Unit.CENTURY: Precision.YEAR,
}

#: Units beside which a month counts for little: "two years later" is told to the year.
YEARLY = frozenset({Unit.YEAR, Unit.DECADE, Unit.CENTURY})


def timex_value(timex: Timex, anchor: Day | None) -> str | None:
    """The TIMEX3 value when written on the anchor day; `None` where the words name no time without one."""
    if timex.value is not None:
        return timex.value
    return expression_value(timex.expression, anchor) if timex.expression else None


@singledispatch
def expression_value(expression: Expression, anchor: Day | None) -> str | None:
    """The value of an expression: what its days are called at its precision, else its EDTF string."""
    if anchor is not None and expression.precision is not Precision.INTERVAL:
        return called(expression.on(anchor).first, expression.precision)
    date = resolve(expression, DaySet(Interval.of(anchor)) if anchor else DaySet())
    return date.edtf if date else None


def called(day: Day, precision: Precision) -> str:
    """What TIMEX3 calls the unit that begins on or holds a day: `1998-W10-WE`, `1989-Q3`, `1994-WI`, `197`."""
    iso = day.isocalendar()
    if precision in (Precision.WEEK, Precision.WEEKEND):
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if precision is Precision.WEEKEND else "")
    year, month = f"{day.year:04d}", day.month
    names = {
        Precision.MONTH: f"{year}-{month:02d}",
        Precision.SEASON: f"{year}-{SEASONS[(month - 3) % 12 // 3]}",
        Precision.QUARTER: f"{year}-Q{(month + 2) // 3}",
        Precision.HALF: f"{year}-H{(month + 5) // 6}",
        Precision.YEAR: year,
        Precision.DECADE: year[:3],
        Precision.CENTURY: year[:2],
    }
    return names.get(precision, day.isoformat())


@expression_value.register
def _week_of(expression: WeekOf, anchor: Day | None) -> str | None:
    """The calendar week."""
    if anchor is None and expression.relative:
        return None
    return called(expression.week(anchor or Day.min).first, Precision.WEEK)


@expression_value.register
def _either(expression: Either, anchor: Day | None) -> str | None:
    """Several readings stay several: an EDTF set, which TIMEX3 lacks."""
    date = resolve(expression, DaySet(Interval.of(anchor)) if anchor else DaySet())
    return date.edtf if date else None


@expression_value.register(Fiscal)
@expression_value.register(OpenEnded)
@expression_value.register(PartOf)
@expression_value.register(SoFar)
def _base(expression: Fiscal | OpenEnded | PartOf | SoFar, anchor: Day | None) -> str | None:
    """TIMEX3 carries the rest in `mod`."""
    return expression_value(expression.base, anchor)


@expression_value.register
def _told_in(expression: ToldIn, anchor: Day | None) -> str | None:
    return expression_value(expression.base, expression.day)


@expression_value.register
def _stretch(expression: Stretch, anchor: Day | None) -> str | None:
    return duration_value(expression.unit, abs(expression.amount))


@expression_value.register
def _ago(expression: Ago, anchor: Day | None) -> str | None:
    if anchor is None:
        return None
    return called(add(anchor, expression.unit, expression.amount), _UNITS.get(expression.unit, Precision.DAY))


@expression_value.register
def _after(expression: After, anchor: Day | None) -> str | None:
    """A distance in a coarse unit from a day is told in that unit."""
    if anchor is None or expression.amount == 0:
        return expression_value(expression.base, anchor)
    start = add(expression.base.on(anchor).first, expression.unit, expression.amount)
    precision = expression.base.precision
    coarse = expression.unit in YEARLY and precision in (Precision.MONTH, Precision.SEASON)
    if not expression.exact and (coarse or precision in (Precision.DAY, Precision.INTERVAL)):
        precision = _UNITS.get(expression.unit, Precision.DAY)
    return called(start, precision)


@expression_value.register
def _at_time(expression: AtTime, anchor: Day | None) -> str | None:
    day = expression_value(expression.base, anchor)
    return f"{day or 'XXXX-XX-XX'}T{expression.time}"


@expression_value.register
def _weekday(expression: Weekday, anchor: Day | None) -> str | None:
    return expression.on(anchor).first.isoformat() if anchor else f"XXXX-WXX-{expression.weekday + 1}"


@expression_value.register
def _year_part(expression: YearPart, anchor: Day | None) -> str | None:
    if anchor is not None or expression.year is not None:
        return called(expression.on(anchor or Day.min.replace(year=2)).first, expression.kind)
    return "XXXX" + called(expression.in_year(2000).first, expression.kind)[4:]


@expression_value.register
def _years(expression: Years, anchor: Day | None) -> str | None:
    return called(expression.on(Day.min).first, expression.precision)


@expression_value.register
def _turn(expression: Turn, anchor: Day | None) -> str | None:
    return called(expression.turn(anchor), Precision.YEAR) if anchor else None


@expression_value.register(Period)
@expression_value.register(Neighbour)
def _unit(expression: Period | Neighbour, anchor: Day | None) -> str | None:
    return called(expression.on(anchor).first, expression.precision) if anchor else None
