"""Starts a folder: three files that explain themselves; nothing that is there is touched."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

#: The files of a folder, in the order in which one meets them.
FILES = ("timeline.toml", "sources.toml", "edits.toml")


class NotStarted(Exception):
    """The folder cannot be made; the message says why and what to do."""


def start(folder: Path) -> list[Path]:
    """Makes the folder with its files; gives those that were written. Raises `NotStarted`."""
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            path = folder / name
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write((files("timeline.desk") / "skeleton" / name).read_text(encoding="utf-8"))
            except FileExistsError:
                continue
            written.append(path)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise NotStarted(f"{folder}: cannot be made ({reason}); choose another place") from problem
    return written
