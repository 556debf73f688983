"""JSON Lines: an event a line, its claims and their sources inside it."""

from __future__ import annotations

import json

from timeline.model.timeline import Timeline
from timeline.renderer.exports.common import shown


def event_lines(timeline: Timeline) -> str:
    """The events in order, with all that `timeline.json` has of them."""
    lines = []
    for one in shown(timeline):
        told = [
            {**claim.model_dump(mode="json"), "source": source.model_dump(mode="json", exclude={"dating_steps"})}
            for claim, source in one.told
        ]
        lines.append(json.dumps({**one.event.model_dump(mode="json"), "claims": told}, ensure_ascii=False))
    return "".join(f"{text}\n" for text in lines)
