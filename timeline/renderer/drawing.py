"""Each event drawn, for the page and for the embed: a pure function of the event, its claims and their sources.

What an earlier build drew of the same is taken from the table of the context, by a digest of all that it depends on.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from markupsafe import escape

from timeline.cache import digest, packed, unpacked
from timeline.model.event import Event
from timeline.model.written import shown_of
from timeline.renderer.context import Context, sources_of_event
from timeline.renderer.entries import Entry, entry
from timeline.renderer.key import day_of, key_events, ranked
from timeline.renderer.sources import relays

#: The level of an entry's heading: below that of a month, or of those without a date.
BELOW_MONTH, BELOW_YEAR = 4, 3

_SLOT = re.compile(rb"<slot ([^<>]*)>")


class Drawn(NamedTuple):
    """An event as it stands on the page (`html`) and in the embed, and what other parts of the page say of it."""

    id: str
    size: int
    href: str
    headline: str
    date: str
    told_by: str
    disputed: bool
    quotations: int
    html: bytes
    embedded: bytes

    @property
    def slot(self) -> str:
        """What holds its place in a page until it is put in: see `filled`."""
        return f"<slot {escape(self.id)}>"


class Item(NamedTuple):
    """An entry of the embed: as on the page, with the numbers by which the address can choose it."""

    entry: Entry
    key: bool
    sources: str
    first: str
    last: str
    summary: str


def drawn(events: Sequence[Event], context: Context, key: Container[str] | None = None) -> dict[str, Drawn]:
    """The events by id, drawn in this order; what one of page and embed has drawn serves the other.

    `key`: the ids of those that stand out, if that is known.
    """
    missing = [event for event in events if event.id not in context.made]
    if missing and key is None:
        key = key_events(ranked(events))
    for event in missing:
        context.made[event.id] = _recalled(event, context, is_key=event.id in (key or ()))
    return {event.id: context.made[event.id] for event in events}


def filled(page: str, forms: Iterable[tuple[Drawn, bytes]]) -> bytes:
    """The page with each entry in its place: they are most of it, and need not be read and written with the rest.

    No word of an article can pass for a slot: in all of them `<` is escaped.
    """
    found = {str(escape(drawn.id)).encode(): form for drawn, form in forms}
    parts = _SLOT.split(page.encode())
    parts[1::2] = [found[name] for name in parts[1::2]]
    return b"".join(parts)


def item_of(event: Event, shown: Entry, context: Context, *, is_key: bool) -> Item:
    """The event as an entry of the embed."""
    sources = sources_of_event(event, context)
    date = event.date if event.date and event.date.sort else None
    return Item(
        entry=shown,
        key=is_key,
        sources=" ".join(sources),
        first=(date.earliest or date.sort).isoformat() if date and date.sort else "",
        last=(date.latest or date.sort).isoformat() if date and date.sort else "",
        summary=context.wording.count("sources", len(sources)),
    )


def _recalled(event: Event, context: Context, *, is_key: bool) -> Drawn:
    """The event as it was drawn before, if all that it depends on is as it was; else drawn."""
    before = context.before
    if before is None:
        return _drawn(event, context, is_key=is_key)
    names = (*event.aliases, *event.claims)
    free = [name for name in names if name not in context.taken]
    told = "\0".join((*_depends_on(event, context), *free, "key" if is_key else ""))  # nothing else holds that letter
    key = digest(told.encode("utf-8", "surrogatepass"))
    content = before.get(key)
    if content is not None:
        context.taken.update(names)
        return Drawn._make(unpacked(content))
    found = _drawn(event, context, is_key=is_key)
    before.put(key, packed(tuple(found)))
    return found


def _depends_on(event: Event, context: Context) -> Iterator[str]:
    """The event, its claims, their sources, and the events that it names, as far as its entry shows them."""
    yield context.wording.language
    shown = context.written.shown.get(event.id)
    if shown is not None:
        yield shown
        sources = sources_of_event(event, context)
    else:
        claims = [name for name in _claims_of(event) if name in context.claims]
        yield shown_of(context.written.events[event.id], (context.written.claims[name] for name in claims))
        sources = sorted({context.claims[name].source for name in claims}, key=context.rank)
    for name in sources:
        yield context.shown.get(name) or _as_shown(name, context)
    if event.disagreements:  # a reading can be left out by the numbers of its sources
        yield repr([context.rank(name) for name in sources])
    for link in event.links:
        other = context.events.get(link.event)
        if other is not None:
            yield repr((str(link.relation), other.id, other.headline))


def _as_shown(name: str, context: Context) -> str:
    """What entries show of a source."""
    source = context.sources[name]
    context.shown[name] = repr((name, source.label, source.language, relays(source, context)))
    return context.shown[name]


def _claims_of(event: Event) -> dict[str, None]:
    """All claims that an event names, in order."""
    readings = (reading.claims for found in event.disagreements for reading in found.readings)
    points = (point.claims for found in event.developments for point in found.points)
    return dict.fromkeys(chain(event.claims, *(merge.claims for merge in event.merges), *readings, *points))


def _drawn(event: Event, context: Context, *, is_key: bool) -> Drawn:
    shown, level = entry(event, context, key=is_key), BELOW_YEAR if day_of(event) is None else BELOW_MONTH
    item = item_of(event, shown, context, is_key=is_key)
    return Drawn(
        id=shown.id,
        size=shown.size,
        href=shown.href,
        headline=shown.headline,
        date=shown.date,
        told_by=shown.told_by,
        disputed=shown.disputed,
        quotations=sum(len(told.claims) for told in shown.told),
        html=str(context.macros("event").article(shown, level)).encode(),
        embedded=str(context.macros("item").item(item)).encode(),
    )
