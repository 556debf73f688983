"""Clauses that tell nothing, with a time or without: somebody spoke, or whoever knows more is asked to come forward."""

from __future__ import annotations

from collections.abc import Collection

from timeline.parser.clauses import Analysis, Clause
from timeline.parser.predicates import Predicate
from timeline.parser.verbs import vocabulary

#: What is said stands behind one of these.
_SAID = frozenset('“”"‘«»„:')


def is_idle(analysis: Analysis, number: int, dates: Collection[int] = ()) -> bool:
    """Is a clause an empty statement or part of an appeal? `dates`: where the times that date it begin."""
    predicate = analysis.clauses[number].predicate
    return predicate is not None and (_says_nothing(analysis, number, predicate, dates) or _appeals(analysis, number))


def _says_nothing(analysis: Analysis, number: int, predicate: Predicate, dates: Collection[int]) -> bool:
    """Does a verb of speech stand without what is said: "The agency said in a statement.", "he said on Monday"?"""
    clause = analysis.clauses[number]
    if not analysis.reports(clause) or predicate.head not in vocabulary(analysis.language)["telling"]:
        return False
    if any(number in (other.said_by, other.host) for other in analysis.clauses):
        return False
    if any(word.text in _SAID for word in analysis.words):
        return False
    behind = [word for word in analysis.words[predicate.after : clause.after] if word.text[0].isalnum()]
    return not behind or behind[0].tag == "IN" or behind[0].start in dates


def _appeals(analysis: Analysis, number: int) -> bool:
    """Does it tell of nobody in particular: "anyone who was in the area on Monday is asked to call"?"""
    anyone = vocabulary(analysis.language)["anyone"]
    clause: Clause | None = analysis.clauses[number]
    for _ in analysis.clauses:
        if clause is None or clause.predicate is None:
            return False
        begin = max(clause.first - 1, 0)
        own = analysis.words[begin : clause.predicate.first]
        if any(word.lower in anyone for word in own):
            return not clause.predicate.negated
        clause = analysis.clauses[clause.host] if clause.host is not None else None
    return False
