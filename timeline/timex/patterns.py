"""Compiles the phrases of a language into regular expressions.

The notation is described at the head of `languages/en/timex.toml`. No pattern can backtrack without bound: slots are
alternations of fixed words or bounded runs of digits, and blanks between them are possessive by bounded counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from timeline.languages import loader
from timeline.model.timex import TimexType

#: Blanks between two words: enough for any layout, few enough never to matter.
BLANKS = "[ \\t\\u00a0]{1,8}"

#: Number slots: name → regular expression. Numbers are never part of a longer number, a price or a code.
NUMBERS = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:{suffixes})?(?![\d%]|[.,:]\d)",
    "part": r"\d{1,2}",
    "monthnumber": r"(?:0[1-9]|1[0-2])",
    "year": r"[12]\d{3}(?![\d%]|[.,]\d)",
    "anyyear": r"(?:[12]\d{3}|\d{2})(?![\d%]|[.,]\d)",
}

#: Slots that read several word tables at once.
TABLES = {
    "month": ("month", "month_short"),
    "monthname": ("month",),
    "anyweekday": ("weekday", "weekday_short"),
}

#: The start of a match: not inside a word, a number, a path or a hyphenated name.
LEFT = r"(?<![\w/])(?<![\d][.,:-])(?<!\w-)"
RIGHT = r"(?![\w/])(?!-\w)"

_TOKEN = re.compile(r"\{(?P<kind>\w+)(?::(?P<name>\w+))?\}|(?P<mark>[][()|])|(?P<blank> +)|(?P<word>[^][(){}| ]+)")


@dataclass(frozen=True)
class Phrase:
    """One entry of `timex.toml`, compiled."""

    rule: str
    type: TimexType
    pattern: re.Pattern[str]
    kinds: Mapping[str, str]
    args: Mapping[str, Any] = field(default_factory=dict)
    unless_after: frozenset[str] = frozenset()
    unless_before: frozenset[str] = frozenset()
    uncounted: bool = False
    unnamed: bool = False


@cache
def phrases(language: str) -> tuple[Phrase, ...]:
    """The compiled phrases of a language, in the order of the file, which is the order of precedence."""
    entries = loader.table(language, "timex")["phrase"]
    return tuple(_compile(entry, language) for entry in entries)


def _compile(entry: Mapping[str, Any], language: str) -> Phrase:
    source, kinds = _translate(entry["pattern"], language)
    return Phrase(
        rule=entry["rule"],
        type=TimexType(entry.get("type", "DATE")),
        pattern=re.compile(LEFT + source),
        kinds=kinds,
        args=entry.get("args", {}),
        unless_after=frozenset(word.lower() for word in entry.get("unless_after", ())),
        unless_before=frozenset(word.lower() for word in entry.get("unless_before", ())),
        uncounted=entry.get("uncounted", False),
        unnamed=entry.get("unnamed", False),
    )


def _translate(pattern: str, language: str) -> tuple[str, dict[str, str]]:
    """The regular expression of a pattern, with a group `timex` around the expression, and its slots: name → kind."""
    kinds: dict[str, str] = {}
    before, bracket, rest = pattern.partition("<")
    inner, _, after = rest.partition(">") if bracket else (before, "", "")
    parts = (before if bracket else "", inner, after)
    left, middle, right = ("".join(_pieces(part, language, kinds)) for part in parts)
    return f"{left}(?P<timex>{middle})" + (f"(?={right})" if right else RIGHT), kinds


def _pieces(pattern: str, language: str, kinds: dict[str, str]) -> Iterator[str]:
    for token in _TOKEN.finditer(pattern):
        if token["kind"]:
            name = token["name"] or token["kind"]
            kinds[name] = token["kind"]
            yield f"(?P<{name}>{slot(token['kind'], language)})"
        elif token["mark"]:
            yield {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}[token["mark"]]
        else:
            yield BLANKS if token["blank"] else f"(?i:{re.escape(token['word'])})"


@cache
def slot(kind: str, language: str) -> str:
    """The regular expression of a slot: its numbers, or the words of its tables, longest first."""
    words = loader.table(language, "words")
    if kind in NUMBERS:
        suffixes = "|".join(map(re.escape, words["ordinal"]["suffixes"]))
        return NUMBERS[kind].replace("{suffixes}", suffixes)
    choices = []
    for table in TABLES.get(kind, (kind,)):
        forms = sorted(words[table], key=lambda word: (-len(word), word))
        dot = r"\.?" if table.endswith("_short") else ""
        if table in words["capitalised"]:
            forms = [form for word in forms for form in (word, word.upper())]
            choices.append(f"(?:{'|'.join(map(re.escape, forms))}){dot}")
        else:
            choices.append(f"(?i:{'|'.join(map(re.escape, forms))}){dot}")
    if kind == "number":
        choices.append(r"\d{1,3}(?![\d%]|[.,:]\d)")
    return f"(?:{'|'.join(choices)})"


def value(kind: str, text: str, language: str) -> Any:
    """What the words of a slot stand for: the number, or the entry of its table."""
    if kind in NUMBERS or text.isdigit():
        return int(re.match(r"\d+", text).group())  # type: ignore[union-attr]
    words = loader.table(language, "words")
    word = text.rstrip(".")
    for table in TABLES.get(kind, (kind,)):
        for entry, meaning in words[table].items():
            if re.fullmatch(re.escape(entry), word, re.IGNORECASE):  # the very comparison that found the word
                return meaning
    raise KeyError(f"no entry for {text!r} in the words of slot {kind!r}")
