"""Patterns of words that are tried only on texts that have a word without which they cannot match.

Most of what is looked for in a sentence is not there: a set of its words, made once, tells so for all patterns.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

#: Texts whose words are kept: each is searched for many things in a row.
REMEMBERED = 1 << 10

_WORD = re.compile(r"\w+")


@lru_cache(REMEMBERED)
def words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    return frozenset(_WORD.findall(text.lower()))


def key(phrase: str) -> str | None:
    """The longest word of a phrase, which a text must have to hold the phrase; `None` for mere marks."""
    return max(_WORD.findall(phrase.lower()), key=len, default=None)


def ending_key(ending: str) -> str | None:
    """The longest whole word of the end of a word, such as the "t" of "n't"; `None` where it has none."""
    head = _WORD.match(ending)
    return key(ending[head.end() :] if head else ending)


@dataclass(frozen=True, slots=True)
class Keyed:
    """A pattern and its keys: a text in which it is found has one of them. Without keys every text is searched."""

    pattern: re.Pattern[str]
    keys: frozenset[str] | None

    @classmethod
    def of(cls, pattern: re.Pattern[str], keys: Iterable[str | None]) -> Keyed:
        """A pattern of some alternatives with the key of each."""
        known = frozenset(keys)
        return cls(pattern, None if None in known else frozenset(one for one in known if one))

    def may_match(self, text: str) -> bool:
        """Has a text one of the keys?"""
        return self.may_match_among(words_in(text))

    def may_match_among(self, words: Collection[str]) -> bool:
        """Can a text match of which these are the words, or all that stand around it?"""
        return self.keys is None or not self.keys.isdisjoint(words)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in a text where the pattern matches."""
        return self.pattern.search(text) if self.may_match(text) else None
