"""Times counted from an expression that was told before."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from timeline.dates.expression import (
    Absolute,
    After,
    Ago,
    Around,
    AtTime,
    Derived,
    Expression,
    Holiday,
    Neighbour,
    OnDayOf,
    OpenEnded,
    Period,
    Relation,
    Side,
    Third,
    ToldIn,
    Weekday,
    Weekend,
    Yearless,
    YearPart,
)
from timeline.dates.units import PRECISION_OF, Unit
from timeline.dates.value import Precision
from timeline.model.timex import TimexType
from timeline.timex.rules.calendar_dates import third_of, yearless
from timeline.timex.rules.durations import counted, duration_value
from timeline.timex.rules.registry import (
    BALANCED,
    BESIDE,
    LONGEST_CHAIN,
    NEARBY,
    Context,
    Meaning,
    NotATime,
    Slots,
    rule,
    years_from,
)
from timeline.timex.rules.year_parts import holiday_of

#: Days that a text names by themselves, not counted from today.
NAMED = (Absolute, Yearless, Holiday)

#: Units that have an early and a late part of several days.
PARTED = frozenset({Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY})

#: What TIMEX3 writes for a unit that nothing places.
OPEN_UNITS = {Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX"}

#: Days that are listed are at least so many, their ends so near one another (characters): "on 17 May and again on
#: 15 June".
FEWEST_LISTED, IN_LIST = 2, 40

#: From the middle of a year every month of it is nearer than that of another year.
MIDDLE_MONTH = 7


@rule
def distance(slots: Slots, context: Context) -> Meaning:
    """So many units after (`sign` 1) or before (-1) the expression before, or the same (0).

    With nothing before it is counted from the anchor; a vague number only tells past from future.
    """
    sign, (unit, number) = slots["sign"], counted(slots, default=1)
    if number is None or "vague" in slots:
        return Meaning(value="PAST_REF" if sign < 0 else "FUTURE_REF")
    amount = sign * number
    antecedent = context.antecedent(unit)
    reported = context.reported(*BALANCED) if unit is Unit.YEAR and sign < 0 else None
    if reported is not None:
        return Meaning(years_from(reported, amount))
    if antecedent is None:
        return Meaning() if context.previous else Meaning(Ago(unit, amount))
    if unit is Unit.DAY and isinstance(antecedent, AtTime):
        antecedent = antecedent.base
    return Meaning(After(antecedent, unit, amount))


@rule
def distance_on(slots: Slots, context: Context) -> Meaning:
    """So many units after the expression before ("three days on"); with nothing before only how long it is."""
    unit, number = counted(slots, default=1)
    told = context.antecedent(unit)
    if told is None or number is None:
        return Meaning(value=duration_value(unit, number))
    return Meaning(After(told, unit, number), type=TimexType.DATE)


@rule
def neighbour(slots: Slots, context: Context) -> Meaning:
    """The unit next to that of the expression before, or the same (`sign` 0); without one, next to the anchor's.

    Or the early, middle or late part of it: "the end of that year".
    """
    unit, last = Unit(slots["unit"]), context.story[-1] if context.told else None
    antecedent = context.antecedent(unit)
    if slots["sign"] == 0 and last and context.start - last.end <= BESIDE and last.expression.steps < LONGEST_CHAIN:
        antecedent = last.expression  # "due by 9 May; later that month"
    whole = Neighbour(antecedent, unit, slots["sign"]) if antecedent else Period(unit, slots["sign"])
    part = slots.get("within") if unit in PARTED else None
    return third_of(whole, {"third": part if part in set(Third) else None})


@rule
def in_told_year(slots: Slots, context: Context) -> Expression:
    """A month, a day of it, a holiday or a season in the year told last, the one before it (`sign` -1) or after (1)."""
    told = context.previous[-1] if context.previous else None
    if slots.get("holiday"):
        kept = holiday_of(slots["holiday"], slots)
        named = told is not None and not told.relative
        if told is None or not named:
            return OpenEnded(replace(kept, relation=Relation.PAST), Side.UNTIL) if slots.get("pointed") else kept
        return replace(kept, year=told.on(dt.date.min).first.year + slots["sign"])
    if told is None or told.relative:
        open_one = YearPart(None, Relation.OPEN, None, Precision.SEASON, slots.get("season", 1))
        return open_one if slots.get("season") else yearless(slots, context)
    year = told.on(dt.date.min).first.year + slots.get("sign", 0)
    if slots.get("season"):
        return YearPart(year, Relation.OPEN, None, Precision.SEASON, slots["season"])
    return ToldIn(yearless(slots, context), dt.date(year, MIDDLE_MONTH, 1))


@rule
def told_weekday(slots: Slots, context: Context) -> Expression:
    """ "The Sunday": the first one from a day of the story on; in a text that counts from today one that is over.

    Who tells the news writes "on Sunday"; the article points into a story. "That Sunday" (`pointed`) points to what is
    told right beside it.
    """
    told = _day_of_story(context, BESIDE if slots.get("pointed") else NEARBY)
    weekday: Expression
    if told is None:
        weekday = OpenEnded(Weekday(slots["weekday"], Relation.PAST), Side.UNTIL)
    else:
        weekday = OnDayOf(Weekday(slots["weekday"], Relation.FUTURE), told)
    return AtTime(weekday, slots["partofday"]) if slots.get("partofday") else weekday


def _day_of_story(context: Context, within: int) -> Expression | None:
    """The last day or feast told nearby that a text names by itself, not counted from today."""
    for told in reversed(context.told):
        if context.start - told.end > within:
            return None
        base = told.expression.base if isinstance(told.expression, AtTime) else told.expression
        named = base.precision is Precision.DAY or (isinstance(base, Around) and isinstance(base.base, Holiday))
        if named and base.steps < LONGEST_CHAIN and isinstance(_root(base), NAMED):
            return base
    return None


def _root(expression: Expression) -> Expression:
    """What an expression is counted from in the end."""
    while isinstance(expression, Derived):
        expression = expression.told if isinstance(expression, OnDayOf) else expression.base
    return expression


@rule
def after_last(slots: Slots, context: Context) -> Expression:
    """The weekday next after (`sign` 1) or before (-1) the day told last, or a feast that is named."""
    relation = Relation.NEXT if slots["sign"] > 0 else Relation.LAST
    kept = slots.get("holiday")
    told = holiday_of(kept, {"year": slots.get("holidayyear")}) if kept else context.antecedent(Unit.DAY)
    weekday = Weekday(slots["weekday"], relation)
    return OnDayOf(weekday, told) if told else weekday


@rule
def after_last_month(slots: Slots, context: Context) -> Expression:
    """The month of that name next after (`sign` 1) or before (-1) the time told last."""
    month = Yearless(slots["month"], None, Relation.NEXT if slots["sign"] > 0 else Relation.LAST)
    told = context.antecedent(Unit.MONTH)
    return OnDayOf(month, told) if told else month


@rule
def after_last_season(slots: Slots, context: Context) -> Expression:
    """The season next after (`sign` 1) or before (-1) the time told last, or that of its year (0)."""
    told = context.antecedent(Unit.MONTH)
    relation = {1: Relation.NEXT, -1: Relation.LAST, 0: Relation.OPEN}[slots["sign"]]
    season = YearPart(None, relation, None, Precision.SEASON, slots["season"])
    if told is None:
        return season
    if slots["sign"] >= 0 and told.precision is Precision.YEAR and not told.relative:
        return replace(season, year=told.on(dt.date.min).first.year + slots["sign"])  # "in 1993 …, the next spring"
    return OnDayOf(season, told)


@rule
def the_unit(slots: Slots, context: Context) -> Expression:
    """ "The quarter", "the year", "the week": the one told last, that of the day told last, else the one under way."""
    unit = Unit(slots["unit"])
    if unit is Unit.WEEKEND:
        return Weekend()
    told = context.reported(PRECISION_OF[unit]) if unit in PRECISION_OF else None
    day = context.antecedent(Unit.DAY, near=True) if unit is Unit.WEEK else None
    if told is None and day is not None:
        return Neighbour(day, unit, 0)
    return told or Period(unit, slots.get("offset", 0))


@rule
def unit_of_event(slots: Slots, context: Context) -> Meaning:
    """A unit that an event tells, not a date: "the week the strike ended"; which one stays open."""
    return Meaning(value=OPEN_UNITS.get(Unit(slots["unit"]), "XXXX"))


@rule
def then(slots: Slots, context: Context) -> Meaning:
    """The day, month or year told last; where only one told `near` by counts and there is none, the past at large.

    Where the `last` one counts, it may be of what is still to come.
    """
    if "last" in slots and context.previous and context.previous[-1].steps < LONGEST_CHAIN:
        return Meaning(After(context.previous[-1], Unit.DAY, 0))
    if "near" in slots and context.antecedent(Unit.DAY, near=True) is None:
        return Meaning(value="PAST_REF")
    told = context.antecedent(Unit.DAY)
    if told is None:
        raise NotATime("nothing was told before")
    return Meaning(After(told, Unit.DAY, 0))


@rule
def of_listed(slots: Slots, context: Context) -> Meaning:
    """ "On the first … on the second": the day of that `number` among those listed last."""
    days: list[Expression] = []
    behind, within = context.start, NEARBY
    for told in reversed(context.told):
        if isinstance(told.expression, After) and not told.expression.amount:
            continue  # "the first" itself, and other words that lend a day
        if told.expression.precision is not Precision.DAY or behind - told.end > within:
            break
        days.insert(0, told.expression)
        behind, within = told.end, IN_LIST
    if len(days) < max(int(slots["number"]), FEWEST_LISTED):
        raise NotATime("no days were listed")
    return Meaning(After(days[slots["number"] - 1], Unit.DAY, 0))
