"""Documents: the text of one input file and what the file itself says of it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from timeline.model.base import Model
from timeline.model.reading import Shift, as_written
from timeline.model.sentence import Sentence


class LineKind(StrEnum):
    """What a line of a document is for; only `TITLE` and `TEXT` lines are read for claims.

    `CREDIT` lines say who wrote and published the article, and when; `METADATA` says so in a form made for machines.
    """

    TITLE = "title"
    TEXT = "text"
    CREDIT = "credit"
    METADATA = "metadata"
    BOILERPLATE = "boilerplate"


class Line(Model):
    """A line of the text, its line break aside, with its place (code points)."""

    start: int
    end: int
    kind: LineKind
    reason: str | None = None


class Role(StrEnum):
    """What a credit says of an article."""

    TITLE = "title"
    DATELINE = "dateline"
    AUTHOR = "author"
    PUBLISHER = "publisher"
    AGENCY = "agency"


class Credit(Model):
    """What an article's text says of itself: the words, and their place (code points).

    A dateline runs from its place to the dash; its `value` is the place.
    """

    role: Role
    value: str
    start: int
    end: int


class About(Model):
    """What can be known of an article beside its text; `published` as written, `origin` who told it first."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None
    group: str | None = None
    origin: str | None = None


class Metadata(About):
    """What is known of a document outside its running text; `published_in`: the other file that gives its date."""

    published_in: str | None = None


class Quoted(NamedTuple):
    """Words of a file, and their place in it."""

    text: str
    start: int
    end: int


class Document(Model):
    """The text of one file as it is read, its lines marked, and the metadata it carries; `label` names it in a list.

    `written`: the text as it stands in the file, if that is another; `shifts` lead from the one to the other.

    `credits`: what the text says of itself, in order; what of it holds stands in `metadata`.

    `converted`: the text was taken out of another format and is kept beside the page, so that offsets can be followed.
    """

    id: str
    path: str
    label: str
    sha256: str
    language: str
    text: str
    written: str | None = None
    shifts: tuple[Shift, ...] = ()
    lines: tuple[Line, ...]
    credits: tuple[Credit, ...] = ()
    metadata: Metadata = Metadata()
    warnings: tuple[Sentence, ...] = ()
    converted: bool = False

    @property
    def dateline(self) -> Credit | None:
        """The dateline, dash included, or `None`."""
        return next((credit for credit in self.credits if credit.role is Role.DATELINE), None)

    def quoted(self, start: int, end: int) -> Quoted:
        """A stretch of the text as it stands in the file."""
        if self.written is None:
            return Quoted(self.text[start:end], start, end)
        first, last = as_written(self.shifts, start, end)
        return Quoted(self.written[first:last], first, last)
