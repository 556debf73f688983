"""Looking back: what opens with the day of a fire under "Ten weeks after the fire" was written ten weeks later.

Who writes "tomorrow it will be a year since the fire" counts back to a day that others date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from timeline.dates.expression import Absolute, After, Ago, Around, AtTime, Expression, Period, Relation, Weekday
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document, LineKind
from timeline.model.sentence import sentence
from timeline.model.timex import Timex
from timeline.parser.clues.reading import clue_at, words_of
from timeline.parser.text.quotations import quotations
from timeline.parser.text.sentences import Span, sentences

#: A heading of so many words at most names little but the distance.
HEADING_WORDS = 10

#: The day opens the text where no more than a preposition precedes it (characters).
FRONTED = 12

#: The word behind the distance is looked for so far (characters).
REACH = 20

#: Of the units that headings count in: so many days off, beside what such a distance is off anyway.
LETTERS = {"D": (Unit.DAY, 2), "W": (Unit.WEEK, 3), "M": (Unit.MONTH, 9), "Y": (Unit.YEAR, 0)}
OFF = dict(LETTERS.values())

_DURATION = re.compile(r"P(\d{1,4})([DWMY])", re.ASCII)

#: The heading may count from another day than the text opens with.
RETROSPECT = 0.6

#: What is counted back from the day that is kept can be of something else than the story tells.
KEPT = 0.6


def looking_back(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """The distance that the heading counts, from the day with its year that the text opens with."""
    heading = next((line for line in document.lines if line.kind is LineKind.TITLE), None)
    if heading is None or len(document.text[heading.start : heading.end].split()) > HEADING_WORDS:
        return
    opening = next(islice(sentences(document, timexes), 1, None), None)
    if opening is None or opening.start < heading.end:
        return
    counted = next((timex for timex in timexes if heading.start <= timex.start and timex.end <= heading.end), None)
    distance, day = counted and _distance(document, counted), _opens_with(opening, timexes)
    if counted is not None and distance and day is not None and day.expression is not None:
        unit, amount = distance
        later = Around(After(day.expression.core, unit, amount), OFF[unit], OFF[unit])
        reason = sentence("clues.retrospect", counted.text, day.text)
        yield clue_at(counted, later, Bearing.ON, RETROSPECT, reason)


def counted_back(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """Each time that is counted back from a day named by the day of writing; not in direct speech."""
    spoken = [one for one in quotations(document.text) if one.spoken]
    for timex in timexes:
        core = timex.expression.core if timex.expression else None
        if not isinstance(core, After) or not core.exact or core.amount >= 0:
            continue
        if _is_of_writing(core.base) and not any(one.start <= timex.start < one.end for one in spoken):
            yield clue_at(timex, core, Bearing.COUNTED_BACK, KEPT, sentence("clues.counted_back", timex.text))


def _is_of_writing(day: Expression) -> bool:
    """Is it named by the day of writing: "tomorrow", "on Tuesday"?"""
    base = day.base if isinstance(day, AtTime) else day
    return isinstance(base, Weekday) or (isinstance(base, Period) and base.unit is Unit.DAY)


def _distance(document: Document, timex: Timex) -> tuple[Unit, int] | None:
    """So many units after something, as a time expression and the word behind it say."""
    if isinstance(timex.expression, Ago) and timex.expression.amount > 0:
        return (timex.expression.unit, timex.expression.amount) if timex.expression.unit in OFF else None
    told = _DURATION.fullmatch(timex.value or "")
    behind = re.findall(r"\w+", document.text[timex.end : timex.end + REACH].lower())[:1]
    after = words_of(document.language).get("retrospect", {}).get("after", ())
    if told is None or {*behind, *timex.text.lower().split()[-1:]}.isdisjoint(after):
        return None
    return LETTERS[told[2]][0], int(told[1])


def _opens_with(opening: Span, timexes: list[Timex]) -> Timex | None:
    """The day with its year that opens a sentence and is not told as ahead."""
    first = next((timex for timex in timexes if opening.holds(timex.start, timex.end)), None)
    if first is None or first.start - opening.start > FRONTED or first.tense is Relation.FUTURE:
        return None
    day = first.expression.base if isinstance(first.expression, AtTime) else first.expression
    return first if isinstance(day, Absolute) and day.precision is Precision.DAY else None
