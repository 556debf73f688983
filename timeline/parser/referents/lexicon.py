"""The words that tell whom a pronoun can mean: the table `[referent]` of `attribution.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from timeline.languages import loader
from timeline.parser.words.speech import Word

#: The pronouns of a gender, by which it is known.
Gender = frozenset[str]


class Lexicon(NamedTuple):
    """Pronouns of either gender, words that tell of a man, a woman or anybody, and what "it" and "they" can mean.

    `anybody`: the words for a man, for a woman and for either.
    """

    male: Gender
    female: Gender
    man: frozenset[str]
    woman: frozenset[str]
    person: frozenset[str]
    body: frozenset[str]
    passing: frozenset[str]
    whom: frozenset[str]
    expletive: frozenset[str]
    thing: frozenset[str]
    several: frozenset[str]
    anybody: frozenset[str]

    @property
    def titles(self) -> tuple[tuple[Gender, frozenset[str]], ...]:
        """Each gender with the titles and nouns that tell it."""
        return (self.male, self.man), (self.female, self.woman)

    def gender(self, word: str) -> Gender | None:
        """The gender of a pronoun that means a person."""
        return self.male if word in self.male else self.female if word in self.female else None

    def is_pronoun(self, word: str) -> bool:
        """Does a word stand for somebody or something told of before?"""
        return word in self.male or word in self.female or word in self.thing or word in self.several

    def somebody(self, words: Sequence[Word]) -> bool:
        """Is one of the words a noun for a person?"""
        return not self.anybody.isdisjoint([word.lower for word in words])


@cache
def lexicon(language: str) -> Lexicon | None:
    """The words of a language, where it has them."""
    data = loader.table(language, "attribution")
    if "referent" not in data:
        return None
    own = {name: frozenset(words) for name, words in data["referent"].items()}
    thing, several = (frozenset(data["pronoun"][name]) for name in ("thing", "several"))
    return Lexicon(**own, thing=thing, several=several, anybody=own["person"] | own["man"] | own["woman"])
