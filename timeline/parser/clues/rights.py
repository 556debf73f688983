"""The note on the rights at the end: "© 2023 The Courier" is of the year of publication, or of the copy's.

Under a single article it tells the year. Among the other notes of a page it may be renewed from year to year: then the
article is not younger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.dates.expression import Absolute
from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document, LineKind
from timeline.model.sentence import sentence
from timeline.model.timex import Timex
from timeline.parser.clues.reading import clue_at

#: The note stands in the last lines, and is short (characters).
LAST_LINES, LONGEST = 4, 200

#: Beside so many other lines that belong to the page, it is a note of the page.
OF_PAGE = 3

#: How far the year can be trusted, and that the article is not younger.
OF_ARTICLE, NOT_YOUNGER = 0.5, 0.6

_RANGE = re.compile(r"\d{4} ?[-–—] ?$")


def in_rights(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """The year of a note on the rights, where the text ends with one; of a span of years the last."""
    lines = [line for line in document.lines if line.kind is not LineKind.METADATA]
    beside = sum(line.kind is LineKind.BOILERPLATE for line in lines)
    for line in lines[-LAST_LINES:]:
        words = document.text[line.start : line.end]
        mark = _mark(document.language).match(words) if len(words) <= LONGEST else None
        inside = [timex for timex in timexes if line.start <= timex.start and timex.end <= line.end]
        years = [timex for timex in inside if _is_year(timex)]
        if mark is None or not years:
            continue
        last, reason = years[-1], sentence("clues.rights", words.strip())
        yield clue_at(last, _year(last), Bearing.NOT_AFTER, NOT_YOUNGER, reason)
        if beside <= OF_PAGE and not _RANGE.search(document.text, line.start, last.start):
            yield clue_at(last, _year(last), Bearing.ON, OF_ARTICLE, reason)
        return


def _is_year(timex: Timex) -> bool:
    expression = timex.expression
    return isinstance(expression, Absolute) and expression.month is None and timex.text.isdigit()


def _year(timex: Timex) -> Absolute:
    return Absolute(int(timex.text))


@cache
def _mark(language: str) -> re.Pattern[str]:
    marks = loader.table(language, "credits")["publisher"]["copyright"]
    return compiled(rf"\W{{0,3}}(?:{'|'.join(re.escape(mark) for mark in marks)})(?!\w)", re.IGNORECASE)
