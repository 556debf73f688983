"""The forms of verbs of a language, from the stems and endings of its `verbs.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any

from timeline.languages import loader
from timeline.parser.words.verbs import reporting

#: A word that no list holds has at least so many letters before an ending that tells a verb.
SHORTEST_STEM = 2


class Form(StrEnum):
    """What a form of a verb tells; `QUOTED`: a mood that only reports ("sei", "habe")."""

    PRESENT = "present"
    PAST = "past"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    QUOTED = "quoted"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    GERUND = "gerund"


#: The forms that have a subject, the most telling first.
FINITE = (Form.PAST, Form.PRESENT, Form.FUTURE, Form.CONDITIONAL, Form.QUOTED)


class Helper(StrEnum):
    """What verbs that help others make of them."""

    HAVE = "have"
    BE = "be"
    PASSIVE = "passive"
    GOING = "going"
    WILL = "will"
    CAN = "can"
    LET = "let"


Readings = frozenset[Form]
_NOTHING: Readings = frozenset()


class Forms:
    """What every written form of a verb can be.

    Known are the verbs of the lists, with the prefixes of the language, and words with an ending that only verbs have.
    """

    def __init__(self, language: str) -> None:
        data = loader.table(language, "verbs")
        self._known: dict[str, set[Form]] = {}
        self._helpers: dict[str, set[Helper]] = {}
        for conjugation in data["conjugation"].values():
            for form, ending in _endings(conjugation["endings"]):
                for stem in conjugation["stems"]:
                    self._known.setdefault(stem + ending, set()).add(form)
        for form, word in _endings(data["form"]):
            self._known.setdefault(word, set()).add(form)
        for role, forms in data["helper"].items():
            for form, word in _endings(forms):
                self._known.setdefault(word, set()).add(form)
                self._helpers.setdefault(word, set()).add(Helper(role))
        self._prefixes = tuple(sorted(data["prefix"]["words"], key=lambda prefix: (-len(prefix), prefix)))
        self._open = [(ending, form) for form, ending in _endings(data["open"])]
        self._never = frozenset(data["never"]["words"])
        self._shapes = [(Form(one["form"]), tuple(one["begins"]), tuple(one["ends"])) for one in data["shape"]]
        for word in reporting(language):
            if " " not in word and not self.readings(word):
                shaped = self.is_shaped(word, Form.PARTICIPLE) and word not in self._never
                self._known[word] = {Form.PARTICIPLE if shaped else Form.PRESENT}
        self.speaking = frozenset(reporting(language))
        self.parted: dict[str, list[str]] = {}
        called_off = loader.table(language, "claims")["cancelled"]["words"]
        for said in sorted(word for word in (*self.speaking, *called_off) if word.count(" ") == 1):
            self.parted.setdefault(said.split()[0], []).append(said)
        self.capitals = bool(loader.table(language, "words").get("capital_nouns"))
        self.verb_last = bool(loader.table(language, "words").get("verb_second"))
        moods = loader.table(language, "claims")["unverified"]
        self.reporting_perfect = frozenset(moods.get("perfect", ()))
        self.wishes = frozenset(moods["wishes"]) if "wishes" in moods else None
        self.moved = frozenset(data["moved"]["participles"])
        self.infinitive_marks = frozenset(data.get("infinitive", {}).get("marks", ()))
        self.impersonal = frozenset(data["moved"]["impersonal"])
        self.reflexive = frozenset(data["moved"]["reflexive"])
        infinitive = data["infinitive"]
        self.marks, self.infinitive_openers = frozenset(infinitive["marks"]), frozenset(infinitive["opened"])
        self.over = {word: Helper(role) for role in (Helper.HAVE, Helper.BE) for word in infinitive[role]}

    @classmethod
    @cache
    def of(cls, language: str) -> Forms:
        """The forms of a language, made once."""
        return cls(language)

    def readings(self, word: str, *, surely: bool = False) -> Readings:
        """What a word in lower case can be as a verb; empty where it is none, or is one seldom and not `surely`."""
        if word in self._never and word not in self._helpers and not surely:
            return _NOTHING
        known = self._known.get(word)
        if known is not None:
            return frozenset(known)
        for prefix in self._prefixes:
            inner = self._known.get(word[len(prefix) :]) if word.startswith(prefix) else None
            if inner is not None:
                return frozenset(inner)
        return frozenset(
            form for ending, form in self._open if word.endswith(ending) and len(word) >= len(ending) + SHORTEST_STEM
        )

    def is_helper(self, word: str, *roles: Helper) -> bool:
        """Is it a form of a verb that helps others, in one of some roles, or in any?"""
        found = self._helpers.get(word, ())
        return any(role in found for role in roles) if roles else bool(found)

    def is_deed(self, lowers: Sequence[str], index: int) -> bool:
        """Is it the infinitive that helps tell what is over: "| avoir reçu l'argent", "Geld erhalten zu | haben"?"""
        marked = not self.marks or (index > 0 and lowers[index - 1] in self.marks)
        return lowers[index] in self.over and marked

    def is_shaped(self, word: str, form: Form) -> bool:
        """Does a word in lower case look like a participle or an infinitive, beside a verb that asks for one?"""
        if form in self._known.get(word, ()):
            return True
        return word not in self._never and any(
            form is shaped and word.startswith(begins) and word.endswith(ends) for shaped, begins, ends in self._shapes
        )


def _endings(table: Mapping[str, Any]) -> Iterator[tuple[Form, str]]:
    for form, endings in table.items():
        for ending in endings:
            yield Form(form), ending
