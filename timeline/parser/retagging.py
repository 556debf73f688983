"""Mends the part of speech of words by their neighbours: a tagger that knows each word by itself cannot."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.parser.speech import TIME, WORD, Word
from timeline.parser.verbs import PAST, Vocabulary, vocabulary

_OWNED = frozenset({"DT", "PRP$", "POS", "JJ", "CD"})
_PARTICIPLES = ("ed", "en")
_NOUNS = frozenset({"NN", "NNS"})
_FORMS = frozenset({"VB", "VBP", "VBN", "VBD"})

#: Words of so many letters have small ones in running text, and large ones in titles.
LONG = 4


def retagged(words: Sequence[Word], language: str) -> list[Word]:
    """The words, some with another tag; none where the language has no tagger."""
    if not words or words[0].tag == WORD:
        return list(words)
    data = vocabulary(language)
    shouted = all(word.text.isupper() for word in words if word.text.isalpha())
    large = sum(word.text[0].isupper() for word in words if len(word.text) >= LONG)
    titled = large > sum(word.text[0].islower() for word in words if len(word.text) >= LONG)
    told: list[Word] = []
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        tag = _tag(word, told, after, data, shouted=shouted, titled=titled)
        told.append(word if tag == word.tag else word._replace(tag=tag))
    return told


def _tag(
    word: Word, before: Sequence[Word], after: Word | None, data: Vocabulary, *, shouted: bool, titled: bool
) -> str:
    """The tag of a word between those before it, which are mended, and the one after it."""
    last = before[-1] if before else None
    if word.text.isupper() and len(word.text) > 1 and word.text.isalpha() and not shouted:
        return "NNP"  # "WHO", "IT"
    if _is_name(word, last, after) and not titled:
        return "NNP"  # "manager Sue Kendrick", "Will Hale"
    if word.tag == "VB" and last is not None and last.tag in PAST and last.lower in data["reporting"]:
        return "NN" if after is not None and after.tag in _NOUNS else word.tag  # "said lead author Petra Lindner"
    if word.tag in _NOUNS and after is not None and (last is None or last.tag not in _OWNED):
        says = after.lower == "that" and word.tag == "NNS" and word.lower in data["reporting"]
        means = last is not None and after.tag == "TO" and word.lower in data["before_to"]
        return "VBP" if says or means else word.tag  # "the service estimates that", "members plan to"
    if word.tag == "JJ" and after is not None and after.lower in data["agent"] and word.lower.endswith(_PARTICIPLES):
        return "VBN"  # "occupied by the army"
    if word.tag == "JJ" and after is not None and after.tag == TIME and word.lower.endswith(_PARTICIPLES):
        joins = last is not None and last.lower in data["conjunction"]
        return "VBN" if joins and any(one.tag in PAST for one in before) else word.tag  # "drafted in 1990 and shelved"
    if word.tag in _FORMS and word.lower in data["quality"] and last is not None and last.tag not in ("TO", "MD"):
        return "JJ"  # "officials close to the king", "have one track open"
    return word.tag


def _is_name(word: Word, last: Word | None, after: Word | None) -> bool:
    """Is a verb in form a name, with a large letter before a name or behind a small word, but at no beginning?"""
    if word.tag not in _FORMS or not word.text[0].isupper() or last is None or not last.text[0].isalnum():
        return False
    named = after is not None and after.tag == "NNP" and after.text[0].isupper()
    return named or last.tag in ("NN", "NNP") or (last.text[0].isupper() and last.tag == "JJ")
