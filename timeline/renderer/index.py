"""What the script needs to filter and sort: the choices of each filter, and a row of numbers for each entry.

To add a filter: give it a function from an event to its values in `_values`, words under `[controls]`, and a `<select>`
comes of itself.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from timeline.model.date import DateRecord
from timeline.model.event import Event
from timeline.model.source import Source
from timeline.renderer.context import Context, is_disputed, sources_of_event
from timeline.renderer.safe import plain
from timeline.renderer.scale import Scale

#: A filter offers at most so many choices: the most frequent ones.
MOST_OPTIONS = 60

#: The places at which the range of time can begin and end.
STOPS = 50

#: A date of at most so many days is approximate, a longer one vague.
MONTH = 31


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: its value in the address, its label, how many entries have it."""

    value: str
    label: str
    count: int


class Filter(NamedTuple):
    """One filter: its name in the address, its label, the choice of everything, the choices."""

    name: str
    label: str
    all: str
    options: tuple[Option, ...]


class Stop(NamedTuple):
    """A place where the range can begin or end: the day as it stands in the address, and in words."""

    day: str
    label: str


class Index(NamedTuple):
    """The filters, the stops of the range, and the data of the script."""

    filters: tuple[Filter, ...]
    stops: tuple[Stop, ...]
    data: dict[str, Any]


def index(events: Sequence[Event], key: frozenset[str], scale: Scale | None, context: Context) -> Index:
    """The index of the events, which come in the order in which they stand on the page."""
    values = {event.id: _values(event, context) for event in events}
    labels = _labels(context)
    filters, numbers = [], {}
    for name in ("source", "actor", "place", "status", "certainty"):
        counted = Counter(value for of_event in values.values() for value in of_event[name])
        offered = _offered(name, counted, labels.get(name, {}))
        numbers[name] = {value: number for number, value in enumerate(offered)}
        options = tuple(_option(value, labels.get(name, {}), counted) for value in offered)
        filters.append(Filter(name, context.words["controls"][name], context.words["controls"][f"all_{name}"], options))
    rows = _Rows(numbers, key, scale, context)
    stops = _stops(scale, context)
    data = {
        "rows": [rows.of(event, values[event.id]) for event in events],
        "stops": [[stop.day, stop.label] for stop in stops],
    }
    return Index(tuple(one for one in filters if len(one.options) > 1), stops, data)


def certainty(date: DateRecord | None) -> str:
    """How well the date is known: exact (a day), approximate (within a month), vague, or undated."""
    if date is None or date.sort is None:
        return "undated"
    if date.earliest is None or date.latest is None:
        return "vague"
    days = (date.latest - date.earliest).days
    return "exact" if days == 0 else "approximate" if days <= MONTH else "vague"


def _values(event: Event, context: Context) -> dict[str, Sequence[str]]:
    """For each filter what the event has."""
    return {
        "source": sources_of_event(event, context),
        "actor": event.actors,
        "place": event.places,
        "status": (event.status.value,),
        "certainty": (certainty(event.date),),
    }


def _labels(context: Context) -> dict[str, Mapping[str, str]]:
    return {
        "source": {name: source.label for name, source in context.sources.items()},
        "status": context.words["status"],
        "certainty": context.words["certainty"],
    }


def _offered(name: str, counted: Counter[str], labels: Mapping[str, str]) -> list[str]:
    """Sources, status and certainty in their own order, names by how often they occur."""
    if labels:
        return [value for value in labels if value in counted or name == "source"]
    return sorted(counted, key=lambda value: (-counted[value], value))[:MOST_OPTIONS]


def _option(value: str, labels: Mapping[str, str], counted: Counter[str]) -> Option:
    return Option(plain(value), plain(labels.get(value, value)), counted[value])


class _Rows:
    """The rows of events: what holds of many of them is worked out once."""

    def __init__(
        self,
        numbers: Mapping[str, Mapping[str, int]],
        key: frozenset[str],
        scale: Scale | None,
        context: Context,
    ) -> None:
        """Takes the numbers of the choices of each filter."""
        self._numbers, self._key, self._scale = numbers, key, scale
        self._newest = {name: _newest(source) for name, source in context.sources.items()}
        self._stop = cache(self._at)

    def of(self, event: Event, values: Mapping[str, Sequence[str]]) -> list[Any]:
        """[source numbers, actor numbers, place …, status …, certainty …, flags, newest report, first stop, last stop].

        Flags: 1 key, 2 disputed. The newest report is a day number, 0 where it is unknown; an undated event has no
        stops.
        """
        row: list[Any] = []
        for name, of in values.items():
            numbers = self._numbers[name]
            row.append([numbers[value] for value in of if value in numbers])
        row.append((event.id in self._key) + 2 * is_disputed(event))
        row.append(max([self._newest[source] for source in values["source"]], default=0))
        date = event.date
        if self._scale is not None and date is not None and date.sort is not None:
            row += self._stop(date.earliest or date.sort), self._stop(date.latest or date.sort)
        return row

    def _at(self, day: dt.date) -> float:
        return round(self._scale.x(day) * STOPS / 100, 2) if self._scale else 0.0


def _newest(source: Source) -> int:
    """The number of the last day on which a source may have appeared, 0 where nothing is known of it."""
    published = source.published
    day = (published.latest or published.sort) if published else None
    return day.toordinal() if day else 0


def _stops(scale: Scale | None, context: Context) -> tuple[Stop, ...]:
    if scale is None:
        return ()
    days = [scale.day(100 * number / STOPS) for number in range(STOPS + 1)]
    return tuple(Stop(day.isoformat(), context.wording.day(day)) for day in days)
