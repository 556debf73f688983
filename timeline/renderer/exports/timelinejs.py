"""TimelineJS 3: one slide an event. It knows days, months and years; an uncertain date stands on the slide in words."""

from __future__ import annotations

import datetime as dt
import json
from html import escape
from typing import Any

from timeline.dates.value import Precision
from timeline.model.date import DateRecord
from timeline.model.markup import on_one_line
from timeline.model.timeline import Timeline
from timeline.renderer.exports.common import Shown, clean, disputes, shown
from timeline.renderer.safe import link
from timeline.renderer.spans import whole_unit
from timeline.renderer.wording import Wording


def timelinejs(timeline: Timeline) -> str:
    """The slides in order; events without a place in time are left out, for TimelineJS has no undated slides."""
    wording = Wording(timeline.language)
    title = {"headline": escape(clean(timeline.title)), "text": escape(clean(timeline.description or ""))}
    slides = [_slide(one, wording) for one in shown(timeline) if one.event.date and one.event.date.sort]
    return json.dumps({"title": {"text": title}, "events": slides}, ensure_ascii=False, indent=2) + "\n"


def _slide(one: Shown, wording: Wording) -> dict[str, Any]:
    event = one.event
    assert event.date is not None  # noqa: S101 - those without a date are left out above
    status = wording.words["status"][event.status.value]
    return {
        "unique_id": event.id,
        "display_date": wording.date(event.date),
        **_dates(event.date),
        "text": {"headline": escape(clean(event.headline)), "text": _text(one, wording)},
        "group": status,
    }


def _dates(date: DateRecord) -> dict[str, dict[str, int]]:
    """The day, month or year, else the first and the last possible day; of an open date the end that is known."""
    first, last = date.earliest or date.sort, date.latest or date.sort
    assert first is not None  # noqa: S101 - as above
    unit = whole_unit(first, last) if last is not None else None
    if unit is not None:
        return {"start_date": _date(first, unit)}
    return {"start_date": _date(first, Precision.DAY), "end_date": _date(last or first, Precision.DAY)}


def _date(day: dt.date, unit: Precision) -> dict[str, int]:
    parts = {"year": day.year, "month": day.month, "day": day.day}
    kept = {Precision.YEAR: 1, Precision.MONTH: 2}.get(unit, 3)
    return dict(list(parts.items())[:kept])


def _text(one: Shown, wording: Wording) -> str:
    """The quotations with their sources, as the HTML that TimelineJS takes; everything in it is escaped."""
    parts = [f"<p><b>{escape(text)}</b></p>" for text in disputes(one.event, wording)]
    for claim, source in one.told:
        label, url = escape(clean(source.label)), link(source.url)
        name = f'<a href="{escape(url)}">{label}</a>' if url else label
        parts.append(f"<blockquote>{escape(clean(on_one_line(claim.quote)))}</blockquote><p>– {name}</p>")
    if one.event.note:
        parts.append(f"<p>{escape(clean(one.event.note))}</p>")
    return "".join(parts)
