"""What is only heard: "reports that the mayor resigned", and that they are false."""

from __future__ import annotations

from timeline.languages.replies import contradicts
from timeline.model.claim import Status
from timeline.parser.clauses import Analysis, Clause, Role
from timeline.parser.conjugation import Tense
from timeline.parser.segments import is_heard
from timeline.parser.verbs import vocabulary


def doubt(analysis: Analysis, number: int, sentence: str) -> Status | None:
    """The status of what is only heard: it is claimed, or denied where its sentence says that it is not so."""
    denied = contradicts(sentence, analysis.language)
    if not tells_heard(analysis, number):
        answers = denied and analysis.reports(analysis.clauses[number])  # "said | the claim that … was false"
        return Status.DENIED if answers and any(is_content(analysis, one) for one in analysis.clauses) else None
    return Status.DENIED if denied else Status.CLAIMED


def is_answered(analysis: Analysis, clause: Clause) -> bool:
    """Is the news not what is heard, at no time of its own, but what is said of it: "… that he had known are false"?"""
    past = clause.predicate is not None and clause.predicate.tense is Tense.PAST
    return not past and is_content(analysis, clause)


def is_verdict(analysis: Analysis, number: int) -> bool:
    """Does a clause only say of what is heard, which stands inside it, that it is so or not: "Reports … are false"?"""
    clause, be = analysis.clauses[number], vocabulary(analysis.language)["be"]
    predicate = clause.predicate
    if predicate is None or predicate.passive or analysis.words.lowers[predicate.first] not in be:
        return False
    return any(
        one.host == number and is_content(analysis, one) and clause.first < one.first for one in analysis.clauses
    )


def tells_heard(analysis: Analysis, number: int | None) -> bool:
    """Does the clause tell what is heard, or one with which it is joined?"""
    while number is not None and analysis.clauses[number].role is Role.COORDINATE:
        number = analysis.clauses[number].host
    return number is not None and is_content(analysis, analysis.clauses[number])


def is_content(analysis: Analysis, clause: Clause) -> bool:
    """Does a noun for what is only heard stand right before the clause and its "that"?"""
    return is_heard(analysis.words, clause.first, vocabulary(analysis.language))
