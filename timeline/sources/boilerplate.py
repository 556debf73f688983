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
from itertools import pairwise

from timeline.languages import loader

#: Longer lines are prose; it also bounds the patterns.
LONGEST_LINE = 240

#: Appeals to the reader are paragraphs; a longer one is read no further (characters).
LONGEST_APPEAL = 1000

#: A heading like "Related" takes links with it only beyond this part of the text.
SECTION_FROM = 1 / 3

#: A sentence has at least so many words; fewer are a heading, a caption, a link.
LEAST_WORDS = 6

#: A short line is furniture where the page repeats it, and no longer than this (characters).
LONGEST_LABEL = 60

LINKS, AUTHOR = "links", "author"
BESIDE, REPEATED = "stands among what is not the article", "stands more than once on the page"

_WORDS = re.compile(r"[\w-]+")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"”’')\]»“]*(?:\s\([^()]{2,60}\))?$|[\"”»]$")
_CUT_SHORT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
_QUOTED = re.compile(r"[“”„\"«»]")
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True)
class LineRule:
    """One entry of `boilerplate.toml`, compiled."""

    reason: str
    pattern: re.Pattern[str] | None
    ending: re.Pattern[str] | None
    words: frozenset[str]
    section: str | None
    at_end: bool

    def matches(self, line: str) -> bool:
        """Is the line of this kind, wherever it stands?"""
        if self.pattern is not None and self.pattern.fullmatch(line):
            return True
        if self.ending is not None and self.ending.search(line):
            return True
        if not self.words or _FIGURE.search(line) or _SENTENCE_END.search(line):
            return False
        return self.words.issuperset(_WORDS.findall(line.lower()))


@dataclass(frozen=True)
class Appeal:
    """The words of prose that turns to the reader, compiled."""

    reason: str
    address: frozenset[str]
    sure: re.Pattern[str]
    words: re.Pattern[str]

    def matches(self, line: str) -> bool:
        """Does the line speak to the reader of the page rather than of the story?"""
        if len(line) > LONGEST_APPEAL or _QUOTED.search(line) or not self.sure.search(line):
            return False
        spoken = {word.lower() for word in self.words.findall(line)}
        return len(spoken) > 1 and not self.address.isdisjoint(_WORDS.findall(line.lower()))


OF_AUTHOR = LineRule("author's biography", None, None, frozenset(), None, at_end=True)


@cache
def rules(language: str) -> tuple[LineRule, ...]:
    """The rules of a language in the order of the file, then those of English, which stand on pages anywhere."""
    tables = [loader.table(code, "boilerplate") for code in dict.fromkeys((language, loader.DEFAULT_LANGUAGE))]
    return tuple(_rule(entry) for table in {id(table): table for table in tables}.values() for entry in table["line"])


def _rule(entry: dict[str, str | list[str]]) -> LineRule:
    pattern, ending = (entry.get(key) for key in ("pattern", "ending"))
    return LineRule(
        reason=str(entry["reason"]),
        pattern=re.compile(str(pattern), re.IGNORECASE) if pattern else None,
        ending=re.compile(rf"(?:{ending})$", re.IGNORECASE) if ending else None,
        words=frozenset(entry.get("words", ())),
        section=str(entry["section"]) if "section" in entry else None,
        at_end=entry.get("at") == "end",
    )


@cache
def appeals(language: str) -> tuple[Appeal, ...]:
    """How pages turn to their readers, in a language and in English."""
    tables = [
        loader.table(code, "boilerplate")["appeal"] for code in dict.fromkeys((language, loader.DEFAULT_LANGUAGE))
    ]
    return tuple(
        Appeal(
            table["reason"],
            frozenset(table["address"]),
            _any_of(table["sure"]),
            _any_of([*table["sure"], *table["likely"]]),
        )
        for table in {id(table): table for table in tables}.values()
    )


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


def boilerplate(lines: Sequence[str], language: str, authors: Sequence[str] = ()) -> list[str | None]:
    """For each line of a text the reason it is no part of the article, or `None`.

    `authors`: what tells of them at the end is none either.
    """
    stripped = [line.strip() for line in lines]
    found = [_matching(line, language) or _of_author(line, authors) for line in stripped]
    reasons = [
        rule.reason if rule and not rule.at_end else _appealing(line, language)
        for rule, line in zip(found, stripped, strict=True)
    ]
    _mark_sections(stripped, found, reasons)
    _mark_repeated(stripped, reasons)
    _mark_between(stripped, reasons)
    _mark_end(stripped, found, reasons)
    return reasons


def _matching(line: str, language: str) -> LineRule | None:
    if not line or len(line) > LONGEST_LINE:
        return None
    return next((rule for rule in rules(language) if rule.matches(line)), None)


def _of_author(line: str, authors: Sequence[str]) -> LineRule | None:
    """What begins with an author's name behind the last paragraph is about him or her."""
    return OF_AUTHOR if authors and line.startswith(tuple(authors)) else None


def _appealing(line: str, language: str) -> str | None:
    return next((appeal.reason for appeal in appeals(language) if appeal.matches(line)), None)


def is_prose(line: str) -> bool:
    """Is the line a sentence or more, rather than a heading, a caption or a link?"""
    return bool(_SENTENCE_END.search(line)) and line.count(" ") + 1 >= LEAST_WORDS


def _mark_sections(lines: Sequence[str], found: Sequence[LineRule | None], reasons: list[str | None]) -> None:
    """A heading takes with it what it heads: an author's life, or links up to where the article goes on."""
    total, so_far = sum(map(len, lines)) or 1, 0
    for place, rule in enumerate(found):
        late = so_far >= SECTION_FROM * total
        so_far += len(lines[place])
        if rule is None or rule.section is None or not late:
            continue
        upto = _links_to(lines, reasons, place + 1) if rule.section == LINKS else _author_to(reasons, place + 1)
        for inside in range(place + 1, upto):
            reasons[inside] = reasons[inside] or rule.reason


def _links_to(lines: Sequence[str], reasons: Sequence[str | None], start: int) -> int:
    """Where the links end: at two paragraphs in a row, or at the only one; single ones between links are teasers."""
    prose = [
        place
        for place in range(start, len(lines))
        if reasons[place] is None and is_prose(lines[place]) and not _CUT_SHORT.search(lines[place])
    ]
    together = next((one for one, other in pairwise(prose) if other == one + 1), None)
    if together is not None:
        return together
    return prose[0] if len(prose) == 1 else len(lines)


def _author_to(reasons: Sequence[str | None], start: int) -> int:
    """One paragraph, if one is left."""
    return start + 1 if start < len(reasons) and reasons[start] is None else start


def _mark_repeated(lines: Sequence[str], reasons: list[str | None]) -> None:
    """Short lines without a figure that come again and again stand between the paragraphs, not in them."""
    counts = Counter(line.lower() for line in lines if len(line) <= LONGEST_LABEL)
    head = lines[0].lower() if lines else ""
    for place, line in enumerate(lines):
        label = reasons[place] is None and counts[line.lower()] > 1 and line.lower() != head
        if label and _WORDS.search(line) and not _FIGURE.search(line) and not _SENTENCE_END.search(line):
            reasons[place] = REPEATED


def _mark_between(lines: Sequence[str], reasons: list[str | None]) -> None:
    """A line in the midst of others that are set aside, two to each side, where it is no sentence."""
    head = next((place for place, line in enumerate(lines) if is_prose(line)), 0)
    for place in range(max(head, 2), len(lines) - 2):
        around = (place - 2, place - 1, place + 1, place + 2)
        if reasons[place] is None and not is_prose(lines[place]) and all(reasons[near] for near in around):
            reasons[place] = BESIDE


def _mark_end(lines: Sequence[str], found: Sequence[LineRule | None], reasons: list[str | None]) -> None:
    """Behind the last paragraph: what only stands there, and after the first line set aside all that is no prose."""
    start = len(lines)
    while start and (reasons[start - 1] is not None or not is_prose(lines[start - 1]) or _ends(found[start - 1])):
        start -= 1
    among = False
    for place in range(start, len(lines)):
        rule = found[place]
        if reasons[place] is None and start > 0:
            reasons[place] = rule.reason if rule and rule.at_end else BESIDE if among else None
        among = among or reasons[place] is not None


def _ends(rule: LineRule | None) -> bool:
    return rule is not None and rule.at_end
