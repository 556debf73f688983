"""Times at an edge of their day: what one tells of late on Tuesday, another tells of the small hours of Wednesday.

Which of the two days an event in the night belongs to is where sources differ most; so neighbouring days are hardly
apart where both tell of the hours between them.
"""

from __future__ import annotations

from enum import StrEnum

from timeline.dates.expression import AtTime, Expression
from timeline.model.timex import Timex

#: Up to this hour it is early in a day, from that one on it is late.
EARLY_UNTIL, LATE_FROM = 3, 22

#: The parts of a day at its edges, as TimeML names them; a night begins on the day by which it is called.
PARTS = {"MO": "early", "EV": "late", "NI": "late"}

#: TIMEX3 modifiers of a day, told as "early on Tuesday" and "late on Tuesday".
MODIFIERS = {"START": "early", "END": "late"}


class Edge(StrEnum):
    """In which hours of its day a time lies."""

    EARLY = "early"
    LATE = "late"
    BETWEEN = "between"
    UNKNOWN = ""


def edge_of(timex: Timex | None) -> Edge:
    """Early or late in the day, in between, or any time of it."""
    if timex is None:
        return Edge.UNKNOWN
    time = _time(timex.expression)
    if not time:
        return Edge(MODIFIERS.get(timex.mod or "", ""))
    hour = time[:2]
    if not hour.isdigit():
        return Edge(PARTS.get(time, Edge.BETWEEN))
    return Edge.EARLY if int(hour) < EARLY_UNTIL else Edge.LATE if int(hour) >= LATE_FROM else Edge.BETWEEN


def _time(expression: Expression | None) -> str:
    """The time of day that an expression names, or none."""
    return expression.time.removeprefix("T") if isinstance(expression, AtTime) else ""
