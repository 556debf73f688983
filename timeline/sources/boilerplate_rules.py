"""The rules by which a line of a page is known to be no part of its article.

To add one: an entry in a language's `boilerplate.toml`, with an example.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.languages import loader
from timeline.languages.regex import compiled

#: Longer lines are prose; it also bounds the patterns.
LONGEST_LINE = 240

#: What a line ends with is sought in so much of it (characters).
LONGEST_ENDING = 120

#: Appeals to the reader are paragraphs; a longer one is read no further (characters).
LONGEST_APPEAL = 1000

WORDS = re.compile(r"[\w-]+")
SENTENCE_END = re.compile(r"[.!?…:;,][\"”’')\]»“]*(?:\s\([^()]{2,60}\))?$|[\"”»]$")
QUOTED = re.compile(r"[“”„\"«»]")
FIGURE = re.compile(r"\d")


@dataclass(frozen=True)
class LineRule:
    """One entry of `boilerplate.toml`."""

    reason: str
    words: frozenset[str] = frozenset()
    section: str | None = None
    at_end: bool = False
    inside: bool = False

    def is_of_words(self, line: str) -> bool:
        """Is the line made of the rule's words alone?"""
        if FIGURE.search(line) or SENTENCE_END.search(line):
            return False
        found = WORDS.findall(line.lower())
        return bool(found) and self.words.issuperset(found)


OF_AUTHOR = LineRule("author's biography", at_end=True)


@dataclass(frozen=True)
class Rules:
    """The rules of a language, their patterns compiled into one for whole lines and one for the ends of lines.

    The group of a pattern that matches is named after the number of its rule.
    """

    rules: tuple[LineRule, ...]
    of_words: tuple[LineRule, ...]
    wholes: re.Pattern[str]
    endings: re.Pattern[str]
    marks: re.Pattern[str]

    def matching(self, line: str) -> LineRule | None:
        """The first rule that the line, wherever it stands, is a case of."""
        if not line or len(line) > LONGEST_LINE:
            return None
        found = self.wholes.fullmatch(line)
        tail = max(0, len(line) - LONGEST_ENDING)
        if found is None and self.marks.search(line, tail):
            found = self.endings.search(line, tail)
        number = found.lastgroup if found is not None else None
        rule = self.rules[int(number.removeprefix("rule"))] if number else None
        if rule is not None and not rule.at_end:
            return rule
        return next((one for one in self.of_words if one.is_of_words(line)), rule)


@dataclass(frozen=True)
class Appeal:
    """The words of prose that turns to the reader."""

    reason: str
    address: frozenset[str]
    sure: tuple[str, ...]
    words: re.Pattern[str]

    def may_be_in(self, text: str) -> bool:
        """Does a text in small letters have one of the sure words?"""
        return any(word in text for word in self.sure)

    def matches(self, line: str) -> bool:
        """Does a line, in small letters, speak to the reader of the page rather than of the story?"""
        if len(line) > LONGEST_APPEAL or not self.may_be_in(line) or QUOTED.search(line):
            return False
        spoken = set(self.words.findall(line))
        return len(spoken) > 1 and not spoken.isdisjoint(self.sure) and not self.address.isdisjoint(WORDS.findall(line))


@cache
def rules(language: str) -> Rules:
    """The rules of a language in the order of the file, then those of English, which stand on pages anywhere."""
    entries = [entry for table in _tables(language) for entry in table["line"]]
    made = tuple(
        LineRule(
            entry["reason"],
            frozenset(entry.get("words", ())),
            entry.get("section"),
            at_end=entry.get("at") == "end",
            inside=entry.get("at") == "inside",
        )
        for entry in entries
    )
    endings = compiled(f"(?:{_either(entries, 'ending').pattern})$", re.IGNORECASE)
    marks = compiled("|".join(re.escape(mark) for table in _tables(language) for mark in table["marks"]))
    return Rules(made, tuple(rule for rule in made if rule.words), _either(entries, "pattern"), endings, marks)


def _either(entries: Sequence[dict[str, Any]], key: str) -> re.Pattern[str]:
    numbered = [(number, entry[key]) for number, entry in enumerate(entries) if key in entry]
    return compiled("|".join(f"(?P<rule{number}>{pattern})" for number, pattern in numbered), re.IGNORECASE)


@cache
def appeals(language: str) -> tuple[Appeal, ...]:
    """How pages turn to their readers, in a language and in English."""
    found = []
    for table in (table["appeal"] for table in _tables(language)):
        words = sorted((*table["sure"], *table["likely"]), key=len, reverse=True)
        either = "|".join(map(re.escape, words))
        found.append(
            Appeal(table["reason"], frozenset(table["address"]), tuple(table["sure"]), compiled(rf"\b(?:{either})\b"))
        )
    return tuple(found)


def _tables(language: str) -> list[dict[str, Any]]:
    own, common = (loader.table(code, "boilerplate") for code in (language, loader.DEFAULT_LANGUAGE))
    return [own] if own is common else [own, common]
