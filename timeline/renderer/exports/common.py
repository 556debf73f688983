"""What several formats need: the events that are shown with what belongs to them, the time of making, clean text."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.model.claim import Claim
from timeline.model.event import Event
from timeline.model.markup import on_one_line
from timeline.model.source import Source
from timeline.model.timeline import Timeline
from timeline.renderer.safe import link
from timeline.renderer.wording import Wording

#: Characters that neither XML nor a line of text can hold.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")

#: Where a timeline has no day of its own: the beginning of the machines' calendar, recognisably nobody's date.
NO_DAY = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class Shown(NamedTuple):
    """An event with its claims, each with its source."""

    event: Event
    told: tuple[tuple[Claim, Source], ...]


def shown(timeline: Timeline) -> Iterator[Shown]:
    """The events that the editor has not hidden, in the order of the file."""
    sources = {source.id: source for source in timeline.sources}
    claims = {claim.id: claim for claim in timeline.claims}
    for event in timeline.events:
        if not event.hidden:
            yield Shown(event, tuple((claims[name], sources[claims[name].source]) for name in event.claims))


def made(timeline: Timeline) -> dt.datetime:
    """When it was made: SOURCE_DATE_EPOCH where it is set, else the timeline's own day, never the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit() and len(epoch) < 12:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    if timeline.as_of is None:
        return NO_DAY
    return dt.datetime.combine(timeline.as_of, dt.time(), dt.UTC)


def clean(text: str) -> str:
    """The text with “�” for what a format cannot hold."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def line(text: str) -> str:
    """The text on one line."""
    return " ".join(clean(text).split())


def address(timeline: Timeline, fragment: str) -> str | None:
    """The address of a part of the published page, where the page has one."""
    url = link(timeline.url)
    return f"{url}#{fragment}" if url else None


def quoted(claim: Claim, source: Source, wording: Wording) -> str:
    """Who says what, on one line: the source, its quotation, and the date that it gives."""
    date = f" ({wording.date(claim.date)})" if claim.date is not None else ""
    return line(wording.say("how", "reminder", source=source.label, text=on_one_line(claim.quote))) + date


def disputes(event: Event, wording: Wording) -> list[str]:
    """A line for each disagreement that the editor has not set aside: what, and the readings."""
    separator = str(wording.words["disputes"]["between_values"])
    return [
        line(
            f"{wording.say('disagreement', 'heading', what=one.what)}: {separator.join(r.value for r in one.readings)}"
        )
        for one in event.disagreements
        if one.dismissed is None
    ]
