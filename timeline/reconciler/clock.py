"""The time of day that words name by the clock: "at 9:40 p.m.", "gegen 13.15 Uhr"."""

from __future__ import annotations

from functools import lru_cache

from timeline.dates.expression import AtTime
from timeline.timex import tag

#: Times whose clock is kept.
REMEMBERED = 1 << 12

HOUR = 60


@lru_cache(REMEMBERED)
def minute_of_day(words: str, language: str) -> int | None:
    """The minute of the day that words name by the clock, or none."""
    if not any(mark.isdigit() for mark in words):
        return None
    inner = (one.expression.core for one in tag(words, language) if one.expression is not None)
    time = next((one.time for one in inner if isinstance(one, AtTime)), "")
    hour, colon, minute = time.partition(":")
    return int(hour) * HOUR + int(minute) if colon else None
