"""Some words of a sentence as a line of a headline: without the date phrase, loose ends and marks that stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from timeline.model.markup import BLANK
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.headlines.trimming import (
    EDGES,
    LONGEST,
    closed,
    without_absolute,
    without_loose_end,
    without_opening,
)
from timeline.parser.headlines.undated import without_date
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import Word, is_listed
from timeline.parser.words.verbs import PAST

#: With fewer words left, the date phrase stays: it is all that there is.
FEWEST_WORDS = 3

#: Lines that are kept: a claim is told in several ways, many of which come to the same words.
REMEMBERED = 256

#: Forms that tell by themselves only behind a subject.
_FORMS = PAST | {"VBG"}

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
    is a number set beside another, told without a verb; `longest`: so many characters it may have; `others`: the
    clauses that other claims tell, its own where they share it; `speaker`: who says it.
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
    longest: int = LONGEST
    others: frozenset[int] = frozenset()
    speaker: str | None = None

    def tells(self, word: Word) -> bool:
        """Is it one of the words that tell it?"""
        return any(span.holds(word.start, word.end) for span in self.words)


def written(text: str, told: Sequence[Span], source: Told) -> str:
    """Some stretches as one line."""
    language, when = source.analysis.language, source.when
    parts = [text[start:end] for start, end in told]
    if when:
        read, number = source.analysis, source.clause
        rest = [without_date(text, span, when, read, number, opens=span is told[0]) for span in told]
        parts = rest if _tells_enough(rest, source) else parts
    if len(parts) > 1:
        parts[1:] = map(_going_on, parts[1:], told[1:], repeat(source.analysis))
    return _as_line(" ".join(parts), language, _goes_along(source))


@lru_cache(REMEMBERED)
def _as_line(words: str, language: str, goes_along: bool) -> str:  # noqa: FBT001 – by its place it is found faster
    """Words without loose ends and marks that stand alone; `goes_along`: they only set a scene beside other words."""
    words = words.replace(BLANK, "")
    words = _BLANK_BEFORE_MARK.sub("", " ".join(words.split()))
    words = without_loose_end(_REPEATED.sub("", words).strip(EDGES), language)
    words = without_opening(_BLANK_BEHIND_MARK.sub("", words), language).rstrip(".").rstrip(EDGES)
    words = without_absolute(words, language) if goes_along else words
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
    return leans and other is not None and other.first == clause.after and not behind[0].speaks


def _goes_along(told: Told) -> bool:
    """Has a clause no verb that tells, before a comma and one that has: "With the families still living there, …"?"""
    clause, words = told.analysis.clauses[told.clause], told.analysis.words
    verb = clause.predicate
    if verb is None or verb.after - verb.first > 1 or words.tags[verb.first] not in _FORMS:
        return False
    if not verb.finite or words.texts[clause.after - 1] != ",":
        return not verb.finite
    return any(one.role is Role.MAIN and one.first == clause.after and one.predicate for one in told.analysis.clauses)
