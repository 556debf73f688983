"""Words of a sentence with their part of speech.

To add a language: give it a `speech.toml`, which names its tagger; that of English says how. A language without one can
have the lists of `plain`; without either every word is `WORD`, no predicate is found, and a sentence is read as one
clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from operator import itemgetter
from typing import NamedTuple

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.timex import Timex
from timeline.parser.text.sentences import Span
from timeline.parser.words.ripple_rules import tagger

#: Tags beside those of the Penn Treebank: a whole time expression, and a word of a language without a tagger.
TIME, WORD = "TIME", "WORD"

#: Marks that part clauses and open no quotation.
MARKS = frozenset(",;:–—-•*")

#: Signs of money and of percent.
SIGNS = frozenset("$€£%")

#: A title that is short for another has at most so many letters.
LONGEST_SHORT = 5

#: What a time expression is taken for while its neighbours are tagged.
_STAND_IN = "today"

#: A word of mere letters before a blank or a comma, as most are: it is no short form, and has no clitic.
_PLAIN = r"[^\W\d_]{1,61}+(?=[ ,])"

#: Words with their hyphens, figures, marks by themselves.
_WORD = (
    r"[^\W\d_][^\W_]{0,60}(?:[-‑][^\W_]{1,40}){0,6}"
    r"|\d(?:[\d.,:/–-]{0,30}\d)?\w{0,20}(?:(?<=\w)[-‑][^\W\d_]{1,40}){0,4}|[^\s\w]|_"
)
#: The same, abbreviations with their full stops, clitics by themselves.
_TOKEN = compiled(
    rf"{_PLAIN}|(?:[^\W\d_]\.){{2,10}}|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|St|No)\.(?=\s)|nos?\.(?=\s?\d)"
    r"|n[’']t(?!\w)|[’'](?:s|re|ve|ll|d|m)(?!\w)"
    rf"|(?=[^\W\d_]++['’]t(?!\w))[^\W\d_]{{1,60}}?(?=n[’']t(?!\w))|{_WORD}"
)

#: The same where a word joins the next one by an apostrophe: "l'accord", "qu'elle", "dell'11 maggio".
_ELIDED = r"(?:[^\W\d_]\.){2,10}|[^\W\d_]{1,6}[’'](?=[^\W_])"

#: What clitics stand for, as far as it tells a verb.
_CLITICS = {"n't": "RB", "'s": "POS", "'re": "VBP", "'ve": "VBP", "'ll": "MD", "'d": "MD", "'m": "VBP"}
#: Behind one of these a clitic in -s is a verb.
_HOLDING = frozenset({"he", "she", "it", "that", "there", "who", "what", "here"})


class Word(NamedTuple):
    """A word or mark with its place (code points) and its tag (Penn Treebank, `TIME`, `WORD`).

    `lower` are its small letters, with a plain apostrophe.
    """

    start: int
    end: int
    text: str
    tag: str
    lower: str


class Words(list[Word]):
    """The words of a sentence in order, never changed, and by column: a question about many asks the column at once.

    `boundaries`: the indexes at which clauses may begin, once they are known, see `verbs.boundaries`.
    """

    __slots__ = ("_two_amounts", "boundaries", "ends", "lowers", "starts", "tags", "texts")

    def __init__(
        self,
        starts: tuple[int, ...],
        ends: tuple[int, ...],
        texts: tuple[str, ...],
        tags: tuple[str, ...],
        lowers: tuple[str, ...],
    ) -> None:
        """The words of which the columns are given."""
        super().__init__(map(tuple.__new__, repeat(Word), zip(starts, ends, texts, tags, lowers, strict=True)))
        self.starts, self.ends, self.texts, self.tags, self.lowers = starts, ends, texts, tags, lowers
        self.boundaries: frozenset[int] | None = None
        self._two_amounts: bool | None = None

    def tagged(self, tags: Iterable[str]) -> Words:
        """The same words with other tags."""
        return Words(self.starts, self.ends, self.texts, tuple(tags), self.lowers)

    def may_hold_two_amounts(self) -> bool:
        """Can two of them be numbers, times or signs of money? Most sentences have none."""
        if self._two_amounts is None:
            found = self.tags.count("CD") + self.tags.count(TIME)
            if found < 2 and not SIGNS.isdisjoint(self.texts):
                found += sum(map(self.texts.count, SIGNS))
            self._two_amounts = found > 1
        return self._two_amounts


def words_of(text: str, sentence: Span, timexes: Sequence[Timex], language: str) -> Words:
    """The words of a sentence in order; a time expression, of those of the sentence in order, is one word."""
    spans, written, times = list[tuple[int, int]](), list[str](), list[int]()
    pattern, position = _tokens(language), sentence.start
    for timex in (*timexes, None):
        until = timex.start if timex else sentence.end
        if until < position:
            continue
        matches = list(pattern.finditer(text, position, until))
        spans += map(re.Match.span, matches)
        written += map(itemgetter(0), matches)
        if timex:
            times.append(len(spans))
            spans.append((timex.start, timex.end))
            written.append(text[timex.start : timex.end])
            position = timex.end
    curly = text.find("’", sentence.start, sentence.end) >= 0
    tokens = [word.replace("’", "'") for word in written] if curly else list(written)
    for index in times:
        tokens[index] = _STAND_IN
    lowers = tuple(map(str.lower, tokens))
    tags = _tags(tokens, lowers, times, language)
    for index in times:
        tags[index] = TIME
    starts, ends = tuple(zip(*spans, strict=True)) or ((), ())
    return Words(starts, ends, tuple(written), tuple(tags), lowers)


def at_or_after(words: Words, place: int) -> int:
    """The index of the first word that begins at a place or after it."""
    return bisect_left(words.starts, place)


def span_of(words: Sequence[Word]) -> Span:
    """The stretch of text that some words in a row take."""
    return Span(words[0].start, words[-1].end)


def within(words: Words, span: Span) -> Sequence[Word]:
    """The words that lie in a stretch of the text."""
    first = bisect_left(words.starts, span.start)
    return words[first : bisect_right(words.ends, span.end, lo=first)]


@cache
def is_listed(language: str) -> bool:
    """Has the language the lists by which its sentences are read?"""
    return {language} <= set(loader.having("verbs")) & set(loader.having("predicates"))


def is_tagged(language: str) -> bool:
    """Has the language a tagger?"""
    return language in loader.having("speech")


@cache
def _tokens(language: str) -> re.Pattern[str]:
    words = loader.table(language, "words")
    if language == loader.DEFAULT_LANGUAGE or not (words.get("elided") or words.get("behind_verb")):
        return _TOKEN
    behind = "|".join(map(re.escape, words.get("behind_verb", ()))) or "(?!)"  # "a-t-il dit"
    titles = "|".join(re.escape(word) for word in _short_titles(language)) or "(?!)"
    return compiled(
        rf"{_PLAIN}|(?:{titles})\.(?=\s[^\W\d_a-z])|{_ELIDED}|(?:{behind})(?!\w)"
        rf"|[^\W\d_]{{1,60}}?(?=(?:{behind})(?!\w))|{_WORD}"
    )


def _short_titles(language: str) -> list[str]:
    """Titles that are written with a full stop: "M. Maunier"."""
    listed: list[str] = loader.table(language, "names")["title"]["words"]
    return sorted(
        {word.rstrip(".") for word in listed if len(word.rstrip(".")) <= LONGEST_SHORT}, key=len, reverse=True
    )


def _tags(tokens: Sequence[str], lowers: Sequence[str], times: Sequence[int], language: str) -> list[str]:
    """The tags of tokens, of which those at some indexes stand for times; `lowers` are their small letters."""
    tagged = _tagger(language)
    if is_listed(language):
        from timeline.parser.words.plain.tagging import Tagger

        told = tagged(tokens) if tagged else [WORD] * len(tokens)
        for index in times:
            told[index] = TIME
        return Tagger.of(language).tags(tokens, told)
    if tagged is None or not tokens:
        return [WORD] * len(tokens)
    tags = tagged(tokens)
    for index, lower in enumerate(lowers) if not _CLITICS.keys().isdisjoint(lowers) else ():
        if lower in _CLITICS:
            held = lower == "'s" and index and lowers[index - 1] in _HOLDING
            tags[index] = "VBZ" if held else _CLITICS[lower]
    return tags


@cache
def _tagger(language: str) -> Callable[[Sequence[str]], list[str]] | None:
    """What gives the tags of tokens; `None` for a language without a tagger."""
    if not is_tagged(language):
        return None
    data = loader.table(language, "speech")
    tagged, known = tagger(data["model"], named_by_capital=data["named_by_capital"]), data["tags"]
    if not known:
        return tagged
    penn = cache(lambda tag: _penn(tag, known))
    return lambda tokens: [penn(tag) for tag in tagged(tokens)]


def commonest_tag(word: str, language: str) -> str | None:
    """The tag that a word has most often; `None` where the language's tagger does not know it, or there is none."""
    if not is_tagged(language):
        return None
    data = loader.table(language, "speech")
    tag = tagger(data["model"], named_by_capital=data["named_by_capital"]).lexicon.get(word)
    return _penn(tag, data["tags"]) if tag else None


def _penn(tag: str, known: Mapping[str, str]) -> str:
    """The tag of the Penn Treebank for a tag of a model: that of its longest beginning that is listed."""
    fits = [beginning for beginning in known if tag.startswith(beginning)]
    return known[max(fits, key=len)] if fits else tag
