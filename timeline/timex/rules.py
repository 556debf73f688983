"""What the phrases mean: one function a rule, from the values of a phrase's slots to an expression.

A rule returns an `Expression`, or `None` for words that tell a time without naming one (a set, "now"). It raises
`NotATime` where the words turn out to be no time at all ("31 June").

To add a rule: write a function here, decorate it with `@rule`, name it in a phrase of `timex.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from timeline.dates.expression import (
    Absolute,
    After,
    Ago,
    Between,
    Either,
    Expression,
    MonthOfYear,
    Neighbour,
    PartOf,
    Period,
    Relation,
    Stretch,
    Third,
    Weekday,
    Yearless,
)
from timeline.dates.units import Unit
from timeline.dates.value import Precision

#: "The next day … the next day …": beyond so many steps nobody knows any more what is counted from.
LONGEST_CHAIN = 20


class NotATime(Exception):
    """The words look like a time but cannot be one."""


@dataclass(frozen=True)
class Context:
    """What a rule may know of the text around: the expressions before, and the numeric order of its dates."""

    previous: tuple[Expression, ...] = ()
    day_first: bool | None = None

    def antecedent(self, unit: Unit) -> Expression | None:
        """The expression that "the next …" counts from: the last one; for days the last that names a day."""
        precise = [expression for expression in self.previous if expression.precision is Precision.DAY]
        candidates = precise if unit is Unit.DAY and precise else self.previous
        return candidates[-1] if candidates and _steps(candidates[-1]) < LONGEST_CHAIN else None


def _steps(expression: Expression) -> int:
    """How many expressions lie between it and the one that stands on its own."""
    return 1 + _steps(expression.base) if isinstance(expression, After | Neighbour) else 0


Slots = Mapping[str, Any]
Rule = Callable[[Slots, Context], Expression | None]
AnyRule = TypeVar("AnyRule", bound=Rule)

RULES: dict[str, Rule] = {}

#: Which calendar relation the words of [relation] stand for.
RELATIONS = {"this": Relation.THIS, "last": Relation.LAST, "next": Relation.NEXT}

#: A bare relation word counts units from the anchor's own.
OFFSETS = {"this": 0, "last": -1, "next": 1}


def rule(function: AnyRule) -> AnyRule:
    """Registers a rule under its own name."""
    RULES[function.__name__] = function
    return function


def apply(name: str, slots: Slots, context: Context) -> Expression | None:
    """Runs a rule; raises `NotATime` also for days that no calendar has."""
    try:
        return RULES[name](slots, context)
    except ValueError as impossible:
        raise NotATime(str(impossible)) from impossible


@rule
def absolute(slots: Slots, context: Context) -> Expression:
    """A date with its year: 2019, June 2019, 28 June 2019."""
    return Absolute(slots["year"], slots.get("month"), slots.get("day"))


@rule
def numeric(slots: Slots, context: Context) -> Expression:
    """A date in figures; day or month first as the text's other dates show, else both readings are kept."""
    first, second, year = slots["first"], slots["second"], slots.get("year")
    orders = [(first, second), (second, first)]
    if context.day_first is not None:
        orders = orders[:1] if context.day_first else orders[1:]
    fitting = list(dict.fromkeys((month, day) for day, month in orders if 1 <= month <= 12 and 1 <= day <= 31))
    if not fitting:
        raise NotATime("no month has that number")
    if year is None:
        bare = tuple(Yearless(month, day) for month, day in fitting)
        return bare[0] if len(bare) == 1 else Either(bare)
    options = tuple(Absolute(full_year(year), month, day) for month, day in fitting)
    return options[0] if len(options) == 1 else Either(options)


def full_year(year: int) -> int:
    """A year of two figures as one of four: 00–69 are 2000–2069, 70–99 are 1970–1999."""
    if year >= 100:
        return year
    return 2000 + year if year < 70 else 1900 + year


@rule
def yearless(slots: Slots, context: Context) -> Expression:
    """A month or a day of a month, with "this", "last", "next" or bare."""
    relation = RELATIONS[slots["relation"]] if slots.get("relation") else Relation.OPEN
    return Yearless(slots["month"], slots.get("day"), relation)


@rule
def month_of_year(slots: Slots, context: Context) -> Expression:
    """A month of last, this or next year."""
    return MonthOfYear(slots["month"], OFFSETS[slots["relation"]])


@rule
def day_range(slots: Slots, context: Context) -> Expression:
    """Two days of one month: "1 and 2 July", "26–28 June 2019"."""
    if slots["first"] >= slots["last"]:
        raise NotATime("the days of a range must ascend")
    if slots.get("year"):
        year, month = slots["year"], slots["month"]
        return Between(Absolute(year, month, slots["first"]), Absolute(year, month, slots["last"]))
    return Between(Yearless(slots["month"], slots["first"]), Yearless(slots["month"], slots["last"]))


@rule
def day_to_day(slots: Slots, context: Context) -> Expression:
    """From a day of one month to a day of another."""
    return Between(Yearless(slots["firstmonth"], slots["first"]), Yearless(slots["month"], slots["last"]))


@rule
def month_range(slots: Slots, context: Context) -> Expression:
    """From one month to another."""
    return Between(Yearless(slots["firstmonth"]), Yearless(slots["month"]))


@rule
def year_range(slots: Slots, context: Context) -> Expression:
    """From one year to another."""
    if slots["first"] >= slots["last"]:
        raise NotATime("the years of a range must ascend")
    return Between(Absolute(slots["first"]), Absolute(slots["last"]))


@rule
def part_of(slots: Slots, context: Context) -> Expression:
    """The early, middle or late part of a month or year."""
    whole = absolute(slots, context) if slots.get("year") else yearless(slots, context)
    return PartOf(whole, Third(slots["third"]))


@rule
def weekday(slots: Slots, context: Context) -> Expression:
    """A weekday, with "this", "last", "next" or bare."""
    relation = RELATIONS[slots["relation"]] if slots.get("relation") else Relation.OPEN
    return Weekday(slots["weekday"], relation)


@rule
def period(slots: Slots, context: Context) -> Expression:
    """A unit counted from the anchor's: today, last month, next year; `offset` may come from the phrase."""
    offset = slots["offset"] if "offset" in slots else OFFSETS[slots["relation"]]
    return Period(Unit(slots["unit"]), offset)


@rule
def ago(slots: Slots, context: Context) -> Expression:
    """So many units before the anchor."""
    return Ago(Unit(slots["unit"]), -slots["number"])


@rule
def stretch(slots: Slots, context: Context) -> Expression:
    """The last or next so many units up to or from the anchor."""
    sign = {"last": -1, "next": 1}.get(slots["relation"])
    if sign is None:
        raise NotATime("a stretch lies before or after its anchor")
    return Stretch(Unit(slots["unit"]), sign * slots["number"])


@rule
def distance(slots: Slots, context: Context) -> Expression | None:
    """So many units after (`sign` 1) or before (-1) the expression before, or the same (0); alone it names no time."""
    unit = Unit(slots["unit"])
    antecedent = context.antecedent(unit)
    return After(antecedent, unit, slots["sign"] * slots.get("number", 1)) if antecedent else None


@rule
def neighbour(slots: Slots, context: Context) -> Expression | None:
    """The unit next to that of the expression before. Without one it names no time."""
    unit = Unit(slots["unit"])
    antecedent = context.antecedent(unit)
    return Neighbour(antecedent, unit, slots["sign"]) if antecedent else None


@rule
def present(slots: Slots, context: Context) -> None:
    """Now: it dates nothing by itself."""
    return


@rule
def recurring(slots: Slots, context: Context) -> None:
    """Something that recurs: a set names no day."""
    return
