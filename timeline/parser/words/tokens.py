"""Reads a sentence into words: parts its text into tokens, a time expression being one, and has them tagged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.timex import Timex
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import TIME, WORD, Words, is_listed
from timeline.parser.words.taggers import tagged

#: A title that is short for another has at most so many letters.
LONGEST_SHORT = 5

#: What a time expression is taken for while its neighbours are tagged.
_STAND_IN = "today"

#: A word of mere letters before a blank or a comma, as most are: it is no short form, and has no clitic.
_PLAIN = r"[^\W\d_]{1,61}+(?=[ ,])"

#: A mark that opens nothing longer.
_MARK = r"[^\s\w’'‑-]"

#: Words with their hyphens, figures, marks by themselves.
_WORD = (
    r"[^\W\d_][^\W_]{0,60}(?:[-‑][^\W_]{1,40}){0,6}"
    r"|\d(?:[\d.,:/–-]{0,30}\d)?\w{0,20}(?:(?<=\w)[-‑][^\W\d_]{1,40}){0,4}|[^\s\w]|_"
)
#: The same, abbreviations with their full stops, clitics by themselves; no blank is looked at for long.
_TOKEN = compiled(
    rf"(?=\S)(?:{_PLAIN}|{_MARK}|(?:[^\W\d_]\.){{2,10}}|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|St|No)\.(?=\s)|nos?\.(?=\s?\d)"
    r"|n[’']t(?!\w)|[’'](?:s|re|ve|ll|d|m)(?!\w)"
    rf"|(?=[^\W\d_]++['’]t(?!\w))[^\W\d_]{{1,60}}?(?=n[’']t(?!\w))|{_WORD})"
)

#: The same where a word joins the next one by an apostrophe: "l'accord", "qu'elle", "dell'11 maggio".
_ELIDED = r"(?:[^\W\d_]\.){2,10}|[^\W\d_]{1,6}[’'](?=[^\W_])"

#: What clitics stand for, as far as it tells a verb.
_CLITICS = {"n't": "RB", "'s": "POS", "'re": "VBP", "'ve": "VBP", "'ll": "MD", "'d": "MD", "'m": "VBP"}
#: Behind one of these a clitic in -s is a verb.
_HOLDING = frozenset({"he", "she", "it", "that", "there", "who", "what", "here"})


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


@cache
def _tokens(language: str) -> re.Pattern[str]:
    words = loader.table(language, "words")
    if language == loader.DEFAULT_LANGUAGE or not (words.get("elided") or words.get("behind_verb")):
        return _TOKEN
    behind = "|".join(map(re.escape, words.get("behind_verb", ()))) or "(?!)"  # "a-t-il dit"
    titles = "|".join(re.escape(word) for word in _short_titles(language)) or "(?!)"
    return compiled(
        rf"(?=\S)(?:{_PLAIN}|{_MARK}|(?:{titles})\.(?=\s[^\W\d_a-z])|{_ELIDED}|(?:{behind})(?!\w)"
        rf"|[^\W\d_]{{1,60}}?(?=(?:{behind})(?!\w))|{_WORD})"
    )


def _short_titles(language: str) -> list[str]:
    """Titles that are written with a full stop: "M. Maunier"."""
    listed: list[str] = loader.table(language, "names")["title"]["words"]
    return sorted(
        {word.rstrip(".") for word in listed if len(word.rstrip(".")) <= LONGEST_SHORT}, key=len, reverse=True
    )


def _tags(tokens: Sequence[str], lowers: Sequence[str], times: Sequence[int], language: str) -> list[str]:
    """The tags of tokens, of which those at some indexes stand for times; `lowers` are their small letters."""
    tag = tagged(language)
    if is_listed(language):
        from timeline.parser.words.plain.tagging import Tagger

        told = tag(tokens) if tag else [WORD] * len(tokens)
        for index in times:
            told[index] = TIME
        return Tagger.of(language).tags(tokens, told)
    if tag is None or not tokens:
        return [WORD] * len(tokens)
    tags = tag(tokens)
    for index, lower in enumerate(lowers) if not _CLITICS.keys().isdisjoint(lowers) else ():
        if lower in _CLITICS:
            held = lower == "'s" and index and lowers[index - 1] in _HOLDING
            tags[index] = "VBZ" if held else _CLITICS[lower]
    return tags
