"""Marks the lines of a page that are no part of its article; they stay in the text and keep their offsets.

Phrases come first: they are data (`languages/<code>/boilerplate.toml`). Where a line stands and what stands beside it
then carry the finding on: a heading takes its links with it, and behind the last paragraph what is no prose goes with
what was found there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline.sources.boilerplate_rules import FIGURE, OF_AUTHOR, QUOTED, SENTENCE_END, WORDS, LineRule, appeals, rules

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

_CUT_SHORT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
_LETTER = re.compile(r"[^\W\d_]")


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
    words = WORDS.findall(line.lower())
    return not QUOTED.search(line) and any(not appeal.address.isdisjoint(words) for appeal in appeals(language))


def is_prose(line: str) -> bool:
    """Is the line a sentence or more, rather than a heading, a caption or a link?"""
    return bool(SENTENCE_END.search(line)) and line.count(" ") + 1 >= LEAST_WORDS


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
        if label and not FIGURE.search(line) and not SENTENCE_END.search(line):
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
