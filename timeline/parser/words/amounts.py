"""Numbers among the words of a sentence: sums, shares, lengths of time, and the words that hedge them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.languages import loader
from timeline.languages.units import lengths
from timeline.parser.words.speech import SIGNS, TIME, Word
from timeline.parser.words.verbs import reporting


def is_amount(word: Word, language: str) -> bool:
    """Is it a number, a sign of money or of percent, or a length of time?"""
    if word.tag != TIME:
        return word.tag == "CD" or word.text in SIGNS
    parts = word.text.lower().split()
    return len(parts) > 1 and parts[-1] in lengths(language) and _is_number(parts[0], language)


def amount_end(words: Sequence[Word], first: int, limit: int, language: str) -> int:
    """Behind an amount in several words, with its scale and sign."""
    at = first
    while at < limit and (is_amount(words[at], language) or words[at].lower in _scales(language)):
        at += 1
    return at


def hedged_from(words: Sequence[Word], first: int, amount: int, language: str) -> int:
    """Where the words begin, from `first` on, that hedge an amount or make less of it: "only", "more than"."""
    while amount > first and is_hedge(words[amount - 1], language):
        amount -= 1
    return amount


def is_hedge(word: Word, language: str) -> bool:
    """Is it a word of a hedge, or one that makes less or more of a number?"""
    return is_hedged(word.lower, language)


def is_hedged(word: str, language: str) -> bool:
    """Does a word, in lower case, hedge the number or time behind it: "at least", "about"?"""
    return word in _hedging(language)


def _is_number(word: str, language: str) -> bool:
    return word[:1].isdigit() or word in loader.table(language, "figures")["number"]["words"]


@cache
def _hedging(language: str) -> frozenset[str]:
    data = loader.table(language, "figures")
    return frozenset(word for phrase in (*data["hedge"], *data["recounted"]["between"]) for word in phrase.split())


@cache
def _scales(language: str) -> frozenset[str]:
    data = loader.table(language, "figures")
    written = (*data["scale"], *data["percent"]["words"], *data["percent"]["points"], *data["vague"])
    return frozenset(word.lower() for phrase in written for word in phrase.split())


@cache
def giving(language: str) -> frozenset[str]:
    """Verbs that give a number of something: those that report, count, or put it at a number."""
    data = loader.table(language, "attribution")["verb"]
    phrases = (*data["finite"], *data.get("sizing", ()))
    return frozenset(reporting(language)) | frozenset(word for phrase in phrases for word in phrase.split())
