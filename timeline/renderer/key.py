"""Which entries are the key ones, which are minor: what a reader should see first, and what recedes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from timeline.model.event import Event
from timeline.renderer.context import Context, is_disputed, sources_of_event

#: One entry in so many is a key one, but at least and at most this many.
SHARE, LEAST, MOST = 5, 5, 40

#: What stands in brief at the top, where a timeline has more entries than a reader can survey.
BRIEF, SURVEYED = 7, 12


def ranked(events: Sequence[Event]) -> list[Event]:
    """What the editor pinned, then what weighs most.

    Of those that weigh the same the better dated come first, then the first in the sequence.
    """
    return sorted(events, key=lambda event: (not event.pinned, -event.importance, days_of(event)))


def key_events(ranking: Sequence[Event]) -> frozenset[str]:
    """The ids of the key events: all that the editor pinned, and the first of a ranking."""
    wanted = min(max(len(ranking) // SHARE, LEAST), MOST)
    return frozenset(event.id for place, event in enumerate(ranking) if place < wanted or event.pinned)


def in_brief(ranking: Sequence[Event]) -> frozenset[str]:
    """The ids of the few events that tell the story; none where the whole is short enough to be read."""
    if len(ranking) <= SURVEYED:
        return frozenset()
    chosen: dict[str, str] = {}
    for event in ranking:
        # What is told twice, as by a title and the sentence below it, is one line.
        if event.date is not None and event.date.sort is not None:
            chosen.setdefault(event.headline.casefold(), event.id)
            if len(chosen) == BRIEF:
                break
    return frozenset(chosen.values())


def is_minor(event: Event, context: Context) -> bool:
    """Does one source alone tell it, and has nobody disputed, noted or edited anything?"""
    more = is_disputed(event) or event.note or event.edited or event.developments
    return not more and len(sources_of_event(event, context)) < 2


def day_of(event: Event) -> dt.date | None:
    """The day that decides an event's place, `None` where it is undated."""
    return event.date.sort if event.date else None


def days_of(event: Event) -> int:
    """How many days are possible; an open end counts as all, and so does no date."""
    first, last = (event.date.earliest, event.date.latest) if event.date else (None, None)
    return ((last or dt.date.max) - (first or dt.date.min)).days
