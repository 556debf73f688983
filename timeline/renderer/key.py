"""Which entries are the key ones: those that the editor pinned, then those that weigh most."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.event import Event

#: One entry in so many is a key one, but at least and at most this many.
SHARE, LEAST, MOST = 5, 5, 40


def key_events(events: Sequence[Event]) -> frozenset[str]:
    """The ids of the key events; of those that weigh the same the first come first."""
    wanted = min(max(len(events) // SHARE, LEAST), MOST)
    pinned = [event.id for event in events if event.pinned]
    ranked = sorted((event for event in events if not event.pinned), key=lambda event: -event.importance)
    return frozenset([*pinned, *(event.id for event in ranked[: max(wanted - len(pinned), 0)])])
