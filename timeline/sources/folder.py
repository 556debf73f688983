"""Reads a folder of articles; what cannot be read is reported and the rest goes on."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from pydantic import TypeAdapter

from timeline.cache import Recall, afresh
from timeline.languages import loader
from timeline.model.document import Document
from timeline.model.settings import Description
from timeline.model.timeline import Skipped
from timeline.sources.decode import Unreadable, decode
from timeline.sources.described import FILE as DESCRIPTIONS
from timeline.sources.described import read_descriptions, unmatched, with_description
from timeline.sources.formats import ENDINGS, extract
from timeline.sources.formats.extract import Extract
from timeline.sources.label import label
from timeline.sources.lines import mark_lines, title_of

#: An article is text; a file beyond this size is something else. 5 MB is fifty novels' chapters.
LARGEST_FILE = 5_000_000

#: What is known of a file of which nobody said anything.
NOTHING_SAID = Description()

_SHAPE = TypeAdapter(Document)

#: The names of files that are no sources.
_NO_SOURCE = re.compile(r"\.|readme|.*\.toml$", re.IGNORECASE | re.DOTALL)


@dataclass
class Reading:
    """What a folder gave: documents in order of their paths, and what was skipped and why."""

    documents: list[Document] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def source_files(folder: Path, unlisted: Callable[[OSError], None]) -> Iterator[Path]:
    """The files of a folder that can be sources, sub-folders included; `unlisted` is told what cannot be listed.

    `README*`, dotfiles, `.toml` files, what lies in hidden folders and what an earlier build wrote are not sources.
    Links to folders are not followed, but are among the files.
    """
    for parent, folders, files in os.walk(folder, onerror=unlisted):
        here = Path(parent)
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_build(here / name)]
        links = [name for name in folders if (here / name).is_symlink()]
        yield from (here / name for name in (*files, *links) if not _NO_SOURCE.match(name))


def _is_build(folder: Path) -> bool:
    """Did a build write this folder? `timeline build .` puts one among the articles."""
    return all((folder / name).is_file() for name in ("index.html", "timeline.json"))


def read_folder(folder: Path, progress: Callable[[str], None] = lambda path: None, recall: Recall = afresh) -> Reading:
    """Reads every source of a folder in order of the paths; `progress` is told each path.

    `recall` gives the documents of files that an earlier build has read.
    """
    reading, seen = Reading(), dict[str, str]()
    described, problems = read_descriptions(folder)

    def skip(name: str, reason: str) -> None:
        reading.skipped.append(Skipped(path=name, reason=reason))

    def unlisted(problem: OSError) -> None:
        reason = problem.strerror or str(problem)
        skip(_name(Path(problem.filename), folder), f"cannot be listed ({reason}); check the folder's permissions")

    for name, path in sorted((_name(path, folder), path) for path in source_files(folder, unlisted)):
        progress(name)
        try:
            document = _read_inside(path, name, folder, described.get(name, NOTHING_SAID), recall)
        except Unreadable as problem:
            skip(name, str(problem))
            continue
        if document is None:
            continue
        first = seen.setdefault(document.sha256, name)
        if first == name:
            reading.documents.append(document)
        else:
            skip(name, f"has the same content as {first}; kept once")
    names = [document.path for document in reading.documents] + [skipped.path for skipped in reading.skipped]
    problems += unmatched(described, names)
    for wrong in problems:
        skip(DESCRIPTIONS, wrong)
    reading.skipped.sort(key=lambda skipped: skipped.path)
    return reading


def _name(path: Path, folder: Path) -> str:
    """The path inside the folder, for people and for JSON: what is not UTF-8 in it is shown as “�”."""
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace")


def _read_inside(path: Path, name: str, folder: Path, description: Description, recall: Recall) -> Document | None:
    """The document of a path; `None` for a link to a folder beside it, which is read at its own place."""
    real = Path(os.path.realpath(path))  # unlike `resolve`, it takes a link that leads round in a circle
    if not real.is_relative_to(os.path.realpath(folder)):
        raise Unreadable("leads out of the folder; put the article itself there")
    return None if real.is_dir() else read_file(path, name, description, recall)


def read_file(path: Path, name: str, description: Description = NOTHING_SAID, recall: Recall = afresh) -> Document:
    """Reads one file as a document under the given name; raises `Unreadable` with the reason and the remedy."""
    if path.suffix.lower() not in ENDINGS:
        raise Unreadable(
            f"has a format that is not read yet ({path.suffix}); save the article as a web page or as text"
        )
    try:
        if not path.is_file():
            raise Unreadable("is no regular file; put the article itself there")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise Unreadable(f"is larger than {LARGEST_FILE // 1_000_000} MB; cut it down to the article")
        data = path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise Unreadable(f"cannot be read ({reason}); check the file and its permissions") from problem
    key = "\0".join((name, hashlib.sha256(data).hexdigest(), description.model_dump_json()))
    return recall(key, _SHAPE, lambda: _read(name, data, description))


def _read(name: str, data: bytes, description: Description) -> Document:
    """The document that the bytes of a file hold; raises `Unreadable`."""
    text, warning = decode(data)
    if not text.strip():
        raise Unreadable("is empty; remove it or paste the article into it")
    found = extract(PurePath(name), text)
    found = replace(found, metadata=with_description(found.metadata, description))
    return _document(name, data, found, (warning,) if warning else (), description.label)


def _document(name: str, data: bytes, found: Extract, warnings: tuple[str, ...], called: str | None) -> Document:
    language = (found.metadata.language or loader.DEFAULT_LANGUAGE).replace("_", "-").split("-")[0].lower()
    if language not in loader.available():
        warnings = (*warnings, f"its language ({language}) is not read yet; only what English words say was found")
    lines = mark_lines(found, language)
    sha256 = hashlib.sha256(data).hexdigest()
    metadata = found.metadata
    if metadata.title is None:
        metadata = metadata.model_copy(update={"title": title_of(found.text, lines)})
    return Document(
        id=f"s{sha256[:10]}",
        path=name,
        label=called or label(name, metadata, found.text),
        sha256=sha256,
        language=language,
        text=found.text,
        lines=lines,
        metadata=metadata,
        warnings=(*warnings, *found.warnings),
        converted=found.converted,
    )
