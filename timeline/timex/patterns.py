"""The phrases of a language, compiled, and the words of its slots.

No pattern can backtrack without bound: slots are alternations of fixed words or bounded runs of digits, and the blanks
between them are bounded.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from timeline.languages import loader
from timeline.languages.kept import recalled
from timeline.languages.regex import compiled
from timeline.model.timex import TimexType
from timeline.timex.notation import NOTHING, Notation, Slot, figure, in_any_case, literal, rarest_trigger

#: Number slots: name → regular expression and the lengths of the figures it begins with. A number is never part of a
#: longer number, a price or a code.
NUMBERS = {
    "day": (r"(?:0?[1-9]|[12]\d|3[01])(?![\d%]|[.,:]\d)", (1, 2)),
    "ordinalday": (r"(?:0?[1-9]|[12]\d|3[01])(?:{suffixes})", (1, 2)),
    "part": (r"\d{1,2}", (1, 2)),
    "monthnumber": (r"(?:0[1-9]|1[0-2])", (2,)),
    "year": (r"(?:1\d|2[01])\d{2}(?![\d%]|[.,:]\d)", (4,)),
    "anyyear": (r"(?:[12]\d{3}|\d{2})(?![\d%]|[.,:]\d)", (2, 4)),
    "hour": (r"(?:[01]?\d|2[0-4])(?!\d)", (1, 2)),
    "minute": (r"[0-5]\d(?!\d)", (2,)),
    "clockfigures": (r"(?:[01]\d|2[0-3])[0-5]\d(?!\d)", (4,)),
    "runclock": (r"(?:[1-9]|1[0-2])[0-5]\d(?!\d)", (3, 4)),
    "quarterfigure": (r"[1-4]", (1,)),
    "count": (r"\d{1,3}(?![\d%]|[.,:]\d)", (1, 2, 3)),
    "thousands": (r"\d{1,3}(?:,\d{3}){1,2}(?![\d%]|[.,:]\d)", (1, 2, 3)),
    "decimal": (r"\d{1,2}\.\d{1,2}(?![\d%]|[.,:]\d)", (1, 2)),
    "ordinalcount": (r"\d{1,2}(?:{suffixes})", (1, 2)),
    "shortdate": (r"(?:(?:1[3-9]|2\d|3[01])/(?:0[1-9]|1[0-2])|0[1-9]/[0-3]\d|[0-3]\d/0[1-9])(?![\d/])", (2,)),
    "shortnext": (r"\d{2}(?!\d)", (2,)),
    "decade": (r"[12]\d{2}0", (4,)),
    "plaindecade": (r"[2-9]0", (2,)),
    "shortdecade": (r"['’][2-9]0", (2,)),
    "shortyear": (r"['’]\d{2}(?!\d)", (2,)),
}

#: Slots that read several word tables, or a table and a number slot.
SLOTS = {
    "month": ("month", "month_short"),
    "monthname": ("month",),
    "anyweekday": ("weekday", "weekday_short"),
    "number": ("number", "count", "thousands"),
    "ordinal": ("ordinal", "ordinalcount"),
    "dayofmonth": ("ordinalday", "day"),
    "plainseason": ("season",),
}

#: Tables of numbers, whose tens go together with ones.
COMPOUNDED = frozenset(("number", "teens"))

#: Words so common in running text that they are poor triggers.
_COMMON = frozenset(
    ["a", "the", "s", "of", "in", "to", "and", "this", "last", "one", "some", "for", "from", "at", "on", "by"]
)

#: Words that the news are full of: another word of a phrase is a better trigger.
_FREQUENT = frozenset[str]().union(
    ["as", "ago", "being", "black", "business", "day", "days", "friday", "giving", "good"],
    ["health", "international", "just", "long", "low", "may", "monday", "month", "more", "new"],
    ["not", "now", "old", "other", "past", "point", "president", "right", "rights", "saturday"],
    ["so", "sunday", "these", "those", "thursday", "time", "too", "tuesday", "very", "we"],
    ["wednesday", "week", "world", "year", "years"],
)

#: The start of a match: not inside a word, a number, a path or a hyphenated name.
LEFT = r"(?<![\w/$£€×])(?<!\d[.,:-])(?<!\w-)(?<!\w['’])(?!(?<=#)\d)"
RIGHT = r"(?![\w/×]|-\w)"

#: The same in languages that join a word to the next one by an apostrophe: "d'octobre".
ELIDED_LEFT = LEFT.replace(r"(?<!\w['’])", "")

#: The same in languages that write no blanks around a date, or join endings to it: only figures are in the way.
UNSPACED_LEFT, UNSPACED_RIGHT = r"(?<!\d)(?<!\d[.,:/-])", r"(?!\d)"


@dataclass(frozen=True)
class Phrase:
    """One entry of `timex.toml`, its notation read; compiled when a text first calls for it."""

    rule: str
    type: TimexType
    source: str
    slots: Mapping[str, tuple[str, str]]
    triggers: frozenset[str]
    needs: tuple[frozenset[str], ...] = ()
    args: Mapping[str, Any] = field(default_factory=dict)
    mod: str | None = None
    unless_after: frozenset[str] = frozenset()
    unless_before: frozenset[str] = frozenset()
    uncounted: bool = False
    unless_near: frozenset[str] = frozenset()
    unnamed: bool = False
    plain: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled regular expression, with a group `timex` around the expression."""
        return compiled(self.source)


_SHAPE = TypeAdapter(tuple[Phrase, ...])

#: The code on which it hangs what is made of a phrase.
_HERE = Path(__file__).parent
_MADE_BY = (_HERE / "notation.py", _HERE / "patterns.py")


@cache
def phrases(language: str) -> tuple[Phrase, ...]:
    """The compiled phrases of a language, in the order of the file, which is the order of precedence."""
    table, words = loader.table(language, "timex"), loader.table(language, "words")

    def made() -> Any:
        notation = Notation(lambda kind: slot(kind, language), _rarity, table["piece"])
        compiled = tuple(_compile(entry, notation, _edges(words)) for entry in table["phrase"])
        return _SHAPE.dump_python(compiled, mode="json")

    made_of = b"".join(path.read_bytes() for path in _MADE_BY) + json.dumps([table, words], default=str).encode()
    return _SHAPE.validate_python(recalled(_HERE, f"phrases-{language}", made_of, made))


def _edges(words: Mapping[str, Any]) -> tuple[str, str]:
    """What may stand before and after an expression in a language."""
    if words.get("unspaced"):
        return UNSPACED_LEFT, UNSPACED_RIGHT
    return ELIDED_LEFT if words.get("elided") else LEFT, RIGHT


@cache
def vocabulary(language: str) -> frozenset[str]:
    """Every trigger that some phrase needs."""
    known = phrases(language)
    return frozenset[str]().union(*(phrase.triggers.union(*phrase.needs) for phrase in known))


@cache
def by_trigger(language: str) -> Mapping[str, tuple[int, ...]]:
    """The places, in the file, of the phrases that each trigger word can set off."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, phrase in enumerate(phrases(language)):
        for word in phrase.triggers:
            found[word].append(place)
    return {word: tuple(places) for word, places in found.items()}


def _compile(entry: Mapping[str, Any], notation: Notation, edges: tuple[str, str]) -> Phrase:
    before, bracket, rest = notation.expand(entry["pattern"]).partition("<")
    inner, _, after = rest.partition(">") if bracket else (before, "", "")
    parts = {"l": before if bracket else "", "m": inner, "r": after}
    left, middle, right = (notation.compile(part, prefix) if part else NOTHING for prefix, part in parts.items())
    start, end = edges
    end = f"(?={right.regex}{end})" if right.regex else end
    triggers = min((part.triggers for part in (left, middle) if part.triggers), key=_cost, default=frozenset())
    return Phrase(
        rule=entry["rule"],
        type=TimexType(entry.get("type", "DATE")),
        source=f"{start}(?:{left.regex})(?P<timex>{middle.regex}){end}",
        slots=left.slots | middle.slots | right.slots,
        triggers=triggers,
        needs=tuple(dict.fromkeys(need for part in (left, middle, right) for need in part.needs if need != triggers)),
        args=entry.get("args", {}),
        mod=entry.get("mod"),
        unless_after=frozenset(word.lower() for word in entry.get("unless_after", ())),
        unless_before=frozenset(word.lower() for word in entry.get("unless_before", ())),
        unless_near=frozenset(word.lower() for word in entry.get("unless_near", ())),
        uncounted=entry.get("uncounted", False),
        unnamed=entry.get("unnamed", False),
        plain=entry.get("plain", False),
    )


def _rarity(word: str) -> float:
    """How costly a trigger is: common words and figures set off many searches."""
    if word in _COMMON:
        return 50.0
    return 5.0 if word.startswith("#") else 0.2 if word in _FREQUENT else 0.1


@cache
def _cost(triggers: frozenset[str]) -> float:
    return sum(map(_rarity, triggers))


@cache
def slot(kind: str, language: str) -> Slot:
    """How a slot of a language reads."""
    choices, triggers = [], set[str]()
    for name in SLOTS.get(kind, (kind,)):
        if name in NUMBERS:
            suffixes = "|".join(map(re.escape, loader.table(language, "words")["suffix"]["words"]))
            regex, lengths = NUMBERS[name]
            choices.append(regex.replace("{suffixes}", suffixes))
            triggers.update(map(figure, lengths))
        else:
            choices.append(_words(name, language))
            words = (*loader.table(language, "words")[name], *_compounds(name, language))
            pulled = (rarest_trigger(word, _rarity) for word in words)
            triggers |= {word for word in pulled if word}
    return Slot(f"(?:{'|'.join(choices)})", frozenset(triggers))


def _words(name: str, language: str) -> str:
    """Any word of a table, longest first; names as written or in capitals, other words in any case."""
    words = loader.table(language, "words")
    forms = sorted(words[name], key=lambda word: (-len(word), word))
    dot = r"\.?" if name.endswith("_short") else ""
    if not forms:
        return r"(?!)"
    if name in words["capitalised"]:
        both = dict.fromkeys(form for word in forms for form in (word, word.upper()))
        return f"(?:{'|'.join(map(literal, both))}){dot}"
    choices = "|".join(map(in_any_case, forms))
    if name in COMPOUNDED:
        first, second = ("|".join(map(in_any_case, sorted(part))) for part in _parts(language))
        glue = "|".join(map(literal, _glue(language)))
        choices = f"(?:{first})(?:{glue})(?:{second})|{choices}" if first and second else choices
    return f"(?:{choices}){dot}"


def value(kind: str, text: str, language: str) -> Any:
    """What the words of a slot stand for: the number, or the entry of its table."""
    if kind == "shortdate":
        return text
    folded = " ".join(text.lower().split()).replace("’", "'").replace(" 's", "'s")
    for name in SLOTS.get(kind, (kind,)):
        meanings = _meanings(name, language)
        for word in (folded, folded.rstrip(".")):
            if word in meanings:
                return meanings[word]
        if text.strip("'’")[:1].isdigit():
            continue
        for word, meaning in meanings.items():  # letters that only a pattern takes for each other: ſ and s
            if re.fullmatch(re.escape(word), folded.rstrip("."), re.IGNORECASE):
                return meaning
    number = re.match(r"['’]?(\d+(?:,\d{3})*)(\.\d+)?", text)
    if number:
        return float(number[0]) if number[2] else int(number[1].replace(",", ""))
    raise KeyError(f"no entry for {text!r} in the words of slot {kind!r}")


@cache
def _meanings(name: str, language: str) -> Mapping[str, Any]:
    if name in NUMBERS:
        return {}
    words = {**loader.table(language, "words")[name], **_compounds(name, language)}
    return {word.lower(): meaning for word, meaning in words.items()}


@cache
def _compounds(name: str, language: str) -> Mapping[str, int]:
    """Numbers between the tens: "twenty-one", "twenty one"; only tables of numbers have them."""
    if name not in COMPOUNDED:
        return {}
    first, second = _parts(language)
    glues = _glue(language)
    return {f"{one}{glue}{two}": first[one] + second[two] for one in first for two in second for glue in glues}


def _glue(language: str) -> tuple[str, ...]:
    """What stands between tens and ones: a hyphen or a blank, or as the words of the language say ("treinta y dos")."""
    own = loader.table(language, "words").get("number_glue")
    return ("-", " ") if own is None else tuple(own)


@cache
def _parts(language: str) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """The words for twenty to ninety and for one to nine, in the order in which they go together; articles are none."""
    numbers = loader.table(language, "words")["number"]
    tens = {word: number for word, number in numbers.items() if number in range(20, 100, 10)}
    ones = {word: number for word, number in numbers.items() if number < 10 and len(word) > 2 and " " not in word}
    return (ones, tens) if loader.table(language, "words").get("ones_first") else (tens, ones)
