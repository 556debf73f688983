"""Lengths of time in one unit, so that the minutes of one source can be held against the hours of another."""

from __future__ import annotations

from functools import cache

from timeline.languages import loader
from timeline.model.claim import Figure

#: In this unit lengths of time are compared.
HOUR = "hour"

#: How many hours the lengths of time have that are measured in another unit, at least and at most.
HOURS = {
    "second": (1 / 3600, 1 / 3600),
    "minute": (1 / 60, 1 / 60),
    "hour": (1.0, 1.0),
    "day": (24.0, 24.0),
    "week": (168.0, 168.0),
    "month": (28 * 24.0, 31 * 24.0),
}


def in_hours(figure: Figure, language: str) -> Figure:
    """A length of time in hours, so that minutes can be held against it; any other figure as it is."""
    factors = HOURS.get(_time_units(language).get(figure.unit, ""))
    if factors is None:
        return figure
    sides = zip((figure.min, figure.max), factors, strict=True)
    least, most = (None if side is None else side * factor for side, factor in sides)
    return figure.model_copy(update={"min": least, "max": most, "unit": HOUR})


@cache
def _time_units(language: str) -> dict[str, str]:
    data = loader.table(language, "words") if language in loader.having("words") else {}
    return {word.lower(): unit for table in ("unit", "clockunit") for word, unit in data.get(table, {}).items()}
