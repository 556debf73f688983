"""Shares that are told in words: "a third of its trains", "one train in four"."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.parser.figures.counted import counted, words_after
from timeline.parser.figures.numbers import PERCENT, Number, either, numbers, trailing
from timeline.parser.sentences import Span

#: "One in four": between the two numbers stand at most so many words.
BETWEEN = 2

#: Before a share stands its hedge (characters).
NEAR = 22

#: Shares in percent are rounded to so many places.
PLACES = 1


def fractions(text: str, span: Span, language: str) -> list[Number]:
    """Halves, thirds and the like where they are shares: followed by "of …", or the last word of their clause."""
    data = loader.table(language, "figures")
    found = []
    for match in _fraction(language).finditer(text, span.start, span.end):
        low, high = data["fraction"][_plain(match, language)]
        hedge = _hedge(language).search(text, max(span.start, match.start() - NEAR), match.start())
        written = hedge["word"] if hedge else None
        side = data["hedge"].get(" ".join(written.lower().split()), "") if written else ""
        number = Number(
            start=hedge.start("word") if hedge else match.start(),
            core=match.start(),
            end=match.end(),
            low=None if side == "min" else float(low),
            high=None if side == "max" else float(high),
            hedge=written,
            unit=PERCENT,
            plain=False,
            in_words=True,
        )
        found.append(number)
    return found


def one_in(text: str, number: Number, limit: int, language: str) -> tuple[Number, str] | None:
    """The share that "one (train) in four" tells, and of what; `None` where the number begins no such."""
    joint = _joint(language)
    if not number.plain or (number.low is None and number.high is None):
        return None
    position = number.end
    for match in [None, *words_after(text, number.end, limit, BETWEEN)]:
        position = match.end() if match else position
        found = joint.match(text, position, limit)
        if found:
            break
    else:
        return None
    whole = next(numbers(text, Span(found.end(), min(limit, found.end() + NEAR)), language), None)
    if whole is None or whole.start != found.end() or not whole.plain or not whole.low:
        return None
    part = number.high or number.low or 0.0
    if part >= whole.low or counted(words_after(text, whole.end, limit), language) is not None:
        return None
    percent = round(100 * part / whole.low, PLACES)
    what = text[number.end : position].strip()
    low, high = (None if side is None else percent for side in (number.low, number.high))
    share = Number(number.start, number.core, whole.end, low, high, number.hedge, PERCENT, plain=False, in_words=True)
    return share, what


def _plain(match: re.Match[str], language: str) -> str:
    """The share without the words that may stand inside it: "a good third" → "a third"."""
    inside = loader.table(language, "figures")["share"]["inside"]
    return " ".join(word for word in match.group().lower().split() if word not in inside)


@cache
def _hedge(language: str) -> re.Pattern[str]:
    return trailing(loader.table(language, "figures")["hedge"])


@cache
def _joint(language: str) -> re.Pattern[str]:
    words = loader.table(language, "figures")["share"]["in"]
    return compiled(rf"\s(?:{either(words)})\s", re.IGNORECASE)


@cache
def _fraction(language: str) -> re.Pattern[str]:
    data = loader.table(language, "figures")
    inside, of, whole = (either(data["share"][key]) for key in ("inside", "of", "whole"))
    letters = "".join(sorted({name[0] for name in data["fraction"]}))
    names = "|".join(
        re.escape(name).replace(r"\ ", rf"\ (?:(?:{inside})\ )?", 1)
        for name in sorted(data["fraction"], key=lambda name: (-len(name), name))
    )
    return compiled(
        rf"(?<![\w-])(?=[{letters}])(?:{names})(?![\w-])"
        rf"(?=[\"”’']? (?:{of}|{whole})(?!\w)|[\"”’']?\s*[.;,!?](?:\s|$|[\"”’]))",
        re.IGNORECASE,
    )
