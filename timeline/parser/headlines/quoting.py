"""What somebody says in his own words, as a headline: in their marks, and with who says it where that fits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.parser.headlines.lines import Told, written
from timeline.parser.headlines.shortening import by_name
from timeline.parser.text.quotations import Quotation, quotations
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import span_of
from timeline.parser.words.verbs import vocabulary

_MARKS = frozenset('“”"„«»‘`')
#: The mark that closes what another opens.
_CLOSING = {"“": "”", "„": "“", "«": "»", "»": "«", "‘": "’", "``": "''"}


def quoted(line: str, text: str, told: Told) -> str:
    """A line of words that somebody speaks, or that only say that he does, with his words in their marks.

    That is the whole sentence where it fits, else the line; any other line is left as it is.
    """
    if not _MARKS.isdisjoint(line):
        return line
    quotation = _spoken(text, told.words)
    if quotation is None and (_MARKS.isdisjoint(told.analysis.words.texts) or not _only_tells(told)):
        return line
    whole = next((one for one in _wholes(text, told) if len(one) <= told.longest and not _MARKS.isdisjoint(one)), "")
    if whole or quotation is None:
        return whole or line
    marked = _marked(line, text, quotation)
    return marked if len(marked) <= told.longest else line


def _spoken(text: str, words: Sequence[Span]) -> Quotation | None:
    """The quotation in which some words lie, if they are spoken."""
    found = quotations(text)
    if not found:
        return None
    first, last = min(span.start for span in words), max(span.end for span in words)
    while last > first and not text[last - 1].isalnum():
        last -= 1  # "»Es gab einen Ruck«, | sagte sie"
    at = bisect_left(found, (first + 1,)) - 1
    return found[at] if at >= 0 and last <= found[at].end and found[at].spoken else None


def _only_tells(told: Told) -> bool:
    """Is it told that somebody speaks, and not what he says: "her lawyer told reporters"?"""
    analysis, number = told.analysis, told.clause
    verb = analysis.clauses[number].predicate
    stated = any(
        one.said_by == number and analysis.span(one).start in range(span.start, span.end)
        for one in analysis.clauses
        for span in told.words
    )
    return verb is not None and verb.head in vocabulary(analysis.language)["telling"] and not stated


def _wholes(text: str, told: Told) -> Iterator[str]:
    """The whole sentence, with its date and without, and then with a speaker who goes by his name alone."""
    sentence = (span_of(told.analysis.words),)
    for words in (sentence, by_name(told.analysis, told.clause, sentence)):
        yield written(text, words, told._replace(when=None))
        yield written(text, words, told)


def _marked(line: str, text: str, quotation: Quotation) -> str:
    """A line in the marks of a quotation, with the blanks that stand inside them."""
    doubled = quotation.of(text).startswith("``")
    opening = text[quotation.start : quotation.start + 1 + doubled]
    following = text[quotation.start + len(opening) : quotation.start + len(opening) + 1]
    blank = following if following.isspace() else ""
    kept = line.removesuffix("''").rstrip(" .") if doubled else line
    return f"{opening}{blank}{kept}{blank}{_CLOSING.get(opening, opening)}"
