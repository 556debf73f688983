"""The words of a language that tell who speaks, ready to be looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from timeline.languages import loader

_WORD = re.compile(r"\w+")


class Lexicon:
    """The patterns and word lists of `attribution.toml`."""

    def __init__(self, language: str) -> None:
        data = loader.table(language, "attribution")
        reporting = loader.table(language, "claims")["reporting"]
        verb = data["verb"]
        self.nouns = frozenset(verb["noun"])
        self.participles = frozenset(verb["participle"])
        every = [*verb["finite"], *verb["participle"], *reporting, *verb["noun"]]
        self._verb, self._verb_begins = _words(every), frozenset(phrase.split()[0] for phrase in every)
        self.citing = _words(verb["citing"])
        self.as_ = frozenset(verb["as"])
        self.silent_before = frozenset(verb["silent_before"])
        self.silent = frozenset(verb["silent"])
        self.agent = re.compile(rf"\s+(?:{_either(verb['agent'])})\s+", re.IGNORECASE)
        self.according = _words(data["according"]["words"])
        self.view = re.compile(
            rf"(?<!\w)(?:{_either(data['according']['in'])})\s+(?P<name>[^,;:.]{{2,60}}?)['’]s?\s+"
            rf"(?:{_either(data['according']['view'])})(?!\w)",
            re.IGNORECASE,
        )
        self.content = frozenset(data["content"]["words"])
        self.another = _words(data["content"]["another"])
        self.subordinate = frozenset(data["content"]["subordinate"])
        self.relative = frozenset(data["content"]["relative"])
        self.ahead_end = re.compile(rf"\s(?:{_either(data['ahead']['end'])})(?!\w)", re.IGNORECASE)
        self.openings = frozenset(data["around"]["openings"])
        self.prepositions = frozenset(data["around"]["prepositions"])
        self.no_openings = frozenset(data["around"]["never"])
        self.headline = frozenset(data["headline"]["words"])
        self.endings = frozenset(data["around"]["endings"])
        self.determiners = frozenset(data["around"]["determiners"])
        self.indefinite = tuple(f"{word} " for word in data["around"]["indefinite"])
        self.passive = frozenset(data["passive"]["words"])
        pronoun = data["pronoun"]
        self.person, self.thing = frozenset(pronoun["person"]), frozenset(pronoun["thing"])
        self.several, self.nobody = frozenset(pronoun["several"]), frozenset(pronoun["none"])
        self.own = _words(pronoun["own"])
        self.told = frozenset(data["told"]["words"])
        self.met = _words(data["told"]["met"])
        self.outlets, self.no_outlets = frozenset(data["outlet"]["words"]), frozenset(data["outlet"]["not"])
        self.fewest_own = int(data["issuer"]["least"])

    @classmethod
    @cache
    def of(cls, language: str) -> Lexicon:
        """The lexicon of a language, made once."""
        return cls(language)

    def verbs(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The verbs of speech in a stretch; each word is looked up before any pattern is tried."""
        for word in _WORD.finditer(text, start, end):
            if word.group().lower() in self._verb_begins:
                match = self._verb.match(text, word.start(), end)
                if match:
                    yield match

    def is_pronoun(self, word: str) -> bool:
        """Does the word stand for somebody named elsewhere, or for nobody?"""
        return word in self.person or word in self.thing or word in self.several or word in self.nobody

    def is_outlet(self, name: str) -> bool:
        """Is it the name of a paper, agency or broadcaster, which may relay what others say?"""
        words = {word.strip(".,'’").lower() for word in name.split()}
        return bool(words & self.outlets) and not words & self.no_outlets and any(map(str.isupper, name))


def _words(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(words)})(?!\w)", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(set(words), key=lambda one: (-len(one), one))
    )
