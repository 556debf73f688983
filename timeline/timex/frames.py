"""A year that frames what is told after it: the heading "2022" of a chronology, "In 2022, …", "Compare 2022." """

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import NamedTuple

from timeline.dates.expression import Absolute, Relation, YearPart
from timeline.dates.interval import Interval
from timeline.dates.units import clamp
from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.timex.direction import FRONTED, sentence

#: A sentence with no more words beside the year is there to name it.
FEW_WORDS = 2

#: What a season brings may come so long after it (days).
LEEWAY = 31


class Frame(NamedTuple):
    """A year, and the place in the text up to which days and months without one are its own, if they are of `days`."""

    year: int
    end: int
    days: Interval | None = None


def frame_of(text: str, timex: Timex, language: str, *, alone: bool = False) -> Frame | None:
    """What a time expression frames, if it is a year by itself, not one to come and not open to a side.

    As the head of its sentence that sentence, or where the text counts nothing from its own day (`alone`) its
    paragraph, as a sentence of its own its paragraph; as a line of its own all that follows, up to the next year. A
    season frames what its paragraph tells of just these days: "in the summer of 2011 …; on 21 June …".
    """
    year = timex.expression
    if timex.tense is Relation.FUTURE:
        return None
    if isinstance(year, YearPart) and year.precision is Precision.SEASON and year.year is not None:
        line = text.find("\n", timex.end)
        days = year.on(dt.date.min)
        around = Interval(days.first, clamp(days.last.toordinal() + LEEWAY))
        return Frame(year.year, len(text) if line < 0 else line, around)
    if not isinstance(year, Absolute) or year.precision is not Precision.YEAR:
        return None
    first, last = sentence(text, timex.start, timex.end, language)
    if not _begun(language).isdisjoint(text[first : timex.start].lower().split()):
        return None  # "Founded in 1827, the firm was sold in July"
    beside = len(re.findall(r"\w+", text[first : timex.start] + text[timex.end : last]))
    line = text.find("\n", timex.end)
    line = len(text) if line < 0 else line
    if beside == 0 and last == line:
        return Frame(year.year, len(text))
    if beside <= FEW_WORDS and last < line:
        return Frame(year.year, line)
    return Frame(year.year, line if alone else last) if timex.start - first <= FRONTED else None


@cache
def _begun(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "words").get("begun", {}).get("words", ()))
