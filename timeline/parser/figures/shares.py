"""Shares that are told in words: "a third of its trains", "one train in four"."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.languages.keyed import key, words_in
from timeline.languages.regex import compiled
from timeline.languages.units import lengths
from timeline.parser.figures.counted import counted, words_after
from timeline.parser.figures.numbers import PERCENT, Number, numbers
from timeline.parser.figures.patterns import either, trailing
from timeline.parser.text.sentences import Span

#: "One in four": between the two numbers stand at most so many words.
BETWEEN = 2

#: Before a share stands its hedge (characters).
NEAR = 22

#: Shares in percent are rounded to so many places.
PLACES = 1


def fractions(text: str, span: Span, language: str) -> list[Number]:
    """Halves, thirds and the like where they are shares: before "of …", at the end of their clause, or behind "by"."""
    data = loader.table(language, "figures")
    found: list[Number] = []
    if not may_hold_share(span.of(text), language):
        return found
    for match in _fraction(language).finditer(text, span.start, span.end):
        low, high = data["fraction"][_plain(match, language)]
        if _ordinal(language).search(text, max(span.start, match.start() - NEAR), match.start()):
            continue  # "in the second half"
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


def may_hold_share(words: str, language: str) -> bool:
    """Has a stretch a word that tells a share?"""
    return not _parts(language).isdisjoint(words_in(words))


def one_in(text: str, number: Number, limit: int, language: str) -> tuple[Number, str] | None:
    """The share that "one (train) in four" or "one in four trains" tells, and of what; `None` where it tells none."""
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
    of = counted(words_after(text, whole.end, limit), language)
    what = text[number.end : position].strip()
    if part >= whole.low or (of is not None and (what or of.what.split()[-1].lower() in lengths(language))):
        return None  # "two goals in four games", "seven in ten minutes"
    percent = round(100 * part / whole.low, PLACES)
    low, high = (None if side is None else percent for side in (number.low, number.high))
    share = Number(number.start, number.core, whole.end, low, high, number.hedge, PERCENT, plain=False, in_words=True)
    return share, what or (of.what if of else "")


def _plain(match: re.Match[str], language: str) -> str:
    """The share without the words that may stand inside it: "a good third" → "a third"."""
    inside = loader.table(language, "figures")["share"]["inside"]
    return " ".join(word for word in match.group().lower().split() if word not in inside)


@cache
def _parts(language: str) -> frozenset[str | None]:
    """Words one of which every share in words has."""
    return frozenset(map(key, loader.table(language, "figures")["fraction"]))


@cache
def _hedge(language: str) -> re.Pattern[str]:
    return trailing(loader.table(language, "figures")["hedge"])


@cache
def _ordinal(language: str) -> re.Pattern[str]:
    """What makes a share a part by its place: "the second | half"."""
    return trailing(loader.table(language, "figures")["share"].get("ordinal", ()))


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
    behind = rf"(?=[\"”’']? (?:{of}|{whole})(?!\w)|[\"”’']?\s*[.;,!?](?:\s|$|[\"”’]))"
    changed = "|".join(rf"(?<= {re.escape(word)} )" for word in data["share"].get("by", ()))  # "rose by a tenth in May"
    any_end = rf"|(?:{changed})(?:{names})(?![\w-])" if changed else ""
    return compiled(rf"(?=[{letters}])(?:(?<![\w-])(?:{names})(?![\w-]){behind}{any_end})", re.IGNORECASE)
