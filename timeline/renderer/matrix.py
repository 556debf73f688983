"""The matrix of entries and sources: who tells what, and who is silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.model.event import Event
from timeline.renderer.context import Context, sources_of_event
from timeline.renderer.disputes import Labelled
from timeline.renderer.safe import plain, target

#: More cells than this are left to the script, which makes the other rows when somebody asks for them.
MOST_CELLS = 1200


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a source tells of an entry, linked to its first quotation; empty where it is silent."""

    count: str
    href: str
    label: str


class MatrixRow(NamedTuple):
    """An entry and what each source has of it."""

    entry: Labelled
    when: str
    disputed: bool
    cells: tuple[Cell, ...]


class Matrix(NamedTuple):
    """The table: its columns, the rows of the entries that most sources tell, how many rows there are without them."""

    sources: tuple[Labelled, ...]
    rows: tuple[MatrixRow, ...]
    left_out: str | None


def matrix(
    events: Sequence[Event], telling: frozenset[str], disputed: frozenset[str], context: Context
) -> Matrix | None:
    """The matrix of the events in their order; `None` where there is only one source, or nothing told.

    In it stand those that several sources tell and those that are `telling` anyway.
    """
    if len(context.sources) < 2 or not events:
        return None
    room = max(MOST_CELLS // len(context.sources), 1)
    tellers = {event.id: len(sources_of_event(event, context)) for event in events}
    worth = [event for event in events if tellers[event.id] > 1 or event.id in telling] or events
    ranked = sorted(worth, key=lambda event: (-tellers[event.id], -event.importance))
    chosen = {event.id for event in ranked[:room]}
    rows = tuple(_row(event, event.id in disputed, context) for event in events if event.id in chosen)
    sources = tuple(Labelled(plain(one.label), context.source_href(name)) for name, one in context.sources.items())
    missing = len(events) - len(rows)
    return Matrix(sources, rows, context.wording.count("left_out", missing, "matrix") if missing else None)


def _row(event: Event, is_disputed: bool, context: Context) -> MatrixRow:  # noqa: FBT001
    counts, first = Counter(context.claims[name].source for name in event.claims), dict[str, str]()
    for claim in event.claims:
        first.setdefault(context.claims[claim].source, claim)
    cells = tuple(
        Cell(
            context.wording.number(counts[source]) if source in first else "",
            target(first[source]) if source in first else "",
            plain(context.wording.count("cell", counts[source], "matrix", source=context.label(source))),
        )
        for source in context.sources
    )
    return MatrixRow(Labelled(event.headline, target(event.id)), context.wording.date(event.date), is_disputed, cells)
