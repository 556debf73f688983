"""Which entries are the key ones, which are minor: what a reader should see first, and what recedes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from timeline.model.event import Event
from timeline.renderer.context import Context, is_disputed

#: One entry in so many is a key one, but at least and at most this many.
SHARE, LEAST, MOST = 5, 5, 40

#: What stands in brief at the top, where a timeline has more entries than a reader can survey.
BRIEF, SURVEYED = 7, 12


def key_events(events: Sequence[Event]) -> frozenset[str]:
    """The ids of the key events: those that the editor pinned, then those that weigh most.

    Of those that weigh the same the better dated come first, then the first in the sequence.
    """
    wanted = min(max(len(events) // SHARE, LEAST), MOST)
    pinned = [event.id for event in events if event.pinned]
    rest = [event for event in events if not event.pinned]
    return frozenset([*pinned, *(event.id for event in _ranked(rest)[: max(wanted - len(pinned), 0)])])


def in_brief(events: Sequence[Event]) -> tuple[Event, ...]:
    """The few events that tell the story, in their order; none where the whole is short enough to be read."""
    if len(events) <= SURVEYED:
        return ()
    dated = [event for event in events if event.date is not None and event.date.sort is not None]
    chosen: dict[str, str] = {}
    for event in sorted(_ranked(dated), key=lambda event: not event.pinned):
        # What is told twice, as by a title and the sentence below it, is one line.
        if len(chosen) < BRIEF:
            chosen.setdefault(event.headline.casefold(), event.id)
    return tuple(event for event in dated if event.id in chosen.values())


def is_minor(event: Event, context: Context) -> bool:
    """Does one source alone tell it, and has nobody disputed, noted or edited anything?"""
    sources = {context.claims[name].source for name in event.claims}
    return len(sources) < 2 and not (is_disputed(event) or event.note or event.edited or event.developments)


def day_of(event: Event) -> dt.date | None:
    """The day that decides an event's place, `None` where it is undated."""
    return event.date.sort if event.date else None


def days_of(event: Event) -> int:
    """How many days are possible; an open end counts as all, and so does no date."""
    first, last = (event.date.earliest, event.date.latest) if event.date else (None, None)
    return ((last or dt.date.max) - (first or dt.date.min)).days


def _ranked(events: Sequence[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (-event.importance, days_of(event)))
