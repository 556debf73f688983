"""CSV after RFC 4180: a row a claim, the columns of its event repeated."""

from __future__ import annotations

import csv
import io
import json

from timeline.model.claim import Claim
from timeline.model.date import DateRecord
from timeline.model.event import Event
from timeline.model.source import Source
from timeline.model.timeline import Timeline
from timeline.renderer.exports.common import clean, shown

#: A cell that begins with one of these would be taken for a formula; a straight quote before it says that it is text.
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")


def table(timeline: Timeline) -> str:
    """The claims of all events, in order."""
    rows = [
        {**_event(one.event), **_claim(claim), **_source(source)}
        for one in shown(timeline)
        for claim, source in one.told
    ]
    file = io.StringIO()
    names = list(rows[0]) if rows else ["event", "claim", "source"]
    writer = csv.DictWriter(file, names, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return file.getvalue()


def _event(event: Event) -> dict[str, object]:
    return {
        "event": event.id,
        "headline": event.headline,
        **_date("", event.date),
        "date_steps": " ".join(event.date.steps) if event.date else "",
        "status": event.status.value,
        "importance": event.importance,
        "pinned": event.pinned,
        "actors": "; ".join(event.actors),
        "places": "; ".join(event.places),
        "disagreements": _json([one.model_dump(mode="json") for one in event.disagreements]),
        "developments": _json([one.model_dump(mode="json") for one in event.developments]),
        "links": _json([one.model_dump(mode="json") for one in event.links]),
        "note": event.note,
    }


def _claim(claim: Claim) -> dict[str, object]:
    return {
        "claim": claim.id,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "kind": claim.kind.value,
        "claim_status": claim.status.value,
        "negated": claim.negated,
        **_date("claim_", claim.date),
        "claim_date_text": claim.date.text if claim.date else "",
        "said_edtf": claim.said.edtf if claim.said else "",
        "attribution": claim.attribution,
        "relays": claim.origin,
        "figures": _json([one.model_dump(mode="json") for one in claim.figures]),
    }


def _source(source: Source) -> dict[str, object]:
    return {
        "source": source.id,
        "source_label": source.label,
        "source_path": source.path,
        "publisher": source.publisher,
        "source_url": source.url,
        "copy_of": source.copies_of,
        **_date("published_", source.published),
        "published_known": source.published_basis.value,
    }


def _date(prefix: str, date: DateRecord | None) -> dict[str, object]:
    """The three columns of a date; an open end is empty."""
    return {
        f"{prefix}edtf": date.edtf if date else "",
        f"{prefix}earliest": date.earliest if date else "",
        f"{prefix}latest": date.latest if date else "",
        f"{prefix}basis": date.basis.value if date else "",
    }


def _json(items: list[object]) -> str:
    return json.dumps(items, ensure_ascii=False) if items else ""


def _cell(value: object) -> str:
    text = "" if value is None else clean(str(value))
    return f"'{text}" if text.startswith(FORMULAS) else text
