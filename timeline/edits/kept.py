"""The edits of a folder; while `edits.toml` is broken, the last ones that were not."""

from __future__ import annotations

import contextlib
from pathlib import Path

from timeline.edits.file import FILE, Broken, Reading, parse_edits, read_edits
from timeline.model.timeline import FailedEdit


def edits_of(folder: Path, kept: Path | None = None, *, strict: bool = False) -> Reading:
    """What `edits.toml` of a folder holds; `kept` is where a copy of the last good one lies.

    Where the file is broken the copy is read in its place, and that is told; with `strict` it raises `Broken`, whose
    message names the file, the line and the column.
    """
    try:
        data = read_edits(folder / FILE)
        reading = parse_edits(data)
    except Broken as problem:
        if strict:
            raise Broken(f"{FILE}: {problem}") from problem
        last = _last_good(kept)
        until = "the last good edits hold until then" if last is not None else "no edit is done until then"
        told = FailedEdit(edit=FILE, reason=f"{problem}; {until}")
        return Reading(last.edits if last else (), (told, *(last.failed if last else ())))
    if kept is not None:
        _keep(data, kept)
    return reading


def _last_good(kept: Path | None) -> Reading | None:
    try:
        return parse_edits(kept.read_bytes()) if kept is not None else None
    except (OSError, Broken):
        return None


def _keep(data: bytes, kept: Path) -> None:
    """Stores the copy, whole or not at all; where it cannot be stored, the build is none the worse."""
    with contextlib.suppress(OSError):
        if data or kept.exists():
            if kept.is_file() and kept.read_bytes() == data:
                return
            kept.parent.mkdir(parents=True, exist_ok=True)
            part = kept.with_name(f".{kept.name}.part")
            part.write_bytes(data)
            part.replace(kept)
