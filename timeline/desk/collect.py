"""Adds articles to a folder: copies or fetches them, sees whether they can be read, notes them in `sources.toml`."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import tomlkit

from timeline.dating import conclude, own_evidence
from timeline.desk.fetch import NotFetched, fetch, session_in
from timeline.desk.writing import NotWritten, change
from timeline.languages.loader import DEFAULT_LANGUAGE
from timeline.languages.reasons import worded
from timeline.model.document import Document
from timeline.parser import parse
from timeline.sources import read_folder
from timeline.sources.copies import families
from timeline.sources.decode import Unreadable
from timeline.sources.described import FILE as DESCRIPTIONS
from timeline.sources.document import read_file
from timeline.sources.folder import is_no_source

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)

#: What is no letter, figure, dot or hyphen has no place in a file's name; a name is no longer than this.
_ODD = re.compile(r"[^\w.-]+")
LONGEST_NAME = 80


class NotAdded(Exception):
    """Nothing was added; the message says why and what to do."""


@dataclass(frozen=True)
class Added:
    """What became of one article: where it lies now, and what a person should know."""

    path: Path
    warnings: tuple[str, ...] = ()


def add(what: str, folder: Path) -> Added:
    """Adds a file or the page at an address; raises `NotAdded`, and the folder is then as it was."""
    if not folder.is_dir():
        raise NotAdded(f"{folder}: is not a folder; make it with timeline new {folder}")
    try:
        if _ADDRESS.match(what):
            with session_in(folder) as session:
                data, ending, address = fetch(what, session)
            return _put(data, _name_of(address, ending), folder, url=address)
        if Path(what).is_dir():
            raise NotAdded(f"{what}: is a folder; name the files in it")
        data = Path(what).read_bytes()
    except NotFetched as problem:
        raise NotAdded(str(problem)) from problem
    except sqlite3.Error as problem:
        raise NotAdded(f"{folder / '.cache'}: cannot be written ({problem}); check the disk") from problem
    except OSError as problem:
        raise NotAdded(f"{what}: cannot be read ({problem.strerror or problem}); check the name") from problem
    return _put(data, Path(what).name, folder)


def _put(data: bytes, name: str, folder: Path, url: str | None = None) -> Added:
    if is_no_source(name):
        raise NotAdded(f"{name}: is named like a file that is no article; give it another name")
    others = read_folder(folder).documents
    path = _free(folder / name, data)
    try:
        with path.open("xb") as file:
            file.write(data)
    except OSError as problem:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        raise NotAdded(f"{path}: cannot be written ({problem.strerror or problem}); check the disk") from problem
    try:
        found = read_file(path, path.name).documents
        change(folder / DESCRIPTIONS, lambda text: _with_entry(text, path.name, found, url))
    except (Unreadable, NotWritten) as problem:
        path.unlink()
        reason = problem if isinstance(problem, NotWritten) else f"{name}: {problem}"
        raise NotAdded(f"{reason}; it was not added") from problem
    warnings = [*_copies(found, others), *(worded(told, DEFAULT_LANGUAGE) for one in found for told in one.warnings)]
    if url is None and not any(map(_published, found)):
        warnings.append(f"does not say when it was published; if you know it, say so in {DESCRIPTIONS}")
    return Added(path, tuple(warnings))


def _free(path: Path, data: bytes) -> Path:
    """The path, or one with a number where another file has it; raises `NotAdded` for a file that is there already."""
    number, free = 2, path
    while free.exists():
        if free.is_file() and free.read_bytes() == data:
            raise NotAdded(f"{free}: is there already, with the same content")
        free, number = path.with_stem(f"{path.stem}-{number}"), number + 1
    return free


def _name_of(address: str, ending: str) -> str:
    """A file's name from an address: its last part that says something, else the site."""
    parts = urlsplit(address)
    stem = PurePosixPath(unquote(parts.path)).stem or (parts.hostname or "page")
    return (_ODD.sub("-", stem).strip("-.")[:LONGEST_NAME] or "page") + ending


def _with_entry(text: str, name: str, found: Sequence[Document], url: str | None) -> str:
    """`sources.toml` with a table for the file, after what is there; what the file says itself stands in comments."""
    try:
        if name in tomlkit.parse(text):
            return text
    except tomlkit.exceptions.ParseError as problem:
        raise NotWritten(f"{DESCRIPTIONS}: is not valid TOML ({problem}); mend it first") from problem
    table = tomlkit.table()
    if url is not None:
        table["url"] = url
    for line in _said(found[0]) if found else ():
        table.add(tomlkit.comment(line))
    entry = tomlkit.document()
    entry.add(name, table)
    gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    return text + gap + tomlkit.dumps(entry)


def _published(document: Document) -> str | None:
    """When it was published: as the file says, else the day that its text states."""
    stated = conclude(own_evidence(document, parse(document).clues))
    return document.metadata.published or (stated.date.edtf if stated.settled else None)


def _said(document: Document) -> Iterator[str]:
    """What the article says of itself, a line a key, as one would write it."""
    said = document.metadata.model_copy(update={"published": _published(document)})
    for key in ("published", "publisher", "title", "author"):
        value = getattr(said, key)
        yield f"{key} = {tomlkit.item(' '.join(value.split())).as_string()}" if value else f"{key} ="


def _copies(found: Sequence[Document], others: Sequence[Document]) -> Iterator[str]:
    paths = {document.id: document.path for document in others}
    mine = {document.id for document in found}
    for family in families([*found, *others]):
        if mine.intersection(family):
            like = ", ".join(sorted(paths[name] for name in family if name in paths))
            yield f"tells in the same words what {like} tells: one may be a copy of the other"
