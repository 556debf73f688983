"""JSON-LD after schema.org: all events and claims; the page itself tells machines of its key events only."""

from __future__ import annotations

import json

from timeline.model.timeline import Timeline
from timeline.renderer.context import Context
from timeline.renderer.head import structured_data
from timeline.renderer.view import described


def jsonld(timeline: Timeline) -> str:
    """The whole timeline as one `NewsArticle`."""
    context = Context.of(timeline)
    events = [event for event in timeline.events if not event.hidden]
    data = structured_data(timeline, events, described(timeline, context), context.wording.language, whole=True)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
