"""Whose deed each verb of a sentence tells: the stretch before it that can name who acts, other clauses left out."""

from __future__ import annotations

from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import TIME, Words, span_of
from timeline.parser.words.verbs import NOUN, RELATIVE

_OPENS_RELATIVE = RELATIVE | {"IN"}
_PHRASE = NOUN | frozenset({"JJ", "JJR", "JJS", "POS", "PRP$"})
_MARKS = frozenset(",;:–—-“”\"'‘’()[]•*")


def subjects(analysis: Analysis) -> dict[int, Span]:
    """For each word of a finite verb group, by its place, the stretch of its subject; none where another clause has it.

    "The team, which rescued the boy, told": "The team"; "a bridge which one of them said": "one of them"; "some victims
    who had suggested": "some victims".
    """
    found: dict[int, Span] = {}
    for clause in analysis.clauses:
        if clause.predicate is None or not clause.predicate.finite:
            continue
        first, after = _stretch(analysis.words, clause)
        host = clause
        while after <= first and host.role is Role.COORDINATE and host.host is not None:
            host = analysis.clauses[host.host]  # "Brannock Mills cut …, | and said"
            first, after = _stretch(analysis.words, host)
        if after > first:
            span = span_of(analysis.words[first:after])
            found |= dict.fromkeys(analysis.words.starts[clause.predicate.first : clause.predicate.after], span)
    return found


def _stretch(words: Words, clause: Clause) -> tuple[int, int]:
    """The words before a clause's verb up to the first aside, without what opens the clause and adverbs at the end."""
    verb = clause.predicate.first if clause.predicate else clause.after
    first = clause.first
    if clause.role is Role.RELATIVE and words.tags[first] in _OPENS_RELATIVE:
        own = not NOUN.isdisjoint(words.tags[first + 1 : verb])
        first, verb = (first + 1, verb) if own else _phrase_before(words, first)
    aside = min((begin for begin, _ in clause.asides if first < begin < verb), default=None)
    after = verb if aside is None else aside
    while first < after and words.tags[first] == "CC":
        first += 1
    while after > first and (words.tags[after - 1] == "RB" or (aside is not None and words.texts[after - 1] in _MARKS)):
        after -= 1  # a comma before the verb stays: it closes an apposition
    return first, after


def _phrase_before(words: Words, index: int) -> tuple[int, int]:
    """The noun phrase that ends before a word: "on accounts from | some flu victims | who"."""
    after = index
    while after > 0 and words[after - 1].text in _MARKS:
        after -= 1
    first = after
    while first > 0 and words.tags[first - 1] in _PHRASE and words.tags[first - 1] != TIME:
        first -= 1
    return first, after
