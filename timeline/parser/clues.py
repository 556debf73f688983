"""Publication clues: what the text itself says of the day it was published.

To add a clue that hangs on words: add a phrase to `languages/en/dating.toml`. To add one that hangs on the place in the
text: write a function here that yields `Clue`s and put it into `FINDERS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.dates.expression import Absolute, Either, Expression, Relation, Yearless
from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document, Line, LineKind
from timeline.model.timex import Timex, TimexType

#: Headers and datelines stand in the first lines of a text.
HEAD_LINES = 5

#: A header line holds a date and few words beside it.
HEADER_LENGTH, HEADER_WORDS = 90, 8

#: How far each kind of clue can be trusted.
DATELINE, HEADER, THIS_DAY, TOLD_AS_PAST, TOLD_AS_FUTURE, AHEAD_IN_YEAR = 0.95, 0.9, 0.85, 0.7, 0.6, 0.5


def clues(document: Document, timexes: list[Timex]) -> list[Clue]:
    """Everything in a document that bears on its publication date, in order of the text."""
    found = [clue for finder in FINDERS for clue in finder(document, timexes)]
    return sorted(found, key=lambda clue: (clue.start, clue.end, clue.bearing))


def _head(document: Document) -> list[Line]:
    lines = [line for line in document.lines if line.kind in (LineKind.TITLE, LineKind.CREDIT, LineKind.TEXT)]
    return lines[:HEAD_LINES]


def _in_dateline(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    span = document.dateline
    for timex in timexes if span else ():
        inside = span is not None and span.start <= timex.start and timex.end <= span.end
        if inside and isinstance(timex.expression, Absolute | Yearless):
            expression = _whenever(timex.expression)
            yield _clue(timex, expression, Bearing.ON, DATELINE, f"the dateline says “{timex.text}”", stated=True)


def _in_header(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    for line in _head(document):
        words = document.text[line.start : line.end].strip()
        inside = [timex for timex in timexes if line.start <= timex.start and timex.end <= line.end]
        inside = [timex for timex in inside if timex.expression is not None and timex.type is TimexType.DATE]
        if len(inside) != 1 or len(words) > HEADER_LENGTH or words.endswith((".", "?", "”")):
            continue
        timex = inside[0]
        if _is_prose(document.text[line.start : timex.start], words, document.language):
            continue
        exact = isinstance(timex.expression, Absolute | Either) and timex.expression.precision is Precision.DAY
        if exact and timex.expression and len(words.replace(timex.text, " ").split()) <= HEADER_WORDS:
            yield _clue(timex, timex.expression, Bearing.ON, HEADER, f"a line at the head says “{words}”", stated=True)


def _is_prose(before: str, line: str, language: str) -> bool:
    """Does a line at the head speak of a picture, or name its date as prose does: "the treaty of 14 May"?"""
    data = loader.table(language, "dating")["header"]
    if not set(data["picture"]).isdisjoint(re.findall(r"\w+", line.lower())):
        return True
    words = re.findall(r"\w+", before.lower())
    published = words[-2:-1] and words[-2] in data["published"]
    return bool(words) and words[-1] in data["prose"] and not (words[-1] == "on" and published)


def _this_day(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    for timex in timexes:
        expression = timex.expression
        if isinstance(expression, Yearless) and expression.day and expression.relation is Relation.THIS:
            yield _clue(timex, _whenever(expression), Bearing.ON, THIS_DAY, f"the text calls the day “{timex.text}”")


def _told_with_year(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """What is told as past was published after, what is told as future before; only dates with a year tell."""
    for timex in timexes:
        expression = timex.expression.core if timex.expression else None
        if not isinstance(expression, Absolute) or not _is_placed(document, timex):
            continue
        if timex.tense is Relation.PAST:
            yield _clue(timex, expression, Bearing.NOT_BEFORE, TOLD_AS_PAST, f"“{timex.text}” is told as past")
        elif timex.tense is Relation.FUTURE:
            yield _clue(timex, expression, Bearing.NOT_AFTER, TOLD_AS_FUTURE, f"“{timex.text}” is told as ahead")


def _is_placed(document: Document, timex: Timex) -> bool:
    words = document.text[max(0, timex.start - 20) : timex.start].lower().split()
    return bool(words) and words[-1] in loader.table(document.language, "dating")["placed"]["before"]


def _told_as_ahead(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """A coming day named without its year lies in the year of publication: else the writer would say which year."""
    for timex in timexes:
        expression = timex.expression.core if timex.expression else None
        if isinstance(expression, Yearless) and expression.day and expression.relation is Relation.FUTURE:
            reason = f"“{timex.text}”, without a year, is told as ahead"
            yield _clue(timex, _whenever(expression), Bearing.NOT_AFTER_IN_YEAR, AHEAD_IN_YEAR, reason)


def _phrases(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    for phrase in loader.table(document.language, "dating")["phrase"]:
        for timex in timexes:
            if timex.expression is not None and _stands_between(document.text, timex, phrase):
                reason = phrase["reason"].replace("{date}", f"“{timex.text}”")
                yield _clue(timex, timex.expression, Bearing(phrase["bearing"]), phrase["strength"], reason)


def _stands_between(text: str, timex: Timex, phrase: dict[str, Any]) -> bool:
    before = text[max(0, timex.start - 60) : timex.start].lower().rstrip()
    after = text[timex.end : timex.end + 60].lower().lstrip()
    return any(before.endswith(word) for word in phrase["before"]) and any(
        after.startswith(word) for word in phrase["after"]
    )


def _whenever(expression: Expression) -> Expression:
    """The expression as the publication day itself: the relation to the anchor no longer matters."""
    if isinstance(expression, Yearless):
        return Yearless(expression.month, expression.day, Relation.THIS)
    return expression


def _clue(
    timex: Timex, expression: Expression, bearing: Bearing, strength: float, reason: str, *, stated: bool = False
) -> Clue:
    return Clue(
        reason=reason,
        bearing=bearing,
        expression=expression,
        strength=strength,
        stated=stated,
        start=timex.start,
        end=timex.end,
    )


FINDERS = (_in_dateline, _in_header, _this_day, _told_with_year, _told_as_ahead, _phrases)
