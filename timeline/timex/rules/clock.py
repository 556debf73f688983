"""Clock times and parts of the day, with the day they belong to."""

from __future__ import annotations

from timeline.dates.expression import After, AtTime, Expression, Period
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.model.timex import TimexType
from timeline.timex.rules.calendar_dates import absolute, weekday, yearless
from timeline.timex.rules.registry import Context, Meaning, NotATime, Slots, rule


def _day(slots: Slots, context: Context) -> Expression:
    """The day of a time: the weekday or date told with it, so many days from the anchor, else the last day told."""
    if slots.get("weekday") is not None:
        return weekday(slots, context)
    if slots.get("year"):
        return absolute(slots, context)
    if slots.get("month"):
        return yearless(slots, context)
    if slots.get("reference") is not None or "offset" in slots:
        return Period(Unit.DAY, slots.get("offset", slots.get("reference")))
    told = context.antecedent(Unit.DAY)
    if told is None or told.precision is not Precision.DAY:
        return Period(Unit.DAY)
    return told.base if isinstance(told, AtTime) else told


@rule
def part_of_day(slots: Slots, context: Context) -> Meaning:
    """Morning, afternoon, evening, night, of a day."""
    return Meaning(AtTime(_day(slots, context), slots["partofday"]), type=TimexType.TIME)


@rule
def part_of_day_near(slots: Slots, context: Context) -> Meaning:
    """A part of the day told last, the one before (`sign` -1) or after it (1)."""
    return Meaning(AtTime(After(_day({}, context), Unit.DAY, slots["sign"]), slots["partofday"]), type=TimexType.TIME)


@rule
def clock(slots: Slots, context: Context) -> Meaning:
    """A time by the clock: 10:35 a.m., 5 p.m., noon (`time` may come from the phrase)."""
    time = slots.get("time")
    if time is None:
        hour, minute = slots["hour"], slots.get("minute", 0)
        half = slots.get("halfday")
        if half is not None and not 1 <= hour <= 12:
            raise NotATime("a clock of two halves has twelve hours")
        if half is not None:
            hour = hour % 12 + half
        if hour > 23:
            raise NotATime("a day has no such hour")
        time = f"{hour:02d}:{minute:02d}"
    return Meaning(AtTime(_day(slots, context), time), type=TimexType.TIME)
