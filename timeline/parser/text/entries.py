"""The times of day at the heads of a live report's entries: "15:30 – | The mayor resigns", "15h30 — | …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from timeline.dates.expression import AtTime, Period
from timeline.dates.units import Unit
from timeline.languages import loader
from timeline.languages.regex import alternation, compiled
from timeline.model.timex import Timex, TimexType
from timeline.parser.text.sentences import Span

#: A report has so many entries, each with its own time; fewer are a programme or an accident.
FEWEST = 3

#: What an hour and a minute of a day can be at most.
LAST_HOUR, LAST_MINUTE = 23, 59


class Entry(NamedTuple):
    """The time that heads an entry, taken to be of the day of writing, and its place with the mark behind it."""

    time: Timex
    stamp: Span


def entries(text: str, language: str) -> tuple[Entry, ...]:
    """The heads of entries, in order; none where the text is no live report."""
    found = tuple(_stamps(text, language))
    return found if len(found) >= FEWEST else ()


def _stamps(text: str, language: str) -> Iterator[Entry]:
    for match in _pattern(language).finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"])
        if hour <= LAST_HOUR and minute <= LAST_MINUTE:
            when = AtTime(Period(Unit.DAY), f"{hour:02d}:{minute:02d}")
            start, end = match.span("stamp")
            time = Timex(start=start, end=end, text=match["stamp"], type=TimexType.TIME, rule="clock", expression=when)
            yield Entry(time, Span(start, match.end()))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """A time that stands alone before a mark at the head of a line, with what the language puts around it."""
    words = loader.table(language, "dating")["entry"]
    before, behind = (alternation(words[side]) for side in ("before", "behind"))
    return compiled(
        rf"^[ \t*_\[(]{{0,8}}(?P<stamp>(?:(?:{before})[ \t])?(?P<hour>\d{{1,2}})(?::|\.|[ ]?[hH][ ]?)(?P<minute>\d\d)"
        rf"(?:[ \t](?:{behind}))?)[*_\])]{{0,4}}[ \t]?(?:[–—•|-](?![\w–—-])|:(?!\w))[*_]{{0,4}}[ \t]*",
        re.MULTILINE,
    )
