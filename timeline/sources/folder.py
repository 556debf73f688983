"""Reads a folder of articles; what cannot be read is reported and the rest goes on."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from timeline.cache import Table
from timeline.model.document import Document
from timeline.model.settings import Settings
from timeline.model.timeline import Skipped
from timeline.sources.aliases import FILE as ALIASES
from timeline.sources.aliases import read_aliases
from timeline.sources.decode import Unreadable
from timeline.sources.described import FILE as DESCRIPTIONS
from timeline.sources.described import by_file, read_descriptions, unmatched
from timeline.sources.document import LARGEST_FILE_MB, FileReading, read_file
from timeline.sources.formats import web_page
from timeline.sources.settings import FILE as SETTINGS
from timeline.sources.settings import read_settings
from timeline.sources.together import together

#: The names of files that are no sources.
_NO_SOURCE = re.compile(r"\.|readme|.*\.toml$", re.IGNORECASE | re.DOTALL)

#: Where these files lie together, a build has written.
BUILT = ("index.html", "timeline.json")

#: What browsers append to a page's name for the folder of its pictures and scripts, in several languages.
_PARTS_OF_PAGE = ("_files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "-filer")


@dataclass
class Reading:
    """What a folder gave: its settings, documents in order of their paths, and what was skipped and why.

    `aliases`: for other names the one that stands for them.
    """

    settings: Settings = field(default_factory=Settings)
    aliases: dict[str, str] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    def skip(self, path: str, reason: str) -> None:
        """Notes what is left out."""
        self.skipped.append(Skipped(path=path, reason=reason))


def source_files(folder: Path, unlisted: Callable[[OSError], None]) -> Iterator[Path]:
    """The files of a folder that can be sources, sub-folders included; `unlisted` is told what cannot be listed.

    `README*`, dotfiles, `.toml` files, what lies in hidden folders, what an earlier build wrote and the folder that a
    browser put beside a page are not sources. Links to folders are not followed, but are among the files.
    """
    for parent, folders, files in os.walk(folder, onerror=unlisted):
        here = Path(parent)
        beside = {f"{PurePath(name).stem}{end}" for name in files if _is_page(name) for end in _PARTS_OF_PAGE}
        left_out = {name for name in folders if name.startswith(".") or name in beside or _is_build(here / name)}
        folders[:] = [name for name in folders if name not in left_out]
        links = [name for name in folders if (here / name).is_symlink()]
        yield from (here / name for name in (*files, *links) if not is_no_source(name))


def _is_page(name: str) -> bool:
    return PurePath(name).suffix.lower() in web_page.ENDINGS


def is_no_source(name: str) -> bool:
    """Has the file a name that no article has?"""
    return _NO_SOURCE.match(name) is not None


def _is_build(folder: Path) -> bool:
    """Did a build write this folder? `timeline build .` puts one among the articles."""
    return all(os.path.isfile(folder / name) for name in BUILT)  # noqa: PTH113 – `False` where it may not be looked into


def read_folder(
    folder: Path, progress: Callable[[str], None] = lambda path: None, kept: Table | None = None
) -> Reading:
    """Reads every source of a folder in order of the paths; `progress` is told each path.

    `kept` holds the documents of files that an earlier build has read.
    """
    settings, problems = read_settings(folder)
    described, wrong = read_descriptions(folder)
    aliases, unclear = read_aliases(folder)
    reading, seen = Reading(settings, aliases), _Seen()

    def unlisted(problem: OSError) -> None:
        reason = problem.strerror or str(problem)
        name = _name(Path(problem.filename), folder)
        reading.skip(name, f"cannot be listed ({reason}); check the folder's permissions")

    files = sorted((_name(path, folder), path) for path in source_files(folder, unlisted))
    said = by_file(described, {name for name, _ in files})
    for name, path in files:
        progress(name)
        try:
            if _is_read_here(path, folder):
                found = read_file(path, name, said.get(name), settings.largest_file_mb or LARGEST_FILE_MB, kept)
                _take(found, name, reading, seen)
        except Unreadable as problem:
            reading.skip(name, str(problem))
    names = [document.path for document in reading.documents] + [name for name, _ in files]
    told = [*((SETTINGS, line) for line in problems), *((ALIASES, line) for line in unclear)]
    told += [(DESCRIPTIONS, line) for line in (*wrong, *unmatched(described, names))]
    for file, line in told:
        reading.skip(file, line)
    reading.skipped.sort(key=lambda skipped: skipped.path)
    reading.documents = together(reading.documents)
    return reading


class _Seen(dict[str, str]):
    """Contents, by their hashes, and the name under which each was read first."""

    def check(self, sha256: str, name: str) -> None:
        """Raises `Unreadable` for a content that came before."""
        first = self.setdefault(sha256, name)
        if first != name:
            raise Unreadable(f"has the same content as {first}; kept once")


def _take(found: FileReading, name: str, reading: Reading, seen: _Seen) -> None:
    """Puts what a file gave among what was read."""
    seen.check(found.sha256, name)
    for flaw in found.flaws:
        reading.skip(name, f"{flaw.place}: {flaw.reason}")
    for document in found.documents:
        try:
            seen.check(document.sha256, document.path)
        except Unreadable as problem:
            reading.skip(document.path, str(problem))
        else:
            reading.documents.append(document)


def _name(path: Path, folder: Path) -> str:
    """The path inside the folder, for people and for JSON: what is not UTF-8 in it is shown as “�”."""
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace")


def _is_read_here(path: Path, folder: Path) -> bool:
    """Not a link to a folder beside it, which is read at its own place; raises `Unreadable` for one that leads out."""
    if not path.is_symlink():
        return True
    real = Path(os.path.realpath(path))  # unlike `resolve`, it takes a link that leads round in a circle
    if not real.is_relative_to(os.path.realpath(folder)):
        raise Unreadable("leads out of the folder; put the article itself there")
    return not real.is_dir()
