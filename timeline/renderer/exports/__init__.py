"""The timeline in the forms of other programs.

To add a format: write a module here with a function from a `Timeline` to the text of its file, name it in `FORMATS`,
say in the README's table what the format cannot carry, and let an independent parser read it in
`tests/renderer/exports`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from timeline.model.timeline import Timeline
from timeline.renderer.exports.atom import atom
from timeline.renderer.exports.event_lines import event_lines
from timeline.renderer.exports.ical import ical
from timeline.renderer.exports.jsonld import jsonld
from timeline.renderer.exports.markwhen import markwhen
from timeline.renderer.exports.table import table
from timeline.renderer.exports.timelinejs import timelinejs

#: The name of a format → what writes it. Line ends are as the format wants them.
FORMATS: Mapping[str, Callable[[Timeline], str]] = {
    "atom": atom,
    "csv": table,
    "ical": ical,
    "jsonl": event_lines,
    "jsonld": jsonld,
    "markwhen": markwhen,
    "timelinejs": timelinejs,
}

__all__ = ["FORMATS"]
