"""What is generally known of names in a language: countries and their people, institutions, titles, small words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from timeline.languages import loader
from timeline.languages.asked import Asked
from timeline.languages.regex import compiled


class Nature(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PEOPLE = "people"
    CAPITAL = "capital"
    PART = "part"
    PLACE = "place"
    EVENT = "event"
    UNKNOWN = "unknown"


class Known(NamedTuple):
    """An entry of the table: the name that stands for it, and for a capital that of its country."""

    name: str
    nature: Nature
    country: str | None = None


class Lexicon:
    """The words and the table of `names.toml`."""

    def __init__(self, language: str) -> None:
        data = loader.table(language, "names")
        words = loader.table(language, "words")
        self.anywhere = frozenset(data["joint"]["anywhere"])
        self.headed = frozenset(data["joint"]["headed"])
        common = (*words["stop"]["words"], *words["function"]["words"])
        dates = (
            word.lower() for table in ("month", "month_short", "weekday", "weekday_short") for word in words[table]
        )
        self.common = frozenset(word.lower() for word in common)
        self.openers = frozenset(data["no_name"]["words"])
        self.months = frozenset(month.lower() for month in words["month"])
        self.dates = frozenset(dates)
        self.owners = frozenset(data["joint"]["owners"])
        self.events = frozenset(data["event"]["heads"])
        self.place_joint = frozenset(data["place"]["joint"])
        self.place_kinds = frozenset(data["place"]["kind"])
        self.titles = frozenset(data["title"]["words"])
        self.organisations = frozenset(data["organisation"]["heads"])
        thing = data.get("thing")
        #: What stands before a name that is not a person's; nothing where articles do not tell.
        self.thing_before = thing and compiled(
            rf"(?<!\w)(?:{_either(thing['articles'])})\s+(?:(?:{_either(thing['titles'])})\s+)?$", re.IGNORECASE
        )
        place = data["place"]
        self.places = frozenset(place["heads"])
        self.heads = self.organisations | self.places | self.titles
        self.place_nouns = frozenset(place["nouns"])
        self.weak = frozenset(place["weak"])
        # "in Odala", "in the village of Odala", "in the eastern city of Odala"
        self.place_before = compiled(
            rf"(?<!\w)(?:(?P<preposition>{_either(place['prepositions'])})(?P<article>\s+the)?(?:\s+[a-z]{{3,12}}ern)?"
            rf"|(?P<of>{_either(place['of'])}))\s+$",
            re.IGNORECASE,
        )
        ends = {phrase.split()[-1].lower() for phrase in (*place["prepositions"], *place["of"])}
        #: How what makes a place of the name behind it can end.
        self.place_before_ends = (*sorted(ends), "the", "ern")
        self.table = _table(data)
        #: Whether a word by itself is no name, for it begins sentences: "The", "But".
        self.no_name = Asked(self._is_small)

    def _is_small(self, word: str) -> bool:
        shouted = word.isupper() and len(word) > 1
        return not shouted and word not in self.table and word.lower() in self.common | self.openers

    @classmethod
    @cache
    def of(cls, language: str) -> Lexicon:
        """The lexicon of a language, made once."""
        return cls(language)


def _table(data: dict[str, Any]) -> dict[str, Known]:
    """Every written form of the table and what it stands for."""
    table: dict[str, Known] = {}
    for name, others in data["institution"].items():
        table |= dict.fromkeys((name, *others), Known(name, Nature.ORGANISATION))
    for seat, name in data["seat"].items():
        table[seat] = Known(str(name), Nature.COUNTRY)
    table |= {name: Known(name, Nature.PART) for name in data["part"]["names"]}
    for name, country in data["country"].items():
        table |= dict.fromkeys((name, *country.get("also", ())), Known(name, Nature.COUNTRY))
        for people in country.get("people", ()):
            table |= dict.fromkeys((people, f"{people}s"), Known(name, Nature.PEOPLE))
        for capital in country.get("capital", ()):
            table[capital] = Known(capital, Nature.CAPITAL, name)
    return table


def _either(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(set(words), key=lambda one: (-len(one), one))
    )
