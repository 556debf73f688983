"""Which entries stand where: in order of time under years and months, long spans where they end, undated ones apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from timeline.model.event import Event
from timeline.renderer.context import Context
from timeline.renderer.drawing import Drawn
from timeline.renderer.key import day_of, days_of

#: An event that may have happened on any of more days than this (a quarter of a year) belongs to no month.
LONGEST_IN_MONTH = 92

#: So many entries are left undrawn together while they are out of sight.
BLOCK = 30

#: The height of a month's heading, in lines.
HEADING = 2

#: The places of a year behind its months: some time within it, and in spans that began before it.
IN_YEAR, IN_SPAN = 13, 14


class Block(NamedTuple):
    """Entries that a browser can leave undrawn together."""

    entries: tuple[Drawn, ...]

    @property
    def size(self) -> int:
        """About how high they stand, in lines; each has a line of room around it."""
        return sum(entry.size + 1 for entry in self.entries)


class Month(NamedTuple):
    """The entries of a month, or those of which no month is known (`wide`)."""

    heading: str
    entries: tuple[Drawn, ...]
    wide: bool

    @property
    def blocks(self) -> Iterator[Block]:
        """Portions that a browser can leave undrawn one by one."""
        return (Block(self.entries[at : at + BLOCK]) for at in range(0, len(self.entries), BLOCK))

    @property
    def size(self) -> int:
        """About how high it stands, in lines; long spans stand side by side where there is room."""
        return HEADING + Block(self.entries).size // (2 if self.wide else 1)


class Year(NamedTuple):
    """The months of a year."""

    heading: str
    anchor: str
    months: tuple[Month, ...]

    @property
    def size(self) -> int:
        """About how high it stands, in lines."""
        return HEADING + sum(month.size for month in self.months)


def in_order(events: Sequence[Event]) -> list[Event]:
    """By day; of those that begin on the same day the shorter first, then as in the file; undated ones last."""
    return sorted(events, key=_time)


def _time(event: Event) -> tuple[dt.date, bool, int]:
    day = day_of(event)
    return day or dt.date.max, day is None, days_of(event)


def years_of(events: Sequence[Event], entries: Mapping[str, Drawn], context: Context) -> tuple[Year, ...]:
    """The entries of dated events under their years and months.

    What may have happened at any time in a long span is told where the span ends, behind the months of that year: at
    its beginning it would seem to have happened first.
    """
    years: list[Year] = []
    places = {event.id: _place(event) for event in events}
    ordered = sorted(events, key=lambda event: places[event.id])
    for year, of_year in groupby(ordered, key=lambda event: places[event.id][0]):
        months = []
        for month, group in groupby(of_year, key=lambda event: places[event.id][1]):
            placed = tuple(entries[event.id] for event in group)
            months.append(Month(_heading(year, month, context), placed, wide=month >= IN_YEAR))
        years.append(Year(str(year), f"tl-{year}", tuple(months)))
    return tuple(years)


def as_placed(events: Sequence[Event]) -> list[Event]:
    """In the order in which they stand on the page."""
    ordered = in_order(events)
    dated = sorted((event for event in ordered if day_of(event) is not None), key=_place)
    return [*dated, *(event for event in ordered if day_of(event) is None)]


def _place(event: Event) -> tuple[int, int]:
    """The year, and the month or what stands behind the months."""
    day, date = day_of(event) or dt.date.max, event.date
    if date is None or date.earliest is None or date.latest is None or days_of(event) <= LONGEST_IN_MONTH:
        return day.year, day.month
    return date.latest.year, IN_YEAR if date.earliest.year == date.latest.year else IN_SPAN


def _heading(year: int, month: int, context: Context) -> str:
    if month < IN_YEAR:
        return context.wording.month(year, month)
    return context.wording.say("entries", "no_month" if month == IN_YEAR else "in_span", year=year)
