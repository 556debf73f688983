"""Tells common nouns from names where every noun is written with a capital: by the lexicon of the tagger.

A word that the lexicon lacks is a common noun where it ends in one, as compounds do ("Unglücksort"), else a name.
"""

from __future__ import annotations

from functools import cache

from timeline.languages import loader
from timeline.parser.words.taggers import commonest_tag

#: The last part of a compound, and what stands before it, have at least so many letters.
LAST_PART, FIRST_PART = 4, 3


@cache
def is_common(word: str, language: str) -> bool:
    """Is a word with a capital a common noun, in a language where that is no sign of a name?"""
    if not loader.table(language, "words").get("capital_nouns"):
        return False
    whole = commonest_tag(word, language)
    if whole is not None:
        return whole != "NNP"
    last = word.rpartition("-")[2]
    if last != word:
        return last[:1].isupper() and is_common(last, language)
    ends = range(FIRST_PART, len(word) - LAST_PART + 1)
    return any(commonest_tag(word[start:].capitalize(), language) == "NN" for start in ends)
