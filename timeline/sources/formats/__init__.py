"""Source formats, one module each.

To add a format: write a module with `NAME`, `ENDINGS`, `recognises(head)` and `extract(file)` as in `plain.py`, put it
into `FORMATS`, and its `NAME` into each `reasons.toml`. Content decides before the file's ending: the first format that
recognises the first bytes reads the file, else the one that has its ending. What its library raises on a damaged file
need not be caught.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Protocol

from timeline.model.sentence import sentence
from timeline.sources.decode import Unreadable
from timeline.sources.formats import docx, feed, foreign, json_articles, markdown, mime, pdf, plain, web_page
from timeline.sources.formats.extract import Extract, Flaw
from timeline.sources.formats.file import SourceFile
from timeline.sources.formats.sound import sound


class Format(Protocol):
    """What a format module provides."""

    @property
    def NAME(self) -> str:  # noqa: N802 a constant of the module
        """As in "is a web page"."""

    @property
    def ENDINGS(self) -> tuple[str, ...]:  # noqa: N802
        """Of files' names: in small letters, with their dot."""

    def recognises(self, head: bytes) -> bool:
        """Is this a file of the format, by its first bytes?"""

    def extract(self, file: SourceFile) -> Iterator[Extract | Flaw]:
        """Its articles, of which there may be several, and what in it gave none; `Unreadable` where all of it does."""


FORMATS: tuple[Format, ...] = (foreign, pdf, docx, mime, feed, web_page, json_articles, markdown, plain)


def format_of(path: PurePath, head: bytes) -> Format | None:
    """The format of a file by its first bytes, else by its ending; `None` for one that is not read."""
    known = next((form for form in FORMATS if form.recognises(head)), None)
    if known is not None:
        return known
    ending = path.suffix.lower()
    return next((form for form in FORMATS if ending in form.ENDINGS), None)


def extract(form: Format, file: SourceFile) -> list[Extract | Flaw]:
    """The articles of a file in their order; raises `Unreadable` where nothing of it can be read."""
    found: list[Extract | Flaw] = []
    try:
        found.extend(form.extract(file))
    except Unreadable:
        raise
    except Exception as broken:  # a damaged file makes the library of its format raise anything
        reason = " ".join(f"{type(broken).__name__}: {broken}".split())[:120]
        raise Unreadable(f"is damaged or not {form.NAME} ({reason}); save the article anew, or as text") from broken
    ending = file.path.suffix.lower()
    if ending and ending not in form.ENDINGS and any(isinstance(one, Extract) and one.converted for one in found):
        file.warnings.append(sentence("reading.other_ending", ending, sentence(f"reading.kinds.{form.NAME}")))
    return [sound(one) if isinstance(one, Extract) else one for one in found]
