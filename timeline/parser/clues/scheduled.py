"""A day without its year that is told as coming in the present: "a ballot that closes on 18 October"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.dates.expression import AtTime, Relation, Yearless
from timeline.model.clue import Bearing, Clue
from timeline.model.sentence import sentence
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.clues.reading import clue_at, whenever
from timeline.parser.times.attachment import Dated
from timeline.parser.words.conjugation import Tense
from timeline.parser.words.verbs import vocabulary

#: Set by hand: of twenty such days in our stories none was over.
SCHEDULED = 0.5

#: "It was put off to 15 May" may be told when that is over.
_OF_NOW = frozenset({Tense.PRESENT, Tense.PERFECT, Tense.FUTURE})


def scheduled(analysis: Analysis, dated: Sequence[Dated]) -> Iterator[Clue]:
    """Each day of the year that a clause of now tells as coming; `dated`: the times of its clauses."""
    for one in dated:
        expression = one.when.expression
        day = expression.base if isinstance(expression, AtTime) else expression
        predicate = analysis.clauses[one.clause].predicate
        if not isinstance(day, Yearless) or day.day is None or predicate is None or predicate.tense not in _OF_NOW:
            continue
        coming = predicate.tense is Tense.FUTURE or (
            predicate.passive and predicate.head in vocabulary(analysis.language)["planned"]
        )  # "is set for", "is planned for"
        if day.relation in (Relation.DUE, Relation.FUTURE) or (coming and day.relation is Relation.OPEN):
            reason = sentence("clues.ahead_without_year", one.when.text)
            yield clue_at(one.when, whenever(day), Bearing.AHEAD_IN_YEAR, SCHEDULED, reason)
