"""Words that name who says so without a verb: "according to", "laut", "selon"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.languages import loader
from timeline.parser.words.speech import Words

#: What is said ends behind these, and who says it before those.
_BEHIND, _STOPS = frozenset(',“”»"–—'), frozenset(',.:;„“”«»"–—')


def behind_according(words: Words, index: int, language: str) -> int:
    """Behind the phrase that begins with the word at `index` and names the speaker who follows; `index`: none does."""
    lowers = words.lowers
    if index >= len(lowers) or lowers[index] not in _openings(language):
        return index
    if lowers[index] in _before_compounds(language) and _is_compound(lowers, index, language):
        return index + 1
    for phrase in _phrases(language).get(lowers[index], ()):
        if lowers[index : index + len(phrase)] == phrase:
            return index + len(phrase)
    return index


def behind_source(words: Words, index: int, language: str) -> int:
    """Behind a speaker whom the words from `index` on name up to a comma: "secondo la società, | resta chiusa"."""
    behind = behind_according(words, index, language)
    if behind == index:
        return index
    closing = next((at for at in range(behind, len(words)) if words[at].text in _STOPS), len(words))
    return closing + 1 if closing < len(words) and words[closing].text == "," else index


def _is_compound(lowers: Sequence[str], index: int, language: str) -> bool:
    """Is the speaker in the word behind: "nach | Polizeiangaben"?"""
    endings = loader.table(language, "attribution")["according"]["endings"]
    behind = lowers[index + 1] if index + 1 < len(lowers) else ""
    return behind not in endings and behind.endswith(tuple(endings))


@cache
def _before_compounds(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "attribution")["according"].get("before", ()))


def names_speaker(words: Words, index: int, language: str) -> bool:
    """Does a word behind what is said name who says it, up to the next mark: "„…“, | so Gerlach"?"""
    if index == 0 or words[index].lower not in _behind_comma(language) or words[index - 1].text not in _BEHIND:
        return False
    stop = next((at for at in range(index + 1, len(words)) if words[at].text in _STOPS), len(words))
    tags = words.tags[index + 1 : stop]
    return not {"NN", "NNP"}.isdisjoint(tags) and not any(tag.startswith("VB") and tag != "VBN" for tag in tags)


@cache
def _behind_comma(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "attribution")["according"].get("behind_comma", ()))


def accordings(words: Words, language: str) -> list[int]:
    """Where such phrases begin among the words of a sentence."""
    openings = _openings(language)
    if openings.isdisjoint(words.lowers):
        return []
    opens = (at for at, word in enumerate(words.lowers) if word in openings)
    return [at for at in opens if behind_according(words, at, language) > at]


@cache
def _openings(language: str) -> frozenset[str]:
    return _before_compounds(language).union(_phrases(language))


@cache
def _phrases(language: str) -> dict[str, list[tuple[str, ...]]]:
    """The phrases in words by the first, the longest first; an elided word stands by itself: "d'après"."""
    written: list[str] = loader.table(language, "attribution")["according"]["words"]
    phrases = {tuple(phrase.replace("’", "'").replace("'", "' ").split()) for phrase in written}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        by_first.setdefault(phrase[0], []).append(phrase)
    return by_first
