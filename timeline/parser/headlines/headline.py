"""Headlines: the clause itself, without its date phrase, cut to a line."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.markup import BLANK, blanked
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.headlines.completing import completed
from timeline.parser.headlines.lines import FEWEST_WORDS, Told, written
from timeline.parser.headlines.pronoun import named, occurrences
from timeline.parser.headlines.quoting import quoted
from timeline.parser.headlines.shortening import (
    by_name,
    closing_verb,
    endings,
    with_descriptions,
    without_fronted,
    without_speaker,
)
from timeline.parser.headlines.showing import soundest
from timeline.parser.headlines.trimming import LEAST, WHOLE, closed, cut, hangs
from timeline.parser.headlines.wholeness import is_piece
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import within
from timeline.parser.words.verbs import RELATIVE

#: A shortened headline that ends without a mark has at least so many characters; one that ends with it has `LEAST`.
LEAST_WHOLE = 45

#: Stands for what is left out.
_CUT = "…"

_JOINTS = ' \t\u00a0,”"'


def headline(text: str, told: Told) -> str:
    """The words that tell a claim as a headline: opening words and the date phrase left out.

    Words that are no sentence are told by the one around them. Nothing is added but, in square brackets, the name of
    whom a pronoun means and the verb that a participle leaves out. One that is too long names its speaker by name
    alone, and ends behind a phrase: without a mark where what follows only adds to it, else with an ellipsis.
    """
    line = quoted(_line(text, told), text, told)
    if told.meant is None or occurrences(line, told.meant[0]) > occurrences(_words(text, told), told.meant[0]):
        return line  # in the words around them the same pronoun may mean another: '"He lied," he said'
    return named(line, *told.meant, told.analysis.language, told.longest)


def in_full(text: str, told: Told, fitting: str) -> str | None:
    """A longer headline where the one that fits is cut, or says too little by itself; `None` where there is none."""
    longer = [headline(text, told._replace(longest=WHOLE))] if _CUT in fitting else []
    line = soundest(text, told, fitting, longer)
    return None if line == fitting else line


def _words(text: str, told: Told) -> str:
    return " ".join(span.of(text) for span in (*told.words, *told.more))


def _line(text: str, told: Told) -> str:
    text = blanked(text)
    words = without_speaker(told.analysis, told.clause, told.words) if told.attributed else tuple(told.words)
    if not told.clipped and is_piece(told.analysis, told.clause, words):
        whole = completed(text, told)
        if whole:
            return whole
    if words != told.words:
        told = told._replace(words=words)
    described = with_descriptions(told.analysis, told.words)
    whole = written(text, described, told)
    if len(whole) > told.longest and described != told.words:
        whole = written(text, told.words, told)
    if len(whole) <= told.longest:
        return _extended(text, told, whole) or closed(told.words[0].of(text).replace(BLANK, "").rstrip("."))
    told = told._replace(words=without_fronted(told.analysis, told.clause, told.words))
    named = by_name(told.analysis, told.clause, told.words)
    whole = written(text, named, told)
    if len(whole) <= told.longest:
        return whole
    return (
        _bracketed(text, named, told)
        or _shortened(text, named, told)
        or closed(cut(whole, told.analysis.language, told.longest))
    )


def _extended(text: str, told: Told, whole: str) -> str:
    """The words with what tells more right behind them, as far as it fits."""
    words = list(told.words)
    for span in told.more:
        between = text[words[-1].end : span.start]
        if span.start < words[-1].end or between.strip(_JOINTS) or _only_points(told.analysis, span):
            break
        words[-1] = Span(words[-1].start, span.end)
        longer = written(text, words, told)
        if len(longer) > told.longest:
            break
        whole = whole if hangs(longer, told.analysis.language) else longer
    return whole


def _only_points(analysis: Analysis, span: Span) -> bool:
    """Is it a relative pronoun and its verb alone, whose content stands elsewhere: "…, which means"?"""
    inside = within(analysis.words, span)
    return len(inside) < FEWEST_WORDS and bool(inside) and inside[0].tag in RELATIVE


def _bracketed(text: str, words: Sequence[Span], told: Told) -> str:
    """The words up to an ending that fits, and behind an ellipsis the verb with which the clause closes, if any does.

    "Das Museum hat ein Gemälde an die Erben … zurückgegeben".
    """
    closing = closing_verb(told.analysis, told.clause)
    if closing is None or len(words) != 1 or not words[0].holds(closing.start, closing.end):
        return ""
    whole = written(text, [Span(words[0].start, closing.end)], told)
    if len(whole) <= told.longest:
        return whole
    tail = f" … {closing.of(text)}"
    for ending in endings(told.analysis, told.clause, words):
        if ending.place < closing.start:
            line = written(text, [Span(words[0].start, ending.place)], told)
            if LEAST <= len(line) <= told.longest - len(tail):
                return line + tail
    return ""


def _shortened(text: str, words: Sequence[Span], told: Told) -> str:
    """The words up to the last ending that fits, best one behind which others only add; nothing if none is far on."""
    places = endings(told.analysis, told.clause, words)
    for whole, least, mark in ((True, LEAST_WHOLE, ""), (False, LEAST, "…")):
        for ending in (one for one in places if one.whole or not whole):
            kept = [Span(span.start, min(span.end, ending.place)) for span in words if span.start < ending.place]
            line = written(text, kept, told)
            if least <= len(line) <= told.longest - len(mark):
                return line + ("" if ending.whole else mark)
    return ""
