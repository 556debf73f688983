"""Times counted from the day of writing."""

from __future__ import annotations

from timeline.dates.expression import (
    After,
    Ago,
    Bound,
    Expression,
    Holiday,
    Neighbour,
    Period,
    Relation,
    SoFar,
    Stretch,
    Weekday,
    Weekend,
)
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.timex.rules.calendar_dates import named_day, third_of
from timeline.timex.rules.durations import and_a_half, counted, duration_value, magnified
from timeline.timex.rules.registry import (
    CLOCKED,
    OFFSETS,
    Context,
    Meaning,
    NotATime,
    Slots,
    offset_of,
    relation_of,
    rule,
    years_from,
)
from timeline.timex.rules.year_parts import holiday_of

#: What a hedge makes of a distance.
BOUNDS = {
    "MORE_THAN": Bound.MORE,
    "EQUAL_OR_MORE": Bound.MORE,
    "LESS_THAN": Bound.LESS,
    "EQUAL_OR_LESS": Bound.LESS,
}

#: How TIMEX3 calls it for a point in the past: more than a year ago is before that point.
MODS_AGO = {
    "MORE_THAN": "BEFORE",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
    "APPROX": "APPROX",
}

#: From so many years on a distance lies before our era, and is told in thousands, millions or billions of years.
PREHISTORY = 2500

#: How TIMEX3 (TIDES 2005, section 4.2.1.4) tells such a time: the letters and their years.
EONS = (("GA", 10**9), ("MA", 10**6), ("KA", 10**3))


@rule
def so_far(slots: Slots, context: Context) -> Expression:
    """What has passed of the unit under way, or (`ahead`) is left of it."""
    return SoFar(Period(Unit(slots["unit"]), pointed=True), ahead=slots.get("ahead", False))


@rule
def part_of_period(slots: Slots, context: Context) -> Meaning:
    """The early, middle or late part of a unit counted from the anchor's: "early last year"."""
    return third_of(period(slots, context), slots)


@rule
def period(slots: Slots, context: Context) -> Expression:
    """A unit counted from the anchor's: today, last month, next year; `offset` may come from the phrase."""
    unit, offset = Unit(slots["unit"]), offset_of(slots) or 0
    if unit is Unit.DAY and slots.get("relation") == "last":
        raise NotATime("nobody calls yesterday the last day")
    if unit is not Unit.WEEKEND:
        return Period(unit, offset, pointed=bool(slots.get("relation")))
    if abs(offset) < 2:
        return Weekend(relation_of(slots))
    nearest = Weekend(Relation.PAST if offset < 0 else Relation.FUTURE)
    return Neighbour(nearest, unit, offset + (1 if offset < 0 else -1))


@rule
def year_end(slots: Slots, context: Context) -> Expression:
    """The last day of the year under way."""
    return Holiday(None, Relation.OPEN, 0, month=12, day=31)


@rule
def ago(slots: Slots, context: Context) -> Meaning:
    """So many units before (`sign` -1) or after the anchor; a vague number only tells past from future."""
    sign, (unit, number) = slots.get("sign", -1), counted(slots)
    if number is None:
        return Meaning(value="PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit is Unit.YEAR and sign * number == -1:
        # a balance compares with the same quarter: "$10 million a year ago"
        told = context.reported(Precision.QUARTER, Precision.YEAR)
        if told is not None and told.precision is not Precision.YEAR:
            return Meaning(years_from(told, -1))
    hedge: str = slots.get("hedge") or ""
    years = magnified(slots)
    if unit is Unit.YEAR and sign < 0 and years and years >= PREHISTORY:
        return Meaning(value=_prehistoric(years), mod=MODS_AGO.get(hedge))
    return Meaning(Ago(unit, sign * number, BOUNDS.get(hedge)), mod=MODS_AGO.get(hedge) if sign < 0 else hedge or None)


def _prehistoric(years: float) -> str:
    """A time so many years ago: KA10, MA66, GA4.5; no calendar of ours names it."""
    letters, unit = next((letters, unit) for letters, unit in EONS if years >= unit)
    return f"{letters}{years / unit:g}"


@rule
def stretch(slots: Slots, context: Context) -> Meaning:
    """The last or next so many units up to or from the anchor; the number may be vague."""
    sign = OFFSETS[slots["relation"]]
    if sign == 0:
        raise NotATime("a stretch lies before or after its anchor")
    unit, number = counted(slots)
    short = unit in (Unit.SECOND, Unit.MINUTE)  # of a match as well as of the day: "scored in the last eight minutes"
    expression = Stretch(unit, sign * number) if number and not short else None
    half = bool(slots.get("half"))
    return Meaning(
        expression, and_a_half(Unit(slots["unit"]), slots["number"]) if half else duration_value(unit, number)
    )


@rule
def weekday_from(slots: Slots, context: Context) -> Expression:
    """A weekday and a distance from it: "a week on Monday", "Monday week", "Friday fortnight ago"."""
    sign = slots.get("sign", 1)
    base = Weekday(slots["weekday"], Relation.FUTURE if sign > 0 else Relation.PAST)
    return After(base, Unit(slots.get("unit", "week")), sign * slots.get("number", 1), exact=True)


@rule
def weekday_ago(slots: Slots, context: Context) -> Expression:
    """The nth such weekday back, the last one being the first: "two Fridays ago"."""
    return After(Weekday(slots["weekday"], Relation.PAST), Unit.WEEK, 1 - slots["number"], exact=True)


@rule
def beside(slots: Slots, context: Context) -> Expression:
    """So many units before (`sign` -1) or after a day that is named with them: "the day after Easter Monday".

    What is counted from today is told to the day, or to its unit: "a year ago today", "a year ago this month".
    """
    today = slots.get("reference")
    if slots.get("holiday"):
        base: Expression = holiday_of(slots["holiday"], {"year": slots.get("holidayyear")})
    elif slots.get("of"):
        base = Period(Unit(slots["of"]), offset_of(slots) or 0)
    else:
        base = named_day(slots, context) if today is None else Period(Unit.DAY, today)
    exact = today is not None or "of" in slots
    return After(base, Unit(slots["unit"]), slots["sign"] * slots.get("number", 1), exact=exact)


@rule
def kept(slots: Slots, context: Context) -> Meaning:
    """A day that is so many units after what is told: "tomorrow it will be a year since the fire".

    The text goes on with the day that is kept. A single day is no anniversary: "tomorrow will be a day to remember".
    """
    today, unit, number = slots.get("reference"), Unit(slots["unit"]), slots.get("number", 1)
    base = Weekday(slots["weekday"], Relation.FUTURE) if today is None else Period(Unit.DAY, today)
    if unit in CLOCKED or (unit is Unit.DAY and number == 1):
        return Meaning(base)
    return Meaning(After(base, unit, -number, exact=True), lent=base)
