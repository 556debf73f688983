"""Gives a time of day that names no day of its own that of the story: "the explosion occurred at 9:22 p.m."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.expression import After, AtTime, Expression, OpenEnded, Period, Yearless
from timeline.dates.units import Unit
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.context.thread import Thread
from timeline.parser.drafts.selection import Draft
from timeline.parser.times.tensed import is_clock
from timeline.parser.words.conjugation import OVER, Tense
from timeline.parser.words.verbs import NOUN, vocabulary

#: The rules of times that are counted from one told before.
POINTING = frozenset({"clock", "spoken_clock", "part_of_day_near", "neighbour", "distance"})


def on_day_told(analysis: Analysis, draft: Draft, inside: Sequence[Timex], thread: Thread) -> Draft:
    """The claim with its time of day on the day of what was told last, not on one that was only mentioned last.

    `inside`: all times of the sentence, a day in it goes before.
    """
    predicate = analysis.clauses[draft.clause].predicate
    if draft.when is None or predicate is None or predicate.tense not in OVER:
        return draft
    if _is_from_coming(draft.when, thread):
        return draft._replace(when=None)  # "is to be tried on 8 July. He was attacked | the next morning"
    lent = _lent(draft.when)
    if lent is None or thread.heading:
        return draft
    if any(one.start < draft.when.start and _day(one.expression) == lent.base for one in inside if one.expression):
        return draft
    opening = thread.opening if predicate.tense is Tense.PLUPERFECT else None  # "it had left at 5 p.m."
    told = told_again(analysis, draft.clause, thread) or opening or thread.day
    if told is None or told.expression is None:
        return draft
    moved = replace(lent, base=_day(told.expression), amount=_days_behind(told, draft.when, lent))
    when = draft.when.model_copy(update={"expression": _on(draft.when.expression, moved)})
    return draft._replace(when=when)


def _days_behind(told: Timex, when: Timex, lent: After) -> int:
    """So many days behind that of what was told lies a time of day: "broke out on Monday night. | At 6 a.m. …".

    The night of today, of which nothing is over that comes behind it, is the one that led to it.
    """
    night = told.expression.core if told.expression else None
    clock = when.expression.core if when.expression else None
    known = isinstance(night, AtTime) and night.is_late and night.base != Period(Unit.DAY)
    if known and isinstance(night, AtTime) and isinstance(clock, AtTime):
        return night.days_to(clock)
    return lent.amount


def told_again(analysis: Analysis, number: int, thread: Thread) -> Timex | None:
    """The day of what a clause only tells more of, where and how it came about: "the accident happened near Odala"."""
    clause, data = analysis.clauses[number], vocabulary(analysis.language)
    if clause.predicate is None or clause.predicate.head not in data["occurring"] or clause.role is Role.RELATIVE:
        return None
    before = analysis.words[clause.first : clause.predicate.first]
    behind = analysis.words[clause.predicate.after : clause.after]
    phrase = before if any(word.tag in NOUN - {"DT"} for word in before) else behind  # "Das Unglück | ereignete sich"
    opening = next((at for at, word in enumerate(phrase) if word.lower in data["definite"]), len(phrase))
    noun = next((word.lower for word in phrase[opening + 1 : opening + 3] if word.tag in ("NN", "NNS")), None)
    return thread.events.named(noun, analysis.language) or thread.opening if noun is not None else None


def _is_from_coming(when: Timex, thread: Thread) -> bool:
    """Is a time counted from a day that was told as coming?"""
    day: Expression | None = when.expression.core if when.expression and when.rule in POINTING else None
    counted = False
    while isinstance(day, AtTime | After):
        counted |= isinstance(day, After)
        day = day.base
    return counted and isinstance(day, Yearless) and (day.month, day.day) in thread.ahead


def _lent(when: Timex) -> After | None:
    """The day that another time lends to a time of day; `None` where it has one of its own."""
    inner = when.expression.core if when.expression else None
    day = inner.base if isinstance(inner, AtTime) else None
    lent = isinstance(day, After) and day.unit is Unit.DAY and day.amount in (0, 1)
    return day if is_clock(when) and lent and isinstance(day, After) else None


def _day(expression: Expression) -> Expression:
    """The day that a time lends to times of day."""
    inner = expression.core
    inner = inner.base if isinstance(inner, AtTime) else inner
    return inner.base if isinstance(inner, After) and inner.unit is Unit.DAY and inner.amount == 0 else inner


def _on(expression: Expression | None, day: Expression) -> Expression | None:
    """A time of day, be it open to a side, on another day."""
    if isinstance(expression, AtTime):
        return replace(expression, base=day)
    if isinstance(expression, OpenEnded) and (inner := _on(expression.base, day)) is not None:
        return replace(expression, base=inner)
    return expression
