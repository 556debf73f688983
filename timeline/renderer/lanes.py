"""The lanes of the overview strip: each source's marks in rows, and the lines between marks of the same event."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from timeline.model.date import DateRecord
from timeline.model.event import Event
from timeline.renderer.context import Context, is_disputed
from timeline.renderer.order import LONGEST_IN_MONTH
from timeline.renderer.safe import plain, target
from timeline.renderer.scale import Scale

#: More sources than this share the last lane.
MOST_LANES = 12

#: Heights in pixels: a lane's label, a row of marks, the room below.
LABEL, ROW, PAD = 20, 14, 7

#: Marks nearer than this, in percent, go to different rows of their lane, of which there are at most `MOST_ROWS`.
GAP, MOST_ROWS = 1.2, 4

#: The narrowest band that can still be seen, and how far one reaches that is open at an end: it fades, because no one
#: knows how far to draw it. Both in percent.
LEAST_BAND, STUB = 1.0, 5.0

#: A band of more days than this is drawn lighter still: certainty must be the heavier sign.
MONTH = 31

#: The longest label, in characters.
LONGEST_LABEL = 38


class Mark(NamedTuple):
    """One source's telling of one event: a dot (`width` 0) for a known day, else a band over the possible days.

    `join` is where a line to other sources' marks starts; `shape` is dot, month, wide, since or until. `many`: it
    stands for all entries that this source alone tells of the same span.
    """

    event: str
    source: int
    href: str
    title: str
    x: float
    width: float
    y: int
    join: float
    shape: str
    disputed: bool
    many: bool


class Lane(NamedTuple):
    """The marks of one source, below its label."""

    label: str
    top: int
    height: int
    marks: tuple[Mark, ...]


class Join(NamedTuple):
    """A line between two sources' marks of one event."""

    start: Mark
    end: Mark


def lanes_of(events: Sequence[Event], scale: Scale, context: Context) -> tuple[Lane, ...]:
    """A lane for each source in the order of the file; the last one is shared where there are too many."""
    names = [source.label for source in context.sources.values()]
    if len(names) > MOST_LANES:
        names[MOST_LANES - 1 :] = [context.words["overview"]["other_sources"]]
    marks: list[list[Mark]] = [[] for _ in names]
    for (source, *_), told in _spans(events, context).items():
        event, date = told[0]
        row = marks[min(context.rank(source), MOST_LANES - 1)]
        row.append(_mark(event, date, source, len(told), scale, context))
    lanes: list[Lane] = []
    top = 0
    for name, row in zip(names, marks, strict=True):
        placed, depth = _rows(row, top + LABEL)
        lanes.append(Lane(_cut(name), top, LABEL + depth * ROW + PAD, placed))
        top += lanes[-1].height
    return tuple(lanes)


def _spans(
    events: Sequence[Event], context: Context
) -> dict[tuple[str, str, dt.date | None, dt.date | None], list[tuple[Event, DateRecord]]]:
    """What each source tells of each event; what it alone tells of one long span is one mark, not a pile of them."""
    found = defaultdict[tuple[str, str, dt.date | None, dt.date | None], list[tuple[Event, DateRecord]]](list)
    for event in events:
        told = _told(event, context)
        for source, date in told.items():
            alone = len(told) == 1 and _days(date) > LONGEST_IN_MONTH and not is_disputed(event)
            found[source, "" if alone else event.id, date.earliest, date.latest].append((event, date))
    return found


def _told(event: Event, context: Context) -> dict[str, DateRecord]:
    """Each source of the event with the most precise date it gives; one that gives none, with the event's own."""
    told: dict[str, DateRecord] = {}
    for claim in (context.claims[name] for name in event.claims):
        date = claim.date if claim.date is not None and claim.date.sort is not None else event.date
        if date is not None and (claim.source not in told or _days(date) < _days(told[claim.source])):
            told[claim.source] = date
    return told


def _days(date: DateRecord) -> int:
    """How many days are possible; open ends count as all."""
    return ((date.latest or dt.date.max) - (date.earliest or dt.date.min)).days


def _mark(event: Event, date: DateRecord, source: str, count: int, scale: Scale, context: Context) -> Mark:
    """The mark of one source's date for the event, the first of `count`; its height is settled when the lane is."""
    first = scale.x(date.earliest) if date.earliest else None
    last = scale.x(date.latest) if date.latest else None
    if date.earliest is not None and date.earliest == date.latest:
        left, width, shape = scale.x(date.earliest), 0.0, "dot"
    elif first is None or last is None:
        left = first if first is not None else (last or 0.0) - STUB
        width, shape = STUB, "until" if first is None else "since"
    else:
        left, width, shape = first, max(last - first, LEAST_BAND), "month" if _days(date) <= MONTH else "wide"
    left = round(max(min(left, 100 - width), 0.0), 2)
    day = _middle(event.date)
    join = round(min(max(scale.x(day) if day else left, left), left + width), 2)
    when, label = context.wording.date(date), context.label(source)
    headline = event.headline if count == 1 else context.wording.count("events", count)
    title = context.wording.say("overview", "mark", date=when, headline=headline, source=label)
    return Mark(
        event=event.id,
        source=context.rank(source),
        href=target(event.id),
        title=plain(title),
        x=left,
        width=round(width, 2),
        y=0,
        join=join,
        shape=shape,
        disputed=is_disputed(event),
        many=count > 1,
    )


def _middle(date: DateRecord | None) -> dt.date | None:
    """The day in the middle of a date; of an open one its known end."""
    if date is None or date.earliest is None or date.latest is None:
        return date.sort if date else None
    return date.earliest + (date.latest - date.earliest) // 2


def _rows(marks: Sequence[Mark], top: int) -> tuple[tuple[Mark, ...], int]:
    """The marks with their heights, in rows so that neighbours do not cover each other, and how many rows there are."""
    ends: list[float] = []
    placed: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.x, mark.width)):
        free = [row for row, end in enumerate(ends) if end + GAP <= mark.x]
        if not free and len(ends) < MOST_ROWS:
            ends.append(0.0)
            free = [len(ends) - 1]
        row = free[0] if free else ends.index(min(ends))
        ends[row] = max(ends[row], mark.x + mark.width)
        placed.append(mark._replace(y=top + row * ROW + ROW // 2))
    # Known days are drawn over uncertain ones: certainty must be the heavier sign.
    return tuple(sorted(placed, key=lambda mark: mark.width == 0)), max(len(ends), 1)


def joins_of(lanes: Sequence[Lane]) -> tuple[Join, ...]:
    """Lines between neighbouring marks of the same event, from lane to lane."""
    found: list[Join] = []
    before: dict[str, Mark] = {}
    for lane in lanes:
        for mark in lane.marks:
            if mark.event in before:
                found.append(Join(before[mark.event], mark))
            before[mark.event] = mark
    return tuple(found)


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"
