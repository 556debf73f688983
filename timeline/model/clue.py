"""Clues: words of a source that bear on its own publication date."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from timeline.model.base import Model
from timeline.model.sentence import Sentence
from timeline.model.timex import Meaning


class Bearing(StrEnum):
    """How a date that the words name lies to the publication date; `timeline.dating.bearing` says what it means."""

    ON = "on"
    WRITTEN_ON = "written on"
    NOT_BEFORE = "not before"
    NOT_AFTER = "not after"
    SOON_BEFORE = "soon before"
    SOON_AFTER = "soon after"
    NEWS_OF = "news of"
    APPROACHING = "approaching"
    OVER_IN_YEAR = "over, in the year that it is of"
    AHEAD_IN_YEAR = "ahead, in the year that it is of"
    ON_IN_YEAR = "on, in the year that it is of"
    COUNTED_BACK = "counted back to what others date"


class Clue(Model):
    """The publication lies on, not before or not after what an expression names; `start` and `end` place its words.

    `stated`: the words say when the source was published (a dateline, a header); otherwise it is inferred from them.
    """

    reason: Sentence
    bearing: Bearing
    expression: Meaning
    strength: float = Field(ge=0, le=1)
    stated: bool = False
    start: int
    end: int
