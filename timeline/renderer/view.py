"""Timeline → what the templates place: groups of entries in order of time, sources, counts, the overview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.model.event import Disagreement, Event
from timeline.model.timeline import Timeline
from timeline.renderer.context import Context
from timeline.renderer.disputes import Clash, Dispute, Labelled, clash, dispute
from timeline.renderer.drawing import Drawn, drawn
from timeline.renderer.key import day_of, in_brief, key_events, ranked
from timeline.renderer.matrix import Matrix, matrix
from timeline.renderer.order import Month, Year, in_order, years_of
from timeline.renderer.safe import plain, target
from timeline.renderer.scale import Scale
from timeline.renderer.sources import SourceView, source_view
from timeline.renderer.strip import Strip, draw

#: Up to so many entries a browser leaves undrawn, while they are out of sight, whole years, blocks of entries, and each
#: entry by itself; up to so many blocks and entries; above that blocks: to watch each entry would make scrolling jerk.
LONG, FAR = 300, 3000

#: The disagreements of so many events are told at the top with all readings, of so many more in a line each; the others
#: fold away below them.
TOLD, IN_A_LINE = 2, 4


class DisputeItem(NamedTuple):
    """An item of the list of disagreements: the entry, its date, and the readings that stand against each other."""

    entry: Labelled
    when: str
    dispute: Dispute


class DisputeLine(NamedTuple):
    """The same in a line, without who says what."""

    entry: Labelled
    when: str
    clash: Clash


class BriefLine(NamedTuple):
    """An item of the story in brief: the entry, its date, how many sources tell it."""

    entry: Labelled
    when: str
    told_by: str
    disputed: bool


class View(NamedTuple):
    """All that the page shows, in the order in which it shows it; `order` are its events in that order.

    `length` is near, long or far: how much of it a browser may leave undrawn.
    """

    lang: str
    title: str
    head_title: str
    description: str
    head_description: str
    as_of: str | None
    counts: tuple[str, ...]
    brief: tuple[BriefLine, ...]
    disputes: tuple[DisputeItem, ...]
    other_disputes: tuple[DisputeLine, ...]
    more_disputes: tuple[DisputeLine, ...]
    more_disputes_label: str
    strip: Strip | None
    undrawn: str | None
    years: tuple[Year, ...]
    undated: Month
    matrix: Matrix | None
    sources: tuple[SourceView, ...]
    skipped: tuple[tuple[str, str], ...]
    failed_edits: tuple[tuple[str, str], ...]
    changes: tuple[tuple[str, str | None], ...]
    foot: tuple[str, ...]
    shown_all: str
    order: tuple[Event, ...]
    length: str
    key: frozenset[str]
    scale: Scale | None


def view(timeline: Timeline, context: Context) -> View:
    """Everything on the page, settled; raises `KeyError` where events name claims that the timeline lacks."""
    events = in_order(tuple(context.events.values()))
    ranking = ranked(events)
    key, brief = key_events(ranking), in_brief(ranking)
    entries = drawn(events, context, key)
    dated = [event for event in events if day_of(event) is not None]
    undated = Month("", tuple(entries[event.id] for event in events if day_of(event) is None), wide=False)
    years = years_of(dated, entries, context)
    order = tuple(context.events[name] for name in _in_page_order(years, undated))
    context.placed[:] = order
    disputed = frozenset(name for name, shown in entries.items() if shown.disputed)
    told, others, more = _disputes([event for event in events if event.id in disputed], entries, context)
    wording, strip = context.wording, draw(dated, context)
    return View(
        lang=wording.language,
        title=timeline.title,
        head_title=plain(timeline.title),
        description=timeline.description or "",
        head_description=described(timeline, context),
        as_of=wording.say("head", "as_of", date=wording.day(timeline.as_of)) if timeline.as_of else None,
        counts=_counts(timeline, entries, len(undated.entries), context),
        brief=tuple(_brief(entries[event.id], context) for event in events if event.id in brief),
        disputes=told,
        other_disputes=others,
        more_disputes=more,
        more_disputes_label=wording.count("more", len(more), "disputes"),
        strip=strip,
        undrawn=wording.count("undrawn", len(undated.entries), "overview") if undated.entries and dated else None,
        years=years,
        undated=undated,
        matrix=matrix(order, key | disputed, disputed, context),
        sources=tuple(source_view(source, context) for source in timeline.sources),
        skipped=tuple((skipped.path, skipped.reason) for skipped in timeline.skipped if skipped.is_article),
        failed_edits=tuple((failed.edit, failed.reason) for failed in timeline.failed_edits),
        changes=tuple((c.text, entries[c.event].href if c.event in entries else None) for c in timeline.changes),
        foot=_foot(timeline, context),
        shown_all=wording.count("shown_all", len(events), "controls"),
        order=order,
        length="near" if len(order) <= LONG else "long" if len(order) <= FAR else "far",
        key=key,
        scale=strip.scale if strip else None,
    )


def described(timeline: Timeline, context: Context) -> str:
    """What the timeline is, in a sentence for search engines and other sites."""
    counts = {
        "events": context.wording.count("events", len(context.events)),
        "sources": context.wording.count("sources", len(timeline.sources)),
    }
    return plain(timeline.description or context.wording.say("head", "description", title=timeline.title, **counts))


def _in_page_order(years: Sequence[Year], undated: Month) -> Iterator[str]:
    for year in years:
        for month in year.months:
            yield from (shown.id for shown in month.entries)
    yield from (shown.id for shown in undated.entries)


def _brief(shown: Drawn, context: Context) -> BriefLine:
    words = context.words["entries"]
    facts = filter(None, (shown.told_by, words["disputed"] if shown.disputed else ""))
    told_by = words["between_facts"].join(facts)
    return BriefLine(Labelled(shown.headline, shown.href), shown.date, told_by, shown.disputed)


def _counts(timeline: Timeline, entries: dict[str, Drawn], undated: int, context: Context) -> tuple[str, ...]:
    """The figures under the title; what there is none of is left out."""
    numbers = {
        "sources": len(timeline.sources),
        "events": len(entries),
        "claims": sum(shown.quotations for shown in entries.values()),
        "disputed": sum(1 for shown in entries.values() if shown.disputed),
        "undated": undated,
    }
    return tuple(context.wording.count(name, n) for name, n in numbers.items() if n)


def _disputes(
    events: Sequence[Event], entries: dict[str, Drawn], context: Context
) -> tuple[tuple[DisputeItem, ...], tuple[DisputeLine, ...], tuple[DisputeLine, ...]]:
    """The disagreements of the most important events, of some more, and of all others; each in the order of entries."""
    ranked = [event.id for event in sorted(events, key=lambda event: -event.importance)]
    told, others = frozenset(ranked[:TOLD]), frozenset(ranked[TOLD : TOLD + IN_A_LINE])
    items, lines, more = list[DisputeItem](), list[DisputeLine](), list[DisputeLine]()
    for event, found in _disagreements(events):
        entry, when = Labelled(event.headline, target(event.id)), entries[event.id].date
        if event.id in told:
            items.append(DisputeItem(entry, when, dispute(found, context)))
        else:
            (lines if event.id in others else more).append(DisputeLine(entry, when, clash(found, context)))
    return tuple(items), tuple(lines), tuple(more)


def _disagreements(events: Sequence[Event]) -> Iterator[tuple[Event, Disagreement]]:
    """Every disagreement that the editor has not set aside, with its event."""
    return ((event, found) for event in events for found in event.disagreements if found.dismissed is None)


def _foot(timeline: Timeline, context: Context) -> tuple[str, ...]:
    maker = timeline.generator
    lines = [context.wording.say("foot", "made", name=maker.name, version=maker.version)]
    if timeline.contact:
        lines.append(context.wording.say("foot", "contact", contact=timeline.contact))
    return tuple(lines)
