"""Quarters, halves, seasons, holidays, decades, centuries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from timeline.dates.expression import (
    Absolute,
    After,
    Around,
    Between,
    Expression,
    Feast,
    Fiscal,
    Holiday,
    Neighbour,
    Turn,
    YearPart,
    Years,
)
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.timex.rules.calendar_dates import full_year, named_day, range_end, remembered_year, third_of
from timeline.timex.rules.registry import OFFSETS, Context, Meaning, NotATime, Slots, relation_of, rule

WEDNESDAY = 2

#: In these calendars a feast can lie so many days off, as the moon is seen.
SIGHT = {"islamic": 1}

#: The first year of a century that is told as a decade, too: "the 2000s".
FIRST_DECADE = 2000

#: "The turn of the 20th century" tells of so many years before and after 1900.
AROUND_TURN = 5

#: How many of each there are in a year.
COUNTS = {Precision.QUARTER: 4, Precision.HALF: 2, Precision.SEASON: 4}


def _year_part(slots: Slots, kind: Precision, index: int) -> YearPart:
    if not 1 <= index <= COUNTS[kind]:
        raise NotATime(f"a year has no {kind} {index}")
    relation = relation_of(slots)
    year = remembered_year(slots["year"]) if slots.get("year") is not None else None
    return YearPart(year, relation, _years_away(slots), kind, index)


def _years_away(slots: Slots) -> int | None:
    """How many years from the anchor's, for "of last year"; `None` where the year is told otherwise."""
    return OFFSETS[slots["ofyear"]] if slots.get("ofyear") else None


@rule
def quarter(slots: Slots, context: Context) -> Expression:
    """The nth quarter, of a year that is named, counted or left open."""
    return _year_part(slots, Precision.QUARTER, slots["ordinal"])


@rule
def fiscal_quarter(slots: Slots, context: Context) -> Expression:
    """A quarter of a year that a company counts for itself."""
    return Fiscal(quarter(slots, context))


@rule
def fiscal_year(slots: Slots, context: Context) -> Expression:
    """A year that a company or a state counts for itself; where both calendar years are told, these two."""
    first = full_year(slots["year"])
    last = slots.get("last")
    if last is None:
        return Fiscal(Absolute(first))
    return Between(Absolute(first), range_end({"first": first, "last": last}, context))


@rule
def half(slots: Slots, context: Context) -> Expression:
    """The first or second half of a year."""
    return _year_part(slots, Precision.HALF, slots["ordinal"])


@rule
def part_of_told_year(slots: Slots, context: Context) -> Expression:
    """A half or quarter (`kind`) of the year just told, else of the one under way."""
    told = context.previous[-1] if context.previous else None
    known = told is not None and told.precision is Precision.YEAR and not told.relative
    year = told.on(dt.date.min).first.year if told and known else None
    return _year_part({"year": year, "ofyear": "this"}, Precision(slots["kind"]), slots["ordinal"])


@rule
def quarter_to(slots: Slots, context: Context) -> Expression:
    """The quarter that ends on a day; where that ends none of the calendar's, the one that has most of its days."""
    end = named_day(slots, context)
    whole = Neighbour(After(end, Unit.MONTH, -1), Unit.QUARTER, 0)
    return whole if slots["month"] % 3 == 0 else Fiscal(whole)


@rule
def season(slots: Slots, context: Context) -> Meaning:
    """A season, of a year that is named, counted or left open; early, middle and late of it."""
    return third_of(_year_part(slots, Precision.SEASON, slots["season"]), slots)


@rule
def holiday(slots: Slots, context: Context) -> Expression:
    """A day that is kept every year."""
    return holiday_of(slots["holiday"], slots)


@rule
def holiday_week(slots: Slots, context: Context) -> Expression:
    """The week that a holiday lies in: "Christmas week"."""
    return Neighbour(holiday_of(slots["holiday"], slots), Unit.WEEK, 0)


@rule
def long_weekend(slots: Slots, context: Context) -> Expression:
    """The weekend that a holiday lengthens: from Friday to Monday at Easter, else to or from the nearer end."""
    kept = slots["holiday"]
    if "easter" in kept:
        return Around(holiday_of(kept, slots), before=2, after=1)
    before = (kept["weekday"] + 2) % 7 if kept["weekday"] <= WEDNESDAY else 0
    after = 6 - kept["weekday"] if kept["weekday"] > WEDNESDAY else 0
    return Around(holiday_of(kept, slots), before, after)


@rule
def feast(slots: Slots, context: Context) -> Expression:
    """The days of a feast by another calendar: all of them, and a day to each side where the moon is looked for."""
    kept = slots["feast"]
    first = Feast(slots.get("year"), relation_of(slots), _years_away(slots), kept["calendar"], kept["day"])
    leeway, days = SIGHT.get(kept["calendar"], 0), kept.get("days", 1)
    return first if not leeway and days == 1 else Around(first, leeway, days - 1 + leeway)


def holiday_of(kept: Mapping[str, int], slots: Slots) -> Holiday:
    """The day that an entry of the table of holidays tells."""
    return Holiday(
        slots.get("year"),
        relation_of(slots),
        _years_away(slots),
        month=kept.get("month"),
        day=kept.get("day"),
        weekday=kept.get("weekday"),
        nth=kept.get("nth"),
        easter=kept.get("easter"),
        plus=kept.get("plus", 0),
    )


@rule
def turn(slots: Slots, context: Context) -> Meaning:
    """The days or years around the beginning of a year or century, the nearest one or the century that is named."""
    if "ordinal" not in slots:
        return Meaning(Turn(Unit(slots.get("unit", Unit.YEAR))))
    year = (slots["ordinal"] - 1) * 100
    return Meaning(Between(Absolute(year - AROUND_TURN), Absolute(year + AROUND_TURN)), f"{year:04d}")


@rule
def decade(slots: Slots, context: Context) -> Meaning:
    """A decade by its first year, of the last century where only its tens are told; "the 1800s" are a century."""
    first = slots.get("decade") or (1900 + slots["tens"])
    if first % 100 == 0 and first < FIRST_DECADE:
        return century({**slots, "ordinal": first // 100 + 1}, context)
    return third_of(Years(first, 10), slots, f"{first // 10:03d}")


@rule
def century(slots: Slots, context: Context) -> Meaning:
    """A century by its number: the 20th is 1900–1999, as the news counts."""
    number = slots["ordinal"] - 1
    if not 0 <= number <= 98:
        raise NotATime("no such century")
    return third_of(Years(number * 100, 100), slots, f"{number:02d}")


@rule
def millennium(slots: Slots, context: Context) -> Meaning:
    """A millennium by its number; before our era (`before_christ`) TIMEX3 writes it, but no day of it is named here."""
    number = slots["ordinal"] - 1
    if slots.get("before_christ"):
        return Meaning(value=f"BC{number}")
    if not 0 <= number <= 8:
        raise NotATime("no such millennium")
    return Meaning(Between(Absolute(max(number * 1000, 1)), Absolute(number * 1000 + 999)), f"{number}")
