"""Changes a file that people write, too: one writer at a time, and never a half-written file."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

#: A writer waits so long for another one (seconds).
PATIENCE = 5.0


class NotWritten(Exception):
    """The file was left as it is; the message says why and what to do."""


class Taken(NotWritten):
    """Somebody else is at it."""


@contextmanager
def only_one(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the lock file beside a path; raises `Taken` where somebody else does. Who is killed holds none."""
    from filelock import FileLock, Timeout

    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=patience)
    try:
        lock.acquire()
    except Timeout:
        raise Taken(f"{path}: is being changed by somebody else; close the other desk, or try again") from None
    except OSError as problem:
        raise NotWritten(_cannot(path, problem)) from problem
    try:
        yield
    finally:
        lock.release()


def change(path: Path, how: Callable[[str], str]) -> None:
    """Replaces the text of a file by what `how` makes of it, whole or not at all; a missing file is an empty one.

    Raises `NotWritten`, and what `how` raises; the file is then as it was.
    """
    with only_one(path):
        try:
            before = path.read_bytes().decode("utf-8") if path.exists() else ""
        except (OSError, UnicodeDecodeError) as problem:
            raise NotWritten(_cannot(path, problem)) from problem
        after = how(before)
        if after != before:
            _replace(path, after.encode("utf-8"))


def _replace(path: Path, content: bytes) -> None:
    """Writes beside the file, down to the disk, and renames; a link stays a link."""
    place = Path(os.path.realpath(path))
    part = place.with_name(f".{place.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            part.chmod(place.stat().st_mode)
        part.replace(place)
    except OSError as problem:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise NotWritten(_cannot(path, problem)) from problem


def _cannot(path: Path, problem: Exception) -> str:
    reason = getattr(problem, "strerror", None) or str(problem)
    return f"{path}: cannot be changed ({reason}); it is as it was: check the disk and the permissions"
