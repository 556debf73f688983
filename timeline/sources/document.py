"""One file → its documents: checked, read by its format, described."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from pydantic import TypeAdapter

from timeline.cache import Table, digest, recalled_one
from timeline.languages import loader
from timeline.model.document import Document, Line, LineKind
from timeline.model.reading import as_read
from timeline.model.sentence import sentence
from timeline.model.settings import Description
from timeline.sources.decode import Unreadable
from timeline.sources.described import with_description
from timeline.sources.entries import entry_names
from timeline.sources.formats import Format, extract, format_of
from timeline.sources.formats.extract import Extract, Flaw
from timeline.sources.formats.file import HEAD, SourceFile
from timeline.sources.label import label
from timeline.sources.language import detect

#: A file larger than so many MB is no article; `timeline.toml` may say otherwise.
LARGEST_FILE_MB = 20

#: Of each MB of a file so many characters may be an article's text; the rest is marks and pictures.
TEXT_PER_MB = 100_000

#: So many flaws of one file are told one by one.
FLAWS_TOLD = 20


@dataclass(frozen=True)
class FileReading:
    """The documents of one file, and what in it could not be read; `sha256` is that of the file's bytes."""

    sha256: str
    documents: tuple[Document, ...]
    flaws: tuple[Flaw, ...] = ()


_SHAPE = TypeAdapter(FileReading)


def read_file(
    path: Path,
    name: str,
    described: Mapping[str, Description] | None = None,
    largest_mb: int = LARGEST_FILE_MB,
    kept: Table | None = None,
) -> FileReading:
    """Reads one file under the given name; raises `Unreadable` with the reason and the remedy.

    `described` is what people say of the file and its entries, by their names; what is said of a file holds for all.
    `kept` holds what an earlier build has read.
    """
    try:
        if not path.is_file():
            raise Unreadable("is no regular file; put the article itself there")
        form, data = _content(path, name, largest_mb)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise Unreadable(f"cannot be read ({reason}); check the file and its permissions") from problem
    sha256 = hashlib.sha256(data).hexdigest()
    said = described or {}
    key = "\0".join((name, sha256, str(largest_mb), *(f"{called} {said[called].model_dump_json()}" for called in said)))

    def read() -> FileReading:
        file = SourceFile(PurePath(name), data)
        return _reading(file, extract(form, file), sha256, said, largest_mb)

    return recalled_one(kept, digest(key.encode("utf-8", "surrogatepass")), read, _SHAPE)


def _content(path: Path, name: str, largest_mb: int) -> tuple[Format, bytes]:
    """The format and the bytes of a file; one that is no article is told by its beginning, whatever its size."""
    with path.open("rb") as opened:
        head = opened.read(HEAD)
        form = format_of(PurePath(name), head)
        if form is None:
            ending = path.suffix or "no ending"
            raise Unreadable(f"has a format that is not read ({ending}); save the article as a web page or as text")
        if path.stat().st_size > largest_mb * 1_000_000:
            raise Unreadable(_too_large(f"is larger than {largest_mb} MB", largest_mb))
        return form, head + opened.read()


def _too_large(what: str, largest_mb: int) -> str:
    return f"{what}; cut it down to the article, or say a number above {largest_mb} as largest_file_mb in timeline.toml"


def _reading(
    file: SourceFile,
    found: Sequence[Extract | Flaw],
    sha256: str,
    described: Mapping[str, Description],
    largest_mb: int,
) -> FileReading:
    """The documents of what was found in a file, named, checked and described."""
    articles = [one for one in found if isinstance(one, Extract)]
    flaws = [one for one in found if isinstance(one, Flaw)]
    names = entry_names(file.path.as_posix(), [one.entry for one in articles])
    documents: list[Document] = []
    for name, article in zip(names, articles, strict=True):
        try:
            _check(article, largest_mb)
        except Unreadable as problem:
            if article.entry is None:
                raise
            flaws.append(Flaw(name.removeprefix(file.path.as_posix()), str(problem)))
            continue
        content = sha256 if article.entry is None else _digest(article)
        told = () if documents else file.warnings  # once a file, however many articles are in it
        known = replace(article, warnings=(*told, *article.warnings))
        documents.append(_document(name, content, known, _said(described, file.path.as_posix(), name)))
    return FileReading(sha256, tuple(documents), tuple(_short(flaws)))


def _check(article: Extract, largest_mb: int) -> None:
    if not article.text.strip():
        raise Unreadable("is empty; remove it or paste the article into it")
    longest = largest_mb * TEXT_PER_MB
    if len(article.text) > longest:
        raise Unreadable(_too_large(f"has a text of more than {longest:,} characters", largest_mb))


def _digest(article: Extract) -> str:
    """An entry's content, whatever its place in the file."""
    content = json.dumps([article.text, article.metadata.model_dump()], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


def _said(described: Mapping[str, Description], file: str, name: str) -> Description:
    """What is said of a source: of its entry before what is said of the whole file."""
    nothing = Description()
    whole, entry = described.get(file, nothing), described.get(name, nothing)
    return whole if name == file else whole.model_copy(update=entry.model_dump(exclude_none=True))


def _short(flaws: Sequence[Flaw]) -> Iterator[Flaw]:
    """The first flaws, and how often the others' reasons come."""
    yield from flaws[:FLAWS_TOLD]
    for reason, count in Counter(flaw.reason for flaw in flaws[FLAWS_TOLD:]).items():
        yield Flaw(f"{count} more", reason)


def _document(name: str, sha256: str, found: Extract, description: Description) -> Document:
    # in most builds hardly a file is read anew
    from timeline.sources.lines import mark_lines, with_credits
    from timeline.sources.wrapped import unwrapped

    metadata = with_description(found.metadata, description)
    read = as_read(unwrapped(found.text, found.header), found.header)
    written = found.text if read.text != found.text else None
    found = replace(found, text=read.text, metadata=metadata)
    language = metadata.language or detect(found.text[found.header :]) or loader.DEFAULT_LANGUAGE
    language = language.replace("_", "-").split("-")[0].lower()
    warnings = found.warnings
    if language not in loader.having("attribution"):
        warnings = (*warnings, sentence("reading.dates_only", language))
    marked = mark_lines(found, language)
    metadata = with_credits(metadata, marked.credits)
    return Document(
        id=f"s{sha256[:10]}",
        path=name,
        label=description.label or label(name, metadata, _first_words(found.text, marked.lines)),
        sha256=sha256,
        language=language,
        text=found.text,
        written=written,
        shifts=read.shifts,
        lines=marked.lines,
        credits=marked.credits,
        metadata=metadata,
        warnings=warnings,
        converted=found.converted,
    )


def _first_words(text: str, lines: Sequence[Line]) -> str:
    """The first line of the article itself."""
    own = (line for line in lines if line.kind is LineKind.TEXT)
    return next((text[line.start : line.end].strip() for line in own), text.strip().partition("\n")[0])
