"""Tells words that read as a sentence from a piece of one, and finds the shortest sentence around such a piece.

"The boiler, installed in 2004" tells nothing by itself: "The boiler, installed in 2004, had been reported as faulty".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import chain

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Clause, Role, subject
from timeline.parser.clauses.borrowing import shared_subject, without_asides
from timeline.parser.clauses.extent import behind_opening, complement
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import Words, is_listed, span_of
from timeline.parser.words.verbs import PAST, vocabulary

_STANDING = frozenset({Role.MAIN, Role.COORDINATE, Role.REPORTED})
#: Relative pronouns with which a clause only describes a noun; "whose" goes on with a subject.
_PRONOUN = frozenset({"WDT", "WP"})
#: A sentence does not begin with one of these but for a question.
_BARE = frozenset({"VBZ", "VBD", "VBP", "VBN"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})

#: Clauses are kept with the sentences around them: those are looked for in several ways.
REMEMBERED = 4


def is_piece(analysis: Analysis, number: int, told: Sequence[Span]) -> bool:
    """Do the words that tell a clause hold no verb of a sentence: a noun and what describes it, "als het schip zonk"?

    Where no verb was found nobody can tell.
    """
    if analysis.clauses[number].predicate is None or (len(told) > 1 and list(told) != sorted(told)):
        return False  # what is put in another order is put into that of a sentence
    kept = {at for span in told for at in _indexes(analysis.words, span)}
    others = (other for other in range(len(analysis.clauses)) if other != number)
    return not any(_stands(analysis, one, told[0].start, kept) for one in chain((number,), others))


def _stands(analysis: Analysis, number: int, start: int, kept: Set[int]) -> bool:
    """Is the verb of a clause among the words that are `kept`, from a place on, and in a sentence of its own?"""
    clause, words = analysis.clauses[number], analysis.words
    verb = clause.predicate
    if verb is None or not verb.finite or verb.first not in kept:
        return False
    opening, opened = words[clause.first], clause.first in kept
    if clause.role is Role.RELATIVE and words[verb.first - 1].text != ",":  # but "dont deux enfants, | ont été blessés"
        own = subject(analysis, number) is not None
        ahead = start < opening.start and start <= words[verb.first].start
        return not (ahead if own else opened and opening.tag in _PRONOUN)
    if _leans(analysis, number, opened=opened) or _lacks_subject(analysis, number, start):
        return False
    second = loader.table(analysis.language, "words").get("verb_second")
    last = second and clause.role in (Role.ADVERBIAL, Role.REPORTED) and verb.first > clause.first + 1
    last = last and words[verb.first - 1].text != ","  # but "wie erwartet, | schloss das Museum"
    return not (last and opened and opening.lower in vocabulary(analysis.language)["subordinator"])


def _leans(analysis: Analysis, number: int, *, opened: bool = True) -> bool:
    """Does an "-ed" form only describe a noun: "the boiler, | installed in 2004", "of the coaches | inspected, two …"?

    In a language whose words are tagged; what is joined to such a form does so, too. `opened`: its first word is told.
    """
    clause, words = analysis.clauses[number], analysis.words
    verb = clause.predicate
    if is_listed(analysis.language) or verb is None or verb.after - verb.first > 1:
        return False
    commas = words.texts[clause.first : verb.first].count(",")
    if words.tags[verb.first] == "VBN" and words.texts[verb.first - 1] == "," and commas % 2 and not clause.asides:
        return True
    if clause.role is Role.COORDINATE and clause.host is not None and words[verb.first].tag == "VBN":
        return subject(analysis, number) is None and _leans(analysis, clause.host)
    behind = analysis.clauses[number + 1 : number + 2]
    parted = words.texts[clause.after - 1] == "," and bool(behind) and behind[0].first == clause.after
    opens = clause.role is Role.MAIN and words.tags[clause.first] == "IN" and not commas
    opens = opens and "PRP" not in words.tags[clause.first : verb.first]
    return parted and opened and opens and behind[0].role is Role.MAIN and words[verb.first].tag in PAST


def _lacks_subject(analysis: Analysis, number: int, start: int) -> bool:
    """Do the words begin with the verb of a clause, in a language whose words are tagged: "| was taken to hospital"?"""
    verb = analysis.clauses[number].predicate
    if is_listed(analysis.language) or verb is None or subject(analysis, number) is not None:
        return False
    first = analysis.words[verb.first]
    return first.start == start and first.tag in _BARE


def _indexes(words: Words, span: Span) -> range:
    """Those of the words that lie in a stretch of the text."""
    return range(bisect_left(words.starts, span.start), bisect_right(words.ends, span.end))


@lru_cache(REMEMBERED)
def around(analysis: Analysis, number: int) -> tuple[tuple[int, tuple[Span, ...]], ...]:
    """The sentences that a clause is a piece of, from the nearest on: the number of the clause, and the words.

    Of each its longest form first.
    """
    return tuple(_sentences(analysis, number))


def _sentences(analysis: Analysis, number: int) -> Iterator[tuple[int, tuple[Span, ...]]]:
    piece = analysis.clauses[number]
    host, after = number, piece.after
    for _ in analysis.clauses:
        clause = analysis.clauses[host]
        after = max(after, complement(analysis, host), *_stated(analysis, host))
        verb = clause.predicate
        if verb is not None and verb.finite and clause.role in _STANDING and not _leans(analysis, host):
            yield from ((host, words) for words in _forms(analysis, host, piece, after))
        if clause.host is None:
            break
        host = clause.host
    yield host, (span_of(analysis.words),)


def _stated(analysis: Analysis, number: int) -> Iterator[int]:
    """The ends of the clauses that another states."""
    yield analysis.clauses[number].after
    yield from (one.after for one in analysis.clauses if one.role is Role.REPORTED and one.host == number)


def _forms(analysis: Analysis, number: int, piece: Clause, after: int) -> Iterator[tuple[Span, ...]]:
    """A clause up to a word with a piece of it: with all that interrupts it, and with that piece alone."""
    clause, words = analysis.clauses[number], analysis.words
    first = min(behind_opening(analysis, clause), piece.first)
    verb = clause.predicate.first if clause.predicate else first
    if words[after - 1].tag == "CC":
        after -= 1
    if clause.speaks and verb == clause.first:
        return  # ", sagte Keller, der …"
    own = subject(analysis, number) is not None or (clause.role is Role.MAIN and verb > first)
    taken = () if own else shared_subject(analysis, clause)
    if own or taken:
        yield (*taken, span_of(words[first:after]))
        others = tuple(one for one in clause.asides if not one[0] <= piece.first < one[1])
        yield (*taken, *without_asides(analysis, first, clause._replace(asides=others), after))
