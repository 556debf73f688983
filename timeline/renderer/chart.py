"""What the chart on demand is drawn from: days only, for the words stand on the page already.

The script `chart.js` makes a Plotly figure of it, in lanes by source, actor or place. To add a way of looking at the
events: give `index` a filter, and name it in the chart's `<select>`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from timeline.model.event import Event
from timeline.renderer.context import Context
from timeline.renderer.scale import Scale
from timeline.renderer.telling import in_order_of_text

#: Days are counted from this one.
EPOCH = dt.date(1970, 1, 1)


def chart(events: Sequence[Event], scale: Scale | None, context: Context) -> dict[str, Any] | None:
    """A mark for each dated claim of the events, which come in the order in which they stand on the page.

    A mark is [number of the entry, number of the source, number of the quotation in the entry, first day, last day];
    an open end is null. `range` is what the chart shows first. `None` where nothing is dated.
    """
    if scale is None:
        return None
    marks = []
    for row, event in enumerate(events):
        for number, claim in enumerate(in_order_of_text(event, context)):
            date = claim.date if claim.date is not None and claim.date.sort is not None else event.date
            if date is not None and date.sort is not None:
                marks.append([row, context.rank(claim.source), number, _day(date.earliest), _day(date.latest)])
    return {"marks": marks, "range": [_day(scale.start), _day(scale.end)]}


def _day(day: dt.date | None) -> int | None:
    """The days since 1970, negative before; null for an open end."""
    return None if day is None else (day - EPOCH).days
