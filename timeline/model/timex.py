"""Time expressions (TIMEX3) as found in a text, before any anchor is known."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator

from timeline.dates.expression import Expression, Relation
from timeline.dates.written import read_expression, write_expression
from timeline.model.base import Model


def _expression(value: Any) -> Expression:
    return value if isinstance(value, Expression) else read_expression(value)


#: An expression in a model: itself in Python, its text in JSON.
Meaning = Annotated[Expression, PlainValidator(_expression), PlainSerializer(write_expression, when_used="json")]


class TimexType(StrEnum):
    """The types of TimeML 1.2.1."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Timex(Model):
    """Words that tell a time: their place (code points), their type and what they mean.

    `value` is the TIMEX3 value where it hangs on no anchor (`P3D`, `PAST_REF`), `mod` the TIMEX3 modifier. `tense` is
    where the words around place it. `expression` is `None` for what names no place in time by itself: a duration, say.
    """

    start: int
    end: int
    text: str
    type: TimexType
    rule: str
    value: str | None = None
    mod: str | None = None
    tense: Relation = Relation.OPEN
    expression: Meaning | None
