"""`timeline.json`, put together from the JSON of its claims and events: what their entries are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.model.base import Model
from timeline.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Data:
    """The JSON of each claim and event, by its id, as it stands in the file."""

    text: bytes
    claims: Mapping[str, bytes]
    events: Mapping[str, bytes]


#: What nobody asks for where nothing is kept.
EMPTY = Data(b"", {}, {})


def data_of(timeline: Timeline) -> Data:
    """The same bytes as if the whole were written at once."""
    claims = [_written(claim) for claim in timeline.claims]
    events = [_written(event) for event in timeline.events]
    rest = timeline.model_copy(update={"claims": (), "events": ()}).model_dump_json(indent=2).encode()
    # No text in JSON holds a line break: only the field itself stands behind one.
    for name, written in (("claims", claims), ("events", events)):
        rest = rest.replace(b'\n  "%s": []' % name.encode(), b'\n  "%s": %s' % (name.encode(), _listed(written)), 1)
    return Data(
        rest + b"\n",
        {claim.id: written for claim, written in zip(timeline.claims, claims, strict=True)},
        {event.id: written for event, written in zip(timeline.events, events, strict=True)},
    )


def _written(record: Model) -> bytes:
    return record.__pydantic_serializer__.to_json(record, indent=2).replace(b"\n", b"\n    ")


def _listed(written: Iterable[bytes]) -> bytes:
    joined = b",\n    ".join(written)
    return b"[\n    %s\n  ]" % joined if joined else b"[]"
