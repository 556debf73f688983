"""Stories in disguise: other names, 28 years later. Whoever reads them by rule reads them as before.

Names are replaced by invented ones of the same length; names that begin alike ("Odala", "Odalan") go on doing so, as a
people and its country do; words of the language keep their meaning where a name holds them ("Court", "Valley"). After
28 years every day of the year falls on the same weekday, but Easter on another day: who tells of it keeps his years.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import timeline
from tests.evaluation.story.corpus import GOLD, Stories, collect_articles
from tests.evaluation.story.figures import Figure, Scores, score
from tests.evaluation.story.records import Built, Gold
from timeline.languages import loader
from timeline.languages.actions import forms
from timeline.parser.words.taggers import commonest_tag
from timeline.sources import read_folder

#: Weekdays repeat after so many years, leap days included.
YEARS = 28

#: Names that share so many letters at their beginning are names of one kin.
STEM = 5

#: So many words are tried for one that the language has not.
MOST_TRIES = 20

#: 2000 is a round number as well, and then no year: it stays.
_YEAR = re.compile(r"(?<![\d.,])(?!2000(?!\d))(1[89]|20)\d\d(?!\d)(?:(?P<dash>[-–/])(?P<short>\d\d)(?![-/\d]))?")
#: Behind an elided word ("dell’11") it is a day.
_SHORT_YEAR = re.compile(r"(?<![^\W\d_][’'])(?<=[’'])\d\d(?!\w)")
#: A year of two digits would be taken for one of the last century: it gets four.
_SLASHED = re.compile(r"(?<=\d\d/\d\d/)\d\d(?![\d/])")
#: Known by its name, a war has known years.
_KNOWN = re.compile(r"\bWorld(?= War\b)")
_WORD = re.compile(r"[^\W\d_]+")
_STARTS = re.compile(r"(?:^|>\s*|[.!?:]['\"”’)]*\s+|\n\s*|[“\"‘]\s*)(?=[^\W\d_])")
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


@dataclass(frozen=True)
class Disguise:
    """The names that are replaced, in lower case, by what; so many years are added."""

    names: Mapping[str, str]
    years: int = YEARS

    @classmethod
    def of(cls, texts: Iterable[str], language: str = loader.DEFAULT_LANGUAGE) -> Disguise:
        """A disguise for all names in some texts of a language."""
        told = list(texts)
        feast = any(_feasts(language).search(text) for text in told)
        return cls({name: _invented(name, language) for name in _names(told, language)}, years=0 if feast else YEARS)

    def text(self, text: str) -> str:
        """A text with other names and years, of the same length but for years of two digits that get four."""
        later = _SHORT_YEAR.sub(self._later_short, _YEAR.sub(self._later, text))
        later = _SLASHED.sub(lambda match: f"20{int(match[0]) + self.years}", later)
        return self._without_names(_KNOWN.sub(_invented("world").title(), later))

    def _later(self, match: re.Match[str]) -> str:
        year, short = int(match[0][:4]), match["short"]
        if short is None:
            return str(year + self.years)
        next_year = int(short) == (year + 1) % 100  # "2022-23"; in "2024-05" it is the month
        return f"{year + self.years}{match['dash']}{(int(short) + self.years) % 100 if next_year else int(short):02}"

    def _later_short(self, match: re.Match[str]) -> str:
        return f"{(int(match[0]) + self.years) % 100:02}"

    def _without_names(self, text: str) -> str:
        return _WORD.sub(lambda match: self._name(match[0]), text)

    def _name(self, word: str) -> str:
        other = self.names.get(word.lower())
        if other is None or word.islower():
            return word
        return other.upper() if word.isupper() else other.title()

    def gold(self, data: Any, texts: Mapping[str, str], file: str = "") -> Any:
        """The gold of the disguised story: its words disguised, its days 28 years later, its places where they went."""
        if isinstance(data, dict):
            file = data.get("file", file)
            return {key: self._field(key, value, texts, file) for key, value in data.items()}
        if isinstance(data, list):
            return [self.gold(value, texts, file) for value in data]
        return self.text(data) if isinstance(data, str) else data

    def _field(self, key: str, value: Any, texts: Mapping[str, str], file: str) -> Any:
        if key in ("file", "id"):
            return value
        if key in ("start", "end") and file in texts and isinstance(value, int):
            return value + 2 * sum(match.start() < value for match in _SLASHED.finditer(texts[file]))
        return self.gold(value, texts, file)


def _names(texts: list[str], language: str) -> Iterator[str]:
    """Words that stand with a capital inside a sentence, and never in small letters."""
    small = {word.lower() for text in texts for word in _WORD.findall(text) if word.islower()}
    known = _words_of(language) | _kinds(language) | small
    inside: set[str] = set()
    for text in texts:
        starts = {match.end() for match in _STARTS.finditer(text)}
        found = (match for match in _WORD.finditer(text) if match.start() not in starts)
        inside |= {match[0].lower() for match in found if match[0][0].isupper() and len(match[0]) > 2}
    yield from sorted(word for word in inside - known if not _is_common(word, language))


@cache
def _feasts(language: str) -> re.Pattern[str]:
    """The feasts that are counted from Easter."""
    words = loader.table(language, "words")
    names = [name for kind in ("holiday", "feast") for name, day in words.get(kind, {}).items() if "easter" in day]
    return re.compile("|".join(map(re.escape, names)) or "(?!)")


def _kinds(language: str) -> frozenset[str]:
    """The words that say what sort of place a name is of: "Oblast", "County"; no tagger need know them."""
    place = loader.table(language, "names").get("place", {}) if language in loader.having("names") else {}
    return frozenset(word.lower() for name in ("heads", "kind", "nouns") for word in place.get(name, ()))


def _is_common(word: str, language: str) -> bool:
    """Is it a word of the language that is written small elsewhere: "Court", "Valley"? What it means is no name."""
    return commonest_tag(word, language) is not None


def _words_of(language: str) -> frozenset[str]:
    """All words that the tables of a language hold: months, weekdays, number words; "Moscow time" holds a name."""
    tables = loader.table(language, "words")
    words = json.dumps({name: table for name, table in tables.items() if name != "zone"}, ensure_ascii=False)
    return frozenset(word.lower() for word in _WORD.findall(words))


def _invented(name: str, language: str = loader.DEFAULT_LANGUAGE) -> str:
    """A word of the same length that can be spoken, the same for every name every time; its ending is kept.

    It begins with the letter of the name, so that initials go on standing for it, and is no word of the language.
    """
    tries = (_spoken(name[:STEM], salt) + name[STEM:] for salt in range(MOST_TRIES))
    return next((word for word in tries if not _is_word(word, language)), name)


def _is_word(word: str, language: str) -> bool:
    single = forms(language).single
    return word in single or word in _words_of(language) or _is_common(word, language)


def _spoken(name: str, salt: int) -> str:
    number = int(hashlib.sha256(f"{name}{salt or ''}".encode()).hexdigest(), 16)
    signs = [name[0]]
    for _ in name[1:]:
        letters = _CONSONANTS if signs[-1] in _VOWELS else _VOWELS
        number, at = divmod(number, len(letters))
        signs.append(letters[at])
    return "".join(signs)


class DisguisedStories(Stories):
    """The stories once more, disguised: how far each figure moves."""

    name = "story in disguise"

    def title(self, corpus: Path) -> str:
        """The name of its folder, with what was done to it."""
        return f"{corpus.name} (in disguise)"

    def find(self, data: Path) -> list[Path]:
        """Those in whose language a large letter within a sentence is the sign of a name."""
        return [folder for folder in super().find(data) if not _nouns_are_large(folder, data)]

    def measure(self, corpus: Path, data: Path) -> Scores:
        """How many points the figures move at most, and which of them move."""
        plain = super().measure(corpus, data).figures
        other = _measure_disguised(corpus, data)
        moves = {name: _move(value, other.figures[name]) for name, value in plain.items()}
        most = max(moves.values(), default=0.0)
        notes = [f"{name}: {plain[name]}, in disguise {other.figures[name]}" for name, move in moves.items() if move]
        return Scores({"disguise.most": most, "disguise.moved": sum(move > 0 for move in moves.values())}, notes)


def _nouns_are_large(corpus: Path, data: Path) -> bool:
    with TemporaryDirectory() as folder:
        seeds = Path(folder, "seeds")
        collect_articles(corpus, data, seeds)
        return bool(loader.table(_language(seeds), "words").get("capital_nouns", False))


def _language(seeds: Path) -> str:
    """The language of most of a story's articles."""
    return Counter(document.language for document in read_folder(seeds).documents).most_common(1)[0][0]


def _measure_disguised(corpus: Path, data: Path) -> Scores:
    with TemporaryDirectory() as folder:
        seeds, out, gold = Path(folder, "seeds"), Path(folder, "build"), Path(folder, GOLD)
        collect_articles(corpus, data, seeds)
        texts = {path: path.read_bytes().decode("utf-8") for path in sorted(seeds.iterdir())}
        disguise = Disguise.of(texts.values(), _language(seeds))
        for path, text in texts.items():
            path.write_bytes(disguise.text(text).encode())
        known = json.loads((corpus / GOLD).read_text(encoding="utf-8"))
        named = {path.name: text for path, text in texts.items()}
        gold.write_text(json.dumps(disguise.gold(known, named)), encoding="utf-8")
        timeline.build(seeds, out=out)
        return score(Gold.read(gold), Built.read(out / "timeline.json"))


def _move(one: Figure, other: Figure) -> float:
    return round(abs((one or 0) - (other or 0)), 1)
