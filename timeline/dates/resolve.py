"""Expression + what is known of the anchor → date; and back: which anchors would make it mean given days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from timeline.dates.dayset import DaySet, MonthDay
from timeline.dates.expression import Expression
from timeline.dates.interval import FIRST_DAY, LAST_DAY, Day, Interval
from timeline.dates.value import Date

#: An unknown-year result that covers more days of the year than this says nothing worth keeping.
MOST_YEAR_DAYS = 200

#: Many anchors may have to be tried, a source says "on Monday" again and again, and each round of dating asks anew.
_REMEMBERED = 20_000


@lru_cache(_REMEMBERED)
def resolve(expression: Expression, anchor: DaySet) -> Date | None:
    """The date an expression means when the anchor is one of the days in `anchor`; `None` where nothing is left.

    With open ends the result is open on the same side; an anchor of unknown year gives days of an unknown year. Never
    narrower than the hull of what each possible anchor would give.
    """
    if not expression.relative:
        days = DaySet.of(expression.on(dt.date(2000, 1, 1)), expression.weekdays(), expression.year_days())
    else:
        start = expression.on(anchor.earliest).earliest if anchor.earliest else None
        end = expression.on(anchor.latest).latest if anchor.latest else None
        year_days = expression.year_days() or _year_days(expression, anchor)
        within = Interval(start, end)
        days = DaySet.of(within, expression.weekdays(), year_days) or DaySet.of(within, None, year_days)  # a slip
    if days is None:
        return None
    return Date(days, expression.precision, expression.said, expression.extent)


@lru_cache(_REMEMBERED)
def _year_days(expression: Expression, anchor: DaySet) -> frozenset[MonthDay] | None:
    """The days of the year an expression can mean when the anchor's year is unknown but not its day of the year."""
    if anchor.year_days is None or anchor.within.is_bounded:
        return None
    found, seen = set[MonthDay](), set[tuple[int, ...]]()

    def is_found(days: Interval) -> bool:
        return (days.days or MOST_YEAR_DAYS) < MOST_YEAR_DAYS and all((d.month, d.day) in found for d in DaySet(days))

    for meant in _meanings(expression, _stretches(anchor), is_found):
        if not meant.is_bounded or (meant.days or 0) > MOST_YEAR_DAYS:
            return None
        ends = (meant.first.month, meant.first.day, meant.last.month, meant.last.day, meant.days or 0)
        if ends in seen:  # the same days of another year
            continue
        seen.add(ends)
        found |= {(d.month, d.day) for d in DaySet(meant)}
        if len(found) > MOST_YEAR_DAYS:
            return None
    return frozenset(found)


def _meanings(
    expression: Expression, stretches: Iterable[Sequence[Day]], is_found: Callable[[Interval], bool]
) -> Iterator[Interval]:
    """Intervals that together hold just the days that the expression means on days of some stretches.

    Expressions are monotone: where the meanings of the first day and the last leave no day between them, neither do
    those of the days between; nor do these add anything where all days up to the last are found already.
    """
    parts = list(stretches)
    while parts:
        part = parts.pop()
        first = expression.on(part[0])
        if len(part) == 1:
            yield first
            continue
        last = expression.on(part[-1])
        if last.first.toordinal() <= first.last.toordinal() + 1:
            yield first.hull(last)
            continue
        if is_found(first.hull(last)):
            continue
        yield first
        yield last
        middle = len(part) // 2
        parts += [half for half in (part[1:middle], part[middle:-1]) if half]


@lru_cache(_REMEMBERED)
def _stretches(anchor: DaySet) -> tuple[Sequence[Day], ...]:
    """The stand-ins for an anchor of unknown year in order, cut wherever the next is not the day after."""
    found: list[list[Day]] = []
    for day in anchor.reference_days():
        if found and day.toordinal() - found[-1][-1].toordinal() == 1:
            found[-1].append(day)
        else:
            found.append([day])
    return tuple(found)


@lru_cache(_REMEMBERED)
def anchors(expression: Expression, target: Interval) -> Interval | None:
    """The anchor days for which the expression can mean a day of `target`; `None` where there is none.

    Expressions are monotone, so both ends are found by bisection. An end that is the calendar's own is open.
    """
    if not expression.relative:
        return Interval() if expression.on(dt.date(2000, 1, 1)).overlaps(target) else None
    first = _first(lambda day: expression.on(day).last >= target.first)
    after = _first(lambda day: expression.on(day).first > target.last)
    if first is None or (after is not None and after <= first):
        return None
    earliest = None if first == FIRST_DAY.toordinal() else dt.date.fromordinal(first)
    return Interval(earliest, None if after is None else dt.date.fromordinal(after - 1))


def _first(holds: Callable[[Day], bool]) -> int | None:
    """The ordinal of the first day for which a condition holds that never turns false again; `None`: for none."""
    low, high = FIRST_DAY.toordinal(), LAST_DAY.toordinal()
    if not holds(LAST_DAY):
        return None
    while low < high:
        middle = (low + high) // 2
        if holds(dt.date.fromordinal(middle)):
            high = middle
        else:
            low = middle + 1
    return low
