"""Timeline → what the templates place: groups of entries in order of time, sources, counts, the overview."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.model.event import Event
from timeline.model.timeline import Timeline
from timeline.renderer.context import Context
from timeline.renderer.disputes import Dispute, Labelled
from timeline.renderer.entries import Entry
from timeline.renderer.entries import entries as entries_of
from timeline.renderer.key import key_events
from timeline.renderer.matrix import Matrix, matrix
from timeline.renderer.safe import plain, target
from timeline.renderer.scale import Scale, scale_of
from timeline.renderer.sources import SourceView, source_view
from timeline.renderer.strip import Strip, draw

#: An event that may have happened at any time in more days than this belongs to a year, not to a month.
LONGEST_IN_MONTH = 183

#: More entries than this are left undrawn by whole months while they are out of sight: entry by entry takes too long.
LONG = 300

#: The disagreements of this many events are listed at the top, the others fold away below them.
MOST_DISPUTES = 6


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of a month, or those of which only the year is known."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The months of a year."""

    heading: str
    anchor: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """An item of the list of disagreements: the entry, its date, and the readings that stand against each other."""

    entry: Labelled
    when: str
    dispute: Dispute


@dataclass(frozen=True, slots=True)
class View:
    """All that the page shows, in the order in which it shows it; `order` are its events in that order."""

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
    matrix: Matrix | None
    sources: tuple[SourceView, ...]
    skipped: tuple[tuple[str, str], ...]
    failed_edits: tuple[tuple[str, str], ...]
    changes: tuple[tuple[str, str | None], ...]
    foot: tuple[str, ...]
    shown_all: str
    order: tuple[Event, ...]
    long: bool
    key: frozenset[str]
    scale: Scale | None


def view(timeline: Timeline, context: Context) -> View:
    """Everything on the page, settled; raises `KeyError` where events name claims that the timeline lacks."""
    events = in_order(tuple(context.events.values()))
    entries = entries_of(events, context)
    dated = [event for event in events if day_of(event) is not None]
    undated = tuple(entries[event.id] for event in events if day_of(event) is None)
    years = _years(dated, entries, context)
    order = tuple(context.events[name] for name in _in_page_order(years, undated))
    disputed = frozenset(name for name, shown in entries.items() if shown.disputed)
    lines = _disputes(list(entries.values()))
    leading = _leading([event for event in events if event.id in disputed])
    more = tuple(line for line in lines if line.entry.href not in leading)
    wording = context.wording
    return View(
        lang=wording.language,
        title=timeline.title,
        head_title=plain(timeline.title),
        description=timeline.description or "",
        head_description=described(timeline, context),
        as_of=wording.say("head", "as_of", date=wording.day(timeline.as_of)) if timeline.as_of else None,
        counts=_counts(timeline, entries, len(undated), context),
        disputes=tuple(line for line in lines if line.entry.href in leading),
        more_disputes=more,
        more_disputes_label=wording.count("more", len(more), "disputes"),
        strip=draw(dated, context),
        undrawn=wording.count("undrawn", len(undated), "overview") if undated and dated else None,
        years=years,
        undated=undated,
        matrix=matrix(order, disputed, context),
        sources=tuple(source_view(source, context) for source in timeline.sources),
        skipped=tuple((skipped.path, skipped.reason) for skipped in timeline.skipped),
        failed_edits=tuple((failed.edit, failed.reason) for failed in timeline.failed_edits),
        changes=tuple((c.text, entries[c.event].href if c.event in entries else None) for c in timeline.changes),
        foot=_foot(timeline, context),
        shown_all=wording.count("shown_all", len(events), "controls"),
        order=order,
        long=len(order) > LONG,
        key=key_events(events),
        scale=scale_of([day for event in dated if (day := day_of(event)) is not None]),
    )


def described(timeline: Timeline, context: Context) -> str:
    """What the timeline is, in a sentence for search engines and other sites."""
    counts = {
        "events": context.wording.count("events", len(context.events)),
        "sources": context.wording.count("sources", len(timeline.sources)),
    }
    return plain(timeline.description or context.wording.say("head", "description", title=timeline.title, **counts))


def in_order(events: Sequence[Event]) -> list[Event]:
    """By day; of those that begin on the same day the shorter first, then as in the file; undated ones last."""
    return sorted(events, key=lambda event: (day_of(event) or dt.date.max, day_of(event) is None, _length(event)))


def day_of(event: Event) -> dt.date | None:
    """The day that decides an event's place, `None` where it is undated."""
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
        day = day_of(event) or dt.date.max
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
        years.append(Year(str(year), f"tl-{year}", tuple(months)))
    return tuple(years)


def _in_page_order(years: Sequence[Year], undated: Sequence[Entry]) -> Iterator[str]:
    for year in years:
        for month in year.months:
            yield from (shown.id for shown in month.entries)
    yield from (shown.id for shown in undated)


def _leading(events: Sequence[Event]) -> frozenset[str]:
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


def _disputes(entries: Sequence[Entry]) -> tuple[DisputeLine, ...]:
    """Every disagreement that the editor has not set aside, in the order of the entries."""
    return tuple(
        DisputeLine(Labelled(shown.headline, shown.href), shown.date, dispute)
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
