"""The headline of words that are no sentence: one around them that is, or the verb that a participle leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.parser.headlines.lines import Told, written
from timeline.parser.headlines.shortening import endings
from timeline.parser.headlines.supplied import behind_noun, supplied
from timeline.parser.headlines.wholeness import around
from timeline.parser.text.sentences import Span


def completed(text: str, told: Told) -> str:
    """The sentence of which the words are a piece, with their date; nothing where it does not fit.

    It may end behind a phrase, but not before the piece.
    """
    noun = told._replace(words=behind_noun(told.analysis, told.clause, told.words))
    verb = supplied(told.analysis, noun.words) if told.happened else None
    if verb is not None:
        return _with_verb(text, noun, *verb)
    return next((line for line in _lines(text, told) if 0 < len(line) <= told.longest), "")


def _lines(text: str, told: Told) -> Iterator[str]:
    """The ways to tell the sentence around a piece, best one first."""
    dated = told._replace(when=None, more=())
    forms = [(host, words) for host, words in around(told.analysis, told.clause) if _hold(words, told.words)]
    for _, words in forms:
        yield written(text, words, dated)
    cut = [line for host, words in forms for line in behind_piece(text, host, words, dated)]
    yield from sorted(cut, key=lambda line: line.endswith("…"))


def _with_verb(text: str, told: Told, verb: str, participle: int) -> str:
    """A noun, a verb in brackets, and the participle that begins at a place."""
    at = next(number for number, span in enumerate(told.words) if span.start <= participle < span.end)
    noun = written(text, [*told.words[:at], Span(told.words[at].start, participle)], told)
    rest = written(text, [Span(participle, told.words[at].end), *told.words[at + 1 :]], told._replace(when=None))
    comma = "," if ", " in noun else ""  # "His successor, Eva Lind, | [was] sworn in"
    line = f"{noun}{comma} {verb} {rest[:1].lower()}{rest[1:]}"
    return line if len(line) <= told.longest else ""


def _hold(words: Sequence[Span], piece: Sequence[Span]) -> bool:
    """Do some words hold the end of each stretch of a piece?"""
    return all(any(one.holds(span.end - 1, span.end) for one in words) for span in piece)


def behind_piece(text: str, host: int, words: Sequence[Span], told: Told) -> Iterator[str]:
    """A sentence up to the endings behind the piece, last first."""
    end = max(span.end for span in told.words)
    for ending in endings(told.analysis, host, words):
        if ending.place < end:
            break
        kept = [Span(span.start, min(span.end, ending.place)) for span in words if span.start < ending.place]
        yield written(text, kept, told) + ("" if ending.whole else "…")
