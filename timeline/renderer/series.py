"""A figure that develops over time, as a table and, where it can be drawn, as a small series.

The numbers are those that the parser read from the quotations; a value that names a range or a bound is drawn as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.model.event import Development, Point
from timeline.renderer.context import Context
from timeline.renderer.disputes import Labelled, sources_of

#: The drawing in pixels: its size, the room for the values above and the days below.
WIDTH, HEIGHT, TOP, BOTTOM, SIDE = 360, 104, 24, 22, 36

#: More values than this are drawn without their words.
MOST_LABELS = 5


class Dot(NamedTuple):
    """One value in the drawing: its place, the far end of its range (`y` where it has none), its words."""

    x: float
    y: float
    reach: float
    value: str
    when: str
    anchor: str


class PointRow(NamedTuple):
    """One value in the table."""

    when: str
    value: str
    sources: tuple[Labelled, ...]


class Series(NamedTuple):
    """A development: what develops, the rows of its table, the dots of its drawing (none, if it cannot be drawn)."""

    what: str
    rows: tuple[PointRow, ...]
    dots: tuple[Dot, ...]
    label: str

    @property
    def path(self) -> str:
        """The line through the dots, as the `points` of a polyline."""
        return " ".join(f"{dot.x},{dot.y}" for dot in self.dots)


def series(development: Development, context: Context) -> Series:
    """The development with its rows in the order of the file."""
    rows = tuple(
        PointRow(context.wording.date(point.date), point.value, sources_of(point.claims, context))
        for point in development.points
    )
    dots = _dots(development.points, context)
    label = context.wording.say(
        "how",
        "series",
        what=development.what,
        values=context.words["dates"]["separator"].join(f"{row.value} ({row.when})" for row in rows),
    )
    return Series(development.what, rows, dots, label)


def _dots(points: Sequence[Point], context: Context) -> tuple[Dot, ...]:
    """The values that have a day and a number, left to right; none where fewer than two have both."""
    known = [(point, ends) for point in points if (ends := _ends(point, context)) and point.date and point.date.sort]
    if len(known) < 2:
        return ()
    days = [point.date.sort.toordinal() for point, _ in known if point.date and point.date.sort]
    most = max(max(ends) for _, ends in known) or 1.0
    span = (max(days) - min(days)) or 1

    def height(value: float) -> float:
        return round(HEIGHT - BOTTOM - value / most * (HEIGHT - TOP - BOTTOM), 1)

    found = []
    for (point, (low, high)), day in sorted(zip(known, days, strict=True), key=lambda pair: pair[1]):
        share = (day - min(days)) / span
        labelled = len(known) <= MOST_LABELS or share in (0, 1)
        found.append(
            Dot(
                x=round(SIDE + share * (WIDTH - 2 * SIDE), 1),
                y=height(low),
                reach=height(high),
                value=point.value if labelled else "",
                when=context.wording.short(point.date) if labelled and point.date else "",
                anchor="start" if share == 0 else "end" if share == 1 else "middle",
            )
        )
    return tuple(found)


def _ends(point: Point, context: Context) -> tuple[float, float] | None:
    """The least and the greatest number that the value may mean, from the figure of a claim that holds its words."""
    for name in point.claims:
        for figure in context.claims[name].figures if name in context.claims else ():
            if figure.text in point.value or point.value in figure.text:
                ends = [end for end in (figure.min, figure.max) if end is not None]
                if ends:
                    return min(ends), max(ends)
    return None
