"""The marks along an axis of time and what is written at them."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from timeline.renderer.scale import Scale
from timeline.renderer.wording import Wording

#: No more ticks than this on the widest screen, and labels on no more than this on the narrowest.
MOST_TICKS, MOST_LABELS = 10, 3

#: How near to the edge, in percent, a centred label would be cut off: on a wide screen, on a narrow one.
NEAR, NARROW = 4, 11

#: Steps to try, from fine to coarse: days, months.
DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)


class Tick(NamedTuple):
    """A mark on the axis: its place in percent, its label, whether a narrow screen shows the label.

    `edge` is left or right where a centred label would be cut off on a narrow screen.
    """

    x: float
    label: str
    major: bool
    anchor: str
    edge: str


def ticks(scale: Scale, wording: Wording) -> tuple[Tick, ...]:
    """The ticks of the main part of a scale, in order."""
    days, step = _days(scale)
    every = -(-len(days) // MOST_LABELS)
    found: list[Tick] = []
    for number, day in enumerate(days):
        label = _label(day, step, wording, first=number % every == 0)
        x = scale.x(day)
        anchor = "start" if x < NEAR else "end" if x > 100 - NEAR else "middle"
        edge = "left" if x < NARROW else "right" if x > 100 - NARROW else ""
        found.append(Tick(round(x, 2), label, number % every == 0, anchor, edge))
    return tuple(found)


def _days(scale: Scale) -> tuple[list[dt.date], int]:
    """The days of the ticks and the step between them: months, or 0 where days are counted."""
    length = (scale.end - scale.start).days
    for step in DAY_STEPS:
        if length // step < MOST_TICKS:
            return [scale.start + dt.timedelta(days=n) for n in range(0, length + 1, step)], 0
    first = scale.start.year * 12 + scale.start.month - 1
    last = scale.end.year * 12 + scale.end.month - 1
    for step in MONTH_STEPS:
        months = range(-(-first // step) * step, last + 1, step)
        days = [dt.date(number // 12, number % 12 + 1, 1) for number in months if number >= 12]
        days = [day for day in days if scale.start <= day <= scale.end]
        if len(days) <= MOST_TICKS and days:
            return days, step
    return [scale.start], MONTH_STEPS[-1]


def _label(day: dt.date, step: int, wording: Wording, *, first: bool) -> str:
    """A tick's label; the year is said where a label may stand alone or the year begins."""
    if step >= 12:
        return str(day.year)
    if step == 0:
        return wording.day_short(day)
    return wording.month_year_short(day) if first or day.month == 1 else wording.month_short(day.month)
