"""What a rule is given, what it gives back, and where rules are found by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeVar

from timeline.dates.expression import After, Ago, AtTime, Expression, Fiscal, Neighbour, Overnight, Period, Relation
from timeline.dates.units import Unit, slack
from timeline.dates.value import Precision
from timeline.model.timex import TimexType

#: "The next day … the next day …": beyond so many steps nobody knows any more what is counted from.
LONGEST_CHAIN = 20

#: A clock time belongs to a day told at most so far before it (characters); else it is the day of writing.
NEARBY = 400

#: A day told so shortly before (characters) is that of the clock time, even if the story does not go on from it.
BESIDE = 60

#: Units that are counted from days alone: nothing happens "four minutes later" than a year.
CLOCKED = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})

#: Periods that balances are drawn for, and compared with those of the year before.
BALANCED = (Precision.QUARTER, Precision.YEAR, Precision.HALF)

#: What this year is compared with.
LAST_YEAR = Period(Unit.YEAR, -1, pointed=True)

#: What is to come after what is to come is told in the next sentence, within so many characters.
NEXT_SENTENCE = 160

#: The day of a statement is that of a time right behind it only: "said on Tuesday at 10:30".
RIGHT_BESIDE = 12


class NotATime(Exception):
    """The words look like a time but cannot be one."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words mean: an expression to be resolved, a TIMEX3 value that hangs on no anchor (`P3D`), or both.

    `lent` is what later expressions may refer to instead.
    """

    expression: Expression | None = None
    value: str | None = None
    mod: str | None = None
    type: TimexType | None = None
    lent: Expression | None = None


class Told(NamedTuple):
    """An expression told before, with the place where it ends; `aside` where it only begins a time ("from 1 April").

    `said`: it tells when somebody said something, not when that happened; `behind` what is said, in the same sentence.
    `until` is the end of its sentence.
    """

    expression: Expression
    end: int = 0
    aside: bool = False
    said: bool = False
    until: int = 0
    behind: bool = False

    @property
    def is_main(self) -> bool:
        """May the story go on from it? Not from what is looked back at ("the night before")."""
        if isinstance(self.expression, Overnight):
            return not self.aside
        base = self.expression.base if isinstance(self.expression, AtTime) else self.expression
        looks_back = isinstance(base, After | Neighbour | Ago) and _amount(base) < 0
        return not (self.aside or looks_back)


def _amount(expression: After | Neighbour | Ago) -> int:
    return expression.offset if isinstance(expression, Neighbour) else expression.amount


class Context(NamedTuple):
    """What a rule may know of the text around: what was told before, the order of dates in figures, its place.

    `ahead`: its clause tells what is to come.
    """

    told: tuple[Told, ...] = ()
    day_first: bool | None = None
    start: int = 0
    ahead: bool = False

    @property
    def previous(self) -> tuple[Expression, ...]:
        """The expressions before, the last one last."""
        return tuple(told.expression for told in self.told)

    @property
    def story(self) -> tuple[Told, ...]:
        """What was told before; not when somebody said it behind his words, where these told a day of their own.

        "She was held on Tuesday, the police said on Wednesday. The same day …"
        """
        told = tuple(one for one in self.told if not one.behind)
        days = (one for one in told if one.is_main and one.expression.precision is Precision.DAY)
        return told if any(self.start - day.end <= NEARBY for day in days) else self.told

    def antecedent(self, unit: Unit, *, near: bool = False, pointed: bool = False) -> Expression | None:
        """The expression that "the next …" counts from: the last main one, for days the last that names a day.

        Where only `near` ones are asked for, those that are far off in the text are none. `pointed`: words like "that
        evening" mean the one right before, be it of what was said or is to come.
        """
        known = [told for told in self.story if not near or self.start - told.end <= NEARBY]
        # a clock time in the sentence of what begins or is to come belongs to it: "on 6 July, assembling at 10:30"
        last = known[-1] if known and (not known[-1].aside or self.start < known[-1].until) else None
        within = RIGHT_BESIDE if last and last.said and not pointed else BESIDE
        beside = last if near and last and self.start - last.end <= within else None
        if beside and beside.expression.precision is Precision.DAY:
            return beside.expression if beside.expression.steps < LONGEST_CHAIN else None
        coming = known[-1] if self.ahead and known and known[-1].aside else None
        if coming is not None and self.start - coming.until <= NEXT_SENTENCE:
            return coming.expression if coming.expression.steps < LONGEST_CHAIN else None
        main = [told for told in known if told.is_main]
        happened = [told for told in main if not told.said] if near else main
        candidates = [told.expression for told in happened or main or known]
        precise = [told for told in candidates if told.precision is Precision.DAY and not _is_loose(told)]
        if unit in CLOCKED or (unit is Unit.DAY and precise):
            candidates = precise
        return candidates[-1] if candidates and candidates[-1].steps < LONGEST_CHAIN else None

    def reported(self, *precisions: Precision, first: bool = False) -> Expression | None:
        """The last period of that kind that is told of, or the `first`, not one it is compared with ("a year earlier").

        What only begins or is still to come is none, unless there is no other: "a charge in the fourth quarter".
        """
        periods = []
        for told in self.told if first else reversed(self.told):
            period = _compared(told.expression)
            if period == LAST_YEAR and told.until < self.start:
                period = Period(Unit.YEAR)  # "Last year it lost 5m. The year-earlier results …" are those
            kind = period.base.precision if isinstance(period, Fiscal) else period.precision
            if kind in precisions and period.steps < LONGEST_CHAIN:
                periods.append((told.aside, period))
        return next((period for aside, period in periods if not aside), periods[0][1] if periods else None)


def _compared(told: Expression) -> Expression:
    """The period that one told is compared with, if it is so many years from that, else itself."""
    if isinstance(told, Fiscal):
        return replace(told, base=_compared(told.base))
    return told.base if isinstance(told, After) and told.unit is Unit.YEAR else told


def years_from(told: Expression, years: int, *, exact: bool = False) -> Expression:
    """The same period so many years on or back; of a year that a company counts for itself, too."""
    if isinstance(told, Fiscal):
        return replace(told, base=years_from(told.base, years, exact=exact))
    return After(told, Unit.YEAR, years, exact)


def _is_loose(expression: Expression) -> bool:
    """Is it counted in so coarse a unit that it names no day: "a month ago"?"""
    exact = isinstance(expression, After) and expression.exact
    return isinstance(expression, Ago | After) and not exact and slack(expression.unit, expression.amount) > 0


Slots = Mapping[str, Any]
Rule = Callable[[Slots, Context], Meaning | Expression]
AnyRule = TypeVar("AnyRule", bound=Rule)

RULES: dict[str, Rule] = {}

#: Which calendar relation the words of [relation] stand for; "past" is told by "that" before a day.
RELATIONS = {"this": Relation.THIS, "last": Relation.LAST, "next": Relation.NEXT, "past": Relation.PAST}

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
