"""By what a clause is a claim: whether it tells of an event that stands for itself, and of what kind it is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.dates.expression import Relation
from timeline.model.claim import Kind
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis, Clause, Role, subject
from timeline.parser.clauses.extent import complement
from timeline.parser.drafts.hearsay import is_answered
from timeline.parser.times.ahead import is_coming, is_intended, puts_ahead
from timeline.parser.times.attachment import Dated
from timeline.parser.words.amounts import giving
from timeline.parser.words.conjugation import OVER, Tense
from timeline.parser.words.speech import TIME
from timeline.parser.words.verbs import Vocabulary, vocabulary

#: A clause with fewer words than this tells too little to stand alone.
FEWEST_WORDS = 4

#: One of so many is long enough, though a comma and a conjunction may lead from it to the next.
LONG = FEWEST_WORDS + 2

#: Nor does one of so many that says that somebody says something: "dice".
LEAST_SAID = 2

_NUMBERS = frozenset({"CD", TIME})
#: Marks behind the one that ends a sentence.
_CLOSING = frozenset("*_\"”’')]»“")


def is_question(analysis: Analysis) -> bool:
    """Is the sentence a question, be it in italics: "*When was the crack found?*"?"""
    texts = analysis.words.texts
    if "?" not in texts:
        return False
    return next(text for text in reversed(texts) if text not in _CLOSING) == "?"


def merely_is(analysis: Analysis, number: int) -> bool:
    """Does the clause tell how something was, without a number: "the halls were empty"?"""
    clause = analysis.clauses[number]
    predicate = clause.predicate
    if predicate is None or predicate.head not in vocabulary(analysis.language)["was"]:
        return False
    return not _counts(analysis, clause)


def compares(analysis: Analysis, clause: Clause, compared: Sequence[Timex]) -> bool:
    """Does the clause only compare, and give no number: "it was the bloodiest war since 1945"?"""
    if not compared or "CD" in analysis.words.tags[clause.first : clause.after]:
        return False
    span = analysis.span(clause)
    be = clause.predicate is not None and clause.predicate.head in vocabulary(analysis.language)["be"]
    return be and any(span.holds(timex.start, timex.end) for timex in compared)


def kind_of(analysis: Analysis, clause: Clause, dated: Dated | None) -> Kind:
    """Statement, plan, state or occurrence, by the verb and by what the time says of past and future."""
    predicate = clause.predicate
    over = predicate is not None and predicate.tense in OVER
    if dated is not None and over and is_coming(dated.when):
        return Kind.PLAN  # "have called for a strike | next Wednesday"
    if clause.speaks or (dated is None and is_answered(analysis, clause)):
        return Kind.STATEMENT
    ahead = dated is not None and dated.when.tense is Relation.FUTURE and not over
    ahead = ahead or (predicate is not None and is_intended(analysis, predicate))
    ahead = ahead or (dated is not None and predicate is not None and puts_ahead(analysis, predicate, dated.when))
    if ahead or (predicate is not None and predicate.tense is Tense.FUTURE):
        return Kind.PLAN
    lasting = dated.lasting if dated else predicate is not None and predicate.tense is Tense.PRESENT
    return Kind.STATE if lasting else Kind.OCCURRENCE


def tells_event(analysis: Analysis, number: int, claimed: Collection[int]) -> bool:
    """Does a clause without a time tell of an event that stands for itself? `claimed`: clauses before it that do."""
    clause = analysis.clauses[number]
    predicate = clause.predicate
    if predicate is None or not predicate.finite:
        return False
    length, gives = _length(analysis, number), _gives_number(analysis, clause)
    if gives or length < FEWEST_WORDS:
        told = length > LEAST_SAID or any(one.said_by == number for one in analysis.clauses)
        return gives or (told and clause.speaks)
    data = vocabulary(analysis.language)
    opening = analysis.words.lowers[clause.first]
    if opening in data["condition"] or predicate.tense in (Tense.MODAL, Tense.NONE):
        return False
    if clause.speaks:
        return True
    reported = clause.said_by is not None
    if clause.role is Role.PARTICIPLE or _describes(analysis, number) or _goes_along(analysis, number, claimed):
        return False
    if _addresses(analysis, clause, data) and not reported:
        return False
    if predicate.tense is Tense.PRESENT:
        happens = predicate.progressive or predicate.passive or predicate.head not in data["state"]
        return not reported and (happens or _counts(analysis, clause))
    return True


def _length(analysis: Analysis, number: int) -> int:
    """The words of a clause with those that complete it, "the news comes | as troops arrive"; of a long one its own."""
    own = analysis.clauses[number].after - analysis.clauses[number].first
    if own >= LONG:
        return own
    after = complement(analysis, number)
    for other, clause in enumerate(analysis.clauses):
        if clause.role is Role.ADVERBIAL and clause.host == number and _goes_along(analysis, other, ()):
            after = max(after, clause.after)
    return after - analysis.clauses[number].first


def _counts(analysis: Analysis, clause: Clause) -> bool:
    """Does the clause give a number, or how long?"""
    return not _NUMBERS.isdisjoint(analysis.words.tags[clause.first : clause.after])


def _gives_number(analysis: Analysis, clause: Clause) -> bool:
    """Does somebody, be it the writer, say in it right behind the verb how many: "I counted 600"?"""
    verb = clause.predicate
    if verb is None or clause.role is not Role.MAIN or verb.tense is not Tense.PAST or verb.passive:
        return False
    return verb.head in giving(analysis.language) and any(
        word.tag == "CD" for word in analysis.words[verb.after : verb.after + 1]
    )


def _goes_along(analysis: Analysis, number: int, claimed: Collection[int]) -> bool:
    """Is it told with another clause: "… struck and went home", "… when the fire broke out"?"""
    clause = analysis.clauses[number]
    if clause.role is Role.ADVERBIAL and clause.host is not None:
        return analysis.words.lowers[clause.first] not in vocabulary(analysis.language)["apart"]
    if clause.role is not Role.COORDINATE or clause.host is None or clause.host not in claimed:
        return False
    if subject(analysis, number) is not None:
        return False
    host = analysis.clauses[clause.host].predicate
    return host is None or clause.predicate is None or (host.tense in OVER) == (clause.predicate.tense in OVER)


def _describes(analysis: Analysis, number: int) -> bool:
    """Does a relative clause only describe? One with its own subject may tell: "an offer that the union threw out"."""
    clause = analysis.clauses[number]
    predicate, states = clause.predicate, vocabulary(analysis.language)["was"]
    past = (
        predicate is not None and predicate.tense is Tense.PAST and (predicate.passive or predicate.head not in states)
    )
    return clause.role is Role.RELATIVE and not (past and subject(analysis, number) is not None)


def _addresses(analysis: Analysis, clause: Clause, data: Vocabulary) -> bool:
    """Does it speak of the writer or to the reader?"""
    if clause.predicate is None:
        return False
    return not data["person"].isdisjoint(analysis.words.lowers[clause.first : clause.predicate.first])
