"""What belongs to a measure behind its name: "a metre and a half", "metro y medio", "four years and six months"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.languages import loader
from timeline.languages.keyed import Keyed, key
from timeline.languages.regex import compiled
from timeline.parser.figures.counted import Counted, measured, singular, words_after
from timeline.parser.figures.numbers import HALF, Number, numbers
from timeline.parser.figures.passage import Passage
from timeline.parser.figures.patterns import either
from timeline.parser.text.sentences import Span

#: A year has so many.
MONTHS = 12


def halves(passage: Passage) -> Iterator[tuple[Number, Counted]]:
    """Each such measure of a sentence, in order, with what it measures."""
    size = 1 + HALF
    if not may_hold_half(passage.span.of(passage.text), passage.language):
        return
    for match in _measured(passage.language).pattern.finditer(passage.text, *passage.span):
        unit = words_after(passage.text, match.start("unit") - 1, match.end("unit"))
        measure = measured(unit, passage.language, plain=False)
        if measure is not None:
            start, end = match.span()
            yield Number(start, start, end, size, size, None, None, plain=False, in_words=True), measure


def may_hold_half(words: str, language: str) -> bool:
    """Has a stretch a word that tells a half behind a measure?"""
    return _measured(language).may_match(words)


def half_behind(text: str, place: int, limit: int, language: str) -> int | None:
    """Where a half ends that stands right behind a measure: "due metri | e mezzo"; `None` without one."""
    match = _half(language).match(text, place, limit)
    return match.end() if match else None


def months_behind(text: str, place: int, limit: int, language: str) -> tuple[int, float] | None:
    """Where months end that stand right behind years, and what share of one they are: "four years | and six months"."""
    match = _months(language).match(text, place, limit)
    number = next(numbers(text, Span(*match.span("number")), language), None) if match else None
    return (match.end(), number.size / MONTHS) if match and number else None


@cache
def _months(language: str) -> re.Pattern[str]:
    data, units = loader.table(language, "figures"), loader.table(language, "words")["unit"]
    names, joint = either([name for name, unit in units.items() if unit == "month"]), either(data["ends"]["and"])
    words = either(data["number"]["words"])
    return compiled(rf" (?:{joint}) (?P<number>\d{{1,2}}|{words}) (?:{names})(?!\w)", re.IGNORECASE)


@cache
def _half(language: str) -> re.Pattern[str]:
    words = loader.table(language, "figures")["number"].get("half", ())
    return compiled(rf" (?:{either(words) or '(?!)'})(?!\w)", re.IGNORECASE)


@cache
def _measured(language: str) -> Keyed:
    data = loader.table(language, "figures")
    halves_of, article = data["number"].get("half", ()), either(data["number"]["article"])
    units = [name for name in data["measure"] if name.isalpha() and singular(name, language) == name.lower()]
    pattern = rf"(?<!\d )(?<!\w)(?:(?:{article}) )?(?P<unit>{either(units)}) (?:{either(halves_of) or '(?!)'})(?!\w)"
    return Keyed.of(compiled(pattern, re.IGNORECASE), map(key, halves_of))
