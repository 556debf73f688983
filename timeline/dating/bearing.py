"""What the bearing of a clue means: the days on which a source can have been published.

To add a bearing: name it in `timeline/model/clue.py`, write a function here and put it into `MEANINGS`. All of
them take the days that the clue's words mean by themselves.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from timeline.dates.dayset import DaySet, MonthDay, moved_days
from timeline.dates.expression import Expression, YearPart
from timeline.dates.interval import Interval, shift_day
from timeline.dates.resolve import resolve
from timeline.model.clue import Bearing

#: A coming day told without its year lies in the year of writing, or in the first days of the next (days ahead).
NEXT_YEAR = 100

#: What comes is seen coming so long before it begins, and until it has well begun (days).
FORESEEN, BEGUN = 90, 30

#: What is told as the news of a week happened so many days before.
WEEK = 7

MONDAY, SATURDAY = 0, 5

#: A common year, to count days of a year in.
COMMON = 2001


def publication_days(bearing: Bearing, expression: Expression) -> DaySet | None:
    """The days that a clue leaves; `None` where its words mean nothing without the very date that is sought."""
    days = _alone(expression)
    return MEANINGS[bearing](days) if days is not None else None


def _alone(expression: Expression) -> DaySet | None:
    if isinstance(expression, YearPart) and expression.relative:
        return DaySet(year_days=_days_of_year(DaySet(expression.in_year(COMMON))))
    date = resolve(expression, DaySet())
    if date is None or not (date.days.has_pattern or date.days.earliest or date.days.latest):
        return None
    return date.days


def _on(days: DaySet) -> DaySet:
    return days


def _written_on(days: DaySet) -> DaySet | None:
    """That day or the next, on which a paper is printed."""
    if days.year_days is not None:
        known = (dt.date(COMMON, *day) for day in days.year_days if day != (2, 29))
        next_days = _days_of_year(day + dt.timedelta(days=1) for day in known)
        return DaySet(year_days=days.year_days | next_days | ({(3, 1)} if (2, 29) in days.year_days else set()))
    return DaySet(Interval(days.earliest, shift_day(days.latest, 1)))


def _not_before(days: DaySet) -> DaySet:
    return DaySet(Interval(days.earliest, None))


def _of_some_year(days: DaySet) -> DaySet | None:
    """Nothing by itself: in some year or other every day comes behind it, and before it (see `bounds_in_year`).

    What is counted back tells something once others date what it is counted to.
    """
    del days
    return None


def _not_after(days: DaySet) -> DaySet:
    return DaySet(Interval(None, days.latest))


def _soon_before(days: DaySet) -> DaySet | None:
    """Up to the day before: on the day itself it is no longer ahead."""
    if not days.year_days:
        return None
    last = max(days.year_days)
    ahead = (dt.date(COMMON, *((2, 28) if last == (2, 29) else last)) - dt.timedelta(days=n) for n in range(1, 366))
    near = [day for n, day in enumerate(ahead, 1) if day.year == COMMON or n <= NEXT_YEAR]
    return DaySet(year_days=_days_of_year(near))


def _soon_after(days: DaySet) -> DaySet:
    """In the week from that day on."""
    if days.year_days is not None:
        return DaySet(year_days=moved_days(days.year_days, 0, WEEK))
    return DaySet(Interval(days.earliest, shift_day(days.latest, WEEK)))


def _news_of(days: DaySet) -> DaySet | None:
    """That weekday or the next, for news of a Saturday Monday, too: on Sundays little is sent."""
    if days.weekdays is None:
        return None
    behind = frozenset((day + more) % 7 for day in days.weekdays for more in (0, 1))
    return DaySet(weekdays=behind | ({MONDAY} if SATURDAY in days.weekdays else frozenset()))


def _approaching(days: DaySet) -> DaySet | None:
    """Before a part of the year, or in its first days."""
    if not days.year_days or days.within.is_bounded:
        return None
    first = _first_of(days.year_days)
    return DaySet(year_days=_days_of_year(first + dt.timedelta(days=n) for n in range(-FORESEEN, BEGUN)))


def _first_of(year_days: frozenset[MonthDay]) -> dt.date:
    """The first day of a stretch of the year that may run over its turn."""
    days = sorted(dt.date(COMMON, *day) for day in year_days if day != (2, 29))
    gaps = [(day - before).days % 365 or 365 for before, day in zip([days[-1], *days[:-1]], days, strict=True)]
    return days[gaps.index(max(gaps))]


def _days_of_year(days: Iterable[dt.date]) -> frozenset[MonthDay]:
    """Days of a common year as days of any: beside the last of February stands its leap day."""
    found = {(day.month, day.day) for day in days}
    return frozenset(found | ({(2, 29)} if (2, 28) in found else set()))


MEANINGS: dict[Bearing, Callable[[DaySet], DaySet | None]] = {
    Bearing.ON: _on,
    Bearing.WRITTEN_ON: _written_on,
    Bearing.NOT_BEFORE: _not_before,
    Bearing.OVER_IN_YEAR: _of_some_year,
    Bearing.AHEAD_IN_YEAR: _of_some_year,
    Bearing.ON_IN_YEAR: _of_some_year,
    Bearing.COUNTED_BACK: _of_some_year,
    Bearing.NOT_AFTER: _not_after,
    Bearing.SOON_BEFORE: _soon_before,
    Bearing.SOON_AFTER: _soon_after,
    Bearing.NEWS_OF: _news_of,
    Bearing.APPROACHING: _approaching,
}
