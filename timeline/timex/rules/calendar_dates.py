"""Days, months and years by name: with a year, without one, in figures, in ranges; weekdays."""

from __future__ import annotations

from calendar import monthrange

from timeline.dates.expression import (
    Absolute,
    DayOfMonth,
    Either,
    Expression,
    MonthOfYear,
    Neighbour,
    NthWeekday,
    PartOf,
    Period,
    Relation,
    Third,
    Weekday,
    WeekOf,
    Yearless,
)
from timeline.dates.expression.weekday import SATURDAY
from timeline.dates.units import Unit
from timeline.dates.value import Part
from timeline.timex.rules.registry import (
    Context,
    Meaning,
    NotATime,
    Slots,
    Told,
    offset_of,
    relation_of,
    rule,
)

#: A year with all days, and the month that has not the same number of them in all.
LEAP, FEBRUARY = 2000, 2

#: A day by its number alone is of a month told at most so far before it (characters), else of that of writing.
AT_HAND = 200

#: How TIMEX3 calls a third or half of a unit.
MODS = {
    Third.EARLY: "START",
    Third.MID: "MID",
    Third.LATE: "END",
    Third.FIRST_HALF: "START",
    Third.SECOND_HALF: "END",
}

#: How TIMEX3 calls the seasons, from spring on.
SEASONS = ("SP", "SU", "FA", "WI")

#: A range of years is no longer; else its last figures are no year.
LONGEST_RANGE = 150


@rule
def absolute(slots: Slots, context: Context) -> Expression:
    """A date with its year: 2019, June 2019, 28 June 2019."""
    return Absolute(slots["year"], slots.get("month"), slots.get("day"))


@rule
def spelled_year(slots: Slots, context: Context) -> Expression:
    """A year in words: nineteen ninety-six."""
    return Absolute(slots["century"] * 100 + slots["number"], slots.get("month"), slots.get("day"))


@rule
def short_year(slots: Slots, context: Context) -> Expression:
    """A year of two figures, or a month or day of it: '82, May '68."""
    return Absolute(remembered_year(slots["shortyear"]), slots.get("month"), slots.get("day"))


def remembered_year(year: int) -> int:
    """A year of two figures behind an apostrophe, which is mostly one to look back on: '00–'29 are 2000–2029."""
    return full_year(year) if year >= 100 or year < 30 else 1900 + year


@rule
def numeric(slots: Slots, context: Context) -> Expression:
    """A date in figures; day or month first as the text's other dates show, else both readings are kept."""
    first, second, year = slots["first"], slots["second"], slots.get("year")
    orders = [(first, second), (second, first)]
    day_first = slots.get("day_first", context.day_first)
    if day_first is not None:
        orders = orders[:1] if day_first else orders[1:]
    fitting = list(dict.fromkeys((month, day) for day, month in orders if 1 <= month <= 12 and 1 <= day <= 31))
    if not fitting:
        raise NotATime("no month has that number")
    if year is None:
        bare = tuple(Yearless(month, day) for month, day in fitting)
        return bare[0] if len(bare) == 1 else Either(bare, slots.get("anyweekday"))
    options = tuple(Absolute(full_year(year), month, day) for month, day in fitting)
    return options[0] if len(options) == 1 else Either(options, slots.get("anyweekday"))


def full_year(year: int) -> int:
    """A year of two figures as one of four, as POSIX reads it: 00–68 are 2000–2068, 69–99 are 1969–1999."""
    if year >= 100:
        return year
    return 2000 + year if year < 69 else 1900 + year


@rule
def yearless(slots: Slots, context: Context) -> Expression:
    """A month or a day of a month, with "this", "last", "next" or bare, with its weekday or without."""
    return Yearless(slots["month"], slots.get("day"), relation_of(slots), slots.get("anyweekday"))


@rule
def month_edge(slots: Slots, context: Context) -> Expression:
    """The first day of a month (`edge` 1) or its last (-1); that of a February without its year is not known."""
    last = monthrange(slots.get("year") or LEAP, slots["month"])[1]
    varies = slots["month"] == FEBRUARY and not slots.get("year")
    day = 1 if slots["edge"] == 1 else last
    return _month(slots if varies and day != 1 else {**slots, "day": day}, context)


@rule
def any_weekday(slots: Slots, context: Context) -> Meaning:
    """A weekday that the text leaves to be any: "on a Tuesday"."""
    return Meaning(value=f"XXXX-WXX-{slots['weekday'] + 1}")


@rule
def month_of_year(slots: Slots, context: Context) -> Expression:
    """A month of last, this or next year, or a day of it."""
    month = MonthOfYear(slots["month"], offset_of(slots) or 0)
    return DayOfMonth(slots["day"], month) if slots.get("day") else month


@rule
def day_of_month(slots: Slots, context: Context) -> Expression:
    """A day by its number alone, in the month told with it (`offset` from the anchor's) or before it, if any.

    The `nearest` one is counted from the day of writing, whatever was told: "el pasado día 4", "il 9 scorso"; so is one
    with its weekday, which tells the month. Only a month told `near` by counts where the words are short. In the same
    sentence it is that month, whatever the tense; in another one tense may tell that it is not.
    """
    if slots.get("anyweekday") is not None:
        return DayOfMonth(slots["day"], weekday=slots["anyweekday"])
    if slots.get("nearest"):
        return DayOfMonth(slots["day"], None, relation_of(slots))
    offset = offset_of(slots)
    if offset is not None:
        return DayOfMonth(slots["day"], Period(Unit.MONTH, offset))
    told = [one for one in context.told if not slots.get("near") or _is_beside(one, context)]
    named = next((one for one in reversed(told) if Part.MONTH in one.expression.said), None)
    if named is None:
        return DayOfMonth(slots["day"])
    same_sentence = context.start < named.until
    return DayOfMonth(slots["day"], named.expression, Relation.THIS if same_sentence else Relation.OPEN)


def _is_beside(told: Told, context: Context) -> bool:
    """Is it told near by, and not of what is yet to come, unless the same sentence tells it?"""
    return context.start - told.end <= AT_HAND and (told.is_main or context.start < told.until)


@rule
def short_date(slots: Slots, context: Context) -> Expression:
    """A day and a month in figures, without a year: 16/07."""
    first, second = (int(part) for part in slots["shortdate"].split("/"))
    return numeric({"first": first, "second": second}, context)


@rule
def range_end(slots: Slots, context: Context) -> Expression:
    """The last year of a range, which may be short: 1914-18. TIMEX3 tags both ends by themselves."""
    first, last = slots["first"], slots["last"]
    if last < 100:
        last += first // 100 * 100
    if not first < last < first + LONGEST_RANGE:
        raise NotATime("the years of a range must ascend")
    return Absolute(last)


@rule
def before_christ(slots: Slots, context: Context) -> Meaning:
    """A time before our era: TIMEX3 writes it, but no day of it can be named here."""
    mod = MODS[Third(slots["third"])] if slots.get("third") else None
    if slots.get("century"):
        return Meaning(value=f"BC{slots['century'] - 1:02d}", mod=mod)
    part = f"-{slots['month']:02d}" if slots.get("month") else ""
    part = f"-{SEASONS[slots['season'] - 1]}" if slots.get("season") else part
    return Meaning(value=f"BC{slots['count']:04d}{part}", mod=mod)


@rule
def before_christ_decade(slots: Slots, context: Context) -> Meaning:
    """A decade before our era."""
    return Meaning(value=f"BC{slots['count'] // 10:03d}")


@rule
def part_of(slots: Slots, context: Context) -> Meaning:
    """The early, middle or late part of a month or year."""
    return third_of(_month(slots, context), slots)


def third_of(whole: Expression, slots: Slots, value: str | None = None) -> Meaning:
    """The third of a time that a phrase names, or all of it; `value` where TIMEX3 has its own for the whole."""
    if not slots.get("third"):
        return Meaning(whole, value)
    third = Third(slots["third"])
    return Meaning(PartOf(whole, third), value, MODS[third])


@rule
def week_of_month(slots: Slots, context: Context) -> Expression:
    """The nth week of a month: the calendar week so many weeks after the one that holds the month's first days."""
    return WeekOf(_month(slots, context), slots["ordinal"])


@rule
def weekday(slots: Slots, context: Context) -> Expression:
    """A weekday, with "this", "last", "next" or bare."""
    return Weekday(slots["weekday"], relation_of(slots))


@rule
def nth_weekday(slots: Slots, context: Context) -> Expression:
    """A weekday by its number (`which`) of a month, named or counted; without one that of a counted week."""
    if slots.get("month") is None:
        unit = Unit.MONTH if "which" in slots else Unit.WEEK
        return NthWeekday(Period(unit, offset_of(slots) or 0), slots["weekday"], slots.get("which", 1))
    return NthWeekday(_month(slots, context), slots["weekday"], slots["which"])


@rule
def weekday_in_month(slots: Slots, context: Context) -> Expression:
    """Some such weekday of a month, which one is not said: "a wet Thursday in January"."""
    return _month(slots, context)


@rule
def nth_weekend(slots: Slots, context: Context) -> Expression:
    """A weekend of a month, counted by its Saturdays."""
    return Neighbour(NthWeekday(_month(slots, context), SATURDAY, slots["which"]), Unit.WEEKEND, 0)


@rule
def week_at(slots: Slots, context: Context) -> Expression:
    """The week of a day: "the week beginning 4 May"."""
    return Neighbour(_month(slots, context), Unit.WEEK, 0)


@rule
def weekend_at(slots: Slots, context: Context) -> Expression:
    """The weekend of a day: "the weekend of 4-5 May"."""
    return Neighbour(_month(slots, context), Unit.WEEKEND, 0)


def _month(slots: Slots, context: Context) -> Expression:
    """A month, or a day of it, with or without its year."""
    return absolute(slots, context) if slots.get("year") else yearless(slots, context)


def named_day(slots: Slots, context: Context) -> Expression:
    """A day as the slots of a phrase name it: a date with or without its year, a weekday, a bare number, an edge."""
    if slots.get("edge"):
        return month_edge(slots, context)
    if slots.get("month"):
        return _month(slots, context)
    if slots.get("weekday") is not None:
        return weekday(slots, context)
    return day_of_month(slots, context)
