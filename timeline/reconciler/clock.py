"""The time of day that words name by the clock ("at 9:40 p.m.", "gegen 13.15 Uhr"), and the stamps of entries."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.dates.expression import AtTime, Period
from timeline.dates.units import Unit
from timeline.model.claim import Claim
from timeline.timex import tag

#: Times whose clock is kept.
REMEMBERED = 1 << 12

HOUR = 60

#: The day of writing, which a time by the clock is of where nothing names another.
TODAY = Period(Unit.DAY)

#: The stamp at the head of an entry of a live report.
_STAMP = re.compile(r"\d{1,2}[:.h]?\d{2}\b")


@lru_cache(REMEMBERED)
def minute_of_day(words: str, language: str) -> int | None:
    """The minute of the day that words name by the clock, or none."""
    if not any(mark.isdigit() for mark in words):
        return None
    told = _clock(words, language)
    hour, colon, minute = told.time.partition(":") if told else ("", "", "")
    return int(hour) * HOUR + int(minute) if colon else None


@lru_cache(REMEMBERED)
def borrows_day(words: str, language: str) -> bool:
    """Do words name a time by the clock and no day, so that they are taken to be of the day of writing?"""
    told = _clock(words, language)
    return told is not None and told.base == TODAY and ":" in told.time  # "this morning" names one


def _clock(words: str, language: str) -> AtTime | None:
    inner = (one.expression.core for one in tag(words, language) if one.expression is not None)
    return next((one for one in inner if isinstance(one, AtTime)), None)


def is_stamped(claim: Claim) -> bool:
    """Is the time of a claim the stamp of an entry: "(Updated 4:29 a.m.) Banks reopened", "1412 A nurse tells us"?"""
    start = claim.date.start if claim.date else None
    if start is None or not claim.start <= start < claim.end:
        return False
    before = claim.quote[: start - claim.start]
    heads = not before.strip() and _STAMP.match(claim.quote) is not None
    return heads or before.count("(") > before.count(")")
