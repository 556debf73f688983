"""A passage that looks back: "It began on 8 March last year. … On 5 May the mayor resigned", in that year's May.

Or one that goes on from a day with its year: "It stuck in January 2023. Twelve months later …; on 22 January".
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from timeline.dates.expression import (
    After,
    DayOfMonth,
    Expression,
    MonthOfYear,
    Neighbour,
    OnDayOf,
    Relation,
    ToldIn,
    Yearless,
)
from timeline.dates.value import Precision
from timeline.model.timex import Timex
from timeline.timex.direction import is_fronted


class Lookback(NamedTuple):
    """A day of a year before, and the place in the text up to which days and months without a year come after it."""

    since: Expression
    end: int

    def placed(self, expression: Expression) -> Expression:
        """A bare day or month as the first one from that day on; any other expression as it is."""
        if isinstance(expression, DayOfMonth) and isinstance(expression.month_of, Yearless):
            return replace(expression, month_of=self.placed(expression.month_of))
        if not isinstance(expression, Yearless) or expression.relation is not Relation.OPEN:
            return expression
        coming = expression.towards(Relation.FUTURE)
        return OnDayOf(coming, self.since) if self.since.relative else ToldIn(coming, self.since.on(dt.date.min).first)


def lookback_of(text: str, timex: Timex, known: Lookback | None, language: str) -> Lookback | None:
    """Where a paragraph looks back to when it has told that time: on from what it did, or from a day of last year.

    A time that names another year, or lies ahead, ends it.
    """
    expression = timex.expression
    if known is not None and timex.start >= known.end:
        known = None
    if expression is None or (known is not None and isinstance(expression.core, OnDayOf | ToldIn)):
        return known
    if isinstance(expression, DayOfMonth) and isinstance(expression.month_of, MonthOfYear):
        if expression.month_of.offset != -1:
            return None
        return Lookback(expression, _end_of_line(text, timex.end))
    if _steps_on(expression) and is_fronted(text, timex.start, language):
        return Lookback(expression, _end_of_line(text, timex.end))
    return known if expression.core.relative else None


def _steps_on(expression: Expression) -> bool:
    """Is it so long after a day or month that is told with its year: "twelve months later", "the next month"?"""
    if isinstance(expression, After):
        steps, base = expression.amount, expression.base
    elif isinstance(expression, Neighbour):
        steps, base = expression.offset, expression.base
    else:
        return False
    return steps > 0 and not base.relative and base.precision in (Precision.DAY, Precision.MONTH)


def _end_of_line(text: str, place: int) -> int:
    line = text.find("\n", place)
    return len(text) if line < 0 else line
