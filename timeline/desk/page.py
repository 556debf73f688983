"""The page with the editor's controls: what the last build wrote, and beside it what can be decided.

The controls are made in the browser (`templates/desk.js`) from data that stand in the page as an inert block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.desk.workshop import Workshop
from timeline.languages import loader
from timeline.model.claim import Status
from timeline.model.event import Event
from timeline.model.timeline import Timeline
from timeline.renderer.safe import json_block
from timeline.renderer.templates import asset
from timeline.renderer.wording import Wording
from timeline.review import findings

#: The page may speak with the desk; nobody may frame it, and nothing is loaded from elsewhere.
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'self'; img-src data:; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)

#: The page's own policy would keep it from speaking with the desk; the desk sends one with the page.
_OWN_POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]{0,999}>\n?")


def with_desk(page: str, workshop: Workshop) -> str:
    """The page as it was built, with the controls at its end."""
    block = json_block(state(workshop))
    parts = (
        f"<style>{asset('desk.css')}</style>",
        f'<script type="application/json" id="tl-desk">{block}</script>',
        f"<script>{asset('desk.js')}</script>",
    )
    before, body, after = _OWN_POLICY.sub("", page, count=1).rpartition("</body>")
    return before + "\n".join(parts) + "\n" + body + after


def empty_page(workshop: Workshop) -> str:
    """A page for a folder of which nothing could be built yet."""
    page = '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>timeline</title>\n</head>\n'
    return with_desk(f"{page}<body>\n<main>\n</main>\n</body>\n</html>\n", workshop)


def state(workshop: Workshop) -> dict[str, Any]:
    """All that the controls need: what is doubtful, the entries with their quotations, the edits that stand."""
    timeline = workshop.timeline
    edits = workshop.edits()
    shown: dict[str, Any] = {
        "version": workshop.version,
        "problem": workshop.problem,
        "words": loader.table(loader.DEFAULT_LANGUAGE, "desk")["desk"],
        "statuses": [status.value for status in Status],
        "edits": [{"id": one.id, "name": one.named.name} for one in edits],
        "changes": workshop.changes(),
        "findings": [],
        "events": [],
    }
    if timeline is not None:
        shown["findings"] = [found.model_dump(mode="json") for found in findings(timeline, workshop.before)]
        shown["events"] = list(_events(timeline))
    return shown


def _events(timeline: Timeline) -> Iterator[dict[str, Any]]:
    """What can be decided of each entry; hidden ones too, so that they can be shown again."""
    wording, labels = Wording(timeline.language), {source.id: source.label for source in timeline.sources}
    claims = {claim.id: claim for claim in timeline.claims}

    def told(event: Event) -> Iterator[dict[str, str]]:
        for name in event.claims:
            one = claims[name]
            quote = " ".join(one.quote.split())
            yield {"id": name, "source": labels[one.source], "quote": quote, "headline": one.headline}

    for event in timeline.events:
        yield {
            "id": event.id,
            "headline": event.headline,
            "when": wording.date(event.date),
            "date": event.date.edtf if event.date else None,
            "status": event.status.value,
            "importance": event.importance,
            "note": event.note,
            "pin": event.pinned,
            "hide": event.hidden,
            "claims": list(told(event)),
            "disagreements": [
                {
                    "kind": found.kind.value,
                    "what": found.what,
                    "values": [reading.value for reading in found.readings],
                }
                for found in event.disagreements
                if found.dismissed is None
            ],
        }
