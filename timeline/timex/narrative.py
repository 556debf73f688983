"""Tells a narrative from the news: in a history, "in October" is counted from the date told before, not from today."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.dates.expression import (
    Around,
    AtTime,
    DayOfMonth,
    Expression,
    Feast,
    Holiday,
    MonthOfYear,
    Neighbour,
    PartOf,
    Period,
    Relation,
    SoFar,
    Third,
    ToldIn,
    Weekday,
    Yearless,
    YearPart,
)
from timeline.dates.units import Unit
from timeline.dates.value import Part, Precision
from timeline.timex.rules.registry import LONGEST_CHAIN

#: A narrative names so many years, and so many for the one or for each of several times that it counts from today.
FEWEST_YEARS, YEARS_PER_COUNT, YEARS_PER_SEVERAL = 4, 4.0, 6.0

#: What a day, month or season told with its year is called among the rules. A short narrative opens with one, counts
#: nothing from today, and comes to a year far behind the first ("The battle took place on 18 June 1757. … He died in
#: 1786.") or begins before there were reports that a program could read.
DATED, FIRST_REPORTS = "dated", 1980

#: What a day told with its year and its weekday is called: weekdays behind one are those of the story.
DATED_ON = "dated_on"

#: What a stretch that comes next is called, in a history after what was told.
AHEAD = "ahead"

#: Rules that name a year, and rules that count from the day of writing.
NAMING = frozenset({"absolute", DATED, DATED_ON, "spelled_year", "range_end"})
COUNTING = frozenset({"weekday", "period", "part_of_period", "so_far", "ago", "part_of_day", "stretch"})

#: A story runs into the next year from its last months to its first, and looks back into the year before from the first
#: months to the last; between other months it stays in the year, forwards or backwards.
LATE, EARLY = 9, 4

#: A story goes on in the same year or at most so many later; what is earlier or farther ahead is a look back or ahead,
#: unless a clause begins with it.
YEARS_AHEAD = 3

#: From the middle of a year every day of it is nearer than that of another year.
MIDDLE = (7, 2)

#: "The end of the month", in a story, is that of the month told of.
UNDER_WAY = frozenset({Unit.WEEK, Unit.MONTH, Unit.YEAR})

#: The month in which Easter mostly lies.
EASTER_MONTH = 4

#: The months in which the seasons lie (northern).
SEASON_MONTHS = {1: 4, 2: 7, 3: 10, 4: 12}


def is_narrative(rules: Iterable[str], years: Sequence[int] = ()) -> bool:
    """Do the rules that a text's expressions follow name years rather than count from the day of writing?

    `years` are those that it names, in order.
    """
    rules = tuple(rules)
    counts = Counter(rules)
    naming = sum(counts[rule] for rule in NAMING)
    counting = sum(counts[rule] for rule in COUNTING)
    if years and rules[0] == DATED_ON and years[0] < FIRST_REPORTS:
        counting -= counts["weekday"]
    if years and not counting and _opens_story(rules[0], naming, years):
        return True
    least = YEARS_PER_COUNT if counting == 1 else YEARS_PER_SEVERAL
    return naming >= FEWEST_YEARS and naming >= least * counting


def _opens_story(first: str, naming: int, years: Sequence[int]) -> bool:
    """Does a text that counts nothing from today begin long ago, or with a date and come to a far later year?"""
    dated = first in (DATED, DATED_ON)
    if years[0] < FIRST_REPORTS:
        return dated or (first in NAMING and naming > 1)
    return dated and max(years) > years[0] + YEARS_AHEAD


def is_of_now(expression: Expression) -> bool:
    """Is a time counted from the writer's own, but not that itself: "last September", "in May last year"?"""
    base = expression.core
    if isinstance(base, Period | MonthOfYear):
        return base.offset != 0
    if isinstance(base, YearPart):
        return bool(base.offset) or base.relation in (Relation.LAST, Relation.NEXT)
    return isinstance(base, Yearless) and base.relation in (Relation.LAST, Relation.NEXT)


class Story(NamedTuple):
    """The time that a history tells of: the last one that stands on its own and is no look back or ahead."""

    told: Expression | None = None
    beside: Expression | None = None

    def after(self, expression: Expression, *, fronted: bool) -> Story:
        """The story when it has told that; `fronted` where the time stands at the head of its clause.

        What is mentioned beside the story twice in a row has become the story.
        """
        if expression.relative:
            return self
        again = self.beside is not None and _years(self.beside, expression) == 0
        if fronted or again or self._goes_on_to(expression) or self._has_moved_on_to(expression):
            return Story(expression)
        return Story(self.told, expression)

    def _has_moved_on_to(self, expression: Expression) -> bool:
        """Does a time follow on one that followed on the story, as a life is told in steps of many years?"""
        if self.told is None or self.beside is None:
            return False
        return _years(self.told, self.beside) > 0 and _years(self.beside, expression) > 0

    def _goes_on_to(self, expression: Expression) -> bool:
        """Does a time follow on what was told, rather than be mentioned beside it: "as in 1914", "(published 2005)"?

        A month or a day counts for more than a year alone.
        """
        if self.told is None:
            return True
        years = _years(self.told, expression)
        from_year, to_year = (told.precision is Precision.YEAR for told in (self.told, expression))
        if from_year is to_year:
            return 0 <= years <= YEARS_AHEAD
        return years >= -YEARS_AHEAD if from_year else years == 0

    def year_of(self, month: int, *, since: bool) -> int:
        """The year in which the story comes to a month, or from which it looks back to one (`since`)."""
        if self.told is None:
            raise ValueError("no story has begun")
        day = self.told.on(dt.date.min).first
        year = day.year
        if self.told.precision is not Precision.YEAR:
            year += (day.month >= LATE and month <= EARLY) - (since and day.month < EARLY and month > LATE)
        elif isinstance(self.told, PartOf) and self.told.third is Third.LATE:
            year += month <= EARLY
        if self.beside is not None and (year, month) < (day.year, day.month):
            ahead = _years(self.told, self.beside)
            year = day.year + ahead if 0 < ahead <= YEARS_AHEAD else year
        return min(max(year, 1), dt.MAXYEAR)


def _years(first: Expression, last: Expression) -> int:
    """From the year of one time that stands on its own to that of another."""
    return last.on(dt.date.min).first.year - first.on(dt.date.min).first.year


def in_narrative(expression: Expression, story: Story, previous: Expression | None, *, since: bool) -> Expression:
    """An expression without a year, placed in the time of the story; `since` where it is looked back to."""
    if isinstance(expression, PartOf | SoFar) and isinstance(expression.base, Period):
        return replace(expression, base=in_narrative(expression.base, story, previous, since=since))
    if previous and isinstance(expression, Period) and _is_under_way(expression):
        return Neighbour(previous, expression.unit, 0) if previous.steps < LONGEST_CHAIN else expression
    base = expression.base if isinstance(expression, Around | AtTime | PartOf) else expression
    if is_of_now(expression):
        return expression
    if not isinstance(base, Yearless | Weekday | DayOfMonth | YearPart | Holiday | Feast) or Part.YEAR in base.said:
        return expression
    told = story.told
    if told is None:
        return expression
    day = told.on(dt.date.min).first
    month = _month(base)
    if month is None and told.precision is not Precision.DAY:
        return expression  # no weekday goes on from a year: "moved in 2004 … and died on Saturday"
    if month is None:
        return ToldIn(expression.towards(Relation.FUTURE), day)
    return _in_year(expression, story.year_of(month, since=since))


def _is_under_way(period: Period) -> bool:
    """Is it the unit told of: "the month", "this day"; "this year" and "today" are those of the writer?"""
    told = (Unit.DAY,) if period.pointed else UNDER_WAY
    return period.offset == 0 and period.unit in told


def in_year(expression: Expression, year: int) -> Expression:
    """An expression in the year that frames it, if that leaves its year open."""
    base = expression.base if isinstance(expression, AtTime | PartOf) else expression
    bare = isinstance(base, Yearless | YearPart | Holiday) and base.relation is Relation.OPEN
    return _in_year(expression, year) if bare and Part.YEAR not in base.said else expression


def _in_year(expression: Expression, year: int) -> Expression:
    if isinstance(expression, Around | AtTime | PartOf):
        return replace(expression, base=_in_year(expression.base, year))
    if isinstance(expression, YearPart) and expression.relation is Relation.OPEN:
        return replace(expression, year=year)
    return ToldIn(expression, dt.date(year, *MIDDLE))


def _month(expression: Expression) -> int | None:
    """The month that an expression names, a season by its middle; days counted from Easter by that."""
    if isinstance(expression, Holiday) and expression.easter is not None:
        return EASTER_MONTH
    if isinstance(expression, Yearless | Holiday):
        return expression.month
    if isinstance(expression, YearPart) and expression.kind is Precision.SEASON:
        return SEASON_MONTHS[expression.index]
    return None
