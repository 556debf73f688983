"""Times of an ancient history, before the first day that a date can have: they get TIMEX3 values, but no days.

"In the spring", told after 480 BC, is that of 480 BC: rather no days than some of the year of writing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from timeline.dates.expression import After, Ago, AtTime, Expression, Neighbour, PartOf, Period, Yearless, YearPart
from timeline.dates.units import Unit
from timeline.dates.value import Part, Precision
from timeline.timex.narrative import COUNTING, FEWEST_YEARS, NAMING, YEARS_PER_COUNT
from timeline.timex.rules import Meaning
from timeline.timex.rules.calendar_dates import SEASONS

#: So few years tell, where the text neither names others nor counts from its own day.
FEWEST_SURE = 3

_YEAR = re.compile(r"BC(\d{4})")


def is_ancient(rules: Iterable[str]) -> bool:
    """Do the rules that a text's expressions follow name years before our era rather than others or its own day?"""
    counts = Counter(rules)
    ancient = counts["before_christ"]
    later, counting = (sum(counts[rule] for rule in kind) for kind in (NAMING, COUNTING))
    few = FEWEST_SURE if not (later or counting) else FEWEST_YEARS
    return ancient >= few and ancient >= YEARS_PER_COUNT * counting and ancient > later


def year_before(meaning: Meaning, told: int | None) -> int | None:
    """The year before our era that the history has come to; `told` is the one it came from, `None` one of our era."""
    year = _YEAR.match(meaning.value or "")
    if year:
        return int(year[1])
    named = meaning.expression is not None and Part.YEAR in meaning.expression.said
    return None if named else told


def in_antiquity(meaning: Meaning, year: int) -> Meaning:
    """What counts from the day of writing or from what was told, counted from that year instead."""
    if meaning.expression is None or Part.YEAR in meaning.expression.said or meaning.value:
        return meaning
    return Meaning(None, _value(meaning.expression, year), meaning.mod, meaning.type)


def _value(expression: Expression, year: int) -> str:
    if isinstance(expression, PartOf):
        return _value(expression.base, year)
    if isinstance(expression, AtTime):
        return f"{_value(expression.base, year)}T{expression.time}"
    if isinstance(expression, Yearless):
        return f"BC{year:04d}-{expression.month:02d}" + (f"-{expression.day:02d}" if expression.day else "")
    if isinstance(expression, YearPart) and expression.kind is Precision.SEASON:
        return f"BC{year:04d}-{SEASONS[expression.index - 1]}"
    if isinstance(expression, Period | Neighbour | After | Ago):
        steps = expression.amount if isinstance(expression, After | Ago) else expression.offset
        if expression.unit is Unit.YEAR and 0 < year - steps <= 9999:
            return f"BC{year - steps:04d}"
    return "XXXX-XX-XX" if expression.precision is Precision.DAY else "XXXX"
