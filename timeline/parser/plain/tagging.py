"""Gives the words of a sentence their class by lists, as a tagger would: tags of the Penn Treebank, as far as they go.

Finite forms are told apart by what they tell: `VBZ` present, `VBD` past, `VBF` future, `VBC` conditional, `VBQ`
quoted. A word that no list knows is a noun, or, in a language that writes nouns with capitals, an adjective.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.languages import loader
from timeline.parser.plain.forms import FINITE, Form, Forms, Readings

#: The tags of finite forms.
TAGS = {Form.PRESENT: "VBZ", Form.PAST: "VBD", Form.FUTURE: "VBF", Form.CONDITIONAL: "VBC", Form.QUOTED: "VBQ"}
FINITE_TAGS = frozenset(TAGS.values())

#: The tags of the others.
OTHERS = {Form.PARTICIPLE: "VBN", Form.INFINITIVE: "VB", Form.GERUND: "VBG"}

#: Word classes of `predicates.toml` and their tags, the first that holds a word first.
CLASSES = (
    ("conjunction", "CC"),
    ("subordinator", "IN"),
    ("preposition", "IN"),
    ("article", "DT"),
    ("pronoun", "PRP"),
    ("adverb", "RB"),
    ("negation", "RB"),
)

#: Behind one of these a word that may be a verb is a noun ("la marche") or describes one ("die gesperrte Straße").
NAMED = frozenset({"DT", "IN", "CD", "JJ"})


class Tagger:
    """Tags for the words of a language."""

    def __init__(self, language: str) -> None:
        data = loader.table(language, "predicates")
        words = loader.table(language, "words")
        self._forms = Forms.of(language)
        numbers = (*words["number"], *loader.table(language, "figures")["number"]["words"])
        self._numbers = frozenset(numbers)
        self._class = dict.fromkeys(numbers, "CD")
        for name, tag in reversed(CLASSES):
            self._class |= dict.fromkeys(data[name], tag)
        self._prepositions = frozenset(data["preposition"])
        figures = loader.table(language, "figures")
        self._groups = {tuple(phrase.lower().split()): "RB" for phrase in figures["hedge"]}
        self._groups |= {tuple(phrase.lower().split()): "CD" for phrase in figures["vague"]}
        self._longest = max(map(len, self._groups))
        self._relative = frozenset(data["relative"])
        self._only_relative = self._relative - self._class.keys()
        self._articles = frozenset(data["article"]) & frozenset(data["pronoun"])
        self._capitals = bool(words.get("capital_nouns"))
        self._rest = "JJ" if self._capitals else "NN"

    @classmethod
    @cache
    def of(cls, language: str) -> Tagger:
        """The tagger of a language, made once."""
        return cls(language)

    def tags(self, tokens: Sequence[str], times: Sequence[bool], time: str) -> list[str]:
        """A tag for each token; those that `times` marks are whole time expressions, whose tag is `time`."""
        found: list[str] = []
        while len(found) < len(tokens):
            group = () if times[len(found)] else self._group(tokens, len(found))
            found += group or [time if times[len(found)] else self._tag(tokens, len(found), found)]
        return found

    def _group(self, tokens: Sequence[str], index: int) -> list[str]:
        """The tags of words that belong to a number: "au moins" before one, "une vingtaine"."""
        for length in range(self._longest, 0, -1):
            tag = self._groups.get(tuple(token.lower() for token in tokens[index : index + length]))
            if tag and (tag == "CD" or self._is_number(tokens, index + length)):
                return [tag] * length
        return []

    def _is_number(self, tokens: Sequence[str], index: int) -> bool:
        if index >= len(tokens):
            return False
        return tokens[index][0].isdigit() or tokens[index].lower() in self._numbers

    def _tag(self, tokens: Sequence[str], index: int, before: list[str]) -> str:
        token = tokens[index]
        lower = token.lower()
        if not token[0].isalnum():
            return token
        if token[0].isdigit():
            return "CD"
        if lower in self._only_relative or (lower in self._relative and self._opens(tokens, index)):
            return "WDT"
        subject = before[-1:] in (["WDT"], ["PRP"]) and before[-2:-1] != ["IN"]
        readings = self._forms.readings(lower, surely=subject)
        opening = not any(one not in '“„«"»”(–—-' for one in before)
        known = self._class.get(lower)
        if known and not (readings and known in ("DT", "PRP") and not self._articles):
            return known
        if token[0].isupper() and not (opening and (readings or not self._capitals)):
            return "NN" if self._capitals and not token.isupper() else "NNP"
        if readings:
            return self._verb(tokens, index, readings, before)
        return "NNP" if token[0].isupper() else self._rest

    def _opens(self, tokens: Sequence[str], index: int) -> bool:
        """Does a word that may be an article open a relative clause: right behind a comma, or a preposition there?"""
        if index and tokens[index - 1] == ",":
            return index + 1 < len(tokens)
        return index > 1 and tokens[index - 1].lower() in self._prepositions and tokens[index - 2] == ","

    def _verb(self, tokens: Sequence[str], index: int, readings: Readings, before: Sequence[str]) -> str:
        """The tag of what may be a verb: beside an article, a noun or what describes one."""
        last = next((tag for tag in reversed(before) if tag != "RB"), "")
        finite = next((form for form in FINITE if form in readings), None)
        if self._describes(tokens, index, last):
            return OTHERS[Form.INFINITIVE] if Form.INFINITIVE in readings and last == "IN" else self._rest
        if Form.PARTICIPLE in readings and (finite is None or last.startswith("VB")):
            return OTHERS[Form.PARTICIPLE]
        if finite is not None:
            return TAGS[finite]
        return next(OTHERS[form] for form in OTHERS if form in readings)

    def _describes(self, tokens: Sequence[str], index: int, last: str) -> bool:
        """Is it a noun ("la marche") or does it describe one ("die gesperrte Straße"), by what stands beside it?"""
        if last not in NAMED or self._forms.is_helper(tokens[index].lower()):
            return False
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        return not self._capitals or last == "DT" or following[:1].isupper()
