"""Headlines: the clause itself, without its date phrase, cut to a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.model.markup import BLANK, blanked
from timeline.model.timex import Timex
from timeline.parser.clauses import Analysis, Clause, Role
from timeline.parser.pronoun import named
from timeline.parser.sentences import Span
from timeline.parser.shortening import (
    by_name,
    closing_verb,
    endings,
    of_speaker,
    with_descriptions,
    without_appositions,
    without_fronted,
    without_speaker,
)
from timeline.parser.speech import is_listed, within
from timeline.parser.supplied import behind_noun, supplied
from timeline.parser.trimming import (
    EDGES,
    LEAST,
    LONGEST,
    closed,
    cut,
    hangs,
    without_absolute,
    without_loose_end,
    without_opening,
)
from timeline.parser.undated import without_date
from timeline.parser.verbs import PAST, RELATIVE
from timeline.parser.wholeness import around, is_piece, object_last

#: A shortened headline that ends without a mark has at least so many characters; one that ends with it has `LEAST`.
LEAST_WHOLE = 45

#: With fewer words left, the date phrase stays: it is all that there is.
FEWEST_WORDS = 3

_JOINTS = ' \t\u00a0,”"'
_BLANK_BEFORE_MARK = re.compile(r" (?=[,.;:!?])")
#: A mark that stands there once more.
_REPEATED = re.compile(r"[,;:](?:(?<=,)(?=,)|(?<=;)(?=;)|(?<=:)(?=:)|(?<=:,))")
#: A blank behind a quotation mark that opens.
_BLANK_BEHIND_MARK = re.compile(r' (?<=\s["“‘„] )')
_ABBREVIATION = re.compile(r"\b[A-Z](?:\.[A-Z])+$")


class Told(NamedTuple):
    """What a headline is made of: a sentence, the number of a clause, the words that tell it and those that tell more.

    `when` is the date phrase that can be left out; `attributed`: who says it is told elsewhere; `meant`: the first
    pronoun of which it is known whom it means, and that name; `happened`: it is over, and lasted no time; `clipped`: it
    is a number set beside another, told without a verb.
    """

    analysis: Analysis
    clause: int
    words: Sequence[Span]
    more: Sequence[Span] = ()
    when: Timex | None = None
    attributed: bool = False
    meant: tuple[str, str] | None = None
    happened: bool = False
    clipped: bool = False


def headline(text: str, told: Told) -> str:
    """The words that tell a claim as a headline: opening words and the date phrase left out.

    Words that are no sentence are told by the one around them. Nothing is added but, in square brackets, the name of
    whom a pronoun means and the verb that a participle leaves out. One that is too long names its speaker by name
    alone, and ends behind a phrase: without a mark where what follows only adds to it, else with an ellipsis.
    """
    line = _line(text, told)
    return named(line, *told.meant, told.analysis.language) if told.meant else line


def _line(text: str, told: Told) -> str:
    text = blanked(text)
    words = without_speaker(told.analysis, told.clause, told.words) if told.attributed else tuple(told.words)
    if not told.clipped and is_piece(told.analysis, told.clause, words):
        whole = _sentence(text, told)
        if whole:
            return whole
    told = told._replace(words=words)
    described = with_descriptions(told.analysis, told.words)
    whole = _written(text, described, told)
    if len(whole) > LONGEST and described != told.words:
        whole = _written(text, told.words, told)
    if len(whole) <= LONGEST:
        return _extended(text, told, whole) or closed(told.words[0].of(text).replace(BLANK, "").rstrip("."))
    told = told._replace(words=without_fronted(told.analysis, told.clause, told.words))
    ways = (by_name, of_speaker)
    named = next(
        (way for one in ways if (way := one(told.analysis, told.clause, told.words)) != told.words), told.words
    )
    whole = _written(text, named, told)
    if len(whole) <= LONGEST:
        return whole
    if told.analysis.reports(told.analysis.clauses[told.clause]):
        plain = _written(text, without_appositions(told.analysis, told.words), told)
        if len(plain) <= LONGEST:
            return plain
    return _bracketed(text, named, told) or _shortened(text, named, told) or closed(cut(whole, told.analysis.language))


def _sentence(text: str, told: Told) -> str:
    """The sentence of which the words are a piece, with their date; nothing where it does not fit.

    It may end behind a phrase, but not before the piece.
    """
    noun = told._replace(words=behind_noun(told.analysis, told.clause, told.words))
    verb = supplied(told.analysis, noun.words) if told.happened else None
    if verb is not None:
        return _with_verb(text, noun, *verb)
    dated = told._replace(when=None, more=())
    turned = object_last(told.analysis, told.clause, told.words)
    forms = [(host, words) for host, words in around(told.analysis, told.clause) if _hold(words, told.words)]
    lines = [_written(text, turned, told)] if turned else []
    lines += [_written(text, words, dated) for _, words in forms]
    lines += [_behind_piece(text, host, words, dated, whole=True) for host, words in forms]
    lines += [_behind_piece(text, host, words, dated, whole=False) for host, words in forms]
    return next((line for line in lines if 0 < len(line) <= LONGEST), "")


def _with_verb(text: str, told: Told, verb: str, participle: int) -> str:
    """A noun, a verb in brackets, and the participle that begins at a place."""
    at = next(number for number, span in enumerate(told.words) if span.start <= participle < span.end)
    noun = _written(text, [*told.words[:at], Span(told.words[at].start, participle)], told)
    rest = _written(text, [Span(participle, told.words[at].end), *told.words[at + 1 :]], told._replace(when=None))
    comma = "," if ", " in noun else ""  # "His successor, Eva Lind, | [was] sworn in"
    line = f"{noun}{comma} {verb} {rest[:1].lower()}{rest[1:]}"
    return line if len(line) <= LONGEST else ""


def _hold(words: Sequence[Span], piece: Sequence[Span]) -> bool:
    """Do some words hold the end of each stretch of a piece?"""
    return all(any(one.holds(span.end - 1, span.end) for one in words) for span in piece)


def _behind_piece(text: str, host: int, words: Sequence[Span], told: Told, *, whole: bool) -> str:
    """A sentence up to the last ending behind the piece that fits: one behind which others only add, or any."""
    end = max(span.end for span in told.words)
    for ending in endings(told.analysis, host, words):
        if ending.place < end:
            break
        kept = [Span(span.start, min(span.end, ending.place)) for span in words if span.start < ending.place]
        line = _written(text, kept, told) + ("" if ending.whole else "…")
        if ending.whole >= whole and len(line) <= LONGEST:
            return line
    return ""


def _extended(text: str, told: Told, whole: str) -> str:
    """The words with what tells more right behind them, as far as it fits."""
    words = list(told.words)
    for span in told.more:
        between = text[words[-1].end : span.start]
        if span.start < words[-1].end or between.strip(_JOINTS) or _only_points(told.analysis, span):
            break
        words[-1] = Span(words[-1].start, span.end)
        longer = _written(text, words, told)
        if len(longer) > LONGEST:
            break
        whole = whole if hangs(longer, told.analysis.language) else longer
    return whole


def _only_points(analysis: Analysis, span: Span) -> bool:
    """Is it a relative pronoun and its verb alone, whose content stands elsewhere: "…, which means"?"""
    inside = within(analysis.words, span)
    return len(inside) < FEWEST_WORDS and bool(inside) and inside[0].tag in RELATIVE


def _goes_along(told: Told) -> bool:
    """Has a clause no verb that tells, before a comma and one that has: "With the families still living there, …"?"""
    clause, words = told.analysis.clauses[told.clause], told.analysis.words
    verb = clause.predicate
    if verb is None or verb.after - verb.first > 1 or words[verb.first].tag not in PAST | {"VBG"}:
        return False
    if not verb.finite or words[clause.after - 1].text != ",":
        return not verb.finite
    return any(one.role is Role.MAIN and one.first == clause.after and one.predicate for one in told.analysis.clauses)


def _bracketed(text: str, words: Sequence[Span], told: Told) -> str:
    """The words up to an ending that fits, and behind an ellipsis the verb with which the clause closes, if any does.

    "Das Museum hat ein Gemälde an die Erben … zurückgegeben".
    """
    closing = closing_verb(told.analysis, told.clause)
    if closing is None or len(words) != 1 or not words[0].holds(closing.start, closing.end):
        return ""
    whole = _written(text, [Span(words[0].start, closing.end)], told)
    if len(whole) <= LONGEST:
        return whole
    tail = f" … {closing.of(text)}"
    for ending in endings(told.analysis, told.clause, words):
        if ending.place < closing.start:
            line = _written(text, [Span(words[0].start, ending.place)], told)
            if LEAST <= len(line) <= LONGEST - len(tail):
                return line + tail
    return ""


def _shortened(text: str, words: Sequence[Span], told: Told) -> str:
    """The words up to the last ending that fits, best one behind which others only add; nothing if none is far on."""
    places = endings(told.analysis, told.clause, words)
    for whole, least, mark in ((True, LEAST_WHOLE, ""), (False, LEAST, "…")):
        for ending in (one for one in places if one.whole or not whole):
            kept = [Span(span.start, min(span.end, ending.place)) for span in words if span.start < ending.place]
            line = _written(text, kept, told)
            if least <= len(line) <= LONGEST - len(mark):
                return line + ("" if ending.whole else mark)
    return ""


def _written(text: str, told: Sequence[Span], source: Told) -> str:
    """Some stretches as one line."""
    language, when = source.analysis.language, source.when
    parts = [span.of(text) for span in told]
    if when:
        read, number = source.analysis, source.clause
        rest = [without_date(text, span, when, read, number, opens=span is told[0]) for span in told]
        parts = rest if _tells_enough(rest, source) else parts
    parts = parts[:1] + [_going_on(part, span, source.analysis) for part, span in zip(parts[1:], told[1:], strict=True)]
    words = " ".join(parts).replace(BLANK, "")
    words = _BLANK_BEFORE_MARK.sub("", " ".join(words.split()))
    words = without_loose_end(_REPEATED.sub("", words).strip(EDGES), language)
    words = without_opening(_BLANK_BEHIND_MARK.sub("", words), language).rstrip(".").rstrip(EDGES)
    words = without_absolute(words, language) if _goes_along(source) else words
    words = words[:-2] + words[-1] if words.endswith((",”", ',"')) else words
    words = closed(words).rstrip(".") or words
    words = f"{words}." if words[-2:-1] == "." and _ABBREVIATION.search(words) else words
    return words[:1].upper() + words[1:]


def _going_on(words: str, span: Span, analysis: Analysis) -> str:
    """Words behind others, with a small letter where they began the sentence: "le pont | fermé depuis mars"."""
    first = analysis.words[0]
    opens = span.start == first.start and first.tag not in ("NNP", "NN", "CD")
    return words[:1].lower() + words[1:] if opens else words


def _tells_enough(parts: Sequence[str], source: Told) -> bool:
    """Are there words enough without the date, and a verb, not a participle that it explains ("The ferry built")?"""
    words = " ".join(parts).split()
    clause = source.analysis.clauses[source.clause]
    verb = clause.predicate
    if verb is None or verb.after - verb.first > 1:
        return len(words) >= FEWEST_WORDS
    ends = not verb.finite and words[-1].strip(EDGES).lower() == verb.head
    bare = ends or _is_apposed(source) or (clause.role is Role.PARTICIPLE and _is_inside(source.analysis, clause))
    return len(words) >= FEWEST_WORDS and not bare


def _is_inside(analysis: Analysis, clause: Clause) -> bool:
    """Does a clause stand inside another, whose verb tells more: "the guests | invited on 9 May | include"?"""
    host = analysis.clauses[clause.host] if clause.host is not None else None
    return host is not None and any(first <= clause.first < after for first, after in host.asides)


def _is_apposed(source: Told) -> bool:
    """Does an "-ed" form close what is told of a subject: "Odala, the mine dug in 1921, | will close"?"""
    analysis, number = source.analysis, source.clause
    clause, behind = analysis.clauses[number], analysis.clauses[number + 1 : number + 2]
    if is_listed(analysis.language) or clause.predicate is None or not behind or behind[0].first != clause.after:
        return False
    verb = clause.predicate
    if analysis.words[verb.first].tag == "VBN" and analysis.words[verb.first - 1].text == ",":
        return True  # "An offer, | made in May and improved in June, | was turned down"
    leans = analysis.words[verb.first].tag == "VBN" and analysis.words[clause.after - 1].text == ","
    other = behind[0].predicate
    return leans and other is not None and other.first == clause.after and not analysis.reports(behind[0])
