"""Source formats, one module each.

To add a format: write a module with `recognises(path, head)` and `extract(text)` as in `plain.py`, and put it into
`FORMATS`. The first that recognises a file reads it; content decides before the file's ending.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Protocol

from timeline.sources.formats import markdown, plain, web_page
from timeline.sources.formats.extract import Extract


class Format(Protocol):
    """What a format module provides."""

    def recognises(self, path: PurePath, head: str) -> bool:
        """Is this a file of the format, by the beginning of its text or by its ending?"""

    def extract(self, text: str) -> Extract:
        """The article's text and what the file says of it."""


FORMATS: tuple[Format, ...] = (web_page, markdown, plain)

#: Endings that are read; a file with another one is skipped with a message.
ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", "")


def extract(path: PurePath, text: str) -> Extract:
    """Reads a decoded file with the first format that recognises it."""
    chosen = next(form for form in FORMATS if form.recognises(path, text[:4096]))
    return chosen.extract(text)
