"""Small builders of model objects for tests: what a test is about is said, everything else has a plain value."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from typing import Any

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval, month_interval, year_interval
from timeline.dates.value import Date, Precision
from timeline.model.claim import Claim, Figure, Kind, Status
from timeline.model.date import Basis, DateRecord, QuotedDate
from timeline.model.document import Document, Metadata
from timeline.model.event import Disagreement, DisagreementKind, Event, Reading
from timeline.model.reading import as_read
from timeline.model.source import PublishedBasis, Source
from timeline.model.timeline import Generator, Timeline
from timeline.sources.formats.extract import Extract
from timeline.sources.lines import mark_lines
from timeline.sources.wrapped import unwrapped

#: Where a quotation starts in its source when the test does not care; not 0, so that mistaken offsets show.
START = 100


def value(text: str) -> Date:
    """A date from "2024-12-14", "2024-06", "2024" or, for one of several days, "2024-11-06..2024-12-11"."""
    if ".." in text:
        first, last = (dt.date.fromisoformat(end) if end else None for end in text.split(".."))
        return Date(DaySet(Interval(first, last)), Precision.DAY)
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return Date(DaySet(Interval.of(dt.date(*parts))), Precision.DAY)
    if len(parts) == 2:
        return Date(DaySet(month_interval(*parts)), Precision.MONTH)
    return Date(DaySet(year_interval(parts[0])), Precision.YEAR)


def date(text: str, *, basis: Basis = Basis.STATED, steps: Sequence[str] = ()) -> DateRecord:
    """A date record; `text` as for `value`."""
    return DateRecord.from_date(value(text), basis, tuple(steps))


def quoted(text: str, words: str, quote: str, **more: Any) -> QuotedDate:
    """A date that `words` in the quotation say; where they are not in it, they stand before it."""
    at = quote.find(words)
    start = START + at if at >= 0 else 0
    fields = {"basis": Basis.STATED, "steps": ()} | more
    return QuotedDate.from_date(value(text), **fields, text=words, start=start, end=start + len(words))


def figure(words: str, quote: str, *, what: str = "people", least: float | None = None) -> Figure:
    """A figure that stands in the quotation as `words`."""
    start = START + quote.index(words)
    return Figure(what=what, min=least, max=least, unit=what, text=words, start=start, end=start + len(words))


def claim(name: str = "c1", quote: str = "It happened.", *, source: str = "s1", **more: Any) -> Claim:
    """A claim of one quotation; `when` and `words` give its date."""
    when, words = more.pop("when", None), more.pop("words", "")
    fields: dict[str, Any] = {
        "id": name,
        "source": source,
        "start": START,
        "end": START + len(quote),
        "quote": quote,
        "headline": quote,
        "kind": Kind.OCCURRENCE,
        "status": Status.REPORTED,
        "date": quoted(when, words or quote[:1], quote) if when else None,
    }
    return Claim.model_validate(fields | more)


def event(name: str, claims: Sequence[str], *, when: str | None = None, **more: Any) -> Event:
    """An event of these claims; `when` as for `value`, without it the event is undated."""
    fields: dict[str, Any] = {
        "id": name,
        "aliases": tuple(claims),
        "headline": f"Event {name}",
        "date": date(when) if when else None,
        "status": Status.REPORTED,
        "claims": tuple(claims),
        "importance": 0.5,
    }
    return Event.model_validate(fields | more)


def disagreement(*values: tuple[str, Sequence[str]], kind: DisagreementKind = DisagreementKind.FIGURE) -> Disagreement:
    """A disagreement; each value with the ids of the claims that give it."""
    readings = tuple(
        Reading(value=text, claims=tuple(claims), independent=len(claims), why=f"Why {text}.")
        for text, claims in values
    )
    return Disagreement(kind=kind, what="what is counted", readings=readings)


def source(name: str = "s1", **more: Any) -> Source:
    """A source of unknown date."""
    fields: dict[str, Any] = {
        "id": name,
        "path": f"{name}.txt",
        "label": f"Source {name}",
        "language": "en",
        "sha256": "0" * 64,
        "published": None,
        "published_basis": PublishedBasis.UNKNOWN,
    }
    return Source.model_validate(fields | more)


def timeline(events: Sequence[Event], claims: Sequence[Claim], **more: Any) -> Timeline:
    """A timeline of these events and claims; its sources are those that the claims name."""
    names = dict.fromkeys(told.source for told in claims)
    fields: dict[str, Any] = {
        "title": "A story",
        "language": "en",
        "generator": Generator(name="source-timeline", version="0"),
        "as_of": None,
        "sources": tuple(source(name) for name in names),
        "claims": tuple(claims),
        "events": tuple(events),
    }
    return Timeline.model_validate(fields | more)


def single(quote: str = "It happened.", *, when: str | None = "2024-12-14", **more: Any) -> Timeline:
    """A timeline of one source, one claim and one event, whose id is the claim's."""
    return timeline([event("c1", ["c1"], when=when)], [claim("c1", quote, when=when, **more)])


def document(text: str, name: str = "s1", *, published: str | None = None, language: str = "en") -> Document:
    """A plain text of one source, its lines marked; `published` as a file would give it."""
    read = as_read(unwrapped(text))
    marked = mark_lines(Extract(read.text), language)
    return Document(
        id=name,
        path=f"{name}.txt",
        label=f"Source {name}",
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        language=language,
        text=read.text,
        written=text if read.text != text else None,
        shifts=read.shifts,
        lines=marked.lines,
        credits=marked.credits,
        metadata=Metadata(published=published),
    )
