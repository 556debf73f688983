"""The whole timeline, as it is written to `timeline.json`."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal

from pydantic import Field

from timeline.model.base import Model
from timeline.model.claim import Claim
from timeline.model.event import Event
from timeline.model.source import Source

SCHEMA_VERSION: Literal[1] = 1


class Generator(Model):
    """The program that wrote the file."""

    name: str
    version: str


class Skipped(Model):
    """A file that gave no source, or a line in a file of settings that is not understood, and why."""

    path: str
    reason: str

    @property
    def is_article(self) -> bool:
        """Is it a file with an article, rather than one in which people say what they know?"""
        return not self.path.endswith(".toml")


class ChangeKind(StrEnum):
    """In what way something differs from the previous build."""

    NEW = "new"
    GONE = "gone"
    MERGED = "merged"
    SPLIT = "split"
    REDATED = "re-dated"
    OPENED = "disagreement-opened"
    CLOSED = "disagreement-closed"
    SOURCE_NEW = "source-new"
    SOURCE_GONE = "source-gone"
    SOURCE_REDATED = "source-re-dated"


class Change(Model):
    """Something that differs from the previous build; `event` is its entry, where there is one."""

    kind: ChangeKind
    event: str | None = None
    text: str = Field(description="a sentence for the reader")


class FailedEdit(Model):
    """A decision of the editor that no longer applies, and why."""

    edit: str
    reason: str


class Timeline(Model):
    """Everything that the page and the exports need."""

    schema_version: Literal[1] = SCHEMA_VERSION
    title: str
    description: str | None = None
    url: str | None = None
    contact: str | None = None
    language: str
    generator: Generator
    as_of: dt.date | None = Field(description="the latest publication day; null where no source is dated")
    skipped: tuple[Skipped, ...] = ()
    changes: tuple[Change, ...] = ()
    failed_edits: tuple[FailedEdit, ...] = ()
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
