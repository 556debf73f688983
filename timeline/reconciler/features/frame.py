"""The frame of a claim: its words without the names in it, and those names; what it counts as the first or the second.

"Anna Keller died in hospital", "Paul Roth died in hospital": one frame, in which other names stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from timeline.languages import loader
from timeline.model.claim import Claim
from timeline.reconciler.features.wording import words_of, words_of_times

#: So large a part of the words of the longer frame must stand in both; and so many of them at least.
SAME_FRAME, FEWEST_WORDS = 0.5, 1

#: What roads, flights and gates are called: "A7", "NA 204".
_CODE = re.compile(r"\b[A-Z]{1,3}[ -]?\d{1,4}\b")

#: Words and numbers as they stand, one after the other: "the 12th festival".
_TOKEN = re.compile(r"[^\W_]+")

#: Digits, and what can make an ordinal of them.
_NUMBERED = re.compile(r"(\d{1,3})([a-zº]{1,3})")


class Frame(NamedTuple):
    """The telling words of a headline that are no names, times or numbers; its names; the codes in it ("A7"); its
    ordinals by what they count.
    """

    words: frozenset[str]
    names: frozenset[str]
    codes: frozenset[str]
    ordinals: Mapping[str, frozenset[int]]


def frame_of(claim: Claim, language: str) -> Frame:
    """The frame of a claim's headline."""
    named = {word for name in (*claim.actors, *claim.places) for word in words_of(name, language)}
    codes = {code.replace(" ", "").replace("-", "") for code in _CODE.findall(claim.headline)}
    told = {word for word in words_of(claim.headline, language) if not word[0].isdigit()}
    words = told - named - words_of_times(claim, language)
    return Frame(frozenset(words), frozenset(named & told), frozenset(codes), _ordinals(claim.headline, language))


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Do both name something, and nothing of it both?"""
    return bool(one and other) and one.isdisjoint(other)


def alike(one: Frame, other: Frame) -> bool:
    """Do both tell the same, whatever they name?"""
    shared = len(one.words & other.words)
    return shared >= FEWEST_WORDS and shared >= SAME_FRAME * max(len(one.words), len(other.words))


def other_ordinals(one: Frame, other: Frame) -> bool:
    """Do both count one thing, the one as the first, the other as the second?"""
    counted = one.ordinals.keys() & other.ordinals.keys()
    return bool(counted) and all(one.ordinals[thing].isdisjoint(other.ordinals[thing]) for thing in counted)


def _ordinals(text: str, language: str) -> Mapping[str, frozenset[int]]:
    """The ordinals of a text, by the word behind them."""
    found: dict[str, frozenset[int]] = {}
    for token, behind in pairwise(_TOKEN.findall(text.lower())):
        number = _ordinal(token, language)
        for thing in words_of(behind, language) if number else ():
            found[thing] = found.get(thing, frozenset()) | {number}
    return found


def _ordinal(word: str, language: str) -> int:
    """The number of an ordinal, in words or in digits; 0 of another word."""
    numbers, suffixes = _numbers(language)
    numbered = _NUMBERED.fullmatch(word)
    return int(numbered[1]) if numbered and numbered[2] in suffixes else numbers.get(word, 0)


@cache
def _numbers(language: str) -> tuple[Mapping[str, int], frozenset[str]]:
    words = loader.table(language, "words")
    return dict(words["ordinal"]), frozenset(words["suffix"]["words"])
