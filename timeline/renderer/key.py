"""Which entries are the key ones, which are minor: what a reader should see first, and what recedes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from timeline.model.event import Event, Relation
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
    chosen: dict[str, Event] = {}
    for event in ranking:
        if day_of(event) is not None and not any(_tells_again(event, other) for other in chosen.values()):
            chosen[event.id] = event
            if len(chosen) == BRIEF:
                break
    return frozenset(chosen)


def _tells_again(event: Event, other: Event) -> bool:
    """Is it told twice, as by a title and the sentence below it, or is one the statement that tells of the other?"""
    linked = {link.event for link in event.links if link.relation in (Relation.STATES, Relation.STATED_BY)}
    return other.id in linked or event.headline.casefold() == other.headline.casefold()


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
