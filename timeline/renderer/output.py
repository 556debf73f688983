"""Writes the files of a build so that a reader never meets half of one."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

#: The page is put in place last: until then the old page stands with the old files' names.
LAST = "index.html"

#: What a file is called until it is complete. The leading dot keeps it out of listings and web servers.
_PREFIX, _SUFFIX = ".", ".timeline-part"


def publish(files: Mapping[str, bytes], out: Path) -> None:
    """Puts the files (name relative to `out` → bytes) in place, `index.html` last; a killed build leaves the old page.

    Files that already hold these bytes are left alone. Raises `OSError` as the system gives it, and `ValueError` for a
    name that leads out of the folder.
    """
    names = sorted(files, key=lambda name: (name == LAST, name))
    places = {name: out / _inside(name) for name in names}
    out.mkdir(parents=True, exist_ok=True)
    _sweep({out, *(place.parent for place in places.values())})
    parts: dict[str, Path] = {}
    try:
        for name in names:
            place = places[name]
            if not _holds(place, files[name]):
                place.parent.mkdir(parents=True, exist_ok=True)
                parts[name] = place.with_name(f"{_PREFIX}{place.name}{_SUFFIX}")
                parts[name].write_bytes(files[name])
        for name, part in parts.items():
            part.replace(places[name])
    except OSError:
        for part in parts.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        raise


def _inside(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise ValueError(f"not a name inside the build folder: {name!r}")
    return path


def _sweep(folders: set[Path]) -> None:
    """Removes what a killed build left; a part that cannot be removed will be overwritten or reported when written."""
    for folder in sorted(folders):
        for part in sorted(folder.glob(f"{_PREFIX}*{_SUFFIX}")):
            with contextlib.suppress(OSError):
                part.unlink()


def _holds(place: Path, content: bytes) -> bool:
    """Does the file already hold these bytes? Spares rewriting the 5 MB of the chart library on every build."""
    try:
        return place.stat().st_size == len(content) and place.read_bytes() == content
    except OSError:
        return False
