"""The slots of phrases: which words and figures each can stand for in a language, and what they mean.

To add a slot: a table of words in a language's `words.toml`, or a number here; phrases then name it in braces.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from timeline.languages import loader
from timeline.timex.notation import Slot, in_any_case, literal
from timeline.timex.triggers import Opening, any_of, figure, first_triggers, rarest_trigger

#: Number slots: name → regular expression and the lengths of the figures it begins with. A number is never part of a
#: longer number, a price or a code.
NUMBERS = {
    "day": (r"(?:0?[1-9]|[12]\d|3[01])(?![\d%]|[.,:]\d)", (1, 2)),
    "ordinalday": (r"(?:0?[1-9]|[12]\d|3[01])(?:{suffixes})", (1, 2)),
    "bracketedday": (r"\((?:0?[1-9]|[12]\d|3[01])\)", (1, 2)),
    "part": (r"\d{1,2}", (1, 2)),
    "monthnumber": (r"(?:0[1-9]|1[0-2])", (2,)),
    "year": (r"(?:1\d|2[01])\d{2}(?![\d%]|[.,:]\d|[ \u00a0]?(?:GMT|UTC)\b)", (4,)),
    "anyyear": (r"(?:[12]\d{3}|\d{2})(?![\d%]|[.,:]\d)", (2, 4)),
    "hour": (r"(?:[01]?\d|2[0-4])(?!\d)", (1, 2)),
    "minute": (r"[0-5]\d(?!\d)", (2,)),
    "clockfigures": (r"(?:[01]\d|2[0-3])[0-5]\d(?!\d)", (4,)),
    "runclock": (r"(?:[1-9]|1[0-2])[0-5]\d(?!\d)", (3, 4)),
    "quarterfigure": (r"[1-4]", (1,)),
    "count": (r"\d{1,3}(?![\d%]|[.,:]\d)", (1, 2, 3)),
    "thousands": (r"\d{1,3}(?:,\d{3}){1,2}(?![\d%]|[.,:]\d)", (1, 2, 3)),
    "restated": (r"\(\d{1,3}\)", (1, 2, 3)),
    "decimal": (r"\d{1,2}\.\d{1,2}(?![\d%]|[.,:]\d)", (1, 2)),
    "ordinalcount": (r"\d{1,2}(?:{suffixes})", (1, 2)),
    "shortdate": (r"(?:(?:1[3-9]|2\d|3[01])/(?:0[1-9]|1[0-2])|0[1-9]/[0-3]\d|[0-3]\d/0[1-9])(?![\d/])", (2,)),
    "shortnext": (r"\d{2}(?!\d)", (2,)),
    "decade": (r"[12]\d{2}0", (4,)),
    "plaindecade": (r"[2-9]0", (2,)),
    "shortdecade": (r"['’][2-9]0", (2,)),
    "shortyear": (r"['’]\d{2}(?!\d)", (2,)),
}

#: Those before whose figures stands a mark.
BEHIND_MARK = frozenset({"restated", "shortdecade", "shortyear"})

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
    [
        "a",
        "the",
        "s",
        "of",
        "in",
        "to",
        "and",
        "this",
        "last",
        "one",
        "some",
        "for",
        "from",
        "at",
        "on",
        "by",
        "that",
        "same",
    ]
)

#: Words that the news are full of: another word of a phrase is a better trigger.
_FREQUENT = frozenset[str]().union(
    ["as", "ago", "being", "black", "business", "day", "days", "friday", "giving", "good"],
    ["health", "international", "just", "long", "low", "may", "monday", "month", "more", "new"],
    ["not", "now", "old", "other", "past", "point", "president", "right", "rights", "saturday"],
    ["so", "sunday", "these", "those", "thursday", "time", "too", "tuesday", "very", "we"],
    ["wednesday", "week", "world", "year", "years"],
)


def rarity(word: str) -> float:
    """How costly a trigger is: common words and figures set off many searches."""
    if word in _COMMON:
        return 50.0
    return 5.0 if word.startswith("#") else 0.2 if word in _FREQUENT else 0.1


@cache
def slot(kind: str, language: str) -> Slot:
    """How a slot of a language reads."""
    choices, triggers = [], set[str]()
    opens: list[Opening] = []
    for name in SLOTS.get(kind, (kind,)):
        if name in NUMBERS:
            suffixes = "|".join(map(re.escape, loader.table(language, "words")["suffix"]["words"]))
            regex, lengths = NUMBERS[name]
            choices.append(regex.replace("{suffixes}", suffixes))
            figures = frozenset(map(figure, lengths))
            triggers |= figures
            opens.append(None if name in BEHIND_MARK else figures)
        else:
            choices.append(_words(name, language))
            words = (*loader.table(language, "words")[name], *_compounds(name, language))
            pulled = (rarest_trigger(word, rarity) for word in words)
            triggers |= {word for word in pulled if word}
            opens.append(first_triggers(words))
    return Slot(f"(?:{'|'.join(choices)})", frozenset(triggers), any_of(opens))


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
    number = re.match(r"['’(]?(\d+(?:,\d{3})*)(\.\d+)?", text)
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
