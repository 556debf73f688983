"""Sentences that only say which of its kind it was what the sentence before told: "It was the third strike this year."

To add words that open such a sentence, or that lead on from its noun: `[renaming]` in a language's `names.toml`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import takewhile

from timeline.languages import loader
from timeline.languages.actions import Actions, actions_of
from timeline.languages.regex import compiled

#: Texts of which it is kept what they name.
REMEMBERED = 1 << 12

#: So many words stand between the verb and the number: "the bank's | third"; so many behind the number name the deed.
BEFORE, BEHIND = 4, 4

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(REMEMBERED)
def renamed(sentence: str, language: str) -> Actions:
    """The deed of which a sentence says the how-manieth it was; nothing where it says no such thing.

    A number of something else points at no deed: "it was the first country to strike".
    """
    found = _opening(language).match(sentence)
    if found is None:
        return frozenset()
    words = _WORD.findall(sentence[found.end() :].lower())[:BEHIND]
    ends = _small(language)
    return actions_of(list(takewhile(lambda word: word not in ends, words)), language)


@cache
def _opening(language: str) -> re.Pattern[str]:
    """What points at what was told, the verb, and up to the number."""
    data = loader.table(language, "names").get("renaming", {})
    openings = "|".join(map(re.escape, data.get("opening", ()))) or "(?!)"
    ordinals = "|".join(map(re.escape, loader.table(language, "words")["ordinal"]))
    ahead = "|".join(map(re.escape, data.get("ahead", ()))) or "(?!)"
    between = rf"(?!(?:{ahead})\b)(?:[^\W\d_][\w.’'-]{{0,30}}\s+|['’]s?\s+){{0,{BEFORE}}}?"
    return compiled(rf"\W{{0,3}}(?:{openings})\s{between}(?:{ordinals}|\d{{1,3}}(?:st|nd|rd|th))\b", re.IGNORECASE)


@cache
def _small(language: str) -> frozenset[str]:
    """Small words behind which the noun tells of something else, but for those that lead on from it."""
    data = loader.table(language, "names").get("renaming", {})
    return frozenset(loader.table(language, "words")["stop"]["words"]).difference(data.get("of", ()))
