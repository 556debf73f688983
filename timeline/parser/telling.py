"""The words that tell a clause: its own, and what it needs from the clause that it hangs on."""

from __future__ import annotations

from functools import cache

from timeline.languages import loader
from timeline.parser.according import behind_source
from timeline.parser.borrowing import borrowed, shared_subject, without_asides
from timeline.parser.clauses import Analysis, Clause, Role, set_before, subject
from timeline.parser.hearsay import begins_untrue
from timeline.parser.inversion import behind_first_place, behind_supposed, name_first
from timeline.parser.plain.order import in_main_order, subject_first
from timeline.parser.sentences import Span
from timeline.parser.speech import MARKS, TIME, Words, is_listed, span_of
from timeline.parser.verbs import RELATIVE, vocabulary

#: A clause behind a comma is told with all that stands before it where both have at most so many characters.
LONGEST = 90

_NAME = frozenset({"NNP", "NNPS"})
_OWNERS = _NAME | {"DT", "JJ", "NN", "NNS"}
_LIGHT = frozenset({"RB", "PRP", "IN", TIME})
_SUBJECTS = frozenset({"DT", "NN", "NNP", "PRP"})


def told_by(analysis: Analysis, number: int) -> tuple[Span, ...]:
    """The words that tell a clause, asides left out, with the subject, noun or statement it needs from its host."""
    clause = analysis.clauses[number]
    untrue = begins_untrue(analysis, number)
    if untrue is not None:  # "it is not true that | he left"
        clause = clause._replace(first=untrue, role=Role.REPORTED, host=None)
    if analysis.reports(clause) and not analysis.tells_deed(clause):
        return _statement(analysis, number)
    first = _behind_opening(analysis, clause)
    after = _before_distance(analysis, number, complement(analysis, number))
    own = behind_supposed(analysis, number, after) or in_main_order(analysis, clause, after)
    own = own or behind_first_place(analysis, number) or subject_first(analysis, clause)
    own = own or without_asides(analysis, first, clause, after)
    behind = own[0].start >= analysis.words[clause.first].start  # not "Ob es brannte, | wird geprüft"
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
    if taken and _goes_on_with_that(analysis, number):
        return (Span(taken[0].start, own[0].end), *own[1:])  # "no evidence | that a fire broke out"
    return (*taken, *own)


def _with_host(analysis: Analysis, clause: Clause, host: Clause, after: int) -> Span | None:
    """A relative clause with its host, where it says little or something else without it; `after`: behind its words."""
    if _denies_which(analysis, host):
        return span_of(analysis.words[host.first : after])  # "nor was it a pot | that burned"
    if host.predicate is None or _names_whom(analysis, clause, host.predicate.first) or _stands_for(analysis, clause):
        return None
    whole = span_of(analysis.words[_behind_opening(analysis, host) : clause.after])
    behind_comma = analysis.words[clause.first - 1].text == ","  # whom it tells of stands somewhere before
    short = whole.end - whole.start <= LONGEST
    short = short and not analysis.reports(host)  # "said Keller, | whose farm was hit"
    return whole if behind_comma and short else None


def _names_whom(analysis: Analysis, clause: Clause, verb: int) -> bool:
    """Is it clear whom a relative clause tells of: the subject before the host's `verb`, or a name right before it?"""
    opening, at = analysis.words[clause.first], clause.first - 2
    at -= at > 0 and analysis.words[at].tag == "CD"  # "Ward 7, | which was built"
    if is_listed(analysis.language) or opening.tag not in RELATIVE or subject(analysis, analysis.clauses.index(clause)):
        return False
    return clause.first < verb or (opening.tag != "WP$" and analysis.words[at].tag in _NAME)


def owner(analysis: Analysis, clause: Clause) -> tuple[int, int] | None:
    """The words of the noun right before a relative clause which tells of what that owns: "the firm, | whose chief"."""
    words, end = analysis.words, clause.first - (analysis.words[clause.first - 1].text == ",")
    if clause.role is not Role.RELATIVE or words[clause.first].tag != "WP$" or end < 1:
        return None
    first = end
    while first > 0 and words[first - 1].tag in _OWNERS:
        first -= 1
    return (first, end) if first < end else None


def _stands_for(analysis: Analysis, clause: Clause) -> bool:
    """Is a relative pronoun the subject of its clause, so that its noun can stand for it: "le feu, | qui prit"?

    Not where verbs stand last; nor where it may be the object as well: "las facturas | que presentó Ruiz".
    """
    words, data, verb = analysis.words, vocabulary(analysis.language), clause.predicate
    if words[clause.first].lower not in data["subject_relative"] or clause.subject or verb is None:
        return False
    if loader.table(analysis.language, "words").get("verb_second"):
        return False
    either = words[clause.first].lower in data["content"]
    return not (either and not verb.passive and words[verb.after].tag in _SUBJECTS)


def _gapped(analysis: Analysis, clause: Clause, host: Clause) -> tuple[Span, ...]:
    """The subject and the verb that a clause without one means: "we welcomed 62 in June; in May, 40"."""
    if clause.predicate is not None or host.predicate is None or clause.role is not Role.COORDINATE:
        return ()
    whose = subject(analysis, analysis.clauses.index(host))
    return (Span(whose.start, analysis.words[host.predicate.after - 1].end),) if whose else ()


def _goes_on_with_that(analysis: Analysis, number: int) -> bool:
    """Does "that" open a clause with a subject of its own right behind its noun?"""
    clause = analysis.clauses[number]
    content = analysis.words[clause.first].lower in vocabulary(analysis.language)["content"]
    return clause.role is Role.RELATIVE and content and subject(analysis, number) is not None


def _denies_which(analysis: Analysis, host: Clause) -> bool:
    """Does a clause say of a thing that it is not the one: "it was not the pot", "nor was it a pot"?"""
    predicate = host.predicate
    if predicate is None or not predicate.negated or predicate.head not in vocabulary(analysis.language)["be"]:
        return False
    beside = (*analysis.words[predicate.first - 1 : predicate.first], *analysis.words[predicate.after :][:1])
    return any(word.tag == "PRP" for word in beside)


def _before_distance(analysis: Analysis, number: int, after: int) -> int:
    """Before a distance that belongs to the clause behind: "it left, | two days | before he came"."""
    words, data = analysis.words, vocabulary(analysis.language)
    following = next((one for one in analysis.clauses if one.host == number and one.first == after), None)
    if following is None or not (words[after].lower in data["earlier"] or words[after].lower in data["later"]):
        return after
    first, before, least = after - 1, words[after - 2], analysis.clauses[number].predicate
    counted = words[first].tag == TIME and before.tag not in ("IN", "TO")
    counted = counted and (" " in words[first].text or before.text == ",")
    if words[first].lower in data["event_day"] and before.lower in data["definite"]:
        first, counted = first - 1, words[after - 3].text == ","  # "…, | the day | after it fell"
    if not counted or least is None or first <= least.after:
        return after
    return first - (words[first - 1].text == ",")


def is_placed(analysis: Analysis, clause: Clause) -> bool:
    """Does a relative clause with a subject of its own tell when or where: "on which …", "where …"?"""
    opening, before = analysis.words[clause.first], analysis.words[clause.first - 1]
    verb = clause.predicate
    parted = verb is not None and analysis.words[verb.first - 1].text == ","  # "dont deux enfants, | ont été blessés"
    if opening.lower in vocabulary(analysis.language)["placing"] and clause.subject is not None and not parted:
        return True
    return opening.tag == "WRB" or (opening.tag in RELATIVE and before.tag in ("IN", "TO"))


def complement(analysis: Analysis, number: int) -> int:
    """Behind what follows a clause at once and completes it: "appears | confined to the north", "reflect | what …"."""
    after = analysis.clauses[number].after
    for clause in analysis.clauses:
        completes = clause.role in (Role.PARTICIPLE, Role.RELATIVE) and clause.first == after
        asked = clause.role is Role.ADVERBIAL and clause.first == after and clause.host == number
        infinitive = is_listed(analysis.language) and analysis.words[after - 1].tag == "VB"
        completes |= infinitive and clause.role is Role.REPORTED and clause.first == after  # "tras conocerse | que …"
        asked = asked and analysis.words[after - 1].lower in vocabulary(analysis.language).get("asks_on", ())
        if asked or (completes and clause.host is not None and analysis.words[after - 1].text not in MARKS):
            after = clause.after
    return _without_joint(analysis.words, after)


def _without_joint(words: Words, after: int) -> int:
    """The end of a clause without the conjunction that only leads to the next: "it fell, and | that three died"."""
    if after < len(words) and words[after - 1].tag == "CC":
        after -= 1
        after -= words[after - 1].text == ","
    return after


def _statement(analysis: Analysis, number: int) -> tuple[Span, ...]:
    """A statement with what it states, on whichever side that stands."""
    clause = analysis.clauses[number]
    parts = [clause, *(other for other in analysis.clauses if _under(analysis, other, number))]
    first, after = min(part.first for part in parts), max(part.after for part in parts)
    if clause.first == first:
        first = _behind_opening(analysis, clause)
    if clause.first == parts[0].first and clause.predicate and analysis.words[clause.first + 1].text == ",":
        first = (
            clause.predicate.first if clause.role is Role.RELATIVE else first
        )  # "who, | two months earlier, | had …"
    own = (span_of(analysis.words[first:after]),)
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
    return own


def _describes_what(analysis: Analysis, clause: Clause, first: int) -> bool:
    """May its pronoun be subject or object, so that it stays: "gli abitanti, | che da anni chiedono una galleria"?"""
    data, words, verb = vocabulary(analysis.language), analysis.words, clause.predicate
    alone = verb is None or verb.first == first or clause.host is None or clause.subject is not None
    if alone or verb is None or not is_listed(analysis.language) or first < clause.first:
        return False
    pronoun = words[clause.first].lower in data["subject_relative"] & data["content"]
    before = {"RB", "PRP", "IN", TIME, "WDT"}.issuperset(words.tags[clause.first : verb.first])
    either = pronoun and before and not _stands_for(analysis, clause)
    return either and bool(borrowed(analysis, clause, analysis.clauses[clause.host or 0]))


def _begins_with_verb(analysis: Analysis, clause: Clause, first: int) -> bool:
    """Stands nothing but adverbs, times and pronouns from a word on before the verb: "que | sempre defendeu a obra"?"""
    verb = clause.predicate.first if clause.predicate else first
    before = analysis.words.tags[first:verb]
    return first == verb or (is_listed(analysis.language) and _stands_for(analysis, clause) and set(before) <= _LIGHT)


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


def _behind_opening(analysis: Analysis, clause: Clause) -> int:
    """The first word of a clause behind conjunctions and the like."""
    data = vocabulary(analysis.language)
    skipped = data["conjunction"] - data["negation"]  # "nor was it …"
    if clause.role is not Role.MAIN:
        skipped |= data["subordinator"]
    if _stands_for(analysis, clause):
        skipped |= data["subject_relative"]
    for phrase in _of_time(analysis.language) if analysis.words[clause.after - 1].text == "," else ():
        if analysis.words.lowers[clause.first : clause.first + len(phrase)] == phrase:
            return clause.first + len(phrase)  # "By the time | the bell rang,"
    last = clause.predicate.first if clause.predicate else clause.after - 1
    index = clause.first + (clause.role is Role.RELATIVE and is_placed(analysis, clause))
    words = analysis.words
    while index < last and (words.lowers[index] in skipped or words.texts[index] in MARKS):
        if words.tags[index] == "WP$" or _stays(analysis, clause, index):
            break
        index = max(index + 1, min(behind_source(words, index, analysis.language), last))
    return index


def _stays(analysis: Analysis, clause: Clause, index: int) -> bool:
    """Can a word that opens a clause not go: where verbs stand last ("dass es brennt"), before a time ("depuis")?"""
    word, data = analysis.words[index], vocabulary(analysis.language)
    if word.lower not in data["subordinator"] or not is_listed(analysis.language):
        return False
    timed = word.lower in data["preposition"] and any(
        other.tag == TIME for other in analysis.words[index + 1 : index + 3]
    )
    verb_last = bool(loader.table(analysis.language, "words").get("verb_second"))
    return timed or (verb_last and clause.role in (Role.REPORTED, Role.ADVERBIAL))


@cache
def _of_time(language: str) -> tuple[tuple[str, ...], ...]:
    """Phrases that open a clause which tells when, as one word does elsewhere."""
    return tuple(tuple(phrase.split()) for phrase in loader.table(language, "predicates").get("of_time", ()))
