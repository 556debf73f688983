"""Documents: the text of one input file and what the file itself says of it."""

from __future__ import annotations

from enum import StrEnum

from timeline.model.base import Model


class LineKind(StrEnum):
    """What a line of a document is for; only `TITLE` and `TEXT` lines are read for claims."""

    TITLE = "title"
    TEXT = "text"
    METADATA = "metadata"
    BOILERPLATE = "boilerplate"


class Line(Model):
    """A line of the text, its line break aside, with its place (code points)."""

    start: int
    end: int
    kind: LineKind
    reason: str | None = None


class About(Model):
    """What can be known of an article beside its text; `published` as written."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None
    group: str | None = None


class Metadata(About):
    """What is known of a document outside its running text, and where its date stands."""

    published_in: str = "the file"


class Document(Model):
    """The text of one file, its lines marked, and the metadata it carries; `label` is what it is called in a list.

    `converted`: the text was taken out of another format and is kept beside the page, so that offsets can be followed.
    """

    id: str
    path: str
    label: str
    sha256: str
    language: str
    text: str
    lines: tuple[Line, ...]
    metadata: Metadata = Metadata()
    warnings: tuple[str, ...] = ()
    converted: bool = False
