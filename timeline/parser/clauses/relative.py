"""What a relative clause tells of: whom or what its pronoun stands for, or only when and where."""

from __future__ import annotations

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Clause, Role, subject
from timeline.parser.words.speech import is_listed
from timeline.parser.words.verbs import RELATIVE, vocabulary

_NAME = frozenset({"NNP", "NNPS"})
_OWNERS = _NAME | {"DT", "JJ", "NN", "NNS"}
_SUBJECTS = frozenset({"DT", "NN", "NNP", "PRP"})


def names_whom(analysis: Analysis, clause: Clause, verb: int) -> bool:
    """Is it clear whom a relative clause tells of: the subject before the host's `verb`, or a name right before it?"""
    opening, at = analysis.words[clause.first], clause.first - 2
    at -= at > 0 and analysis.words[at].tag == "CD"  # "Ward 7, | which was built"
    if is_listed(analysis.language) or opening.tag not in RELATIVE or subject(analysis, analysis.clauses.index(clause)):
        return False
    return clause.first < verb or (opening.tag != "WP$" and analysis.words[at].tag in _NAME)


def owner(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """The words of the noun right before a relative clause which tells of what that owns: "the firm, | whose chief"."""
    words, end = analysis.words, clause.first - (analysis.words.texts[clause.first - 1] == ",")
    if clause.role is not Role.RELATIVE or words[clause.first].tag != "WP$" or end < 1:
        return None
    first = end
    while first > 0 and words[first - 1].tag in _OWNERS:
        first -= 1
    return (first, end) if first < end else None


def stands_for(analysis: Analysis, clause: Clause) -> bool:
    """Is a relative pronoun the subject of its clause, so that its noun can stand for it: "le feu, | qui prit"?

    Not where verbs stand last; nor where it may be the object as well: "las facturas | que presentó Ruiz".
    """
    words, data, verb = analysis.words, vocabulary(analysis.language), clause.predicate
    if words.lowers[clause.first] not in data["subject_relative"] or clause.subject or verb is None:
        return False
    if loader.table(analysis.language, "words").get("verb_second"):
        return False
    either = words[clause.first].lower in data["content"]
    return not either or verb.passive or _SUBJECTS.isdisjoint(words.tags[verb.after : verb.after + 1])


def goes_on_with_that(analysis: Analysis, number: int) -> bool:
    """Does "that" open a clause with a subject of its own right behind its noun?"""
    clause = analysis.clauses[number]
    content = analysis.words[clause.first].lower in vocabulary(analysis.language)["content"]
    return clause.role is Role.RELATIVE and content and subject(analysis, number) is not None


def is_placed(analysis: Analysis, clause: Clause) -> bool:
    """Does a relative clause with a subject of its own tell when or where: "on which …", "where …"?"""
    opening, before = analysis.words[clause.first], analysis.words[clause.first - 1]
    verb = clause.predicate
    parted = verb is not None and analysis.words[verb.first - 1].text == ","  # "dont deux enfants, | ont été blessés"
    if opening.lower in vocabulary(analysis.language)["placing"] and clause.subject is not None and not parted:
        return True
    return opening.tag == "WRB" or (opening.tag in RELATIVE and before.tag in ("IN", "TO"))
