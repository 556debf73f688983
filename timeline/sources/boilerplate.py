"""Marks the lines of a page that are no part of its article; they stay in the text and keep their offsets.

Phrases come first: they are data (`languages/<code>/boilerplate.toml`). Where a line stands and what stands beside it
then carry the finding on: a heading takes its links with it, and behind the last paragraph what is no prose goes with
what was found there.
"""

from __future__ import annotations

import re
from collections import Counter
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

#: A heading like "Related" takes links with it only beyond this part of the text.
SECTION_FROM = 1 / 3

#: A sentence has at least so many words; fewer are a heading, a caption, a link.
LEAST_WORDS = 6

#: Before the first paragraph a line may be the title, unless it has fewer words.
MENU_WORDS = 2

#: A short line is furniture where the page repeats it, and no longer than this (characters).
LONGEST_LABEL = 60

LINKS, AUTHOR, BEFORE = "links", "author", "before"
BESIDE, REPEATED = "stands among what is not the article", "stands more than once on the page"

_WORDS = re.compile(r"[\w-]+")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"”’')\]»“]*(?:\s\([^()]{2,60}\))?$|[\"”»]$")
_CUT_SHORT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
_QUOTED = re.compile(r"[“”„\"«»]")
_LETTER = re.compile(r"[^\W\d_]")
_FIGURE = re.compile(r"\d")


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
        if _FIGURE.search(line) or _SENTENCE_END.search(line):
            return False
        found = _WORDS.findall(line.lower())
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
        if len(line) > LONGEST_APPEAL or not self.may_be_in(line) or _QUOTED.search(line):
            return False
        spoken = set(self.words.findall(line))
        return (
            len(spoken) > 1 and not spoken.isdisjoint(self.sure) and not self.address.isdisjoint(_WORDS.findall(line))
        )


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


def boilerplate(lines: Sequence[str], language: str, authors: Sequence[str] = ()) -> list[str | None]:
    """For each line of a text the reason it is no part of the article, or `None`.

    `authors`: what tells of them at the end is none either.
    """
    stripped = [line.strip() for line in lines]
    known = rules(language)
    found = [known.matching(line) or _of_author(line, authors) for line in stripped]
    reasons = [rule.reason if rule and not rule.at_end else None for rule in found]
    _mark_appeals(stripped, language, reasons)
    _mark_sections(stripped, found, reasons)
    _mark_repeated(stripped, reasons)
    _mark_between(stripped, reasons)
    _mark_end(stripped, found, reasons)
    return reasons


def _of_author(line: str, authors: Sequence[str]) -> LineRule | None:
    """What begins with an author's name behind the last paragraph is about him or her."""
    return OF_AUTHOR if authors and line.startswith(tuple(authors)) else None


def _mark_appeals(lines: Sequence[str], language: str, reasons: list[str | None]) -> None:
    small = [line.lower() for line in lines]
    text = "\n".join(small)
    for appeal in appeals(language):
        if appeal.may_be_in(text):
            for place, line in enumerate(small):
                reasons[place] = reasons[place] or (appeal.reason if appeal.matches(line) else None)


def addresses_reader(line: str, language: str) -> bool:
    """Does a line, outside quotation marks, say "you" or "we"?"""
    words = _WORDS.findall(line.lower())
    return not _QUOTED.search(line) and any(not appeal.address.isdisjoint(words) for appeal in appeals(language))


def is_prose(line: str) -> bool:
    """Is the line a sentence or more, rather than a heading, a caption or a link?"""
    return bool(_SENTENCE_END.search(line)) and line.count(" ") + 1 >= LEAST_WORDS


def _mark_sections(lines: Sequence[str], found: Sequence[LineRule | None], reasons: list[str | None]) -> None:
    """A heading takes with it what it heads: an author's life, or links up to where the article goes on."""
    total, so_far = sum(map(len, lines)) or 1, 0
    for place, rule in enumerate(found):
        late = so_far >= SECTION_FROM * total
        so_far += len(lines[place])
        if rule is None or rule.section is None or not (late or rule.section == BEFORE):
            continue
        for inside in _SECTIONS[rule.section](lines, reasons, place):
            reasons[inside] = reasons[inside] or rule.reason


def _links(lines: Sequence[str], reasons: Sequence[str | None], heading: int) -> range:
    """The lines up to the next paragraph; one behind each link is a teaser, if there are several."""
    prose = [
        place
        for place in range(heading + 1, len(lines))
        if reasons[place] is None and is_prose(lines[place]) and not _CUT_SHORT.search(lines[place])
    ]
    own = [place for place in prose if place - 1 == heading or place - 1 in prose or reasons[place - 1] is not None]
    is_list_of_teasers = len(prose) > 1 and not own
    return range(heading + 1, len(lines) if is_list_of_teasers or not prose else prose[0])


def _author(lines: Sequence[str], reasons: Sequence[str | None], heading: int) -> range:
    """One paragraph, if one is left."""
    is_left = heading + 1 < len(lines) and reasons[heading + 1] is None
    return range(heading + 1, heading + 2 if is_left else heading + 1)


def _before(lines: Sequence[str], reasons: Sequence[str | None], button: int) -> range:
    """The link above a button, unless that is a paragraph."""
    is_link = button > 0 and not is_prose(lines[button - 1])
    return range(button - 1, button) if is_link else range(0)


_SECTIONS = {LINKS: _links, AUTHOR: _author, BEFORE: _before}


def _mark_repeated(lines: Sequence[str], reasons: list[str | None]) -> None:
    """Short lines without a figure that come again and again stand between the paragraphs, not in them."""
    counts = Counter(line.lower() for line in lines if len(line) <= LONGEST_LABEL)
    for place in range(_head(lines), len(lines)):
        line = lines[place]
        label = reasons[place] is None and counts[line.lower()] > 1 and _LETTER.search(line)
        if label and not _FIGURE.search(line) and not _SENTENCE_END.search(line):
            reasons[place] = REPEATED


def _mark_between(lines: Sequence[str], reasons: list[str | None]) -> None:
    """A line in the midst of others that are set aside, two to each side, where it is no sentence."""
    head = _head(lines)
    for place in range(2, len(lines) - 2):
        around = (place - 2, place - 1, place + 1, place + 2)
        may_be = not is_prose(lines[place]) if place > head else lines[place].count(" ") < MENU_WORDS
        if reasons[place] is None and may_be and all(reasons[near] for near in around):
            reasons[place] = BESIDE


def _head(lines: Sequence[str]) -> int:
    """How many lines stand before the first paragraph."""
    return next((place for place, line in enumerate(lines) if is_prose(line)), len(lines))


def _mark_end(lines: Sequence[str], found: Sequence[LineRule | None], reasons: list[str | None]) -> None:
    """Behind the last paragraph: what only stands there, and after the first line set aside all that is no prose.

    What stands inside articles, too, does not tell where one ends.
    """
    start = len(lines)
    while start and _is_behind(start - 1, lines, found, reasons):
        start -= 1
    among = False
    for place in range(start, len(lines)):
        rule = found[place]
        if reasons[place] is None and start > 0:
            reasons[place] = rule.reason if rule and rule.at_end else BESIDE if among else None
        among = among or (reasons[place] is not None and not (rule and rule.inside))


def _is_behind(
    place: int, lines: Sequence[str], found: Sequence[LineRule | None], reasons: Sequence[str | None]
) -> bool:
    """No paragraph; or a short one with two lines before it and the one behind it that are set aside."""
    rule, line = found[place], lines[place]
    if reasons[place] is not None or not is_prose(line) or (rule and rule.at_end):
        return True
    around = [reasons[near] for near in (place - 2, place - 1, place + 1) if 0 <= near < len(lines)]
    return len(line) <= LONGEST_LABEL and len(around) == 3 and None not in around
