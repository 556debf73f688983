"""Finds the time expressions of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from timeline.dates.expression import (
    After,
    Expression,
    Neighbour,
    OpenEnded,
    PartOf,
    Relation,
    Side,
    Third,
    Weekday,
)
from timeline.dates.value import Part, Precision
from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.timex.direction import direction
from timeline.timex.patterns import Phrase, phrases, value
from timeline.timex.rules import Context, NotATime, apply

#: So many expressions back can "the next day" refer.
REMEMBERED = 5

#: TIMEX3 tells a part of a month or year in `mod`.
MODS = {Third.EARLY: "START", Third.MID: "MID", Third.LATE: "END"}

#: Guards look this far beyond an expression for the word next to it.
NEXT_WORD = 40


@dataclass(frozen=True)
class Candidate:
    """Words that match a phrase; `order` is the phrase's place in the file."""

    start: int
    end: int
    order: int
    phrase: Phrase
    match: re.Match[str]

    def overlaps(self, other: Candidate) -> bool:
        """Do they share a character?"""
        return self.start < other.end and other.start < self.end


def tag(text: str, language: str = loader.DEFAULT_LANGUAGE) -> list[Timex]:
    """All time expressions of a text in order, never overlapping; the longest match wins, then the earlier phrase."""
    chosen = _choose(_candidates(text, language))
    day_first = _day_first(chosen)
    found: list[Timex] = []
    previous: tuple[Expression, ...] = ()
    for candidate in chosen:
        try:
            expression = _read(candidate, Context(previous, day_first), language)
        except NotATime:
            continue
        tense = Relation.OPEN
        if expression is not None:
            # a day of the month is most often the nearest one: only its own clause may say otherwise
            far = Part.DAY not in expression.said
            tense = direction(text, candidate.start, candidate.end, language, whole_sentence=far)
            expression = _settle(expression, tense, _side(text, candidate.start, language))
            previous = (*previous, expression.core)[-REMEMBERED:]
        found.append(
            Timex(
                start=candidate.start,
                end=candidate.end,
                text=text[candidate.start : candidate.end],
                type=candidate.phrase.type,
                rule=candidate.phrase.rule,
                mod=_mod(expression),
                tense=tense,
                expression=expression,
            )
        )
    return found


def _candidates(text: str, language: str) -> Iterator[Candidate]:
    for order, phrase in enumerate(phrases(language)):
        for match in phrase.pattern.finditer(text):
            start, end = match.span("timex")
            if _stands(text, start, end, phrase, language):
                yield Candidate(start, end, order, phrase, match)


def _stands(text: str, start: int, end: int, phrase: Phrase, language: str) -> bool:
    """Do the words next to a match leave it a time expression?"""
    if not (phrase.unless_after or phrase.unless_before or phrase.uncounted or phrase.unnamed):
        return True
    before = re.search(r"(\w+)[ \t\u00a0]*$", text[max(0, start - NEXT_WORD) : start])
    after = re.match(r"[ \t\u00a0]*(\w+)", text[end : end + NEXT_WORD])
    word = after[1] if after else ""
    if before and before[1].lower() in phrase.unless_after:
        return False
    if word.lower() in phrase.unless_before or (phrase.unnamed and word[:1].isupper()):
        return False
    return not (phrase.uncounted and word[:1].islower() and word not in _function_words(language))


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "words")["function"]["words"])


def _choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest candidates that do not overlap, in order of the text."""
    taken: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, c.order, c.start)):
        span = range(candidate.start, candidate.end)
        if not any(place in taken for place in span):
            taken.update(dict.fromkeys(span, candidate))
    return sorted({id(c): c for c in taken.values()}.values(), key=lambda c: c.start)


def _day_first(candidates: Iterable[Candidate]) -> bool | None:
    """Does the text write days before months in figures? Decided by dates that allow one order only, else `None`."""
    orders = set()
    for candidate in candidates:
        if candidate.phrase.rule == "numeric":
            first, second = int(candidate.match["first"]), int(candidate.match["second"])
            if min(first, second) <= 12 < max(first, second) <= 31:
                orders.add(first > 12)
    return orders.pop() if len(orders) == 1 else None


def _read(candidate: Candidate, context: Context, language: str) -> Expression | None:
    groups = candidate.match.groupdict()
    slots = {name: value(kind, groups[name], language) for name, kind in candidate.phrase.kinds.items() if groups[name]}
    return apply(candidate.phrase.rule, {**slots, **candidate.phrase.args}, context)


def _settle(expression: Expression, tense: Relation, side: Side | None) -> Expression:
    """Lets tense decide past or future, and "since" or "until" open one side."""
    if expression.relation is Relation.OPEN and not isinstance(expression, After | Neighbour):
        if side is Side.UNTIL and isinstance(expression, Weekday):
            tense = Relation.FUTURE
        if tense is Relation.OPEN and expression.precision is not Precision.DAY and not expression.extent:
            tense = Relation.PAST  # a bare month in the news lies behind
        expression = expression.towards(tense)
    return OpenEnded(expression, side) if side and not expression.extent else expression


def _mod(expression: Expression | None) -> str | None:
    """The TIMEX3 mod: which part of the value is meant."""
    core = expression.core if expression else None
    return MODS[core.third] if isinstance(core, PartOf) else None


def _side(text: str, start: int, language: str) -> Side | None:
    """The side that the word before an expression leaves open, if it is such a word."""
    before = re.search(r"(\w+)[ \t\u00a0]$", text[max(0, start - NEXT_WORD) : start])
    side = loader.table(language, "words")["side"].get(before[1].lower()) if before else None
    return Side(side) if side else None
