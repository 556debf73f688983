"""Brings the names of a document together: full names and surnames, organisations and initials, the table."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from timeline.parser.names.lexicon import Known, Lexicon, Nature

#: Initials stand for an organisation of at least so many words.
FEWEST_INITIALS = 3

#: What parts the words of a name.
_PARTED = re.compile(r"[-\s]+")

_BRACKET = re.compile(r"\s?(?:\(|\[|-LRB-\s)\s?([A-Z][A-Za-z.&-]{1,9})\s?(?:\)|\]|-RRB-)")


class Found(NamedTuple):
    """A name as it stands in the text, without titles; what its words and neighbours say of its nature."""

    start: int
    end: int
    words: tuple[str, ...]
    name: str
    nature: Nature
    titled: bool = False
    in_place: bool = False
    strongly: bool = False


class Register:
    """Which name stands for which in one document."""

    def __init__(self, text: str, found: list[Found], aliases: Mapping[str, str], lexicon: Lexicon) -> None:
        self._aliases, self._lexicon = aliases, lexicon
        self._counts = Counter(one.name for one in found)
        self._persons = {one.name for one in found if one.titled}
        self._places = {one.name for one in found if one.strongly} - self._persons
        self._full = self._full_names(found)
        elsewhere = {one.name for one in found if not one.in_place} | self._full.keys()
        self._places |= {one.name for one in found if one.in_place and _may_be_place(one)} - elsewhere - self._persons
        self._initials = self._with_initials(text, found)
        self._spelt = self._spellings()

    def _full_names(self, found: list[Found]) -> dict[str, str]:
        """The full name that a single word stands for: first its last word, else its first, the commonest one."""
        last, first = defaultdict[str, Counter[str]](Counter), defaultdict[str, Counter[str]](Counter)
        for one in found:
            if len(one.words) > 1 and one.nature in (Nature.UNKNOWN, Nature.PERSON) and one.name not in self._places:
                last[one.words[-1]][one.name] += 1
                first[one.words[0]][one.name] += 1
        return {word: _commonest(names) for table in (first, last) for word, names in table.items()}

    def _with_initials(self, text: str, found: list[Found]) -> dict[str, str]:
        """The organisation that initials stand for: in brackets behind it, or letter for letter."""
        short: dict[str, str] = {}
        for one in found:
            if len(one.words) < 2:
                continue
            bracket = _BRACKET.match(text, one.end)
            if bracket:
                short[bracket[1]] = one.name
            letters = "".join(word[0] for word in one.words if word[0].isupper())
            if len(letters) >= FEWEST_INITIALS and one.nature in (Nature.UNKNOWN, Nature.ORGANISATION):
                short.setdefault(letters, one.name)
        return {letters: name for letters, name in short.items() if letters in self._counts}

    def _spellings(self) -> dict[str, str]:
        """The commonest spelling of names that differ in hyphens and capitals: "Kim Jong-un", "Kim Jong Un"."""
        spelt = defaultdict[str, Counter[str]](Counter)
        for name, count in self._counts.items():
            spelt[_folded(name)][name] = count
        return {folded: _commonest(names) for folded, names in spelt.items()}

    def resolve(self, one: Found) -> Known:
        """The name that stands for a name, and what it names; the aliases of the user go before all."""
        nature, name = one.nature, one.name
        alias = self._aliases.get(name)
        if alias is not None:
            known = self._lexicon.table.get(alias)
            return known or Known(alias, self._nature(alias, nature))
        if nature not in (Nature.UNKNOWN, Nature.PERSON, Nature.ORGANISATION) and name in self._lexicon.table:
            return self._lexicon.table[name]
        name = self._initials.get(name, name)
        if len(one.words) == 1 and name not in self._places:
            name = self._full.get(name, name)
        name = self._spelt.get(_folded(name), name)
        name = self._aliases.get(name, name)
        if nature is Nature.PLACE or name in self._places:
            bare, _, last = name.rpartition(" ")
            name = bare if bare and last in self._lexicon.place_kinds else name
            return Known(name, Nature.PLACE)
        return self._lexicon.table.get(name) or Known(name, self._nature(name, nature))

    def _nature(self, name: str, nature: Nature) -> Nature:
        if nature is not Nature.UNKNOWN:
            return nature
        if name in self._places:
            return Nature.PLACE
        return Nature.PERSON if name in self._persons or " " in name else Nature.UNKNOWN


def _may_be_place(one: Found) -> bool:
    """Can a name that only stands behind "to" and "from" be a place? People of two names are not."""
    return one.nature is Nature.UNKNOWN and len(one.words) == 1 and not one.name.isupper()


def _folded(name: str) -> str:
    return _PARTED.sub(" ", name).lower()


def _commonest(names: Counter[str]) -> str:
    """The commonest of several names; of equals the one that came first."""
    return max(names, key=lambda name: names[name])
