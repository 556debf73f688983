"""Words that name who says so without a verb: "according to", "laut", "selon"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.languages import loader
from timeline.parser.speech import Word


def behind_according(words: Sequence[Word], index: int, language: str) -> int:
    """Behind the phrase that begins with the word at `index` and names the speaker who follows; `index`: none does."""
    if _opens_compound(words[index : index + 2], language):
        return index + 1
    for phrase in _phrases(language).get(words[index].lower, ()) if index < len(words) else ():
        if tuple(word.lower for word in words[index : index + len(phrase)]) == phrase:
            return index + len(phrase)
    return index


def _opens_compound(words: Sequence[Word], language: str) -> bool:
    """Is the speaker in the word behind: "nach | Polizeiangaben"?"""
    table = loader.table(language, "attribution")["according"]
    if len(words) < 2 or words[0].lower not in table.get("before", ()) or words[1].lower in table["endings"]:
        return False
    return words[1].lower.endswith(tuple(table["endings"]))


@cache
def _phrases(language: str) -> dict[str, list[tuple[str, ...]]]:
    """The phrases in words by the first, the longest first; an elided word stands by itself: "d'après"."""
    written: list[str] = loader.table(language, "attribution")["according"]["words"]
    phrases = {tuple(phrase.replace("’", "'").replace("'", "' ").split()) for phrase in written}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        by_first.setdefault(phrase[0], []).append(phrase)
    return by_first
