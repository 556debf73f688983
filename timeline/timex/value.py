"""TIMEX3 values (TimeML 1.2.1) of time expressions for a known anchor day."""

from __future__ import annotations

from timeline.dates.dayset import DaySet
from timeline.dates.expression import Ago, Expression, OpenEnded, PartOf, Stretch
from timeline.dates.interval import Day, Interval
from timeline.dates.resolve import resolve
from timeline.dates.units import Unit, add
from timeline.dates.value import Date, Precision
from timeline.languages import loader
from timeline.model.timex import Timex, TimexType

#: The letters of ISO 8601 durations.
LETTERS = {Unit.DAY: "D", Unit.WEEK: "W", Unit.MONTH: "M", Unit.YEAR: "Y"}


def timex_value(timex: Timex, anchor: Day | None, language: str = loader.DEFAULT_LANGUAGE) -> str | None:
    """The TIMEX3 value when written on the anchor day; `None` where the words name no time without one."""
    if timex.type is TimexType.SET:
        return _set_value(timex, language)
    if timex.expression is None:
        return "PRESENT_REF" if timex.rule == "present" else None
    return expression_value(timex.expression, anchor)


def expression_value(expression: Expression, anchor: Day | None) -> str | None:
    """The value of an expression: a day, week, month or year, a duration (`P2D`), or a range (`a/b`)."""
    if isinstance(expression, OpenEnded | PartOf):  # TIMEX3 carries these in `mod`, not in `value`
        return expression_value(expression.base, anchor)
    if isinstance(expression, Stretch):
        return f"P{abs(expression.amount)}{LETTERS[expression.unit]}"
    if isinstance(expression, Ago) and anchor is not None:
        return _in_unit(add(anchor, expression.unit, expression.amount), expression.unit)
    days = DaySet.of(Interval.of(anchor)) if anchor else DaySet.of()
    date = resolve(expression, days) if days else None
    return _date_value(date) if date else None


def _date_value(date: Date) -> str | None:
    if date.precision is Precision.WEEK and date.earliest and date.interval.days == 7:
        return _in_unit(date.earliest, Unit.WEEK)
    return date.edtf


def _in_unit(day: Day, unit: Unit) -> str:
    if unit is Unit.WEEK:
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}"
    return day.isoformat()[: {Unit.DAY: 10, Unit.MONTH: 7, Unit.YEAR: 4}[unit]]


def _set_value(timex: Timex, language: str) -> str | None:
    words = loader.table(language, "words")
    last = timex.text.split()[-1].lower()
    weekdays = {word.lower(): number for word, number in words["weekday"].items()}
    if last in weekdays:
        return f"XXXX-WXX-{weekdays[last] + 1}"
    unit = words["unit"].get(last)
    return f"P1{LETTERS[Unit(unit)]}" if unit else None
