"""Chooses the clauses of a sentence that are claims: those that a time dates, those that tell of an event without one.

No claim: questions, what may or could be, conditions, what merely is so ("its tolerance is high"), words to the reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.dates.expression import OpenEnded, Relation, Side
from timeline.model.claim import Kind
from timeline.model.timex import Timex
from timeline.parser.attachment import Dated
from timeline.parser.clauses import Analysis, Clause, Role, subject
from timeline.parser.predicates import Tense
from timeline.parser.sentences import Span
from timeline.parser.speech import Word
from timeline.parser.verbs import Vocabulary, vocabulary

#: A clause with fewer words than this tells too little to stand alone.
FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim to be: its clause by number, its time if the words name one, its kind, and the words that tell it.

    `host`: the statement that tells it, by the number of its clause. `wider`: clauses that hang on it and make no claim
    of their own. `alone`: no other claim tells the same clause at another time.
    """

    clause: int
    when: Timex | None
    kind: Kind
    told: tuple[Span, ...]
    host: int | None = None
    wider: tuple[Span, ...] = ()
    alone: bool = True


def select(analysis: Analysis, dated: Sequence[Dated], *, undated: bool, compared: Sequence[Timex] = ()) -> list[Draft]:
    """The claims of a sentence in the order of its clauses; those without a time only where `undated` are wanted.

    `compared`: times that only say how far back a comparison goes.
    """
    if analysis.words and analysis.words[-1].text == "?":
        return []
    by_clause: dict[int, list[Dated]] = {}
    for one in dated:
        by_clause.setdefault(one.clause, []).append(one)
    drafts: list[Draft] = []
    for number, clause in enumerate(analysis.clauses):
        host = clause.said_by
        for one in by_clause.get(number, ()):
            told = (_span(analysis.words[slice(*one.noun)]),) if one.noun else told_by(analysis, number)
            kind = Kind.OCCURRENCE if one.noun else kind_of(analysis, clause, one.when)
            drafts.append(Draft(number, one.when, kind, told, host))
        alone = all(one.noun for one in by_clause.get(number, ()))
        if undated and alone and not _compares(analysis, clause, compared) and _tells(analysis, number, by_clause):
            drafts.append(Draft(number, None, kind_of(analysis, clause, None), told_by(analysis, number), host))
    often = Counter(draft.clause for draft in drafts)
    return [replace(one, wider=_wider(analysis, one, drafts), alone=often[one.clause] == 1) for one in drafts]


def _wider(analysis: Analysis, draft: Draft, drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """The clauses that hang on a claim's, each on the one before, and are no claims: "…, killing at least 14"."""
    taken = {other.clause for other in drafts}
    hanging = {draft.clause}
    for number, clause in enumerate(analysis.clauses):
        own = clause.role is Role.COORDINATE and subject(analysis, number) is not None
        if clause.host in hanging and number not in taken and not own:
            hanging.add(number)
    return tuple(analysis.span(analysis.clauses[number]) for number in sorted(hanging - {draft.clause}))


def _compares(analysis: Analysis, clause: Clause, compared: Sequence[Timex]) -> bool:
    """Does the clause only compare: "it was the bloodiest war since 1945"?"""
    span = analysis.span(clause)
    be = clause.predicate is not None and clause.predicate.head in vocabulary(analysis.language)["be"]
    return be and any(span.holds(timex.start, timex.end) for timex in compared)


def kind_of(analysis: Analysis, clause: Clause, when: Timex | None) -> Kind:
    """Statement, plan, state or occurrence, by the verb and by what the time says of past and future."""
    predicate = clause.predicate
    if analysis.reports(clause):
        return Kind.STATEMENT
    over = predicate is not None and predicate.tense in (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT)
    ahead = when is not None and when.tense is Relation.FUTURE and not over
    if ahead or (predicate is not None and predicate.tense is Tense.FUTURE):
        return Kind.PLAN
    since = when is not None and isinstance(when.expression, OpenEnded) and when.expression.side is Side.SINCE
    lasting = when is None and predicate is not None and predicate.tense is Tense.PRESENT
    return Kind.STATE if since or lasting else Kind.OCCURRENCE


def _tells(analysis: Analysis, number: int, by_clause: Mapping[int, Sequence[Dated]]) -> bool:
    """Does a clause without a time tell of an event that stands for itself?"""
    clause = analysis.clauses[number]
    predicate = clause.predicate
    if predicate is None or not predicate.finite or _complement(analysis, number) - clause.first < FEWEST_WORDS:
        return analysis.reports(clause) and bool(predicate and predicate.finite)
    data = vocabulary(analysis.language)
    opening = analysis.words[clause.first].lower
    if opening in data["condition"] or predicate.tense in (Tense.MODAL, Tense.NONE):
        return False
    if analysis.reports(clause):
        return True
    reported = clause.said_by is not None
    if clause.role is Role.PARTICIPLE or _describes(analysis, number):
        return False
    if _addresses(analysis, clause, data) and not reported:
        return False
    if clause.role is Role.COORDINATE and subject(analysis, number) is None and clause.host in by_clause:
        return False  # "… struck on Monday and went home": told with the first
    if predicate.tense is Tense.PRESENT:
        return not reported and (predicate.progressive or predicate.passive or predicate.head not in data["state"])
    return True


def _describes(analysis: Analysis, number: int) -> bool:
    """Does a relative clause only describe? One with its own subject may tell: "an offer that the union threw out"."""
    clause = analysis.clauses[number]
    past = clause.predicate is not None and clause.predicate.tense is Tense.PAST
    return clause.role is Role.RELATIVE and not (past and subject(analysis, number) is not None)


def _addresses(analysis: Analysis, clause: Clause, data: Vocabulary) -> bool:
    """Does it speak of the writer or to the reader?"""
    if clause.predicate is None:
        return False
    before = analysis.words[clause.first : clause.predicate.first]
    return any(word.lower in data["person"] for word in before)


def told_by(analysis: Analysis, number: int) -> tuple[Span, ...]:
    """The words that tell a clause, asides left out, with the subject, noun or statement it needs from its host."""
    clause = analysis.clauses[number]
    if analysis.reports(clause):
        return _statement(analysis, number)
    first = _behind_opening(analysis, clause)
    own = _without_asides(analysis, first, replace(clause, after=_complement(analysis, number)))
    if clause.role is Role.MAIN and number > 0 and subject(analysis, number) is None and clause.predicate is not None:
        return (*_shared_subject(analysis, replace(clause, host=number - 1)), *own)
    host = analysis.clauses[clause.host] if clause.host is not None else None
    if host is None or clause.role in (Role.MAIN, Role.ADVERBIAL):
        return own
    if subject(analysis, number) is not None and clause.role is not Role.RELATIVE:
        return own
    return (*_borrowed(analysis, clause, host), *own)


def _complement(analysis: Analysis, number: int) -> int:
    """Behind what follows a clause at once and completes it: "appears | confined to the north", "reflect | what …"."""
    after = analysis.clauses[number].after
    for clause in analysis.clauses:
        completes = clause.role in (Role.PARTICIPLE, Role.RELATIVE) and clause.first == after
        if completes and clause.host is not None and analysis.words[after - 1].text not in _MARKS:
            after = clause.after
    return after


def _statement(analysis: Analysis, number: int) -> tuple[Span, ...]:
    """A statement with what it states, on whichever side that stands."""
    clause = analysis.clauses[number]
    parts = [clause, *(other for other in analysis.clauses if _under(analysis, other, number))]
    first, after = min(part.first for part in parts), max(part.after for part in parts)
    if clause.said_by is None and clause.first == first:
        first = _behind_opening(analysis, clause)
    return (_span(analysis.words[first:after]),)


def _under(analysis: Analysis, clause: Clause, number: int) -> bool:
    """Is the clause part of what another states?"""
    seen = 0
    while seen <= len(analysis.clauses):
        if clause.said_by == number or (clause.host == number and clause.role is not Role.COORDINATE):
            return True
        if clause.host is None:
            return False
        clause = analysis.clauses[clause.host]
        seen += 1
    return False


def _borrowed(analysis: Analysis, clause: Clause, host: Clause) -> tuple[Span, ...]:
    """What a clause without a subject takes from its host: its subject, or the noun that it describes."""
    if host.predicate is None:
        return (_span(analysis.words[host.first : host.after]),)
    words = analysis.words
    if clause.role in (Role.COORDINATE, Role.REPORTED):
        return _shared_subject(analysis, clause)
    behind = host.predicate.after <= clause.first
    comma = words[clause.first - 1].text == ","
    acts = clause.predicate is not None and words[clause.predicate.first].tag == "VBG"
    if behind and comma and acts:
        return _shared_subject(analysis, clause)  # "… reached a deal, averting strikes"
    begin = host.predicate.after if behind else host.first
    data = vocabulary(analysis.language)
    while begin < clause.first and words[begin].lower in data["particle"] | data["subordinator"]:
        begin += 1
    end = clause.first
    while end > begin and words[end - 1].text in _MARKS:
        end -= 1
    return (_span(words[begin:end]),) if end > begin else ()


def _shared_subject(analysis: Analysis, clause: Clause) -> tuple[Span, ...]:
    """The subject of the nearest host that has one of its own."""
    for _ in analysis.clauses:
        if clause.host is None:
            return ()
        clause = analysis.clauses[clause.host]
        shared = subject(analysis, analysis.clauses.index(clause))
        if shared and clause.predicate:
            first = next(index for index, word in enumerate(analysis.words) if word.start >= shared.start)
            after = clause.predicate.first
            after -= after - 1 > first and analysis.words[after - 1].text in _MARKS
            return _without_asides(analysis, first, replace(clause, after=after))
    return ()


def _behind_opening(analysis: Analysis, clause: Clause) -> int:
    """The first word of a clause behind conjunctions and the like."""
    data = vocabulary(analysis.language)
    skipped = data["conjunction"]
    if clause.role is not Role.MAIN:
        skipped |= data["subordinator"]
    last = clause.predicate.first if clause.predicate else clause.after - 1
    index = clause.first
    while index < last and (analysis.words[index].lower in skipped or analysis.words[index].text in _MARKS):
        index += 1
    return index


def _without_asides(analysis: Analysis, first: int, clause: Clause) -> tuple[Span, ...]:
    spans = []
    words = analysis.words
    for begin, end in clause.asides:
        if begin >= clause.after:
            break
        until = begin - (begin > first and words[begin - 1].text in _MARKS)
        if until > first:
            spans.append(_span(words[first:until]))
        first = max(first, end + (end < clause.after and words[end].text in _MARKS))
    if first < clause.after:
        spans.append(_span(analysis.words[first : clause.after]))
    return tuple(spans)


def _span(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)


_MARKS = frozenset(",;:–—-•*")
