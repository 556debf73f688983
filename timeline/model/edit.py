"""The editor's decisions as `edits.toml` holds them.

Every edit says where it belongs by quotations, so that it survives new sources, changed files and other numbers. To add
a kind: write a model here, name it in `KINDS` of `timeline/edits/file.py`, and say in `timeline/edits/decide.py` and
`timeline/reconciler/edits.py` what it does. In most builds there is no edit: how to check them is worked out when the
first is read.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from timeline.dates.edtf import parse_edtf
from timeline.model.base import Model
from timeline.model.claim import Status
from timeline.model.document import About
from timeline.model.event import DisagreementKind


def _from_text(value: object) -> object:
    """A bare text is the id of a claim."""
    return {"id": value} if isinstance(value, str) else value


class Place(Model, defer_build=True):
    """Where an edit belongs: a claim, by its id, or by its source and the words quoted from it.

    One sentence can hold several claims: `when` are the words that date the one that is meant, `headline` is what it
    tells, and `which` says "2 of 3" where even these are alike. `before` and `after` are the words around the
    quotation; with them it is found again when it was reworded.
    """

    id: str | None = None
    source: str | None = None
    quote: str | None = None
    when: str | None = None
    headline: str | None = None
    which: str | None = None
    before: str | None = None
    after: str | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Place:
        if not self.id and not self.quote:
            raise ValueError("it names neither a quote nor an id")
        return self


def _as_written(value: object) -> object:
    """A day of TOML as text; raises `ValueError` where a text is no date in EDTF."""
    written = value.isoformat() if isinstance(value, dt.date) else value
    if isinstance(written, str):
        parse_edtf(written)
    return written


WrittenDate = Annotated[str, BeforeValidator(_as_written)]
Where = Annotated[Place, BeforeValidator(_from_text)]


class Edit(Model, defer_build=True):
    """What all edits have: the reason, which the page shows."""

    reason: str | None = None


class MergeEdit(Edit):
    """These claims tell one event."""

    claims: tuple[Where, ...] = Field(min_length=2)


class KeepApart(Edit):
    """These claims tell different events: each of `claims` another than each of `from`, or than one another."""

    claims: tuple[Where, ...] = Field(min_length=1)
    others: tuple[Where, ...] = Field((), alias="from")

    @model_validator(mode="after")
    def _has_two_sides(self) -> KeepApart:
        if not self.others and len(self.claims) < 2:
            raise ValueError("it names one claim only; name the others in “from”")
        return self


class Said(Edit):
    """What the editor says of an event; what is left out stays as the sources have it."""

    headline: str | None = Field(None, min_length=1)
    date: WrittenDate | None = None
    status: Status | None = None
    importance: float | None = Field(None, ge=0, le=1)
    pin: bool | None = None
    note: str | None = None


class EventEdit(Said):
    """Says something of the event that holds a claim."""

    claim: Where
    hide: bool | None = None


class Origin(About, defer_build=True):
    """The source of an event that the editor adds, where it is none of the folder."""

    def named(self) -> str:
        """What it is called; empty where nothing says so."""
        return self.publisher or self.title or self.url or ""


class AddEdit(Said):
    """An event of the editor's own: words of a source of the folder (its path) or of another one, described here."""

    source: str | Origin
    quote: str = Field(min_length=1)
    before: str | None = None
    after: str | None = None

    @model_validator(mode="after")
    def _has_a_source(self) -> AddEdit:
        if isinstance(self.source, Origin) and not self.source.named():
            raise ValueError("its source has neither a publisher nor a title nor a url")
        return self


class FigureEdit(Edit):
    """What a figure of a claim, quoted as `text`, really says; with `drop` it is no figure at all."""

    claim: Where
    text: str = Field(min_length=1)
    value: float | None = None
    min: float | None = None
    max: float | None = None
    what: str | None = None
    unit: str | None = None
    drop: bool = False


class Dismissal(Edit):
    """A disagreement of the event that holds a claim is none, for a reason; with `values`, while it has no other."""

    claim: Where
    kind: DisagreementKind
    what: str | None = None
    values: tuple[str, ...] = ()
    reason: str = Field(min_length=1)
