"""Clues that hang on words: the phrases of a language's `dating.toml`, days called this day, anniversaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from timeline.dates.expression import Absolute, AtTime, Expression, Relation, Yearless
from timeline.languages import loader
from timeline.languages.regex import alternation, compiled
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document
from timeline.model.sentence import Sentence, sentence
from timeline.model.timex import Timex
from timeline.parser.clues.reading import clue_at, either, whenever, words_of

#: How far each kind can be trusted; the year of an event that the text does not name less than one that it names:
#: what the text says goes before what the world knows.
THIS_DAY, ANNIVERSARY, KNOWN_EVENT = 0.85, 0.8, 0.5

#: What says that an anniversary is under way stands so close before it (characters).
UNDER_WAY_WITHIN = 60


def this_day(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """A day that the text calls "this 16 December": its own, unless it is told as ahead."""
    for timex in timexes:
        expression = timex.expression.base if isinstance(timex.expression, AtTime) else timex.expression
        if isinstance(expression, Yearless) and expression.day and expression.relation is Relation.THIS:
            ahead = timex.tense is Relation.FUTURE
            reason = sentence("clues.this_day_ahead" if ahead else "clues.this_day", timex.text)
            yield clue_at(timex, whenever(expression), Bearing.SOON_BEFORE if ahead else Bearing.ON, THIS_DAY, reason)


def phrases(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """The phrases of the table; `shift` moves the year that they name to the one under way."""
    around = [(timex, _around(document.text, timex)) for timex in timexes if timex.expression is not None]
    for phrase in words_of(document.language)["phrase"]:
        for timex, (before, after) in around:
            if timex.expression is None or not _stands_between(before, after, phrase):
                continue
            expression = _shifted(timex.expression, phrase.get("shift", 0))
            if expression is not None and (not phrase.get("year") or isinstance(expression, Absolute)):
                reason = sentence(f"clues.{phrase['reason']}", timex.text)
                yield clue_at(timex, expression, Bearing(phrase["bearing"]), phrase["strength"], reason)


def _shifted(expression: Expression, years: int) -> Expression | None:
    if not years:
        return expression
    if isinstance(expression, Absolute) and expression.month is None and 1 <= expression.year + years <= 9999:
        return replace(expression, year=expression.year + years)
    return None


def _around(text: str, timex: Timex) -> tuple[str, str]:
    """What stands right before a time and right behind it, in small letters."""
    before, after = text[max(0, timex.start - 60) : timex.start], text[timex.end : timex.end + 60]
    return before.lower().rstrip(), after.lower().lstrip()


def _stands_between(before: str, after: str, phrase: dict[str, Any]) -> bool:
    return after.startswith(tuple(phrase["after"])) and any(_ends(before, word) for word in phrase["before"])


def _ends(text: str, word: str) -> bool:
    """Does a text end in a word, rather than in the end of another?"""
    return text.endswith(word) and not (word and text[: -len(word)][-1:].isalnum())


def anniversaries(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """ "This year marks the 80th anniversary of the end of World War II": the year under way is 80 years later."""
    data = words_of(document.language)
    under_way, told = either(tuple(data["anniversary"]["under_way"])), set[int]()
    for match in _anniversary(document.language).finditer(document.text):
        lead = re.split(r"[.,] ", document.text[max(0, match.start() - UNDER_WAY_WITHIN) : match.start()])[-1]
        if not under_way.search(lead) or either(tuple(data["anniversary"]["not_under_way"])).search(lead):
            continue
        year = _year_of(match, document.language) + int(match["number"])
        if 1 <= year <= 9999 and year not in told:
            told.add(year)
            reason = sentence("clues.anniversary", match.group())
            yield _in_year(year, reason, ANNIVERSARY if match["year"] else KNOWN_EVENT, match.span())


def _in_year(year: int, reason: Sentence, strength: float, place: tuple[int, int]) -> Clue:
    start, end = place
    return Clue(reason=reason, bearing=Bearing.ON, expression=Absolute(year), strength=strength, start=start, end=end)


def _year_of(match: re.Match[str], language: str) -> int:
    if match["year"]:
        return int(match["year"])
    years: dict[str, int] = words_of(language)["anniversary"]["events"]
    return next(year for name, year in years.items() if name.lower() == match["event"].lower())


@cache
def _anniversary(language: str) -> re.Pattern[str]:
    """An ordinal, the word for an anniversary, and a year or an event whose year is known."""
    data = loader.table(language, "dating")["anniversary"]
    events = alternation(data["events"])
    word = "|".join(map(re.escape, data["words"]))
    article = "|".join(map(re.escape, data["articles"]))
    return compiled(
        rf"\b(?P<number>\d{{1,3}})(?:{'|'.join(data['suffixes'])}) (?:{word}) (?:(?:{article}) )?"
        rf"(?:(?P<event>{events})|(?P<year>1\d{{3}}|20\d{{2}}))(?!\w)",
        re.IGNORECASE,
    )
