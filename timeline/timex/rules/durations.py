"""Durations and sets: how long, how often."""

from __future__ import annotations

import datetime as dt

from timeline.dates.expression import Absolute, After, Ago, Between, Yearless
from timeline.dates.units import Unit, add, clamp
from timeline.model.timex import TimexType
from timeline.timex.rules.calendar_dates import SEASONS
from timeline.timex.rules.registry import Context, Meaning, NotATime, Slots, rule

#: The letters of ISO 8601 durations; those below the day stand behind a T. TimeML adds decades and centuries.
LETTERS = {
    Unit.SECOND: "TS",
    Unit.MINUTE: "TM",
    Unit.HOUR: "TH",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.YEAR: "Y",
    Unit.DECADE: "E",
    Unit.CENTURY: "C",
}

#: Months up to one are those of a balance.
MOST_MONTHS = 60

#: The finer unit that half a unit is counted in.
FINER = {
    Unit.CENTURY: (Unit.YEAR, 100),
    Unit.DECADE: (Unit.YEAR, 10),
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.QUARTER: (Unit.MONTH, 3),
    Unit.MONTH: (Unit.DAY, 30),
    Unit.WEEK: (Unit.DAY, 7),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.MINUTE: (Unit.SECOND, 60),
}

#: Units whose half is written in the finer one, which has the same letter before it or none.
HALVED = frozenset({Unit.YEAR, Unit.HOUR, Unit.MINUTE})


def counted(slots: Slots, default: int | None = None) -> tuple[Unit, int | None]:
    """The unit and number that words tell; with a half ("two and a half years") counted in a finer unit."""
    unit, number = Unit(slots.get("unit", Unit.SECOND)), slots.get("number", default)
    if not slots.get("half") or unit not in FINER:
        return unit, number
    finer, times = FINER[unit]
    return finer, (number or 0) * times + times // 2


def magnified(slots: Slots) -> float | None:
    """The number that words tell, with what stands behind it: "2.5 million"; `None` where it is vague."""
    number: float | None = slots.get("number")
    if number is None or "magnitude" not in slots:
        return number
    return round(number * int(slots["magnitude"]))


def duration_value(unit: Unit, number: float | None) -> str:
    """The TIMEX3 value of so many units: `P3D`, `PT2H`, `P2.5Y`, `P20Y`; `PXM` where the number is vague."""
    if unit is Unit.QUARTER and number is not None:
        unit, number = Unit.MONTH, 3 * number
    if unit is Unit.DECADE and number is not None and number > 1:
        unit, number = Unit.YEAR, 10 * number
    letter = LETTERS[unit]
    time = letter.startswith("T")
    return f"P{'T' if time else ''}{'X' if number is None else number}{letter.removeprefix('T')}"


def and_a_half(unit: Unit, number: int) -> str:
    """The value of so many units and a half, counted in the finer unit where that is exact: `P2Y6M`, `PT5H30M`."""
    if unit not in HALVED:
        return duration_value(unit, number + 0.5)
    finer, times = FINER[unit]
    return duration_value(unit, number) + duration_value(finer, times // 2).removeprefix("P").removeprefix("T")


@rule
def duration(slots: Slots, context: Context) -> Meaning:
    """So many units, and a `half`; a hedge is the modifier: "more than 20 years"."""
    hedge = slots.get("hedge")
    if not slots.get("half"):
        return Meaning(value=duration_value(Unit(slots["unit"]), magnified(slots)), mod=hedge)
    if slots.get("number") is None:
        return Meaning(value=duration_value(*counted(slots)), mod=hedge)
    return Meaning(value=and_a_half(Unit(slots["unit"]), slots["number"]), mod=hedge)


@rule
def lasting(slots: Slots, context: Context) -> Meaning:
    """So many units up to the day of writing, and since when: "seit sieben Wochen"."""
    unit, number = counted(slots)
    return Meaning(Ago(unit, -number) if number else None, duration_value(unit, number))


@rule
def each(slots: Slots, context: Context) -> Meaning:
    """Every unit, weekday, month, season or part of the day."""
    if slots.get("value"):
        return Meaning(value=slots["value"], type=TimexType.SET)
    part = f"T{slots['partofday']}" if slots.get("partofday") else ""
    if slots.get("weekday") is not None:
        return Meaning(value=f"XXXX-WXX-{slots['weekday'] + 1}{part}", type=TimexType.SET)
    if part:
        return Meaning(value=f"XXXX-XX-XX{part}", type=TimexType.SET)
    if slots.get("month") is not None:
        return Meaning(value=f"XXXX-{slots['month']:02d}", type=TimexType.SET)
    if slots.get("season") is not None:
        return Meaning(value=f"XXXX-{SEASONS[slots['season'] - 1]}", type=TimexType.SET)
    number = slots.get("number", None if "vague" in slots else 1)
    return Meaning(value=duration_value(Unit(slots["unit"]), number), type=TimexType.SET)


@rule
def units_of(slots: Slots, context: Context) -> Meaning:
    """The first (`side` 1) or last (-1) so many days, weeks or months of a year: how long, and which days."""
    unit, number = Unit(slots["unit"]), slots["number"]
    year = Absolute(slots["year"]).on(dt.date.min)
    first, last = year.first, year.last
    if slots["side"] > 0:
        last = clamp(add(first, unit, number).toordinal() - 1)
    else:
        first = add(clamp(last.toordinal() + 1), unit, -number)
    if not year.first <= first <= last <= year.last:
        raise NotATime("a year is not so long")
    ends = (Absolute(day.year, day.month, day.day) for day in (first, last))
    return Meaning(Between(*ends), duration_value(unit, number))


@rule
def months_to(slots: Slots, context: Context) -> Meaning:
    """So many months up to one: "the year to March", "the three months to June 2024"."""
    number = slots["number"]
    if number is None or not 1 <= number <= MOST_MONTHS:
        raise NotATime("nobody counts so many months up to one")
    last = Absolute(slots["year"], slots["month"]) if slots.get("year") else Yearless(slots["month"])
    return Meaning(Between(After(last, Unit.MONTH, 1 - number), last), duration_value(Unit.MONTH, number))


@rule
def weekdays_between(slots: Slots, context: Context) -> Meaning:
    """From a weekday to another, week for week: "open Monday to Friday"."""
    first, last = (f"XXXX-WXX-{slots[name] + 1}" for name in ("weekday", "last"))
    return Meaning(value=f"{first}/{last}")
