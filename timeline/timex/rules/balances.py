"""Periods of balances: the quarter reported of, its year, and what either is compared with."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.expression import Absolute, Expression, Fiscal, Neighbour, Period, YearPart
from timeline.dates.units import PRECISION_OF, Unit
from timeline.dates.value import Precision
from timeline.timex.rules.durations import duration_value
from timeline.timex.rules.registry import BALANCED, Context, Meaning, Slots, rule, years_from


@rule
def quarter_of(slots: Slots, context: Context) -> Meaning:
    """The quarter or months of another year that are compared with those told of, which go on: "the 1988 quarter"."""
    told = context.reported(Precision.QUARTER, Precision.YEAR)
    if isinstance(told, Fiscal) and isinstance(told.base, YearPart):
        return Meaning(replace(told, base=replace(told.base, year=slots["year"])), lent=told)
    if isinstance(told, YearPart):
        return Meaning(replace(told, year=slots["year"]), lent=told)
    return Meaning(Absolute(slots["year"]), lent=told)


@rule
def latest_quarter(slots: Slots, context: Context) -> Expression:
    """The quarter that balances are drawn of: the first told, as others are compared with it or looked ahead to."""
    return context.reported(Precision.QUARTER, first=True) or Period(Unit.QUARTER, -1)


@rule
def full_year(slots: Slots, context: Context) -> Expression:
    """The year of the quarter that is told of, else the one under way."""
    quarter = context.reported(Precision.QUARTER)
    if isinstance(quarter, Fiscal):
        return Fiscal(Neighbour(quarter.base, Unit.YEAR, 0))
    if quarter is not None:
        return Neighbour(quarter, Unit.YEAR, 0)
    return Period(Unit.YEAR)


@rule
def balanced_months(slots: Slots, context: Context) -> Meaning:
    """So many months of a balance; what is compared with them a year earlier is the whole year's, no quarter's."""
    told = Period(Unit.YEAR) if context.reported(Precision.QUARTER) else None
    return Meaning(value=duration_value(Unit.MONTH, slots["number"]), lent=told)


@rule
def year_earlier(slots: Slots, context: Context) -> Expression:
    """The same period a year before, as balances compare: "the year-earlier quarter"."""
    precision = PRECISION_OF.get(Unit(slots["unit"])) if slots.get("unit") else None
    told = context.reported(precision) if precision else context.reported(*BALANCED)
    if told is None and precision is Precision.QUARTER:
        told = Period(Unit.QUARTER, -1)
    return years_from(told or Period(Unit.YEAR), -1, exact=True)
