"""Cuts the lines of a document into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.document import Document, LineKind
from timeline.model.timex import Timex, TimexType
from timeline.parser.text.ordered import Ordered

#: A longer stretch without a full stop (characters) is a list or a lost mark; it is cut at a comma, else at a blank.
LONGEST = 1200

_PIECE = re.compile(rf".{{1,{LONGEST}}}(?:$|(?<=[,;])(?=\s))|.{{1,{LONGEST}}}(?:$|(?=\s))|.{{1,{LONGEST}}}")

#: So many lines are kept with their sentences: clues are looked for in the first ones beforehand.
REMEMBERED = 32

#: Lines are paragraphs where at least one in so many sentences goes on in the line of the one before.
TOGETHER = 5

#: A time so near the head of its sentence (characters) does not end it: "At 9 a.m. Smith left".
FRONTED = 8

#: A word of so few letters before a full stop is short for another, but for the parts of verbs.
SHORT = 2

#: A title in short is, with what stands before it, at most so long (characters).
LONGEST_TITLE = 12

#: An ordinal in figures, which stands behind an article.
_ORDINAL, LEAST_OF_ORDINAL = re.compile(r"\d{1,3}\."), 2

#: A full stop, a blank and the capital letter of another sentence.
_NEXT = re.compile(r"\.[ \t\u00a0]+[\"“‘'(]?[A-ZÀ-Þ]")

#: The capital behind a time of day that is written with full stops; none of a place's time ("9 a.m. Kyiv time").
_AFTER_CLOCK = re.compile(r"[ \t\u00a0]+[\"“‘'(]?[A-ZÀ-Þ](?![\w-]{0,20} [Tt]ime)")

#: Where a sentence can end before the end of a span.
_INNER_STOP = re.compile(r"\.[”\"’')\]]{0,3}[ \t\u00a0]+[\"“‘'(]?[A-ZÀ-Þ]")

#: The last word of a sentence; short forms of names and titles that no list knows have fewer letters.
_LAST = compiled(
    r"(?<![\w.])(?:[^\W\d_][\w’'-]{0,40}[’'-])?(?P<word>[^\W\d_A-ZÀ-Þ]{2,40}|[A-ZÀ-Þ]{3}|[^\W\d_]{4,40})\.[”\"’')\]]{0,3}"
    r"(?=[ \t\u00a0]+[\"“‘'(]?[A-ZÀ-Þ])"
)

#: Full stops of scripts that leave no blank behind them, and the marks that close what they end.
_WIDE = re.compile(r"[。！？｡।॥։።][”’」』）)]{0,2}")

#: A word with a large letter, and the one behind its full stop: "ante el Atlético Sur. | Su presidente".
_NAME = re.compile(
    r"(?<![\w.])(?P<word>[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]{2})(?P<stop>\.)"
    r"(?=[ \t\u00a0]+(?P<next>[A-ZÀ-Þ][^\W\d_]{1,12})(?!\w))"
)

#: A word that opens a sentence right behind a word in small letters, as where a page runs a title or a caption together
#: with what follows: "aid for the victims | The ministry has …". It begins with the set of its first letters, by which
#: `re` skips all other places.
_RUN_ON = re.compile(
    r"[A-ZÀ-Þ](?:(?<=[^\W\d_A-ZÀ-Þ][ \t\u00a0].)|(?<=[^\W\d_A-ZÀ-Þ][ \t\u00a0]{2}.))"
    r"[^\W\d_A-ZÀ-Þ]{0,12}(?=[ \t\u00a0][^\W\d_A-ZÀ-Þ])"
)
#: The word before it, with the blanks between them at most so long (characters).
_BEFORE, LONGEST_BEFORE = re.compile(r"(?<![\w.’'-])(?P<word>[^\W\d_A-ZÀ-Þ]{2,40})[ \t\u00a0]{1,2}$"), 42

#: A note in brackets before a sentence, and no sentence itself: who took the picture, when it was added.
_NOTE = re.compile(r"\([^()!?\n]{1,80}(?<!\.)\)[ \t\u00a0]+(?=[\"“]?[A-ZÀ-Þ])")

#: So many words at least has what runs on in such a word.
LEAST_BEFORE = 3


class Span(NamedTuple):
    """A stretch of a document's text (code points)."""

    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Does `start`–`end` lie inside?"""
        return self.start <= start and end <= self.end

    def of(self, text: str) -> str:
        """The words of the stretch."""
        return text[self.start : self.end]


def trim(text: str, start: int, end: int) -> Span:
    """The stretch without blanks at its ends."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def sentences(document: Document, timexes: Sequence[Timex] = (), apart: Sequence[Span] = ()) -> Iterator[Span]:
    """The sentences of the lines that are article, in order; a sentence never runs over a line's end.

    None ends inside a time expression, which are in order: "am 14. März". What lies `apart` is part of none.
    """
    times, beside = Ordered(timexes), Ordered(apart)
    for line in document.lines:
        if line.kind not in (LineKind.TEXT, LineKind.TITLE):
            continue
        found = _sentences_of(document.text[line.start : line.end])
        spans = [(line.start + start, line.start + end) for start, end in found]
        for start, end in _without(beside, _parted(document, _whole(document, spans, times), times)):
            for piece in _PIECE.finditer(document.text, _behind_note(document.text, start, end), end):
                span = trim(document.text, *piece.span())
                if span.start < span.end:
                    yield span


def _behind_note(text: str, start: int, end: int) -> int:
    """Where a span begins behind a note in brackets: "(Update 5 p.m.) | The mine has closed"."""
    note = _NOTE.match(text, start, end) if text.startswith("(", start) else None
    return note.end() if note else start


@lru_cache(REMEMBERED)
def _sentences_of(line: str) -> Sequence[tuple[int, int]]:
    from nupunkt import sent_spans  # loads its model when first used

    return tuple(sent_spans(line))


def _parted(document: Document, spans: Iterable[tuple[int, int]], times: Ordered[Timex]) -> Iterator[tuple[int, int]]:
    """The spans, cut where a word before a full stop and a capital is no short form, though it may be one elsewhere.

    A time in words is none ("at ten. | She", no short "tenor"), nor is what no list knows ("by the wall. | Police").
    The stops of scripts without blanks always end one.
    """
    text, short = document.text, _short(document.language, "words")
    for start, end in spans:
        inside = times.beginning_in((start, end))
        stops = _behind_times(text, inside, start, end) if inside else set[int]()
        stops |= {mark.end() for mark in _WIDE.finditer(text, start, end) if mark.end() < end}
        if short and _INNER_STOP.search(text, start, end):
            words_on = (one for one in _NAME.finditer(text, start, end) if _begins_anew(one, document.language))
            stops |= {one.end("stop") for one in words_on}
            words = _LAST.finditer(text, start, end)
            ends = (word for word in words if _is_whole(word["word"], document.language))
            stops |= {word.end() for word in ends if word.end() < end}
        opened = _RUN_ON.finditer(text, start, end)
        stops |= {one.start() for one in opened if _is_run_on(one, start, document.language)}
        yield from pairwise([start, *sorted(stops), end])


def _behind_times(text: str, inside: Sequence[Timex], start: int, end: int) -> set[int]:
    """Where a span ends behind a time in it."""
    stops = {one.end + 1 for one in inside if _ends_sentence(text, one, end)}
    begun = {one.start for one in inside}
    behind = {one.end: _AFTER_CLOCK.match(text, one.end, end) for one in inside if _is_late(one, start)}
    return stops | {stop for stop, capital in behind.items() if capital and capital.end() - 1 not in begun}


def _without(apart: Ordered[Span], spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of the spans beside what lies apart."""
    for start, end in spans:
        done = start
        for one in apart.touching((start, end)):
            yield done, max(done, one.start)
            done = max(done, one.end)
        yield done, end


def _is_whole(word: str, language: str) -> bool:
    """Is it no short form; one of two letters, a small word or a part of a verb: "voted to do so.", "reiste ab."?"""
    if len(word) > SHORT:
        return word.lower() not in _short(language, "words")
    if word in loader.table(language, "words")["stop"]["words"]:
        return word not in _short(language, "words")
    return language in loader.having("verbs") and word in loader.table(language, "verbs")["prefix"]["words"]


@cache
def _openers(language: str) -> frozenset[str]:
    """Articles, pronouns, prepositions: with a large letter they begin a sentence."""
    if language not in loader.having("predicates"):
        return frozenset()
    data = loader.table(language, "predicates")
    return frozenset(word for name in ("article", "pronoun", "preposition") for word in data.get(name, ()))


def _begins_anew(name: re.Match[str], language: str) -> bool:
    """Does a name end a sentence, for a word that no name begins with follows and it is short for nothing?"""
    lower = name["word"].lower()
    return lower not in _short(language, "words") and name["next"].lower() in _openers(language)


def _is_run_on(match: re.Match[str], start: int, language: str) -> bool:
    """Does what a title or a caption has been run together with begin there, for no name and no phrase goes on so?

    A large letter may also belong to the word before ("vitamin A deficiency"), or be that of a noun.
    """
    words, text, opens = loader.table(language, "words"), match.string, match.start()
    if words.get("capital_nouns") or match[0].lower() not in _openers(language):
        return False
    lettered = words.get("lettered", {}).get("words", ()) if len(match[0]) == 1 else ()
    before = _BEFORE.search(text, max(start, opens - LONGEST_BEFORE), opens)
    if before is None or (len(match[0]) == 1 and not lettered):
        return False  # "o grupo A venceu"
    goes_on = before["word"] in (*words["function"]["words"], *lettered) or before["word"] in _openers(language)
    return not goes_on and len(text[start:opens].split()) >= LEAST_BEFORE


def _is_late(timex: Timex, start: int) -> bool:
    """Is it a time of day with a full stop of its own, not at the head of the sentence: "broke out at 9 p.m."?"""
    return timex.type is TimexType.TIME and timex.text.endswith(".") and timex.start - start > FRONTED


def _ends_sentence(text: str, timex: Timex, limit: int) -> bool:
    """Does a time that ends in a letter stand before a full stop and a capital?"""
    return text[timex.end - 1].isalpha() and _NEXT.match(text, timex.end, limit) is not None


@cache
def _short(language: str, kind: str) -> frozenset[str]:
    """Short forms whose full stop ends no sentence; empty where none are known."""
    return frozenset(loader.table(language, "words").get("short", {}).get(kind, ()))


def _whole(document: Document, spans: Iterable[tuple[int, int]], times: Ordered[Timex]) -> list[tuple[int, int]]:
    """The spans, joined where the border lies in a time expression or a dateline or behind a title: "Lt. | Jones"."""
    titles, line = _short(document.language, "titles"), document.dateline
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        last = times.before(start)
        dated = (last is not None and last.end > start) or (line is not None and line.start < start < line.end)
        dated = dated or (bool(joined) and _ends_in_ordinal(document.text, joined[-1][1], document.language))
        if joined and (dated or _is_title(document.text, joined[-1][1], titles)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _ends_in_ordinal(text: str, end: int, language: str) -> bool:
    """Does an article and a number with the full stop of an ordinal end there: "Die 2. | Große Strafkammer"?"""
    words = text[max(0, end - LONGEST_TITLE) : end].split()
    if not loader.table(language, "words").get("capital_nouns") or len(words) < LEAST_OF_ORDINAL:
        return False
    return _ORDINAL.fullmatch(words[-1]) is not None and words[-2].lower() in _articles(language)


@cache
def _articles(language: str) -> frozenset[str]:
    data = loader.table(language, "predicates")
    return frozenset(data["article"])


def _is_title(text: str, end: int, titles: frozenset[str]) -> bool:
    """Does a title in short end there: "Lt."?"""
    words = text[max(0, end - LONGEST_TITLE) : end].split()
    return bool(words) and words[-1].endswith(".") and words[-1][:-1] in titles


def paragraphs(text: str, found: Sequence[Span]) -> frozenset[int]:
    """Where the sentences start that begin a paragraph; nowhere where each sentence has a line of its own."""
    starts = [after.start for before, after in pairwise(found) if "\n" in text[before.end : after.start]]
    together = len(found) - 1 - len(starts)
    return frozenset(starts) if together * TOGETHER >= len(found) - 1 else frozenset()
