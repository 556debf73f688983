"""Durations and sets: how long, how often."""

from __future__ import annotations

from timeline.dates.units import Unit
from timeline.model.timex import TimexType
from timeline.timex.rules.registry import Context, Meaning, Slots, rule

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


def duration_value(unit: Unit, number: int | None) -> str:
    """The TIMEX3 value of so many units: `P3D`, `PT2H`; `PXM` where the number is vague."""
    if unit is Unit.QUARTER and number is not None:
        unit, number = Unit.MONTH, 3 * number
    letter = LETTERS[unit]
    time = letter.startswith("T")
    return f"P{'T' if time else ''}{'X' if number is None else number}{letter.removeprefix('T')}"


@rule
def duration(slots: Slots, context: Context) -> Meaning:
    """So many units."""
    return Meaning(value=duration_value(Unit(slots["unit"]), slots.get("number")))


@rule
def each(slots: Slots, context: Context) -> Meaning:
    """Every unit, weekday or month."""
    if slots.get("weekday") is not None:
        return Meaning(value=f"XXXX-WXX-{slots['weekday'] + 1}", type=TimexType.SET)
    if slots.get("month") is not None:
        return Meaning(value=f"XXXX-{slots['month']:02d}", type=TimexType.SET)
    return Meaning(value=duration_value(Unit(slots["unit"]), slots.get("number", 1)), type=TimexType.SET)
