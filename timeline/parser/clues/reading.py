"""What the finders of clues share: the clue at a time expression, the day it names, words of the language's table."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

from timeline.dates.expression import Absolute, AtTime, Either, Expression, Relation, Yearless
from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.clue import Bearing, Clue
from timeline.model.sentence import Sentence
from timeline.model.timex import Timex

#: A year, or a day of a month in figures.
_DATE_IN_FIGURES = re.compile(r"\d{4}|\d[/.-]\d{1,2}[/.-]\d")


def clue_at(
    timex: Timex, expression: Expression, bearing: Bearing, strength: float, reason: Sentence, *, stated: bool = False
) -> Clue:
    """A clue whose words are a time expression."""
    return Clue(
        reason=reason,
        bearing=bearing,
        expression=expression,
        strength=strength,
        stated=stated,
        start=timex.start,
        end=timex.end,
    )


def words_of(language: str) -> dict[str, Any]:
    """The language's `dating.toml`."""
    return loader.table(language, "dating")


def day_named(timex: Timex) -> Absolute | Either | None:
    """The day with its year that a time expression names, with or without a clock time; `None` where it names none."""
    expression = timex.expression
    if isinstance(expression, AtTime):
        # a bare clock time only borrows the day of another expression
        expression = expression.base if _DATE_IN_FIGURES.search(timex.text) else None
    if isinstance(expression, Absolute | Either) and expression.precision is Precision.DAY:
        return None if expression.relative else expression
    return None


def whenever(expression: Expression) -> Expression:
    """The expression as the publication day itself: the relation to the anchor no longer matters."""
    if isinstance(expression, Yearless):
        return replace(expression, relation=Relation.THIS)
    return expression


@cache
def either(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some words or phrases, in any case."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return compiled(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)", re.IGNORECASE)
