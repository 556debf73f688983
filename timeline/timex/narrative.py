"""Tells a narrative from the news: in a history, "in October" is counted from the date told before, not from today."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from timeline.dates.expression import (
    DayOfMonth,
    Expression,
    Holiday,
    PartOf,
    Relation,
    ToldIn,
    Weekday,
    Yearless,
    YearPart,
)
from timeline.dates.units import clamp
from timeline.dates.value import Part, Precision

#: Rules that name a year, and rules that count from the day of writing.
NAMING = frozenset({"absolute", "spelled_year", "range_end"})
COUNTING = frozenset({"weekday", "period", "ago", "part_of_day", "stretch"})

#: A narrative names so many years, and so many for each time it counts from today.
FEWEST_YEARS, YEARS_PER_COUNT = 4, 4.0

#: A story told in order goes back by so many days at most before it names the year again.
LOOKS_BACK = 75


def is_narrative(rules: Iterable[str]) -> bool:
    """Do the rules that a text's expressions follow name years rather than count from the day of writing?"""
    counts = Counter(rules)
    naming = sum(counts[rule] for rule in NAMING)
    counting = sum(counts[rule] for rule in COUNTING)
    return naming >= FEWEST_YEARS and naming >= YEARS_PER_COUNT * counting


def in_narrative(expression: Expression, previous: tuple[Expression, ...]) -> Expression:
    """An expression without a year, placed in the time of the last one that stands on its own."""
    base = expression.base if isinstance(expression, PartOf) else expression
    if not isinstance(base, Yearless | Weekday | DayOfMonth | YearPart | Holiday) or Part.YEAR in base.said:
        return expression
    told = next((one for one in reversed(previous) if not one.relative), None)
    if told is None:
        return expression
    day = told.on(dt.date.min).first
    # a year alone says no month; after a month or a day the story goes on, but may look back a little
    back = 0 if told.precision not in (Precision.DAY, Precision.MONTH) else LOOKS_BACK
    return ToldIn(expression.towards(Relation.FUTURE), clamp(day.toordinal() - back))
