"""The names of lengths of time: no number of them is a count of things."""

from __future__ import annotations

from functools import cache

from timeline.languages import loader


@cache
def lengths(language: str) -> frozenset[str]:
    """The words of the calendar's units and the clock's, in lower case: "days", "minutes"."""
    data = loader.table(language, "words")
    return frozenset(word.lower() for table in ("unit", "clockunit") for word in data[table])
