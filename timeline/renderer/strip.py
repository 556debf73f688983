"""The overview strip: time across, a lane for each source; the geometry that the template draws as SVG.

Widths are percent and heights pixels, so the drawing follows the width of the page and its letters are never stretched.
Many events turn it into bars of how many there are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from timeline.model.event import Event
from timeline.renderer.context import Context
from timeline.renderer.lanes import Join, Lane, joins_of, lanes_of
from timeline.renderer.safe import target
from timeline.renderer.scale import Scale, scale_of
from timeline.renderer.ticks import Tick, ticks
from timeline.renderer.wording import Wording

#: Above this many events single marks no longer say anything: bars take over.
MOST_EVENTS = 300

#: Heights in pixels: the room above the bars, a line of letters below the axis.
TOP, LINE = 20, 20

#: Bars across the width and the height of the tallest, in pixels.
BARS, BAR_HEIGHT = 50, 96


class Bar(NamedTuple):
    """How many events a stretch of time has; `exact` of its height stands for those whose day is known."""

    number: int
    href: str
    title: str
    x: float
    height: int
    exact: int


class Zone(NamedTuple):
    """The part of the width that holds far days: `earlier` or `later`, and what is written below it."""

    side: str
    x: float
    width: float
    label: str


class Strip(NamedTuple):
    """The whole drawing on the scale of its days; either `lanes` or `bars` are empty."""

    scale: Scale
    height: int
    lanes: tuple[Lane, ...]
    joins: tuple[Join, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    zones: tuple[Zone, ...]

    @property
    def axis(self) -> int:
        """The height at which the axis runs; below it a line of letters for the ticks and one for the zones."""
        return self.height - LINE * (2 if self.zones else 1)

    @property
    def bar_width(self) -> float:
        """The width of a bar, in percent."""
        return round(100 / BARS * 0.8, 2)


def draw(events: Sequence[Event], context: Context) -> Strip | None:
    """The strip of the given events, or `None` where none has a place in time."""
    wording = context.wording
    placed = [event for event in events if event.date is not None and event.date.sort is not None]
    scale = scale_of([day for event in placed if (day := _sort(event)) is not None])
    if scale is None:
        return None
    zones = _zones(scale, wording)
    below = LINE * (2 if zones else 1)
    if len(placed) > MOST_EVENTS:
        bars = _bars(placed, scale, wording)
        return Strip(scale, BAR_HEIGHT + TOP + below, (), (), bars, ticks(scale, wording), zones)
    lanes = lanes_of(placed, scale, context)
    height = below + sum(lane.height for lane in lanes)
    return Strip(scale, height, lanes, joins_of(lanes), (), ticks(scale, wording), zones)


def _sort(event: Event) -> dt.date | None:
    return event.date.sort if event.date else None


def _zones(scale: Scale, wording: Wording) -> tuple[Zone, ...]:
    sides = (("earlier", scale.earlier, 0.0, scale.left), ("later", scale.later, scale.right, 100 - scale.right))
    return tuple(
        Zone(name, x, width, wording.say("overview", name, years=_years(days[0], days[-1], wording)))
        for name, days, x, width in sides
        if days
    )


def _years(first: dt.date, last: dt.date, wording: Wording) -> str:
    if first.year == last.year:
        return str(first.year)
    return wording.say("dates", "years", first=first.year, last=last.year)


def _bars(events: Sequence[Event], scale: Scale, wording: Wording) -> tuple[Bar, ...]:
    """The bars in order; an event that may lie in several is shared out, so that years do not pile up on 1 January."""
    exact, all_in = [0.0] * BARS, [0.0] * BARS
    touching: list[list[Event]] = [[] for _ in range(BARS)]
    bar_of = cache(lambda day: min(int(scale.x(day) / 100 * BARS), BARS - 1))
    for event in events:
        bins = _bins(event, bar_of)
        is_exact = event.date is not None and event.date.earliest == event.date.latest
        for number in bins:
            all_in[number] += 1 / len(bins)
            exact[number] += is_exact
            touching[number].append(event)
    most = max(all_in)
    found: list[Bar] = []
    for number in range(BARS):
        if not touching[number]:
            continue
        known, count = round(exact[number]), len(touching[number])
        left, right = number * 100 / BARS, (number + 1) * 100 / BARS
        date = wording.between(scale.day(left), scale.day(right))
        name = "bar" if known == count else "bar_at_most"
        title = wording.say("overview", name, date=date, events=wording.count("events", count))
        height = max(round(BAR_HEIGHT * all_in[number] / most), 3)
        href = target(min(touching[number], key=lambda event: _sort(event) or dt.date.max).id)
        part = round(height * exact[number] / all_in[number])
        found.append(Bar(number, href, title, round(left + 10 / BARS, 2), height, part))
    return tuple(found)


def _bins(event: Event, bar_of: Callable[[dt.date], int]) -> range:
    """The bars in which the event may lie; one that is open at an end counts where its known end is."""
    date, sort = event.date, _sort(event) or dt.date.max
    first, last = sort, sort
    if date is not None and date.earliest is not None and date.latest is not None:
        first, last = date.earliest, date.latest
    return range(bar_of(first), bar_of(last) + 1)
