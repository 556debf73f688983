"""Figures: numbers in a clause with what they count."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.model.claim import Figure
from timeline.model.timex import Timex
from timeline.parser.sentences import Span
from timeline.timex.direction import markers

#: The name of what is counted has at most so many words.
MOST_WORDS = 4

_WORD = re.compile(r"[ \t\u00a0]+([^\W\d_][\w'’-]*)")


def figures(text: str, span: Span, timexes: list[Timex], language: str) -> tuple[Figure, ...]:
    """The figures of a stretch of text that count something, time expressions aside, in order."""
    found = []
    for match in _pattern(language).finditer(text, span.start, span.end):
        start, end = match.span()
        if any(timex.start < end and start < timex.end for timex in timexes):
            continue
        figure = _figure(text, match, span.end, language)
        if figure is not None:
            found.append(figure)
    return tuple(found)


def _figure(text: str, match: re.Match[str], limit: int, language: str) -> Figure | None:
    amount = _amount(match, match["number"], language)
    low = _amount(match, match["low"], language) if match["low"] else amount
    if low > amount:
        return None  # a score
    what = _counted(text, _after_glue(text, match, limit, language), limit, language)
    if match["percent"]:
        unit = "%"
    elif what:
        unit = what.split()[-1].lower()
    else:
        return None
    hedge = match["hedge"].lower() if match["hedge"] else None
    side = loader.table(language, "figures")["hedge"][hedge] if hedge else None
    return Figure(
        what=what or unit,
        min=None if side == "min" else low,
        max=None if side == "max" else amount,
        unit=unit,
        qualifier=hedge,
        text=match.group(),
        start=match.start(),
        end=match.end(),
    )


def _after_glue(text: str, match: re.Match[str], limit: int, language: str) -> int:
    """Where the name of what is counted begins: right after a number; after a share's "of the", "for" and the like."""
    end = match.end()
    glue = loader.table(language, "figures")["percent"]["glue"]
    while match["percent"] and (word := _WORD.match(text, end, limit)) and word[1].lower() in glue:
        end = word.end()
    return end


def _amount(match: re.Match[str], written: str, language: str) -> float:
    words = loader.table(language, "words")["number"]
    number = written.lower()
    amount = float(words[number]) if number in words else float(number.replace(",", ""))
    scale = loader.table(language, "figures")["scale"]
    return amount * scale[match["scale"].lower()] if match["scale"] else amount


def _counted(text: str, start: int, limit: int, language: str) -> str:
    """The words that follow a number up to one that cannot belong to the name of what is counted."""
    stop = loader.table(language, "figures")["counted"]["stop"]
    words: list[str] = []
    position = start
    while len(words) < MOST_WORDS:
        match = _WORD.match(text, position, limit)
        if match is None or match[1].lower() in stop or (words and markers(text, *match.span(1), language)):
            break
        words.append(match[1])
        position = match.end()
    return " ".join(words)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    data = loader.table(language, "figures")
    numbers = [word for word, value in loader.table(language, "words")["number"].items() if value > 1]
    hedges, scales, percents = list(data["hedge"]), list(data["scale"]), data["percent"]["words"]
    ends = data["ends"]
    hedge, scale, percent, number, both, joint, to = (
        "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
        for words in (hedges, scales, percents, numbers, ends["both"], ends["and"], ends["to"])
    )
    number = rf"\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,9}}(?:\.\d{{1,3}})?|(?:{number})(?!\w)"
    no_change = "".join(rf"(?<!\b{re.escape(word)}[ \u00a0])" for word in ends["change"])
    return re.compile(
        rf"(?<![\w.,:/-])(?:(?P<hedge>{hedge})[ \u00a0])?"
        rf"(?:(?:(?P<both>{both})[ \u00a0])?{no_change}(?P<low>{number})(?(both) (?:{joint}) | ?(?:{to}) ?))?"
        rf"(?P<number>{number})"
        rf"(?![\d:/]|[.,]\d|-\w)(?:[ \u00a0](?P<scale>{scale})(?!\w))?(?:[ \u00a0]?(?P<percent>{percent})(?!\w))?",
        re.IGNORECASE,
    )
