"""`timeline.json`, put together from the JSON of its claims and events: what their entries are made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.model.timeline import Timeline
from timeline.model.written import NOTHING_WRITTEN, Written, written


class Data(NamedTuple):
    """The JSON of each claim and event, by its id, as it stands in the file; `shown`: as in `Written`."""

    text: bytes
    claims: Mapping[str, bytes]
    events: Mapping[str, bytes]
    shown: Mapping[str, str]


#: What nobody asks for where nothing is kept.
EMPTY = Data(b"", {}, {}, {})


def data_of(timeline: Timeline, known: Written = NOTHING_WRITTEN) -> Data:
    """The same bytes as if the whole were written at once; what is `known` already is not written again."""
    claims = [known.claims.get(claim.id) or written(claim) for claim in timeline.claims]
    events = [known.events.get(event.id) or written(event) for event in timeline.events]
    rest = timeline.model_copy(update={"claims": (), "events": ()}).model_dump_json(indent=2).encode()
    # No text in JSON holds a line break: only the field itself stands behind one.
    before, _, rest = rest.partition(b'\n  "claims": []')
    between, _, behind = rest.partition(b'\n  "events": []')
    parts = (before, b'\n  "claims": ', *_listed(claims), between, b'\n  "events": ', *_listed(events), behind, b"\n")
    return Data(
        b"".join(parts),
        {claim.id: text for claim, text in zip(timeline.claims, claims, strict=True)},
        {event.id: text for event, text in zip(timeline.events, events, strict=True)},
        known.shown,
    )


def _listed(texts: Sequence[bytes]) -> Iterator[bytes]:
    yield b"["
    for number, text in enumerate(texts):
        yield b",\n    " if number else b"\n    "
        yield text
    yield b"\n  ]" if texts else b"]"
