"""Marks the lines of a page that are no part of its article; they stay in the text and keep their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline.languages import loader

#: Longer lines are prose; it also bounds the patterns.
LONGEST_LINE = 240

#: A heading like "Related" opens a section that runs to the end only beyond this part of the text.
SECTION_FROM = 1 / 3


@dataclass(frozen=True)
class LineRule:
    """One entry of `boilerplate.toml`, compiled."""

    reason: str
    pattern: re.Pattern[str]
    section: bool


@cache
def rules(language: str) -> tuple[LineRule, ...]:
    """The rules of a language in the order of the file."""
    return tuple(
        LineRule(entry["reason"], re.compile(entry["pattern"], re.IGNORECASE), entry.get("section", False))
        for entry in loader.table(language, "boilerplate")["line"]
    )


def boilerplate(lines: list[str], language: str) -> list[str | None]:
    """For each line of a text the reason it is no part of the article, or `None`."""
    total, so_far = sum(map(len, lines)) or 1, 0
    reasons: list[str | None] = []
    section: str | None = None
    for line in lines:
        rule = _matching(line.strip(), language) if section is None else None
        if rule is not None and rule.section and so_far >= SECTION_FROM * total:
            section = rule.reason
        reasons.append(section or (rule.reason if rule else None))
        so_far += len(line)
    return reasons


def _matching(line: str, language: str) -> LineRule | None:
    if not line or len(line) > LONGEST_LINE:
        return None
    return next((rule for rule in rules(language) if rule.pattern.fullmatch(line)), None)
