"""A time as the predicate that it dates places it: which end of an open one is told, past or ahead."""

from __future__ import annotations

from timeline.dates.expression import Expression, OpenEnded, Side, UpTo
from timeline.model.timex import Timex, TimexType
from timeline.parser.clauses import Analysis
from timeline.parser.predicates import OVER, Predicate, Tense
from timeline.parser.verbs import Vocabulary, vocabulary

#: The rules of clock times, which name no day of their own.
CLOCKS = frozenset({"clock", "spoken_clock"})

#: The rule of "then", since which things happened, rather than held.
REFERENCE = "then"


def is_clock(when: Timex) -> bool:
    """Is it a time of day that says less than a day would: "at half past ten"?"""
    return when.type is TimexType.TIME and when.rule in CLOCKS


def is_since(when: Timex) -> bool:
    """Does it tell from when on something holds?"""
    return isinstance(when.expression, OpenEnded) and when.expression.side is Side.SINCE


def as_told(analysis: Analysis, number: int, index: int, when: Timex) -> Timex:
    """The time at the word `index` as the predicate of its clause, by its `number`, makes it."""
    predicate = analysis.clauses[number].predicate
    expression = when.expression
    if expression is None:
        return when
    if isinstance(expression, OpenEnded):
        if expression.side is Side.SINCE:
            told = None if when.rule == REFERENCE else expression.core  # what holds since a day began then
        else:
            told = _until(analysis, predicate, index, when)
        return when if told is None else when.model_copy(update={"expression": told})
    return when


def _until(analysis: Analysis, predicate: Predicate | None, index: int, when: Timex) -> Expression | None:
    """The time itself where "not until" precedes it or all is over by then; what ends there lasts from now up to it."""
    expression, data = when.expression, vocabulary(analysis.language)
    if expression is None or _is_not_until(analysis, predicate, index, data):
        return expression.core if expression else None
    if predicate is None:
        return None
    over = predicate.tense in OVER and when.type is TimexType.TIME
    before = analysis.words[index - 1].lower if index else ""
    term = predicate.head in data["have"] or (predicate.tense is Tense.MODAL and before in data["not_before"])
    if over or term:
        return expression.core  # "by noon it was over", "you have until May", "may be claimed until May"
    ahead = predicate.tense in (Tense.FUTURE, Tense.MODAL) or (predicate.tense is Tense.PRESENT and predicate.passive)
    return UpTo(expression.core) if ahead else None


def _is_not_until(analysis: Analysis, predicate: Predicate | None, index: int, data: Vocabulary) -> bool:
    words = analysis.words[max(0, index - 2) : index]
    if predicate is not None and predicate.negated and words and words[-1].lower in data["not_before"]:
        return True  # "did not report until June 9"
    return len(words) == 2 and words[0].lower in data["negation"] and words[1].lower in data["preposition"]


__all__ = ["CLOCKS", "as_told", "is_clock", "is_since"]
