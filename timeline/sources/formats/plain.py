"""Plain text: the whole file is the article. It is known by its ending, for any other format is known by content."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.sources.formats.extract import Extract
from timeline.sources.formats.file import SourceFile

NAME = "plain text"
ENDINGS = (".txt", ".text", "")


def recognises(head: bytes) -> bool:
    """Never: text has no mark of its own."""
    return False


def extract(file: SourceFile) -> Iterator[Extract]:
    """The text as it is."""
    yield Extract(file.text)
