"""A day without its year that is told from now: "a ballot that closes on 18 October", "is open since 1 August"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.dates.expression import AtTime, Expression, Relation, UpTo, Yearless
from timeline.model.clue import Bearing, Clue
from timeline.model.sentence import sentence
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.clues.reading import clue_at, whenever
from timeline.parser.clues.tense import only_intended
from timeline.parser.times.attachment import Dated
from timeline.parser.words.conjugation import Predicate, Tense
from timeline.parser.words.verbs import vocabulary

#: Set by hand: of twenty such days in our stories none was over.
SCHEDULED = 0.5

#: "It was put off to 15 May" may be told when that is over.
_OF_NOW = frozenset({Tense.PRESENT, Tense.PERFECT, Tense.FUTURE})

#: "It will be ready by 15 May", "is closed until 15 May"; what was so until then may be told later.
_TO_COME = frozenset({Tense.PRESENT, Tense.FUTURE})


def scheduled(analysis: Analysis, dated: Sequence[Dated]) -> Iterator[Clue]:
    """Each day of the year that a clause of now tells as coming, or as begun; `dated`: the times of its clauses."""
    for one in dated:
        clause, expression = analysis.clauses[one.clause], one.when.expression
        if clause.predicate is None or expression is None:
            continue
        words = " ".join(analysis.words.lowers[clause.first : clause.after])
        if only_intended(words, analysis.language):
            continue
        if clause.predicate.tense in _OF_NOW and _is_coming(expression, clause.predicate, analysis.language):
            reason = sentence("clues.ahead_without_year", one.when.text)
            day = expression.base if isinstance(expression, UpTo) else expression
            yield clue_at(one.when, whenever(day), Bearing.AHEAD_IN_YEAR, SCHEDULED, reason)
        elif one.lasting and _is_day(expression):  # "has been open since 1 August"
            yield clue_at(one.when, expression, Bearing.OVER_IN_YEAR, SCHEDULED, sentence("clues.past", one.when.text))


def _is_coming(expression: Expression, predicate: Predicate, language: str) -> bool:
    """Is a day ahead, or the end of what lasts or is awaited?"""
    if isinstance(expression, UpTo):
        return predicate.tense in _TO_COME and _is_day(expression.base)
    day = expression.base if isinstance(expression, AtTime) else expression
    if not isinstance(day, Yearless) or day.day is None:
        return False
    coming = predicate.tense is Tense.FUTURE or (
        predicate.passive and predicate.head in vocabulary(language)["planned"]
    )  # "is set for", "is planned for"
    return day.relation in (Relation.DUE, Relation.FUTURE) or (coming and day.relation is Relation.OPEN)


def _is_day(expression: Expression) -> bool:
    return isinstance(expression, Yearless) and expression.day is not None
