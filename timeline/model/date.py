"""A date as it is written to `timeline.json`: an interval with its EDTF, its basis and the steps that led to it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from timeline.dates.value import Date, Part, Precision
from timeline.model.base import Model


class Basis(StrEnum):
    """How a date is known."""

    STATED = "stated"
    RELATIVE = "relative"
    CONTEXT = "context"
    PUBLICATION = "publication"
    OTHER_SOURCES = "other-sources"
    EDITOR = "editor"


class DateRecord(Model):
    """When, as far as it is known: a closed interval of days, `None` for an open end."""

    edtf: str | None = Field(description="EDTF (ISO 8601-2:2019); null where nothing is known")
    earliest: dt.date | None = Field(description="first possible day; null: open")
    latest: dt.date | None = Field(description="last possible day; null: open")
    sort: dt.date | None = Field(description="the day that decides the place in the list; null: undated")
    precision: Precision = Field(description="the unit in which the date was told")
    said: tuple[Part, ...] = Field((), description="the parts that the text names")
    implied: tuple[Part, ...] = Field((), description="the parts that were worked out")
    basis: Basis
    steps: tuple[str, ...] = Field((), description="how the date was worked out, a sentence a step")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError("earliest is after latest")
        return self

    @classmethod
    def from_date(cls, date: Date, basis: Basis, steps: tuple[str, ...] = (), **more: object) -> Self:
        """The record of a date value, with how it is known; `more` are fields of a subclass."""
        order = list(Part)
        fields: dict[str, object] = {
            "edtf": date.edtf,
            "earliest": date.earliest,
            "latest": date.latest,
            "sort": date.sort,
            "precision": date.precision,
            "said": tuple(sorted(date.said, key=order.index)),
            "implied": tuple(sorted(date.implied, key=order.index)),
            "basis": basis,
            "steps": steps,
            **more,
        }
        return cls.model_validate(fields)


class QuotedDate(DateRecord):
    """A date with the words that say it and their place in the source (code points); null where context gives it."""

    text: str | None
    start: int | None
    end: int | None
