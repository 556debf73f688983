"""Reads a folder of articles; what cannot be read is reported and the rest goes on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from timeline.languages import loader
from timeline.model.document import Document
from timeline.model.timeline import Skipped
from timeline.sources.decode import Unreadable, decode
from timeline.sources.formats import ENDINGS, extract
from timeline.sources.label import label
from timeline.sources.lines import mark_lines, title_of

#: An article is text; a file beyond this size is something else. 5 MB is fifty novels' chapters.
LARGEST_FILE = 5_000_000


@dataclass
class Reading:
    """What a folder gave: documents in order of their paths, and what was skipped and why."""

    documents: list[Document] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def source_files(folder: Path) -> list[Path]:
    """The files of a folder that can be sources, sub-folders included, in order of their paths.

    `README*`, dotfiles, `.toml` files and what lies in hidden folders are not sources.
    """
    found = []
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if path.is_dir() or hidden or path.suffix.lower() == ".toml" or path.name.lower().startswith("readme"):
            continue
        found.append(path)
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def read_folder(folder: Path, progress: Callable[[str], None] = lambda path: None) -> Reading:
    """Reads every source of a folder; `progress` is told each path.

    Raises `OSError` where the folder cannot be listed.
    """
    reading, seen = Reading(), dict[str, str]()
    for path in source_files(folder):
        name = path.relative_to(folder).as_posix()
        progress(name)
        try:
            if not path.resolve().is_relative_to(folder.resolve()):
                raise Unreadable("leads out of the folder; put the article itself there")
            document = read_file(path, name)
        except Unreadable as problem:
            reading.skipped.append(Skipped(path=name, reason=str(problem)))
            continue
        first = seen.setdefault(document.sha256, name)
        if first != name:
            reading.skipped.append(Skipped(path=name, reason=f"has the same content as {first}; kept once"))
            continue
        reading.documents.append(document)
    return reading


def read_file(path: Path, name: str) -> Document:
    """Reads one file as a document under the given name; raises `Unreadable` with the reason and the remedy."""
    if path.suffix.lower() not in ENDINGS:
        raise Unreadable(f"has a format that is not read yet ({path.suffix}); save the article as text or Markdown")
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
    text, warning = decode(data)
    if not text.strip():
        raise Unreadable("is empty; remove it or paste the article into it")
    return _document(name, data, text, (warning,) if warning else ())


def _document(name: str, data: bytes, text: str, warnings: tuple[str, ...]) -> Document:
    found = extract(PurePath(name), text)
    language = (found.metadata.language or loader.DEFAULT_LANGUAGE).replace("_", "-").split("-")[0].lower()
    lines = mark_lines(found, language)
    sha256 = hashlib.sha256(data).hexdigest()
    metadata = found.metadata
    if metadata.title is None:
        metadata = metadata.model_copy(update={"title": title_of(text, lines)})
    return Document(
        id=f"s{sha256[:10]}",
        path=name,
        label=label(name, metadata, found.text),
        sha256=sha256,
        language=language,
        text=found.text,
        lines=lines,
        metadata=metadata,
        warnings=(*warnings, *found.warnings),
    )
