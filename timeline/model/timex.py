"""Time expressions (TIMEX3) as found in a text, before any anchor is known."""

from __future__ import annotations

from enum import StrEnum

from pydantic import SkipValidation

from timeline.dates.expression import Expression, Relation
from timeline.model.base import Model


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
    expression: SkipValidation[Expression] | None
