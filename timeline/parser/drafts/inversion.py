"""Clauses whose first place something else takes: told with that, or with their subject before their verb."""

from __future__ import annotations

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.drafts.idle import is_supposed
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import span_of

#: A clause is told with all that stands before it where both have at most so many characters.
LONGEST = 90

_NAME = frozenset({"NNP", "NNPS"})
_QUOTES = frozenset('"“”')


def behind_supposed(analysis: Analysis, number: int, after: int) -> tuple[Span, ...]:
    """A clause with what only may be before it: "If nobody pays, | the ship will be sold"; none if both are long."""
    clause = analysis.clauses[number]
    before = analysis.clauses[number - 1] if number and clause.role is Role.MAIN else None
    if before is None or before.after != clause.first or not is_supposed(analysis, before):
        return ()
    whole = span_of(analysis.words[before.first : after])
    return (whole,) if whole.end - whole.start <= LONGEST else ()


def behind_first_place(analysis: Analysis, number: int) -> tuple[Span, ...]:
    """A clause that begins with its verb and the one that stands in its first place, where verbs go second.

    "Als die Brücke fiel, | saß er zu Hause"; nothing where there is none or both are long.
    """
    clause = analysis.clauses[number]
    second = loader.table(analysis.language, "words").get("verb_second")
    if not second or number == 0 or clause.role is not Role.MAIN or clause.predicate is None:
        return ()
    before = analysis.clauses[number - 1]
    whole = span_of(analysis.words[before.first : clause.after])
    beside = clause.predicate.first == clause.first == before.after
    return (whole,) if beside and whole.end - whole.start <= LONGEST else ()


def name_first(analysis: Analysis, clause: Clause, after: int) -> tuple[Span, ...]:
    """A clause whose verb stands right behind a quotation, and its subject, a name, behind that, the subject first.

    '"They said so," laughed June Hartley, a guard, on the picket line': "June Hartley, a guard, | laughed | on the …".
    """
    words, verb = analysis.words, clause.predicate
    if clause.role is not Role.MAIN or verb is None or verb.first != clause.first:
        return ()
    end = verb.after
    while end < after and words[end].tag in _NAME:
        end += 1
    if words[verb.first - 1].text not in _QUOTES or end == verb.after:
        return ()
    apposed = words[end].text == "," and words[min(end + 1, len(words) - 1)].tag == "DT"
    closing = next((at for at in range(end + 1, after) if words[at].text == ","), None) if apposed else None
    end = closing + 1 if closing is not None else end
    parts = (verb.after, end), (verb.first, verb.after), (end, after)
    return tuple(span_of(words[one:other]) for one, other in parts if one < other)
