"""What a rule is given, what it gives back, and where rules are found by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from timeline.dates.expression import After, Expression, Relation
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.model.timex import TimexType

#: "The next day … the next day …": beyond so many steps nobody knows any more what is counted from.
LONGEST_CHAIN = 20


class NotATime(Exception):
    """The words look like a time but cannot be one."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words mean: an expression to be resolved, a TIMEX3 value that hangs on no anchor (`P3D`), or both."""

    expression: Expression | None = None
    value: str | None = None
    mod: str | None = None
    type: TimexType | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know of the text around: the expressions before, and the numeric order of its dates."""

    previous: tuple[Expression, ...] = ()
    day_first: bool | None = None

    def antecedent(self, unit: Unit) -> Expression | None:
        """The expression that "the next …" counts from: the last one, for days the last that names a day."""
        precise = [expression for expression in self.previous if expression.precision is Precision.DAY]
        candidates = precise if unit is Unit.DAY and precise else self.previous
        return candidates[-1] if candidates and candidates[-1].steps < LONGEST_CHAIN else None

    def reported(self, *precisions: Precision) -> Expression | None:
        """The last period of that kind that is told of, not one it is compared with ("a year earlier")."""
        for expression in reversed(self.previous):
            told = expression.base if isinstance(expression, After) and expression.unit is Unit.YEAR else expression
            if told.precision in precisions and told.steps < LONGEST_CHAIN:
                return told
        return None


Slots = Mapping[str, Any]
Rule = Callable[[Slots, Context], Meaning]
AnyRule = TypeVar("AnyRule", bound=Callable[[Slots, Context], "Meaning | Expression"])

RULES: dict[str, Callable[[Slots, Context], Meaning | Expression]] = {}

#: Which calendar relation the words of [relation] stand for.
RELATIONS = {"this": Relation.THIS, "last": Relation.LAST, "next": Relation.NEXT}

#: A bare relation word counts units from the anchor's own.
OFFSETS = {"this": 0, "last": -1, "next": 1}


def rule(function: AnyRule) -> AnyRule:
    """Registers a rule under its own name."""
    RULES[function.__name__] = function
    return function


def apply(name: str, slots: Slots, context: Context) -> Meaning:
    """Runs a rule; raises `NotATime` also for days that no calendar has."""
    try:
        meaning = RULES[name](slots, context)
    except (ValueError, OverflowError) as impossible:
        raise NotATime(str(impossible)) from impossible
    return Meaning(meaning) if isinstance(meaning, Expression) else meaning


def relation_of(slots: Slots) -> Relation:
    """The relation that a phrase names, or open."""
    return RELATIONS[slots["relation"]] if slots.get("relation") else Relation.OPEN


def offset_of(slots: Slots) -> int | None:
    """How many units from the anchor's own, where the phrase says so."""
    if "offset" in slots:
        return int(slots["offset"])
    return OFFSETS[slots["relation"]] if slots.get("relation") else None
