"""What is measured rather than counted: time, sums, weights and the like."""

from __future__ import annotations

from functools import cache

from timeline.languages import loader


@cache
def lengths(language: str) -> frozenset[str]:
    """The names of lengths of time in lower case: "days", "minutes"."""
    data = loader.table(language, "words")
    return frozenset(word.lower() for table in ("unit", "clockunit") for word in data[table])


@cache
def measures(language: str) -> frozenset[str]:
    """The units of measures and of money."""
    data = loader.table(language, "figures")
    return frozenset(data["measure"].values()) | frozenset(data["currency"]["name"].values())
