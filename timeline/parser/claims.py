"""Puts a document's claims together: one for each dated statement, with its quotation and the place of its words."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.model.claim import Kind, ParsedClaim
from timeline.model.clue import Clue
from timeline.model.document import Credit, Document
from timeline.model.timex import Timex, TimexType
from timeline.parser.clauses import clauses, is_participle, reduced_relative, told_span
from timeline.parser.clues import clues
from timeline.parser.headline import headline
from timeline.parser.knowledge import Knowledge
from timeline.parser.modality import is_comparison, is_negated, kind_of, status_of
from timeline.parser.sentences import Span, sentences, trim
from timeline.timex import join_ranges, tag

#: A quotation is at most so long (characters); a longer sentence is quoted by its clause.
LONGEST_QUOTE = 600

#: A preposition and the word before it stand so close before their date (characters).
NEAR = 30


@dataclass(frozen=True)
class Parsed:
    """What one document says: its claims in order, and what bears on its publication date."""

    document: Document
    claims: tuple[ParsedClaim, ...]
    clues: tuple[Clue, ...]


def parse(document: Document) -> Parsed:
    """Reads the claims and publication clues of a document; nothing in it raises."""
    timexes = tag(document.text, document.language)
    found = clues(document, timexes)
    stated = {(clue.start, clue.end) for clue in found if clue.stated}
    told = join_ranges(document.text, timexes, document.language)
    dating = [timex for timex in told if timex.expression is not None and (timex.start, timex.end) not in stated]
    place = document.dateline
    seen: Counter[str] = Counter()
    claims = []
    cut = list(sentences(document))
    known = Knowledge.of(document, cut, timexes)
    for whole in cut:
        sentence = _without_dateline(document, whole, place)
        inside = _telling(document.text, _without_borrowed_times(_inside(dating, sentence)), document.language)
        dated = [when for when in inside if not is_comparison(document.text, sentence, when, document.language)]
        claims += [_claim(document, sentence, when, known, seen) for when in dated]
    return Parsed(document, tuple(claims), tuple(found))


def _inside(timexes: list[Timex], span: Span) -> list[Timex]:
    """The time expressions, which are in order, that lie in a span."""
    first = bisect_left(timexes, span.start, key=lambda timex: timex.start)
    last = bisect_left(timexes, span.end, lo=first, key=lambda timex: timex.start)
    return [timex for timex in timexes[first:last] if timex.end <= span.end]


def _without_borrowed_times(timexes: list[Timex]) -> list[Timex]:
    """The time expressions of a sentence without clock times that only borrow the day of another one in it."""
    named = [timex for timex in timexes if timex.type is not TimexType.TIME]
    return named or timexes


def _telling(text: str, timexes: list[Timex], language: str) -> list[Timex]:
    """The time expressions of a sentence that tell when; those that name a thing only where there are no others."""
    words = loader.table(language, "claims")
    timexes = [timex for timex in timexes if not _is_age(timex)]
    telling: list[Timex] = []
    named_to = -1  # where the last expression that names a thing ends: "tickets dated 12 or 14 July"
    for timex in timexes:
        glue = text[named_to : timex.start].strip(" ,").lower() if named_to >= 0 else None
        if _names(text, timex, language) or glue in ("", *words["clause"]["conjunction"]):
            named_to = timex.end
        else:
            telling.append(timex)
    return telling or timexes


def _is_age(timex: Timex) -> bool:
    """Does it name an age rather than a time: "21st century war"?"""
    return timex.expression is not None and timex.expression.precision is Precision.CENTURY


def _names(text: str, timex: Timex, language: str) -> bool:
    """Does the date name a thing: "the stoppage of 28 June"? Not after a participle: "a walkout set for 28 June"."""
    before = text[max(0, timex.start - NEAR) : timex.start].lower().split()
    naming = loader.table(language, "claims")["naming"]["words"]
    return bool(before) and before[-1] in naming and not (len(before) > 1 and is_participle(before[-2], language))


def _without_dateline(document: Document, sentence: Span, place: Credit | None) -> Span:
    if place and sentence.holds(place.start, place.end):
        return trim(document.text, place.end, sentence.end)
    return sentence


def _claim(document: Document, sentence: Span, when: Timex, known: Knowledge, seen: Counter[str]) -> ParsedClaim:
    text, language = document.text, document.language
    parts = clauses(text, sentence, language)
    position = next((i for i, part in enumerate(parts) if part.holds(when.start, when.end)), 0)
    clause = parts[position] if parts[position].holds(when.start, when.end) else sentence
    kind = kind_of(text, clause, when, language)
    told = reduced_relative(text, clause, when, language) if kind is not Kind.PLAN else None
    if told is not None:
        kind = Kind.OCCURRENCE
    elif kind is Kind.STATEMENT:
        told = Span(told_span(text, sentence, parts, clause, language).start, sentence.end)
    else:
        told = told_span(text, sentence, parts, clause, language)
    who = known.speaker(clause)
    quote = sentence if sentence.end - sentence.start <= LONGEST_QUOTE else told
    if quote.end - quote.start > LONGEST_QUOTE:
        half = LONGEST_QUOTE // 2
        quote = trim(text, max(quote.start, when.start - half), min(quote.end, when.end + half))
    return ParsedClaim(
        id=_identity(document, quote, when, seen),
        source=document.id,
        start=quote.start,
        end=quote.end,
        quote=quote.of(text),
        headline=headline(text, told, when, language),
        kind=kind,
        negated=is_negated(clause.of(text), language),
        status=status_of(clause.of(text), sentence.of(text), when, language),
        attribution=who.name if who else None,
        origin=who.origin if who else None,
        figures=known.figures(Span(max(told.start, quote.start), min(told.end, quote.end))),
        when=when,
    )


def _identity(document: Document, quote: Span, when: Timex, seen: Counter[str]) -> str:
    """An id from the source's content, the quotation and the date phrase; the same words told twice are numbered."""
    key = "\0".join((document.sha256, quote.of(document.text), when.text))
    seen[key] += 1
    digest = hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest()
    return f"c{digest[:10]}"
