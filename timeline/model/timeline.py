"""The whole timeline, as it is written to `timeline.json`."""

from __future__ import annotations

import datetime as dt
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
    """A file that gave no source, and why."""

    path: str
    reason: str


class Change(Model):
    """Something that differs from the previous build."""

    kind: str
    event: str | None = None
    text: str


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
