"""A passage that looks back: "It began on 8 March last year. … On 5 May the mayor resigned", in that year's May."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from timeline.dates.expression import DayOfMonth, Expression, MonthOfYear, OnDayOf, Relation, Yearless
from timeline.model.timex import Timex


class Lookback(NamedTuple):
    """A day of the year before, and the place in the text up to which days and months without a year come after it."""

    since: Expression
    end: int

    def placed(self, expression: Expression) -> Expression:
        """A bare day or month as the first one from that day on; any other expression as it is."""
        if isinstance(expression, DayOfMonth) and isinstance(expression.month_of, Yearless):
            return replace(expression, month_of=self.placed(expression.month_of))
        if not isinstance(expression, Yearless) or expression.relation is not Relation.OPEN:
            return expression
        return OnDayOf(expression.towards(Relation.FUTURE), self.since)


def lookback_of(text: str, timex: Timex, known: Lookback | None) -> Lookback | None:
    """Where a paragraph looks back to when it has told that time: on from what it did, or from a day of last year.

    A time that names another year, or lies ahead, ends it.
    """
    expression = timex.expression
    if known is not None and timex.start >= known.end:
        known = None
    if expression is None or (known is not None and isinstance(expression.core, OnDayOf)):
        return known
    if isinstance(expression, DayOfMonth) and isinstance(expression.month_of, MonthOfYear):
        if expression.month_of.offset != -1:
            return None
        line = text.find("\n", timex.end)
        return Lookback(expression, len(text) if line < 0 else line)
    return known if expression.core.relative else None
