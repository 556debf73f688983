"""Timeline → what the templates place: groups of entries in order of time, sources, counts, the overview."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.model.event import Event
from timeline.model.timeline import Timeline
from timeline.renderer.context import Context
from timeline.renderer.entries import Entry, Labelled, entry
from timeline.renderer.safe import plain, target
from timeline.renderer.sources import SourceView, source_view
from timeline.renderer.strip import Strip, draw

#: An event that may have happened at any time in more days than this belongs to a year, not to a month.
LONGEST_IN_MONTH = 183

#: The disagreements of this many events are listed at the top, the others fold away below them.
MOST_DISPUTES = 8


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of a month, or those of which only the year is known."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The months of a year."""

    heading: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """A line of the list of disagreements: the entry and the values that stand against each other."""

    entry: Labelled
    what: str
    values: str


@dataclass(frozen=True, slots=True)
class View:
    """All that the page shows, in the order in which it shows it."""

    lang: str
    title: str
    head_title: str
    description: str
    head_description: str
    as_of: str | None
    counts: tuple[str, ...]
    disputes: tuple[DisputeLine, ...]
    more_disputes: tuple[DisputeLine, ...]
    more_disputes_label: str
    strip: Strip | None
    undrawn: str | None
    years: tuple[Year, ...]
    undated: tuple[Entry, ...]
    sources: tuple[SourceView, ...]
    skipped: tuple[tuple[str, str], ...]
    changes: tuple[tuple[str, str | None], ...]
    foot: tuple[str, ...]
    shown_all: str


def view(timeline: Timeline, context: Context) -> View:
    """Everything on the page, settled; raises `KeyError` where events name claims that the timeline lacks."""
    events = in_order(tuple(context.events.values()))
    entries = {event.id: entry(event, context) for event in events}
    dated = [event for event in events if _sort(event) is not None]
    undated = tuple(entries[event.id] for event in events if _sort(event) is None)
    wording = context.wording
    described = wording.say(
        "head",
        "description",
        title=timeline.title,
        events=wording.count("events", len(events)),
        sources=wording.count("sources", len(timeline.sources)),
    )
    disputes = _disputes(list(entries.values()), context)
    key = _key([event for event in events if entries[event.id].disputed])
    more = tuple(line for line in disputes if line.entry.href not in key)
    return View(
        lang=wording.language,
        title=timeline.title,
        head_title=plain(timeline.title),
        description=timeline.description or "",
        head_description=plain(timeline.description or described),
        as_of=wording.say("head", "as_of", date=wording.day(timeline.as_of)) if timeline.as_of else None,
        counts=_counts(timeline, entries, len(undated), context),
        disputes=tuple(line for line in disputes if line.entry.href in key),
        more_disputes=more,
        more_disputes_label=wording.count("more", len(more), "disputes"),
        strip=draw(dated, context),
        undrawn=wording.count("undrawn", len(undated), "overview") if undated and dated else None,
        years=_years(dated, entries, context),
        undated=undated,
        sources=tuple(source_view(source, context) for source in timeline.sources),
        skipped=tuple((skipped.path, skipped.reason) for skipped in timeline.skipped),
        changes=tuple((c.text, entries[c.event].href if c.event in entries else None) for c in timeline.changes),
        foot=_foot(timeline, context),
        shown_all=wording.count("shown_all", len(events), "controls"),
    )


def in_order(events: Sequence[Event]) -> list[Event]:
    """By day; of those that begin on the same day the shorter first, then as in the file; undated ones last."""
    return sorted(events, key=lambda event: (_sort(event) or dt.date.max, _sort(event) is None, _length(event)))


def _sort(event: Event) -> dt.date | None:
    return event.date.sort if event.date else None


def _length(event: Event) -> int:
    """How many days are possible; an open end counts as all."""
    if event.date is None:
        return 0
    return ((event.date.latest or dt.date.max) - (event.date.earliest or dt.date.min)).days


def _years(events: Sequence[Event], entries: dict[str, Entry], context: Context) -> tuple[Year, ...]:
    """The entries under their years and months; within a year those without a month come first."""
    wording = context.wording

    def place(event: Event) -> tuple[int, int]:
        day = _sort(event) or dt.date.max
        is_open = event.date is None or event.date.earliest is None or event.date.latest is None
        return day.year, 0 if not is_open and _length(event) > LONGEST_IN_MONTH else day.month

    years: list[Year] = []
    placed = sorted(events, key=place)
    for year, of_year in groupby(placed, key=lambda event: place(event)[0]):
        months: list[Month] = []
        for month, group in groupby(of_year, key=lambda event: place(event)[1]):
            no_month = wording.say("entries", "no_month", year=year)
            heading = wording.month(year, month) if month else no_month
            months.append(Month(heading, tuple(entries[event.id] for event in group)))
        years.append(Year(str(year), tuple(months)))
    return tuple(years)


def _key(events: Sequence[Event]) -> frozenset[str]:
    """The links of the most important of these events, the earlier first where they weigh the same."""
    ranked = sorted(events, key=lambda event: -event.importance)
    return frozenset(target(event.id) for event in ranked[:MOST_DISPUTES])


def _counts(timeline: Timeline, entries: dict[str, Entry], undated: int, context: Context) -> tuple[str, ...]:
    """The figures under the title; what there is none of is left out."""
    numbers = {
        "sources": len(timeline.sources),
        "events": len(entries),
        "claims": sum(len(told.claims) for shown in entries.values() for told in shown.told),
        "disputed": sum(1 for shown in entries.values() if shown.disputed),
        "undated": undated,
    }
    return tuple(context.wording.count(name, n) for name, n in numbers.items() if n)


def _disputes(entries: Sequence[Entry], context: Context) -> tuple[DisputeLine, ...]:
    """Every disagreement that the editor has not set aside, in the order of the entries."""
    between = context.words["disputes"]["between_values"]
    return tuple(
        DisputeLine(Labelled(shown.headline, shown.href), dispute.what, between.join(row.value for row in dispute.rows))
        for shown in entries
        for dispute in shown.disputes
        if dispute.dismissed is None
    )


def _foot(timeline: Timeline, context: Context) -> tuple[str, ...]:
    maker = timeline.generator
    lines = [context.wording.say("foot", "made", name=maker.name, version=maker.version)]
    if timeline.contact:
        lines.append(context.wording.say("foot", "contact", contact=timeline.contact))
    return tuple(lines)
