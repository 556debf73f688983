"""Mends the part of speech of words by their neighbours: a tagger that knows each word by itself cannot."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.parser.speech import TIME, WORD, Word
from timeline.parser.verbs import PAST, Vocabulary, vocabulary

_OWNED = frozenset({"DT", "PRP$", "POS", "JJ", "CD"})
_PARTICIPLES = ("ed", "en")
_NOUNS = frozenset({"NN", "NNS"})


def retagged(words: Sequence[Word], language: str) -> list[Word]:
    """The words, some with another tag; none where the language has no tagger."""
    if not words or words[0].tag == WORD:
        return list(words)
    data = vocabulary(language)
    shouted = all(word.text.isupper() for word in words if word.text.isalpha())
    told: list[Word] = []
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        tag = _tag(word, told, after, data, shouted=shouted)
        told.append(word if tag == word.tag else word._replace(tag=tag))
    return told


def _tag(word: Word, before: Sequence[Word], after: Word | None, data: Vocabulary, *, shouted: bool) -> str:
    """The tag of a word between those before it, which are mended, and the one after it."""
    last = before[-1] if before else None
    if word.text.isupper() and len(word.text) > 1 and word.text.isalpha() and not shouted:
        return "NNP"  # "WHO", "IT"
    if word.tag in _NOUNS and after is not None and (last is None or last.tag not in _OWNED):
        says = after.lower == "that" and word.tag == "NNS" and word.lower in data["reporting"]
        means = last is not None and after.tag == "TO" and word.lower in data["before_to"]
        return "VBP" if says or means else word.tag  # "the service estimates that", "members plan to"
    if word.tag == "JJ" and after is not None and after.lower in data["agent"] and word.lower.endswith(_PARTICIPLES):
        return "VBN"  # "occupied by the army"
    if word.tag == "JJ" and after is not None and after.tag == TIME and word.lower.endswith(_PARTICIPLES):
        joins = last is not None and last.lower in data["conjunction"]
        return "VBN" if joins and any(one.tag in PAST for one in before) else word.tag  # "drafted in 1990 and shelved"
    if word.tag == "VB" and word.lower in data["quality"] and last is not None and last.tag not in ("TO", "MD"):
        return "JJ"  # "officials close to the king"
    return word.tag
