"""The time of day that words name by the clock ("at 9:40 p.m.", "gegen 13.15 Uhr"), and the stamps of entries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from timeline.dates.expression import AtTime, Period
from timeline.dates.units import Unit
from timeline.languages import loader
from timeline.model.claim import Claim
from timeline.timex import tag

#: Times whose clock is kept.
REMEMBERED = 1 << 12

HOUR = 60

#: The day of writing, which a time by the clock is of where nothing names another.
TODAY = Period(Unit.DAY)

#: The stamp at the head of an entry of a live report.
_STAMP = re.compile(r"\d{1,2}[:.h]?\d{2}\b")

#: What stands before the time of a stamp: a bracket, also as corpora write one, or what parts it from the place.
_OPENING, _CLOSING, _PARTING = re.compile(r"\(|-LRB-"), re.compile(r"\)|-RRB-"), ("|", "—", "–")


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


def may_be_one(one: str, other: str, language: str) -> bool:
    """Can two times by the clock be one by the clocks of two zones: "1653 local time", "2153 GMT"?"""
    zones = {zone_of(words, language) for words in (one, other)}
    minutes = [minute_of_day(words, language) or 0 for words in (one, other)]
    return len(zones) > 1 and (None not in zones or (minutes[0] - minutes[1]) % HOUR == 0)


@lru_cache(REMEMBERED)
def zone_of(words: str, language: str) -> str | None:
    """The time zone that stands behind a time by the clock."""
    zones: Iterable[str] = loader.table(language, "words").get("zone", ())
    return next((zone for zone in sorted(zones) if words.lower().endswith(f" {zone.lower()}")), None)


@lru_cache(REMEMBERED)
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
    parted = claim.date is not None and before.rstrip().endswith(_PARTING) and _is_whole(claim.date.text or "")
    return heads or parted or len(_OPENING.findall(before)) > len(_CLOSING.findall(before))


def _is_whole(words: str) -> bool:
    """Do words name a year, as those of a dateline do: "LONDON | Tue Jun 9, 2009 9:52 am"?"""
    return re.search(r"\b(?:19|20)\d\d\b", words) is not None
