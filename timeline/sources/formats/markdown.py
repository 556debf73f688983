"""Markdown, or any text that begins with front matter: YAML between `---` lines, TOML between `+++` lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.model.sentence import sentence
from timeline.sources.formats.extract import Extract
from timeline.sources.formats.fields import metadata_of
from timeline.sources.formats.file import SourceFile, opening

NAME = "Markdown text"
ENDINGS = (".md", ".markdown")

_BEGINNING = re.compile(r"(?:---|\+\+\+)[ \t]*\r?\n")

_FRONT_MATTER = re.compile(
    r"(?P<mark>---|\+\+\+)[ \t]*\r?\n(?P<fields>.{0,100000}?)(?:(?<=\n)|\r?\n)(?:(?P=mark)|\.\.\.)[ \t]*(?:\r?\n|$)",
    re.DOTALL,
)
#: A field on a line of its own, not indented, whose value opens no structure.
_FIELD = re.compile(r"^(?P<name>\w[\w-]{0,40}):[ \t]{1,9}(?P<value>[^\s\[{|>&*!%@`].{0,2000})$", re.MULTILINE)


def recognises(head: bytes) -> bool:
    """By front matter."""
    return _BEGINNING.match(opening(head)) is not None


def extract(file: SourceFile) -> Iterator[Extract]:
    """The text with its front matter read; of broken front matter what stands on lines of its own, with a warning.

    What stands between two rules and names no fields is no front matter but text.
    """
    yield _extract(file.text)


def _extract(text: str) -> Extract:
    header = _FRONT_MATTER.match(text)
    if header is None:
        return Extract(text)
    try:
        fields = _toml(header["fields"]) if header["mark"] == "+++" else _yaml(header["fields"])
    except (ValueError, TypeError, RecursionError) as broken:
        reason = " ".join(str(broken).split())[:120]
        metadata = metadata_of(_by_line(header["fields"]) if header["mark"] == "---" else {})
        return Extract(text, header.end(), metadata, warnings=(sentence("reading.bad_header", reason),))
    if fields is not None and not isinstance(fields, Mapping):
        return Extract(text)
    return Extract(text, header.end(), metadata_of(fields or {}))


def _yaml(fields: str) -> Any:
    import yaml  # loaded only for files that have front matter
    from frontmatter.default_handlers import YAMLHandler

    try:
        # The base loader leaves everything as it is written: no day is shifted, and the language "no" is not `False`.
        return YAMLHandler().load(fields, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as broken:
        place = f"line {broken.problem_mark.line + 2}: " if broken.problem_mark else ""
        raise ValueError(f"{place}{broken.problem}") from broken
    except yaml.YAMLError as broken:
        raise ValueError(str(broken)) from broken


def _by_line(fields: str) -> dict[str, str]:
    """The fields of broken YAML that have a line each: most often a title with a colon broke it."""
    return {found["name"]: found["value"].strip().strip("'\"") for found in _FIELD.finditer(fields)}


def _toml(fields: str) -> Any:
    """Hugo, the one system that writes TOML, puts what others call a field of its own into tables; those are not read.

    Days are left as they are written.
    """
    return {name: str(value) if hasattr(value, "isoformat") else value for name, value in tomllib.loads(fields).items()}
