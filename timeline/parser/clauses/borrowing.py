"""What a clause takes from the one that it hangs on: its subject, what helps its verb, the noun that it describes."""

from __future__ import annotations

from timeline.parser.clauses.analysis import Analysis, Clause, Role, subject
from timeline.parser.clauses.antecedent import NOUNS, antecedent
from timeline.parser.clauses.predicates import HELPING, joins_bare
from timeline.parser.text.sentences import Span
from timeline.parser.words.conjugation import Predicate
from timeline.parser.words.speech import MARKS, Words, is_listed, span_of
from timeline.parser.words.verbs import PAST, RELATIVE, vocabulary

#: At most so many words join a relative clause to its noun: ", all but three of whom".
LONGEST_JOINT = 7


def borrowed(analysis: Analysis, clause: Clause, host: Clause) -> tuple[Span, ...]:
    """What a clause without a subject takes from its host: its subject, or the noun that it describes."""
    if host.predicate is None:
        return (span_of(analysis.words[host.first : host.after]),)
    if clause.role is Role.REPORTED and analysis.words[clause.first].tag == "VBG":
        return (span_of(analysis.words[host.first : clause.first]),)  # "Residents reported | seeing sparks"
    if analysis.tells_deed(clause):
        first = host.subject[0] if host.subject else host.predicate.first
        return (span_of(analysis.words[min(first, host.predicate.first) : clause.first]),)  # "La mairie dit | avoir su"
    ahead = clause.role is Role.PARTICIPLE and clause.after <= host.first  # "Fermé depuis mars, | le pont …"
    if ahead or clause.role in (Role.COORDINATE, Role.REPORTED):
        return _of_described(analysis, clause, host) or shared_subject(analysis, clause)
    words = analysis.words
    behind = host.predicate.after <= clause.first
    comma = words[clause.first - 1].text == ","
    acts = clause.predicate is not None and words[clause.predicate.first].tag == "VBG"
    after = words[clause.first].lower in vocabulary(analysis.language).get("with_gerund", ())
    if behind and acts and (comma or after):
        return shared_subject(analysis, clause)  # "… reached a deal, averting strikes", "died after being struck"
    begin = host.predicate.after if behind else host.first
    return antecedent(analysis, clause, begin, behind=behind, comma=comma)


def _of_described(analysis: Analysis, clause: Clause, host: Clause) -> tuple[Span, ...]:
    """The noun of a relative clause that another goes on with: "Lie, who drew maps | and died in 2021"."""
    relative = clause.role is Role.COORDINATE and host.role is Role.RELATIVE
    if not relative or host.host is None or subject(analysis, analysis.clauses.index(host)) is not None:
        return ()
    return borrowed(analysis, host, analysis.clauses[host.host])


def shared_subject(analysis: Analysis, clause: Clause) -> tuple[Span, ...]:
    """The subject of the nearest host that has one of its own."""
    one, words = clause.predicate if clause.role is Role.COORDINATE else None, analysis.words
    for _ in analysis.clauses:
        host = clause.host
        if host is None and clause in analysis.clauses and clause.role is Role.MAIN:
            host = analysis.clauses.index(clause) - 1  # "It opened in May, was shut in June, | and opened again"
        if host is None or host < 0:
            return ()
        clause = analysis.clauses[host]
        shared = subject(analysis, analysis.clauses.index(clause))
        if shared and clause.predicate:
            first = next(index for index, word in enumerate(words) if word.start >= shared.start)
            after = _behind_subject(analysis, first, clause.predicate.first)
            apposed = after < clause.predicate.first and words[after].text == "," and "," in words.texts[first:after]
            after += apposed  # "the hall, a gift of the mill, | opened … and was sold"
            if one is not None and _shares_helper(analysis, one, clause.predicate):
                after = clause.predicate.after - 1  # "was suspended in May | and arrested in June"
            return without_asides(analysis, first, clause, after)
    return ()


def _shares_helper(analysis: Analysis, one: Predicate, other: Predicate) -> bool:
    """Does a joined participle, without an object behind it, or a bare verb share what helps the verb before it?"""
    words = analysis.words
    if (
        other.tense in HELPING
        and joins_bare(words, one, vocabulary(analysis.language))
        and words.tags[other.first] == "MD"
    ):
        return other.after - other.first > 1
    if words[one.first].lower in vocabulary(analysis.language)["auxiliary"]:
        return False
    bare = one.after - one.first == 1 and words[one.first].tag in PAST and words[one.first - 1].tag in ("CC", "RB")
    helped = other.passive and other.after - other.first > 1 and words[other.after - 1].tag in PAST
    following = words[one.after : one.after + 1]
    return bare and helped and not any(word.tag in NOUNS | {"NNP", "PRP", "CD"} for word in following)


def _behind_subject(analysis: Analysis, first: int, verb: int) -> int:
    """Where the subject that stands from a word on up to a verb ends: what denies or describes that verb is not shared.

    "Los investigadores | no descartan … y volverán".
    """
    words, after = analysis.words, verb
    skipped = ("RB", "PRP") if is_listed(analysis.language) else ("RB",)  # "el alcalde | se | reunió …"
    while after - 1 > first and (words[after - 1].text in MARKS or words[after - 1].tag in skipped):
        after -= 1
    if is_listed(analysis.language) and words[after - 1].tag == "DT" and words[after - 2].text == ",":
        return _behind_subject(analysis, first, after - 1)  # "la presidenta, Ana Ruiz, | la | ha aceptado y …"
    return after


def without_asides(analysis: Analysis, first: int, clause: Clause, after: int | None = None) -> tuple[Span, ...]:
    """The words of a clause from one on, up to its end or another, without the clauses that interrupt it."""
    spans = []
    words, after = analysis.words, clause.after if after is None else after
    for begin, end in clause.asides:
        if begin >= after:
            break
        if words[begin - 1].tag in ("DT", "PRP"):
            continue  # "one of those | who voted"
        until = _before_joint(words, first, begin)
        apposed = "," in words.texts[first : until - 1]  # "Okoro, 19, | who …, | scored"
        until -= until > first and words[until - 1].text in MARKS and not apposed
        if until > first:
            spans.append(span_of(words[first:until]))
        first = max(first, end + (end < after and words[end].text in MARKS))
    if first < after:
        spans.append(span_of(words[first:after]))
    return tuple(spans)


def _before_joint(words: Words, first: int, begin: int) -> int:
    """Where an aside begins with what joins it: "the strait, | through which it goes", "men, | most of whom fled"."""
    if words[begin].tag not in RELATIVE or words[begin - 1].tag not in ("IN", "TO"):
        return begin
    comma = next((at for at in range(begin - 1, max(first, begin - LONGEST_JOINT), -1) if words[at].text == ","), None)
    return begin - 1 if comma is None else comma + 1
