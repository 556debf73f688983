"""What is told as past was published after it, what is told as ahead before it.

Stricter than the tense by which a date is resolved: a wrong bound would exclude the true day. A verb counts only in the
clause of its date, and only where nothing between the two speaks of what may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.dates.expression import Absolute, AtTime, Expression, Relation, Yearless
from timeline.dates.value import Precision
from timeline.languages.regex import compiled
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document
from timeline.model.sentence import sentence
from timeline.model.timex import Timex
from timeline.parser.clues.reading import clue_at, either, whenever, words_of
from timeline.timex.direction import Marker, markers

#: So far from its date a verb is looked for (characters).
REACH = 120

#: A date opens its clause where no more than a preposition precedes it (characters).
FRONTED = 12

#: So close together (characters) two markers are of one verb.
WITHIN_VERB = 25

#: How far a bound can be trusted, by what is named: a year alone needs others that say the same.
PAST = {Precision.DAY: 0.75, Precision.MONTH: 0.7, Precision.YEAR: 0.35}
AHEAD = {Precision.DAY: 0.6, Precision.MONTH: 0.5, Precision.YEAR: 0.3}

#: A day told without its year.
AHEAD_DAY, PAST_DAY = 0.5, 0.5


def told_with_year(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """Bounds from dates that name their year."""
    for timex in timexes:
        expression = timex.expression.core if timex.expression else None
        if not isinstance(expression, Absolute):
            continue
        told = _told(document, timex)
        if told is Relation.PAST:
            strength = PAST[expression.precision]
            yield clue_at(timex, expression, Bearing.NOT_BEFORE, strength, sentence("clues.past", timex.text))
        elif told is Relation.FUTURE:
            strength = AHEAD[expression.precision]
            yield clue_at(timex, expression, Bearing.NOT_AFTER, strength, sentence("clues.ahead", timex.text))


def told_without_year(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """A coming day without its year is near: else the writer would say which year.

    A past one lies up to a year back, so that it is a clue only once something else tells the year.
    """
    for timex in timexes:
        expression = _day_of_year(timex.expression)
        told = _told(document, timex) if expression is not None else None
        if expression is None or told is None:
            continue
        if told is Relation.FUTURE:
            reason = sentence("clues.ahead_without_year", timex.text)
            yield clue_at(timex, whenever(expression), Bearing.SOON_BEFORE, AHEAD_DAY, reason)
        else:
            past = expression.towards(Relation.PAST)
            yield clue_at(timex, past, Bearing.OVER_IN_YEAR, PAST_DAY, sentence("clues.past", timex.text))


def _day_of_year(expression: Expression | None) -> Yearless | None:
    base = expression.base if isinstance(expression, AtTime) else expression
    return base if isinstance(base, Yearless) and base.day is not None and base.relation is not Relation.LAST else None


def _told(document: Document, timex: Timex) -> Relation | None:
    """`PAST` or `FUTURE` as the clause of a date says beyond doubt."""
    text, language, data = document.text, document.language, words_of(document.language)
    before = text[max(0, timex.start - REACH) : timex.start]
    last = before.lower().split()[-1:]
    if not last or last[0] not in data["placed"]["before"]:
        return None
    boundary, fronted = _boundary(language), timex.end + text[timex.end : timex.end + 1].count(",")
    cut = max((match.end() for match in boundary.finditer(before)), default=0)
    first, stop = timex.start - len(before) + cut, timex.start
    end = boundary.search(text, fronted, timex.end + REACH)
    after = end.start() if end else min(len(text), timex.end + REACH)
    if only_intended(text[first:after], language):
        return None
    if timex.start - first > FRONTED or markers(text, first, stop, language):
        return _verb(text, first, stop, language, fronted=False)
    return _verb(text, fronted, after, language, fronted=True)


def only_intended(clause: str, language: str) -> bool:
    """Does a clause tell what was to be, "was to have been picked on 9 January"? That may be over or still ahead."""
    return either(tuple(words_of(language)["intended"]["words"])).search(clause) is not None


@cache
def _boundary(language: str) -> re.Pattern[str]:
    """What ends a clause: a mark, a full stop that ends no abbreviation, a word that opens the next one."""
    data = words_of(language)["clause"]
    return compiled(
        rf"[{re.escape(''.join(data['marks']))}]|(?<=[^\W_]{{3}})\.(?=\s)|{either(tuple(data['begins'])).pattern}",
        re.IGNORECASE,
    )


def _verb(text: str, first: int, stop: int, language: str, *, fronted: bool) -> Relation | None:
    data = words_of(language)
    told = markers(text, first, stop, language)
    if not told:
        return None
    verb = told[0] if fronted else told[-1]
    if not fronted and verb.relation is Relation.PAST and _is_infinitive(told):
        return None
    between = text[first : verb.span[0]] if fronted else text[verb.span[1] : stop]
    if either(tuple(data["doubt"]["words"])).search(between):
        return None
    words = text[slice(*verb.span)].lower()
    if verb.relation is Relation.FUTURE:
        return Relation.FUTURE if words in data["ahead"]["words"] else None
    return verb.relation if verb.relation is Relation.PAST else None


def _is_infinitive(told: Sequence[Marker]) -> bool:
    """Does the last marker belong to one before that tells no past: "is due to be inducted"?"""
    if len(told) < 2 or told[-2].relation is Relation.PAST:
        return False
    return told[-1].span[0] - told[-2].span[1] <= WITHIN_VERB
