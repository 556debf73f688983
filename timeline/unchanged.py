"""A build of which nothing has changed since the last one: what lies in the output folder is its result already.

What a build depends on has a name, a digest; kept under it are the lengths and checksums of the files that the build
wrote.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline.cache import Table, digest
from timeline.model.timeline import Timeline
from timeline.sources import Reading

#: The file that holds the whole timeline.
WHOLE = "timeline.json"


def name_of(folder: Path, reading: Reading, contents: Iterable[str], edits: Path, how: Iterable[bool]) -> str:
    """The name of a build: of a folder and what was read in it, the editor's decisions, and how it is to be written.

    `contents`: digests of what decides what each document says, in their order.
    """
    parts = [folder.resolve().name.encode("utf-8", "surrogateescape"), reading.settings.model_dump_json().encode()]
    parts += [skipped.model_dump_json().encode() for skipped in reading.skipped]
    return digest(*parts, "".join(contents).encode(), _state(edits), bytes(how))


def _state(file: Path) -> bytes:
    try:
        return b"holds " + file.read_bytes()
    except OSError as problem:
        return type(problem).__name__.encode()


def note(table: Table, name: str, files: Mapping[str, bytes]) -> None:
    """Keeps what a build wrote, by the names of the files in the output folder."""
    table.put(name, json.dumps(_sums(files)).encode())


def _sums(files: Mapping[str, bytes]) -> dict[str, list[int]]:
    """Checksums, which are quick: the chart's code alone has 5 MB, and nobody forges his own page."""
    return {place: [len(content), zlib.crc32(content)] for place, content in files.items()}


def standing(table: Table, name: str, out: Path) -> Timeline | None:
    """The timeline of a build that was written before, if all of its files lie in the output folder as they were."""
    kept = table.get(name)
    if kept is None:
        return None
    try:
        sums = json.loads(kept)
        files = {place: (out / place).read_bytes() for place in sums}
        if sums == _sums(files):
            return Timeline.model_validate_json(files[WHOLE])
    except (OSError, ValueError, KeyError):
        pass
    return None
