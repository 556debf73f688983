"""How fast pages are drawn and what they weigh, for made-up timelines of any number of events."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.timelines import timeline_of
from timeline.renderer import publish, render

COUNTS = (50, 1000, 10_000)


def weights(folder: Path, counts: Sequence[int] = COUNTS) -> Iterator[tuple[str, str]]:
    """For each number of events, the pages lie in the folder afterwards, to be measured in a browser."""
    empty = len(_packed(render(timeline_of(0))["index.html"]))
    yield "page without events, gzip", f"{empty:,} bytes"
    for count in counts:
        timeline = timeline_of(count)
        start = time.process_time()
        files = render(timeline)
        seconds = time.process_time() - start
        publish(files, folder / str(count))
        packed = len(_packed(files["index.html"]))
        yield f"page of {count:,} events, drawn in", f"{seconds:.2f} s"
        yield "  gzip", f"{packed:,} bytes"
        yield "  a claim more", f"{(packed - empty) / len(timeline.claims):.0f} bytes"
        yield "  its embed, gzip", f"{len(_packed(files['embed.html'])):,} bytes"


def _packed(page: bytes) -> bytes:
    return gzip.compress(page, 9, mtime=0)
