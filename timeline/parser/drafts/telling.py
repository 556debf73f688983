"""The words that tell a clause: its own, and what it needs from the clause that it hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.parser.clauses.analysis import Analysis, Clause, Role, set_before, subject
from timeline.parser.clauses.borrowing import borrowed, shared_subject, without_asides
from timeline.parser.clauses.extent import before_distance, behind_opening, complement
from timeline.parser.clauses.order import in_main_order, subject_first
from timeline.parser.clauses.relative import goes_on_with_that, is_placed, names_whom, owner, stands_for
from timeline.parser.drafts.hearsay import begins_unsure, begins_untrue, is_alleged, is_presumed
from timeline.parser.drafts.inversion import behind_first_place, behind_supposed, name_first
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import TIME, is_listed, span_of
from timeline.parser.words.verbs import vocabulary

#: A clause behind a comma is told with all that stands before it where both have at most so many characters.
LONGEST = 90

_LIGHT = frozenset({"RB", "PRP", "IN", TIME})


def told_by(analysis: Analysis, number: int) -> tuple[Span, ...]:
    """The words that tell a clause, asides left out, with the subject, noun or statement it needs from its host."""
    clause = analysis.clauses[number]
    untrue = begins_untrue(analysis, number)
    if untrue is not None:  # "it is not true that | he left"
        clause = clause._replace(first=untrue, role=Role.REPORTED, host=None)
    if clause.host is not None and begins_unsure(analysis, number) is not None:
        matrix = analysis.clauses[clause.host]
        if matrix.after == clause.first:  # "it is not certain | that he left": without it that would be a fact
            return (span_of(analysis.words[behind_opening(analysis, matrix) : clause.after]),)
    if clause.host is not None and is_presumed(analysis, number):  # "it is feared | they have died"
        return (span_of(analysis.words[behind_opening(analysis, analysis.clauses[clause.host]) : clause.after]),)
    if clause.speaks and not analysis.tells_deed(clause):
        return _statement(analysis, number)
    first = behind_opening(analysis, clause)
    after = before_distance(analysis, number, complement(analysis, number))
    own = behind_supposed(analysis, number, after) or in_main_order(analysis, clause, after)
    own = own or behind_first_place(analysis, number) or subject_first(analysis, clause)
    own = own or without_asides(analysis, first, clause, after)
    behind = own[0].start >= analysis.words.starts[clause.first]  # not "Ob es brannte, | wird geprüft"
    if number > 0 and behind and clause.predicate is not None and subject(analysis, number) is None:
        turned = name_first(analysis, clause, after)
        if turned or clause.role is Role.MAIN:
            return turned or (*shared_subject(analysis, clause._replace(host=number - 1)), *own)
    host = analysis.clauses[clause.host] if clause.host is not None else None
    if host is None or clause.role in (Role.MAIN, Role.ADVERBIAL) or set_before(analysis, number - 1) == number:
        return own
    if clause.role is not Role.RELATIVE:
        return own if subject(analysis, number) is not None else _with_borrowed(analysis, number, host, own)
    return _relative(analysis, number, own, after)


def _relative(analysis: Analysis, number: int, own: tuple[Span, ...], after: int) -> tuple[Span, ...]:
    """A relative clause with the noun that it describes, or by itself where it has its own; `after`: behind its words.

    "The Sunday on which | the engineers were freed", "Das Museum | wurde 1903 gegründet", "whose chief resigned".
    """
    clause = analysis.clauses[number]
    host = analysis.clauses[clause.host or 0]
    stands = is_placed(analysis, clause) and not _denies_which(analysis, host)
    if stands or own[0].start < analysis.words[clause.first].start or owner(analysis, clause) is not None:
        return own
    hosted = _with_host(analysis, clause, host, after)
    return (hosted,) if hosted is not None else _with_borrowed(analysis, number, host, own)


def _with_borrowed(analysis: Analysis, number: int, host: Clause, own: tuple[Span, ...]) -> tuple[Span, ...]:
    """A clause with what it takes from its host."""
    clause = analysis.clauses[number]
    taken = _gapped(analysis, clause, host) or borrowed(analysis, clause, host)
    if taken and goes_on_with_that(analysis, number):
        return (Span(taken[0].start, own[0].end), *own[1:])  # "no evidence | that a fire broke out"
    return (*taken, *own)


def _with_host(analysis: Analysis, clause: Clause, host: Clause, after: int) -> Span | None:
    """A relative clause with its host, where it says little or something else without it; `after`: behind its words."""
    if host.first > clause.first:
        return None  # "die in mei uitviel, | is nu in juni"
    if is_alleged(analysis, analysis.clauses.index(clause)):
        return span_of(analysis.words[behind_opening(analysis, _outermost(analysis, host)) : after])
    if analysis.words[clause.first - 1].tag == TIME:
        return span_of(analysis.words[behind_opening(analysis, host) : after])  # "on the day | he died"
    if _denies_which(analysis, host):
        return span_of(analysis.words[host.first : after])  # "nor was it a pot | that burned"
    if host.predicate is None or names_whom(analysis, clause, host.predicate.first) or stands_for(analysis, clause):
        return None
    whole = span_of(analysis.words[behind_opening(analysis, host) : clause.after])
    behind_comma = analysis.words[clause.first - 1].text == ","  # whom it tells of stands somewhere before
    short = whole.end - whole.start <= LONGEST
    short = short and not host.speaks  # "said Keller, | whose farm was hit"
    return whole if behind_comma and short else None


def _outermost(analysis: Analysis, clause: Clause) -> Clause:
    """The clause that a clause stands inside, and that stands inside no other before it."""
    for _ in analysis.clauses:
        host = analysis.clauses[clause.host] if clause.host is not None else None
        if host is None or host.first > clause.first or clause.role is Role.COORDINATE:
            break
        clause = host
    return clause


def _gapped(analysis: Analysis, clause: Clause, host: Clause) -> tuple[Span, ...]:
    """The subject and the verb that a clause without one means: "we welcomed 62 in June; in May, 40"."""
    if clause.predicate is not None or host.predicate is None or clause.role is not Role.COORDINATE:
        return ()
    whose = subject(analysis, analysis.clauses.index(host))
    return (Span(whose.start, analysis.words[host.predicate.after - 1].end),) if whose else ()


def _denies_which(analysis: Analysis, host: Clause) -> bool:
    """Does a clause say of a thing that it is not the one: "it was not the pot", "nor was it a pot"?"""
    predicate = host.predicate
    if predicate is None or not predicate.negated or predicate.head not in vocabulary(analysis.language)["be"]:
        return False
    beside = (*analysis.words[predicate.first - 1 : predicate.first], *analysis.words[predicate.after :][:1])
    return any(word.tag == "PRP" for word in beside)


def _statement(analysis: Analysis, number: int) -> tuple[Span, ...]:
    """A statement with what it states, on whichever side that stands."""
    clause = analysis.clauses[number]
    parts = [clause, *(other for other in analysis.clauses if _under(analysis, other, number))]
    first, after = min(part.first for part in parts), max(part.after for part in parts)
    if clause.first == first:
        first = behind_opening(analysis, clause)
    if clause.role is Role.RELATIVE and clause.predicate and analysis.words[clause.first + 1].text == ",":
        first = clause.predicate.first  # "who, | two months earlier, | had …"
    own: tuple[Span, ...] = (span_of(analysis.words[first:after]),)
    turned = in_main_order(analysis, clause, after) if clause.role is Role.RELATIVE else ()
    if turned:
        return turned
    if clause.role is Role.RELATIVE and _describes_what(analysis, clause, first):
        return (Span(borrowed(analysis, clause, analysis.clauses[clause.host or 0])[0].start, own[0].end),)
    if clause.predicate is not None and clause.host is not None and _begins_with_verb(analysis, clause, first):
        if clause.role is Role.COORDINATE:
            return (*shared_subject(analysis, clause), *own)  # "She resigned, | and warned that …"
        if clause.role is Role.RELATIVE:  # "ministers | who had argued that …"
            return (*borrowed(analysis, clause, analysis.clauses[clause.host]), *own)
    short = own[0].end - own[0].start <= LONGEST
    return own if short else _uninterrupted(analysis, parts, first, after) or own


def _uninterrupted(analysis: Analysis, parts: Sequence[Clause], first: int, after: int) -> tuple[Span, ...]:
    """A statement without what interrupts what it states: "said that the men, drawn from two corps, had left"."""
    words = analysis.words
    told = next((part for part in parts if part.role is Role.REPORTED and part.asides and part.first > first), None)
    if told is None:
        return ()
    behind = (span_of(words[told.after : after]),) if told.after < after else ()
    return (span_of(words[first : told.first]), *without_asides(analysis, told.first, told), *behind)


def _describes_what(analysis: Analysis, clause: Clause, first: int) -> bool:
    """May its pronoun be subject or object, so that it stays: "gli abitanti, | che da anni chiedono una galleria"?"""
    data, words, verb = vocabulary(analysis.language), analysis.words, clause.predicate
    alone = verb is None or verb.first == first or clause.host is None or clause.subject is not None
    if alone or verb is None or not is_listed(analysis.language) or first < clause.first:
        return False
    pronoun = words[clause.first].lower in data["subject_relative"] & data["content"]
    before = {"RB", "PRP", "IN", TIME, "WDT"}.issuperset(words.tags[clause.first : verb.first])
    either = pronoun and before and not stands_for(analysis, clause)
    return either and bool(borrowed(analysis, clause, analysis.clauses[clause.host or 0]))


def _begins_with_verb(analysis: Analysis, clause: Clause, first: int) -> bool:
    """Stands nothing but adverbs, times and pronouns from a word on before the verb: "que | sempre defendeu a obra"?"""
    verb = clause.predicate.first if clause.predicate else first
    before = analysis.words.tags[first:verb]
    return first == verb or (is_listed(analysis.language) and stands_for(analysis, clause) and set(before) <= _LIGHT)


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
