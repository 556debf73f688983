"""What a number counts: the name that follows it, its unit in the singular, and what befell those who are counted."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from timeline.languages import loader
from timeline.languages.asked import Asked
from timeline.languages.regex import compiled
from timeline.parser.figures.patterns import either
from timeline.parser.text.sentences import Span

#: The name of what is counted has at most so many words.
MOST_WORDS = 6

#: So far behind the name (characters) may stand what befell it.
BEFALLEN_WITHIN = 80

#: "Three people, including a police officer, were hurt": an aside before it has at most so many characters.
LONGEST_ASIDE = 40

#: Figures of people whom more than one thing befell: "killed and wounded".
CASUALTY = "casualty"

_CLOSING = frozenset('"”»')
_WORD = re.compile(r"[ \t\u00a0]+([A-Z](?:\.[A-Z])+\.?|[^\W\d_](?:[\w’'/-]*\w)?|[°%])")


class Counted(NamedTuple):
    """The name of what is counted, in the source's words, with the end of its place and the unit that compares it."""

    what: str
    end: int
    unit: str


class Befallen(NamedTuple):
    """What befell: the unit, and the word to show."""

    unit: str
    shown: str


def words_after(text: str, start: int, limit: int, most: int = MOST_WORDS) -> list[re.Match[str]]:
    """The words that follow a place with nothing but blanks between them; a quotation may end there."""
    found: list[re.Match[str]] = []
    position = start + (text[start : start + 1] in _CLOSING and start < limit)
    while len(found) < most and (match := _WORD.match(text, position, limit)):
        found.append(match)
        position = match.end()
    return found


def measured(words: list[re.Match[str]], language: str, *, plain: bool) -> Counted | None:
    """A measure or a currency by its name: "square kilometres", "euros".

    A name of other things too ("pounds") is money only behind a number that is not `plain`.
    """
    lexicon = _Lexicon.of(language)
    for length in (3, 2, 1):
        if len(words) >= length:
            name = [word[1] for word in words[:length]]
            unit = lexicon.measure(name)
            if unit and not (plain and lexicon.singular[name[-1]] in lexicon.ambiguous):
                return Counted(" ".join(name), words[length - 1].end(), unit)
    return None


def counted(words: list[re.Match[str]], language: str, *, any_number: bool = False) -> Counted | None:
    """The name of what is counted, from words that follow a number: up to the first plural, or none.

    After a share any noun will do (`any_number`).
    """
    lexicon = _Lexicon.of(language)
    taken: list[re.Match[str]] = []
    for place, match in enumerate(words):
        word = match[1]
        lower = word.lower()
        if lower in lexicon.joint and taken and all(one[1][:1].isupper() for one in taken) and len(words) > place + 1:
            taken.append(match)  # "Russian and North Korean troops"
            continue
        if lower in lexicon.stop or (not taken and lower in lexicon.not_first):
            break
        if any_number and not taken and lower.endswith(lexicon.participles):
            break  # "6 per cent backdated to April"
        taken.append(match)
        following = words[place + 1][1] if len(words) > place + 1 else ""
        if lexicon.is_plural(word) and not (lower in lexicon.compound and lexicon.is_plural(following)):
            return _named(taken, lexicon)
    if any_number and taken and taken[-1][1].lower() not in lexicon.joint:
        return _named(taken[:4], lexicon)
    return None


def befalls(words: str, language: str) -> Befallen | None:
    """What befell whom some words name: "confirmed dead", "missing"; of several the last."""
    unit = _Patterns.of(language).unit
    return next((Befallen(*unit[word]) for word in reversed(words.lower().split()) if word in unit), None)


def singular(word: str, language: str) -> str:
    """The singular of a noun, in lower case."""
    return _Lexicon.of(language).singular[word]


def befallen(text: str, start: int, end: int, sentence: Span, language: str) -> Befallen | None:
    """What befell those counted in `start`–`end`: told right behind ("were killed") or right before ("injuring …")."""
    patterns = _Patterns.of(language)
    after = patterns.after.match(text, end, min(sentence.end, end + BEFALLEN_WITHIN))
    if after and not (after["active"] is None and patterns.objects.match(text, after.end(), sentence.end)):
        return _befell(after, patterns)
    before = patterns.before.search(text, max(sentence.start, start - BEFALLEN_WITHIN), start)
    return _befell(before, patterns) if before else None


def numbered(text: str, start: int, sentence: Span, language: str) -> Befallen | None:
    """What befell those whom a sentence names before the number at `start`, which is theirs: "los heridos son | 26"."""
    patterns = _Patterns.of(language)
    match = patterns.numbered.search(text, max(sentence.start, start - BEFALLEN_WITHIN), start)
    return Befallen(*patterns.unit[" ".join(match["one"].lower().split())]) if match else None


def _befell(match: re.Match[str], patterns: _Patterns) -> Befallen:
    units = [patterns.unit[" ".join(match[name].lower().split())] for name in ("one", "two") if match[name]]
    if len({unit for unit, _ in units}) > 1:
        return Befallen(CASUALTY, " ".join((match["one"], match["joint"], match["two"])).lower())
    return Befallen(*units[0])


def _named(taken: list[re.Match[str]], lexicon: _Lexicon) -> Counted:
    words = [one[1] for one in taken]
    while len(words) > 1 and words[0].lower() in lexicon.more:
        words.pop(0)
    name = " ".join(words)
    return Counted(name, taken[-1].end(), lexicon.singular[words[-1]])


class _Lexicon:
    """The words of a language that name and end what is counted."""

    def __init__(self, language: str) -> None:
        data = loader.table(language, "figures")
        words = data["counted"]
        self.stop = frozenset(words["stop"])
        self.joint = frozenset(words["joint"])
        self.more = frozenset(words["more"])
        self.compound = frozenset(words["compound"])
        befalls = (word for entry in data["befallen"].values() for word in entry["words"])
        self.not_first = frozenset([*befalls, *data["again"]["told"]])
        self.ambiguous = frozenset(data["currency"]["ambiguous"])
        self.participles = tuple(words["participles"])
        self._capitals = bool(loader.table(language, "words").get("capital_nouns"))
        self._endings: dict[str, str] = words["endings"]
        self._plural, self._unchanged = tuple(self._endings), tuple(words["unchanged"])
        self._irregular: dict[str, str] = words["irregular"]
        names = data["currency"]["name"] | data["measure"]
        self._measures: dict[str, str] = {name.lower(): unit for name, unit in names.items()}
        #: The singular of a word, in lower case; one without a known ending stays.
        self.singular = Asked(self._singular)

    @classmethod
    @cache
    def of(cls, language: str) -> _Lexicon:
        """The lexicon of a language, made once."""
        return cls(language)

    def measure(self, name: list[str]) -> str | None:
        """The unit that a name means, in the singular or the plural; a plural may stand on the first word."""
        written = " ".join(name).lower()
        if written in self._measures:
            return self._measures[written]
        last = " ".join((*name[:-1], self.singular[name[-1]])).lower()
        first = " ".join((self.singular[name[0]], *name[1:])).lower()
        return self._measures.get(last) or self._measures.get(first)

    def is_plural(self, word: str) -> bool:
        """Does the word look like a noun in the plural, or like a noun where these are written with capitals?"""
        if self._capitals:
            return word[0].isupper()
        lower = word.lower()
        if lower in self._irregular:
            return True
        return len(lower) > 3 and lower.endswith(self._plural) and not lower.endswith(self._unchanged)

    def _singular(self, word: str) -> str:
        lower = word.lower()
        if lower in self._irregular:
            return self._irregular[lower]
        if len(lower) > 3 and not lower.endswith(self._unchanged):
            for ending, instead in self._endings.items():
                if lower.endswith(ending):
                    return lower[: -len(ending)] + instead
        return lower


class _Patterns:
    """The patterns of a language for what befell."""

    def __init__(self, language: str) -> None:
        data = loader.table(language, "figures")
        entries: dict[str, dict[str, Any]] = data["befallen"]
        self.unit = {word: (unit, str(entry["shown"])) for unit, entry in entries.items() for word in entry["words"]}
        word, joint = either(self.unit), either(data["counted"]["joint"])
        verb = rf"(?P<one>{word})(?!\w)(?: (?P<joint>{joint}) (?P<two>{word})(?!\w))?"
        auxiliary, article = either(data["auxiliary"]["words"]), either(data["number"]["article"])
        self.after = compiled(
            rf"(?:,\s[^,.;:!?]{{2,{LONGEST_ASIDE}}},)?\s+(?P<active>(?:(?:{auxiliary})\s+){{1,4}})?{verb}",
            re.IGNORECASE,
        )
        # "14 soldiers killed 30 rebels": what befell the others
        self.objects = compiled(
            rf"\s+(?:\d|(?i:{either(data['hedge'])}|{either(data['number']['words'])}|{article}|the)\s|[A-Z])"
        )
        reaching = (words for words in data["reaching"]["words"] if " " in words)  # no bare preposition
        verbs = (*data["complement"]["verbs"], *reaching)
        self.numbered = compiled(rf"(?<!\w)(?P<one>{word})\s+(?:{either(verbs)})\s+$", re.IGNORECASE)
        more, pointing = either(data["counted"]["more"]), either(["of", "another", "least"])
        self.before = compiled(rf"(?<!\w){verb}\s+(?:(?:{more}|{pointing})\s+){{0,2}}$", re.IGNORECASE)

    @classmethod
    @cache
    def of(cls, language: str) -> _Patterns:
        """The patterns of a language, made once."""
        return cls(language)
