"""Joins the two ends of a range: TIMEX3 tags "July 29" and "Aug. 9" by themselves, a claim lasts from one to the
other."""

from __future__ import annotations

import re

from timeline.dates.expression import After, Between, DayOfMonth, Expression
from timeline.dates.units import Unit
from timeline.dates.value import Part, Precision
from timeline.languages import loader
from timeline.model.timex import Timex, TimexType
from timeline.timex.guards import ends_in

#: The words before a range stand at most so far from it (characters).
OPENING = 16

#: The TIMEX3 values of spans that a day or month ends: so many weeks, months, years.
_LENGTH = re.compile(r"P(?P<number>\d{1,2})(?P<unit>[WMY])")
_UNITS = {"W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}


def join_ranges(text: str, timexes: list[Timex], language: str) -> list[Timex]:
    """The time expressions with "from A to B", "between A and B", "A–B", "three months ended B" each as one."""
    joined: list[Timex] = []
    for timex in timexes:
        span = _span_to(text, joined[-1], timex, language) if joined else None
        if span is not None:
            joined[-1] = span
        elif joined and _are_ends(text, joined[-1], timex, language):
            joined[-1] = _range(text, joined[-1], timex)
        else:
            joined.append(timex)
    return joined


def _span_to(text: str, length: Timex, end: Timex, language: str) -> Timex | None:
    """So many weeks, months or years up to the day or month behind "ended"; `None` where they are no such span."""
    told = _LENGTH.fullmatch(length.value or "") if length.type is TimexType.DURATION else None
    if told is None or end.expression is None or end.type is not TimexType.DATE:
        return None
    last = end.expression.core
    glue = " ".join(text[length.end : end.start].lower().split())
    if last.precision not in (Precision.DAY, Precision.MONTH) or glue not in _ended(language):
        return None
    first = After(last, _UNITS[told["unit"]], -int(told["number"]), exact=True)
    unit = Unit.DAY if last.precision is Precision.DAY else Unit.MONTH
    between = Between(After(first, unit, 1, exact=True), last)
    return end.model_copy(
        update={"start": length.start, "text": text[length.start : end.end], "expression": between, "rule": "range"}
    )


def _ended(language: str) -> list[str]:
    words: list[str] = loader.table(language, "words")["range"]["ended"]
    return [word.lower() for word in words]


def _are_ends(text: str, start: Timex, end: Timex, language: str) -> bool:
    if start.expression is None or end.expression is None or start.type is not end.type:
        return False
    if isinstance(start.expression, Between) or not _comparable(start.expression.core, end.expression.core):
        return False
    words = loader.table(language, "words")["range"]
    glue = text[start.end : end.start].strip().lower()
    before = " ".join(text[max(0, start.start - OPENING) : start.start].lower().split())
    if any(ends_in(before, opening) for opening in words["both"]):
        return glue in words["and"]
    return glue in words["dash"] or (glue in words["to"] and any(ends_in(before, one) for one in words["from"]))


def _comparable(start: Expression, end: Expression) -> bool:
    """Are both told in the same unit, or is the first a bare day of the month?"""
    bare = isinstance(start, DayOfMonth)
    return bare or (start.precision is end.precision and (Part.WEEKDAY in start.said) == (Part.WEEKDAY in end.said))


def _range(text: str, start: Timex, end: Timex) -> Timex:
    """One expression from the start of the first to the end of the last."""
    if start.expression is None or end.expression is None:
        return end
    between = Between(start.expression.core, end.expression.core)
    return end.model_copy(
        update={"start": start.start, "text": text[start.start : end.end], "expression": between, "rule": "range"}
    )
