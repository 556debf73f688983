"""Sources: what is known of each input document."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from timeline.model.base import Model
from timeline.model.date import DateRecord


class PublishedBasis(StrEnum):
    """How a publication date is known."""

    GIVEN = "given"
    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class DatingStep(Model):
    """One piece of evidence for a publication date, with the words it rests on.

    `source`, `start` and `end` place the words: in the dated source itself or in another one.
    """

    text: str = Field(description="the reason, a sentence for the reader")
    effect: str = Field(description="what is left after it: the possible publication days")
    strength: float = Field(ge=0, le=1)
    outvoted: bool = Field(False, description="set aside, because stronger evidence contradicts it")
    source: str
    start: int | None
    end: int | None


class Source(Model):
    """One input document: where it comes from and when it was published."""

    id: str
    path: str
    label: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    group: str | None = None
    language: str
    sha256: str
    warnings: tuple[str, ...] = ()
    copies_of: str | None = None
    origin: str | None = None
    published: DateRecord | None
    published_basis: PublishedBasis
    dating_steps: tuple[DatingStep, ...] = ()
