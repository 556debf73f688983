"""Finds what is written like a name: words in capitals that follow each other, small words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from timeline.languages.regex import compiled
from timeline.parser.names.lexicon import Lexicon
from timeline.parser.text.sentences import Span

#: A name has at most so many words in capitals.
MOST_WORDS = 9

#: In a line of which so many words are capitals, they tell no names: a headline.
HEADLINE_SHARE = 0.7

_UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩА-Я" + "".join(letter for letter in map(chr, range(0x100, 0x180)) if letter.isupper())
#: It begins with the set of its first letters, by which `re` skips all other places.
_WORD = compiled(rf"[{_UPPER}](?<![\w’'.-].)(?:\.(?:[{_UPPER}]\.)+|\.(?=\s[{_UPPER}])|\w*(?:(?:[-’'](?!s\b)|&)\w+)*)")
_POSSESSIVE = re.compile(r"\s?(?:['’]s(?!\w)|(?<=s)['’](?!\w))")
_LOWER = re.compile(r"(?<!\w)[^\W\d_]+")
_STOPS = ".!?”\"'"
_NEXT = re.compile(r"\s+([^\W\d_]+)")


class Sequence(NamedTuple):
    """A stretch in capitals with its words; `opening`: it begins the sentence; `owner`: what follows is its own."""

    span: Span
    words: tuple[str, ...]
    opening: bool
    owner: bool


def is_headline(text: str, span: Span) -> bool:
    """Does a line write most of its words in capitals?"""
    if text[span.start : span.end].isupper():
        return True
    if text[span.end - 1 : span.end] in _STOPS:
        return False
    words = [word for word in _LOWER.findall(text, span.start, span.end) if len(word) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= HEADLINE_SHARE * len(words)


def sequences(text: str, span: Span, language: str) -> Iterator[Sequence]:
    """The sequences of a sentence, in order; titles before a name are part of them."""
    lexicon = Lexicon.of(language)
    joint, position = _joint(language), span.start
    while match := _WORD.search(text, position, span.end):
        words, start, end, owner = [match.group()], match.start(), match.end(), False
        while len(words) < MOST_WORDS:
            possessive = _POSSESSIVE.match(text, end, span.end)
            here = possessive.end() if possessive else end
            if text[end : end + 1] == "." and (words[-1] in lexicon.titles or len(words[-1]) == 1):
                here = end + 1
            between = joint.match(text, here, span.end)
            following = _WORD.match(text, between.end(), span.end) if between else None
            if between is None or following is None:
                owner = possessive is not None and following is None
                break
            if possessive and not _belongs(words, following.group(), lexicon):
                owner = True
                break
            small = between.group().split()
            if small and not _joins(words, " ".join(small), lexicon):
                break
            words += [*small, following.group()]
            end = following.end()
        yield Sequence(Span(start, end), tuple(words), not text[span.start : start].strip("“\"'‘`•-– "), owner)
        position = end


def _joins(words: list[str], small: str, lexicon: Lexicon) -> bool:
    """May a small word go on with the name: "Institute for …", "Ministry of Trade and …", "da Silva"?"""
    if small.lower() in lexicon.anywhere:
        return True
    if small == "and":
        return "of" in words and words[0] in lexicon.organisations
    return words[-1] in lexicon.heads or (words[0] in lexicon.organisations and small in lexicon.headed)


def _belongs(words: list[str], following: str, lexicon: Lexicon) -> bool:
    """Is a possessive inside the name ("Rail Crews' Union"), not one of two names ("Ruritania's Navy")?"""
    if " ".join(words) in lexicon.table or words[0] in lexicon.titles or following not in lexicon.organisations:
        return False
    return words[-1].endswith("s") or words[-1] in lexicon.owners


@cache
def _joint(language: str) -> re.Pattern[str]:
    """What can stand between two words of a name."""
    lexicon = Lexicon.of(language)
    small = "|".join(
        re.escape(word).replace(r"\ ", r"\s+")
        for word in sorted({*lexicon.anywhere, *lexicon.headed}, key=lambda word: (-len(word), word))
    )
    return compiled(rf"[ \u00a0]+(?:(?:{small})[ \u00a0]+)?")


def lower_words(text: str) -> frozenset[str]:
    """The words that a text writes in lower case somewhere."""
    return frozenset([word for word in set(_LOWER.findall(text)) if word[0].islower()])


def next_word(text: str, end: int, limit: int) -> str:
    """The word behind a place."""
    match = _NEXT.match(text, end, limit)
    return match[1] if match else ""
