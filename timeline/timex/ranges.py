"""Joins the two ends of a range: TIMEX3 tags "July 29" and "Aug. 9" by themselves, a claim lasts from one to the
other."""

from __future__ import annotations

from timeline.dates.expression import Between, DayOfMonth, Expression
from timeline.dates.value import Part
from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.timex.guards import ends_in

#: The words before a range stand at most so far from it (characters).
OPENING = 12


def join_ranges(text: str, timexes: list[Timex], language: str) -> list[Timex]:
    """The time expressions with "from A to B", "between A and B" and "A–B" each as one."""
    joined: list[Timex] = []
    for timex in timexes:
        if joined and _are_ends(text, joined[-1], timex, language):
            joined[-1] = _range(text, joined[-1], timex)
        else:
            joined.append(timex)
    return joined


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
