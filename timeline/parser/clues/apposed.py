"""Two names of one day side by side: "yesterday, 28 September", "four days ago, on a Tuesday".

One is counted from the publication, the other names a day of the calendar or the week: together they tell the first.
So does "next Monday, 23 December", roughly, and "tomorrow, on Good Friday", once the year is known.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from timeline.dates.expression import (
    After,
    Ago,
    Around,
    AtTime,
    Expression,
    Feast,
    Holiday,
    Period,
    Relation,
    Weekday,
    Yearless,
)
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document
from timeline.model.sentence import sentence
from timeline.model.timex import Timex
from timeline.parser.clues.reading import clue_at, whenever, words_of
from timeline.parser.text.quotations import quotations

#: Set by hand: dated news in English hold too few such pairs to measure it.
APPOSED, IN_DAYS = 0.9, 0.8

#: Farther from the publication (days), and more loosely, nobody tells a day and names it as well.
FARTHEST, LOOSEST = 400, 4

#: "Next Monday" is at most so far ahead, "last Monday" so far back (days).
COMING = 10

#: Items of a list stand so close (characters).
BESIDE = 6

#: What stands between the two names, beside a few small words.
_BETWEEN = re.compile(r"\s?[,(，、،–—:-]?\s?((?:[^\W\d_]{1,6}(?:['’]\s?|\s)){0,2})")

#: From the publication to what is told so, at least and at most (days).
_WITHIN = {Relation.NEXT: (1, COMING), Relation.LAST: (-COMING, -1)}

_WORD = re.compile(r"[^\W\d_]+'?")

#: Two days, to see that a distance is the same from both.
_HERE, _THERE = dt.date(2001, 3, 14), dt.date(2002, 10, 20)


def apposed(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """Each pair of which one counts days from the publication and the other names the day; not in direct speech."""
    spoken = [one for one in quotations(document.text) if one.spoken]
    for place in range(1, len(timexes)):
        before, after = timexes[place - 1 : place + 1]
        if not _are_apposed(document, before, after) or _is_listed(timexes, place):
            continue
        if any(one.start <= before.start < one.end for one in spoken):
            continue
        for counted, named in ((before, after), (after, before)):
            day, distance = _named_day(named), counted.expression and _distance(counted.expression)
            feast = _moving_feast(named)
            if not distance or (day is None and (feast is None or distance[0] < distance[1])):
                continue
            reason = sentence("clues.apposed", document.text[before.start : after.end])
            if day is not None:
                yield clue_at(counted, _moved(day, *distance), Bearing.ON, APPOSED, reason)
            elif feast is not None:
                yield clue_at(counted, _moved(feast, *distance), Bearing.ON_IN_YEAR, APPOSED, reason)


def in_days(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """Each day of the calendar that is told to be next Monday or last Monday; not in direct speech."""
    spoken = [one for one in quotations(document.text) if one.spoken]
    for before, timex in pairwise((None, *timexes)):
        day = timex.expression if timex is not None else None
        if timex is None or day is None:
            continue
        if isinstance(day, Yearless) and day.weekday is not None:
            relation, start = day.relation, timex.start
        elif before is not None and isinstance(before.expression, Weekday) and _are_apposed(document, before, timex):
            relation, start = before.expression.relation, before.start
        else:
            continue
        if any(one.start <= timex.start < one.end for one in spoken):
            continue
        named = _named_day(timex)
        if named is not None and not isinstance(day, Weekday) and relation in _WITHIN:
            words = document.text[start : timex.end]
            reason = sentence("clues.apposed", words)
            yield clue_at(timex, _moved(named, *_WITHIN[relation]), Bearing.ON, IN_DAYS, reason)


def _are_apposed(document: Document, before: Timex, after: Timex) -> bool:
    """Do only a mark and words such as articles part them,?"""
    between = _BETWEEN.fullmatch(document.text, before.end, after.start) if before.end < after.start else None
    if between is None:
        return False
    if not between[0].strip():  # "hoy lunes"
        return isinstance(before.expression, Period) and isinstance(after.expression, Weekday)
    return set(_WORD.findall(between[1].lower().replace("’", "'"))) <= _small(document.language)


@cache
def _small(language: str) -> frozenset[str]:
    """The words that may stand between two names of one day; any small ones where none are told."""
    if language in loader.having("dating"):
        return frozenset(words_of(language).get("apposed", {}).get("between", ()))
    return frozenset(loader.table(language, "words")["stop"]["words"])


def _is_listed(timexes: list[Timex], place: int) -> bool:
    """Does a third day stand right beside two, as in a list: "today, Friday and Saturday"?"""
    first, last = timexes[place - 1 : place + 1]
    beside = [one for one in timexes[max(0, place - 2) : place - 1] if 0 <= first.start - one.end <= BESIDE]
    beside += [one for one in timexes[place + 1 : place + 2] if 0 <= one.start - last.end <= BESIDE]
    return any(_named_day(one) or (one.expression and _distance(one.expression)) for one in beside)


def _named_day(timex: Timex) -> Expression | None:
    """The day of the calendar or of the week that a time expression names."""
    expression = timex.expression.base if isinstance(timex.expression, AtTime) else timex.expression
    if expression is None or expression.precision is not Precision.DAY:
        return None
    named = expression.year_days() or expression.weekdays()
    return whenever(expression) if not expression.relative or (named is not None and len(named) == 1) else None


def _moving_feast(timex: Timex) -> Holiday | Feast | None:
    """The feast without its year that a time expression names, if it is on another day every year."""
    feast = timex.expression.base if isinstance(timex.expression, AtTime) else timex.expression
    moves = isinstance(feast, Holiday | Feast) and feast.relative and feast.year_days() is None
    return feast if moves and isinstance(feast, Holiday | Feast) else None


def _distance(expression: Expression) -> tuple[int, int] | None:
    """So many days at least and at most from the publication to what is meant; `None` for any other time."""
    base = expression.base if isinstance(expression, After) else expression
    if not isinstance(base, Ago) and not (isinstance(base, Period) and not base.pointed):
        return None
    found = {
        ((days.first - anchor).days, (days.last - anchor).days)
        for anchor in (_HERE, _THERE)
        if (days := expression.on(anchor)).is_bounded
    }
    first, last = found.pop() if len(found) == 1 else (FARTHEST, 0)
    return (first, last) if last - first <= LOOSEST and max(abs(first), abs(last)) < FARTHEST else None


def _moved(day: Expression, first: int, last: int) -> Expression:
    """The publication days from which the day is so far off."""
    middle = -(first + last) // 2
    moved = After(day, Unit.DAY, middle, exact=True)
    return Around(moved, middle + last, -first - middle) if first < last else moved
