"""The chart that Plotly draws on demand, as plain data: a lane for each source, known days as dots, others as bands.

To add a way of looking at the events (lanes by actor or place): give `_Lanes` other names and other lanes for a claim.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.model.date import DateRecord
from timeline.model.event import Event
from timeline.renderer.context import Context, is_disputed
from timeline.renderer.safe import plain
from timeline.renderer.scale import scale_of

#: The longest quotation that fits into the box that opens over a mark, and the length of its lines.
QUOTE, LINE = 220, 60

#: Where the rows of a lane lie, in lanes from its middle.
ROWS = (-0.24, -0.08, 0.08, 0.24)

#: The height of a lane and of all that is not a lane, in pixels.
LANE_HEIGHT, REST_HEIGHT = 64, 120


@dataclass(slots=True)
class _Rows:
    """Places marks in the rows of their lanes so that neighbours do not cover each other."""

    ends: dict[int, list[dt.date]] = field(default_factory=dict)

    def place(self, lane: int, first: dt.date, last: dt.date) -> float:
        """The height for a mark: the first row that is free by then, else the one that is free soonest."""
        ends = self.ends.setdefault(lane, [dt.date.min] * len(ROWS))
        row = next((number for number, end in enumerate(ends) if end < first), ends.index(min(ends)))
        ends[row] = max(ends[row], last)
        return lane + ROWS[row]


@dataclass(slots=True)
class _Trace:
    """The points of one kind of mark; `None` among them lifts the pen."""

    x: list[str | None] = field(default_factory=list)
    y: list[float | None] = field(default_factory=list)
    text: list[str | None] = field(default_factory=list)
    events: list[str | None] = field(default_factory=list)

    def add(self, day: dt.date | None, height: float | None, text: str | None, event: str | None) -> None:
        self.x.append(day.isoformat() if day else None)
        self.y.append(height)
        self.text.append(text)
        self.events.append(event)

    def figure(self, name: str, **style: object) -> dict[str, Any]:
        """The trace as Plotly reads it."""
        points = {"x": self.x, "y": self.y, "text": self.text, "customdata": self.events}
        return {"type": "scatter", "name": name, "hovertemplate": "%{text}<extra></extra>", **points, **style}


def figure(events: Sequence[Event], context: Context) -> dict[str, Any] | None:
    """The chart of the events that have a place in time, as the `data` and `layout` of a Plotly figure; else `None`."""
    days = [event.date.sort for event in events if event.date is not None and event.date.sort is not None]
    scale = scale_of(days)
    if scale is None:
        return None
    known, vague, disputed = _Trace(), _Trace(), _Trace()
    stub = dt.timedelta(days=max(3, (scale.end - scale.start).days // 20))
    rows = _Rows()
    for event in events:
        for name in event.claims:
            claim = context.claims[name]
            date = claim.date if claim.date is not None and claim.date.sort is not None else event.date
            if date is None or date.sort is None:
                continue
            first = date.earliest or _moved(date.sort, -stub)
            last = date.latest or _moved(date.sort, stub)
            height = rows.place(context.rank(claim.source), first, _moved(last, stub / 2))
            text = _box(event, date, claim.quote, context.label(claim.source), context)
            if first == last:
                (disputed if is_disputed(event) else known).add(first, height, text, event.id)
            else:
                vague.add(first, height, text, event.id)
                vague.add(last, height, text, event.id)
                vague.add(None, None, None, None)
    words = context.words["overview"]
    traces = [
        vague.figure(words["uncertain"], mode="lines+markers", line={"width": 9}, marker={"size": 9}, opacity=0.35),
        known.figure(words["exact"], mode="markers", marker={"size": 11}),
        disputed.figure(words["disputed"], mode="markers", marker={"size": 11, "symbol": "diamond"}),
    ]
    return {"data": traces, "layout": _layout(context, _moved(scale.start, -stub), _moved(scale.end, stub))}


def _layout(context: Context, start: dt.date, end: dt.date) -> dict[str, Any]:
    """Lanes named after the sources, first one on top; the range leaves far days to panning."""
    labels = [_literal(source.label, 28) for source in context.sources.values()]
    return {
        "height": REST_HEIGHT + LANE_HEIGHT * max(len(labels), 2),
        "margin": {"l": 8, "r": 8, "t": 8, "b": 40},
        "hovermode": "closest",
        "dragmode": "pan",
        "showlegend": True,
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom"},
        "xaxis": {"type": "date", "range": [start.isoformat(), end.isoformat()], "automargin": True},
        "yaxis": {
            "tickvals": list(range(len(labels))),
            "ticktext": labels,
            "range": [len(labels) - 0.5, -0.5],
            "automargin": True,
            "fixedrange": True,
            "zeroline": False,
        },
    }


def _box(event: Event, date: DateRecord, quote: str, source: str, context: Context) -> str:
    """What opens over a mark: the date, the headline, the source and the beginning of its quotation."""
    when = _literal(context.wording.date(date), LINE)
    return "<br>".join(
        (f"<b>{when}</b>", _wrapped(event.headline, QUOTE), f"{_literal(source, LINE)}:", _wrapped(f"“{quote}”", QUOTE))
    )


def _wrapped(text: str, longest: int) -> str:
    """The text in lines, cut where it is too long."""
    lines = textwrap.wrap(_short(plain(text), longest), LINE)
    return "<br>".join(_escaped(line) for line in lines)


def _literal(text: str, longest: int) -> str:
    return _escaped(_short(plain(text), longest))


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _escaped(text: str) -> str:
    """Plotly reads a little HTML in its texts; from an article it is text and nothing else."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _moved(day: dt.date, by: dt.timedelta) -> dt.date:
    ordinal = min(max(day.toordinal() + by.days, 1), dt.date.max.toordinal())
    return dt.date.fromordinal(ordinal)
