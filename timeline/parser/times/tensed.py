"""A time as the predicate that it dates places it: which end of an open one is told, past or ahead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeGuard

from timeline.dates.expression import (
    After,
    Ago,
    Around,
    AtTime,
    Between,
    DayOfMonth,
    Derived,
    Expression,
    Holiday,
    MonthOfYear,
    OnDayOf,
    OpenEnded,
    PartOf,
    Period,
    Relation,
    Side,
    Weekday,
    Weekend,
    Yearless,
    YearPart,
)
from timeline.dates.units import Unit
from timeline.model.timex import Timex, TimexType
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.times.bounds import bounded, moves
from timeline.parser.times.relation import relation_of
from timeline.parser.words.conjugation import OVER, Predicate, Tense
from timeline.parser.words.speech import is_listed
from timeline.parser.words.verbs import vocabulary

#: The rules of clock times, which name no day of their own.
CLOCKS = frozenset({"clock", "spoken_clock"})

#: The rule of "then", since which things happened, rather than held.
REFERENCE = "then"

#: The rule of what has lasted so long by now ("seit drei Wochen"), which says nothing where the past is told.
LASTING = "lasting"

#: The rules of what follows on something told before: "two days later", "the next day".
FOLLOWING, NEIGHBOUR = "distance", "neighbour"

#: What words around a time can have settled.
_BY_TENSE = frozenset({Relation.OPEN, Relation.PAST, Relation.FUTURE})

#: What is put ahead, in a passage that looks back, too, is ahead of the writer.
_AHEAD = frozenset({Relation.OPEN, Relation.FUTURE, Relation.DUE})

#: Told of a time that is over.
_TOLD = frozenset({Tense.PAST, Tense.PLUPERFECT})

#: Told of the day of writing.
_NOW = frozenset({Tense.PRESENT, Tense.PERFECT})


def is_now(predicate: Predicate | None) -> bool:
    """Is it told of the day of writing?"""
    return predicate is not None and predicate.tense in _NOW


def is_clock(when: Timex) -> bool:
    """Is it a time of day that says less than a day would: "at half past ten"?"""
    return when.type is TimexType.TIME and when.rule in CLOCKS


def is_since(when: Timex) -> bool:
    """Does it tell from when on something holds?"""
    return isinstance(when.expression, OpenEnded) and when.expression.side is Side.SINCE


def looks_back(timexes: Iterable[Timex]) -> bool:
    """Does a text tell a month or day of last year, so that it tells in the past of days whose date still lies ahead?

    "Sixty people died on 15 November last year. The search was given up on 22 November."
    """
    bases = (one.expression.month_of if isinstance(one.expression, DayOfMonth) else one.expression for one in timexes)
    return any(isinstance(base, MonthOfYear) and base.offset < 0 for base in bases)


def as_told(analysis: Analysis, number: int, index: int, when: Timex, *, back: bool = False) -> Timex:
    """The time at the word `index` as the predicate of its clause, by its `number`, makes it.

    `back`: the text looks back a year.
    """
    predicate = analysis.clauses[number].predicate
    expression = when.expression
    if expression is None:
        return when
    if predicate is not None and predicate.tense in _TOLD and _follows_untold(when):
        return when.model_copy(update={"expression": OpenEnded(Period(Unit.DAY), Side.UNTIL), "tense": Relation.PAST})
    if isinstance(expression, Between) and predicate is not None:
        expression = _range_told(analysis, predicate, expression)
        when = when.model_copy(update={"expression": expression})
    if predicate is not None and (anew := _on_today(predicate, expression, when)) is not None:
        expression = anew
        when = when.model_copy(update={"expression": expression})
    reported = analysis.clauses[number].role is Role.REPORTED
    relation = relation_of(analysis, predicate, index, when, reported=reported) if predicate is not None else None
    if relation is Relation.OVER and not (back or _is_on_day(analysis, index)):
        relation = Relation.PAST if expression.relation in (Relation.OPEN, Relation.FUTURE) else None
    if predicate is not None and (anew := _told_then(predicate, expression, when, relation)) is not None:
        expression = anew
        when = when.model_copy(update={"expression": expression})
    if relation is not None:
        when = when.model_copy(update={"expression": turned(expression, relation), "tense": relation})
        expression = when.expression
    return _bounded(analysis, number, index, when)


def _bounded(analysis: Analysis, number: int, index: int, when: Timex) -> Timex:
    """A time that is but a bound, as its predicate tells it: from when, up to when or behind what something happens."""
    predicate = analysis.clauses[number].predicate
    told = _from_then(predicate, when) if is_since(when) else bounded(analysis, predicate, index, when)
    if is_since(when) and told is not None and _adds_up(analysis, number):
        told = Between(told, Period(Unit.DAY))
    return when if told is None else when.model_copy(update={"expression": told})


def _is_on_day(analysis: Analysis, index: int) -> bool:
    """Does the word before a time say that it happened then, not that it was set for it: "mandó el informe el 3 de"?"""
    data, words = vocabulary(analysis.language), analysis.words
    on_day, aimed = data["on_day"], index > 1 and words[index - 2].lower in data["ahead_of"]
    return index > 0 and words[index - 1].lower in on_day and not aimed


def _follows_untold(when: Timex) -> bool:
    """Does it count on from something whose day is not told: "They met again | two days later", "| the next day"?

    Nothing stands before it that it could count from, so that it is counted from today, as what is to come is; or only
    what lies ahead, from which nothing that is over can count.
    """
    if isinstance(when.expression, After) and when.rule == FOLLOWING:
        return when.expression.amount >= 0 and when.expression.base.relation in (Relation.FUTURE, Relation.NEXT)
    later = isinstance(when.expression, Ago) and when.expression.amount > 0
    following = isinstance(when.expression, Period) and when.expression.offset > 0
    return (later and when.rule == FOLLOWING) or (following and when.rule == NEIGHBOUR)


def _range_told(analysis: Analysis, predicate: Predicate, told: Between) -> Expression:
    """A range as its predicate tells it: the end to which something is put off, or days that are over.

    "Se ha aplazado | del 3 al 10 de abril", "durou | de 15 de fevereiro a 9 de março".
    """
    if moves(analysis, predicate):
        return told.end
    if predicate.tense in _TOLD and predicate.head in vocabulary(analysis.language)["taking"]:
        return replace(told, start=turned(told.start, Relation.OVER), end=turned(told.end, Relation.OVER))
    return told


def _is_this_part(expression: Expression) -> TypeGuard[YearPart | Weekday]:
    """Is it the season, quarter, half or weekday "this" one?"""
    return isinstance(expression, YearPart | Weekday) and expression.relation is Relation.THIS


def _told_then(
    predicate: Predicate, expression: Expression, when: Timex, relation: Relation | None
) -> Expression | None:
    """A time whose side its tense tells, though its words name the present or the future; `None` for any other.

    "Failed this spring", told in October; "will be known this spring", told in December; "solicitó este lunes", told on
    Tuesday; "had been set for Thursday".
    """
    if isinstance(expression, YearPart) and _is_this_part(expression) and predicate.tense is Tense.FUTURE:
        return replace(expression, relation=Relation.FUTURE)
    aimed = when.tense is Relation.FUTURE  # "ha cancelado trenes | para este jueves"
    if _is_this_part(expression) and predicate.tense in _TOLD and not aimed:
        return replace(expression, relation=Relation.PAST)
    planned = predicate.tense is Tense.PLUPERFECT and relation is Relation.OPEN
    if planned and isinstance(expression, Weekday) and expression.relation is Relation.FUTURE:
        return replace(expression, relation=Relation.OPEN)
    return None


def _from_then(predicate: Predicate | None, when: Timex) -> Expression | None:
    """When what holds since a day began; since "then" things have happened, up to now."""
    if when.expression is None or when.rule != REFERENCE:
        return when.expression.core if when.expression else None
    return Between(when.expression.core, Period(Unit.DAY)) if is_now(predicate) else None


def _is_lent(expression: Expression) -> TypeGuard[AtTime]:
    """Is it a time of a day that was told before?"""
    base = expression.base if isinstance(expression, AtTime) else None
    return isinstance(base, After) and base.amount == 0 and base.unit is Unit.DAY


def _on_today(predicate: Predicate, expression: Expression, when: Timex) -> Expression | None:
    """A time on today, where the day lent to it is on the wrong side: "the first will not run before 4pm"."""
    if isinstance(expression, OpenEnded):
        inner = _on_today(predicate, expression.base, when)
        return None if inner is None else replace(expression, base=inner)
    wrong = _is_lent(expression) and _contradicts(predicate, expression, when)
    return replace(expression, base=Period(Unit.DAY)) if wrong and isinstance(expression, AtTime) else None


def _contradicts(predicate: Predicate, expression: AtTime, when: Timex) -> bool:
    """Is a day lent to a time of day on the wrong side of today: "yesterday …; the plane is due at ten"?"""
    day = expression.base
    while isinstance(day, Derived):
        day = day.base
    offset = day.offset if isinstance(day, Period) else 0
    ahead = predicate.tense is Tense.FUTURE or (predicate.tense is Tense.PRESENT and when.tense is Relation.FUTURE)
    if ahead:
        return offset < 0 or (isinstance(day, Weekday) and day.relation in (Relation.PAST, Relation.LAST))
    return predicate.tense is Tense.PAST and (offset > 0 or day.relation in (Relation.FUTURE, Relation.NEXT))


def _adds_up(analysis: Analysis, number: int) -> bool:
    """Does a number of subjects tell what happened one after the other: "dos voluntarios han muerto desde enero"?"""
    clause = analysis.clauses[number]
    if clause.predicate is None or clause.subject is None or clause.predicate.tense not in OVER:
        return False
    have = analysis.words[clause.predicate.first].lower in vocabulary(analysis.language)["auxiliary"]
    have |= is_listed(analysis.language) and clause.predicate.tense is Tense.PAST  # "desde 2020 cerraron 41 centros"
    return have and "CD" in analysis.words.tags[slice(*clause.subject)]


def turned(expression: Expression, relation: Relation) -> Expression:
    """An expression whose side words around it have settled, settled anew; what the words say themselves stays."""
    if isinstance(expression, AtTime | PartOf | OpenEnded | Around):
        return replace(expression, base=turned(expression.base, relation))
    if isinstance(expression, OnDayOf) and isinstance(expression.base, Yearless) and relation in _AHEAD:
        # "It began on 8 March last year. | The vote is set for 2 May"
        return replace(expression.base, relation=relation)
    if isinstance(expression, DayOfMonth):
        return _day_turned(expression, relation)
    if not isinstance(expression, Yearless | YearPart | Holiday | Weekday | Weekend):
        return expression
    if expression.relation not in _BY_TENSE:
        return expression
    if isinstance(expression, Weekday | Weekend) and relation not in (Relation.FUTURE, Relation.PAST):
        return expression
    if relation is Relation.DUE and not isinstance(expression, Yearless):
        relation = Relation.OPEN
    if relation is Relation.OVER and not (isinstance(expression, Yearless) and expression.day is not None):
        relation = Relation.PAST
    return replace(expression, relation=relation)


def _day_turned(day: DayOfMonth, relation: Relation) -> DayOfMonth:
    """A day by its number, of the month told before unless it lies on the other side: "was adopted | on the 21st"."""
    told = day.month_of
    if told is None or relation not in (Relation.OVER, Relation.FUTURE):
        return day
    if relation is Relation.OVER and isinstance(told, Yearless) and told.relation is Relation.PAST:
        day = replace(day, month_of=turned(told, relation))
    side = Relation.PAST if relation is Relation.OVER else Relation.FUTURE
    return replace(day, relation=side) if day.relation in _BY_TENSE else day
