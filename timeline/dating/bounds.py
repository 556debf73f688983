"""What a source tells as over or ahead without its year bounds its publication, once something else tells the year.

So does a feast that moves: "tomorrow, on Good Friday".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import suppress

from timeline.dates.dayset import DaySet
from timeline.dates.expression import After, Expression, Feast, Holiday, Yearless
from timeline.dates.interval import Day, Interval, shift_day
from timeline.dates.resolve import resolve
from timeline.dating.evidence import FIRM, Evidence
from timeline.dating.published import Published
from timeline.model.clue import Bearing, Clue

#: A publication that lies within so many days is of a known year.
KNOWN_YEAR = 366

#: What is ahead is told without its year so long before (days).
FORESEEN = 180

#: What is over is told without its year so long after (days).
REMEMBERED = 180

#: So many of the closest bounds to each side are weighed: enough for one of them to be wrong.
CLOSEST = 4


def bounds_in_year(clues: Sequence[Clue], published: Published, source: str) -> tuple[Evidence, ...]:
    """The latest days that a source tells as over and the first that it tells as ahead, once its year is known."""
    found = [
        Evidence(DaySet(days), clue.strength, clue.reason, source, clue.start, clue.end, support=published.support)
        for days, clue in _bounds(clues, published.days)
    ]
    over = sorted(
        (one for one in found if one.days.latest is None), key=lambda one: one.days.within.first, reverse=True
    )
    ahead = sorted((one for one in found if one.days.latest is not None), key=lambda one: one.days.within.last)
    return (*over[:CLOSEST], *ahead[:CLOSEST])


def bounded(clues: Sequence[Clue], days: DaySet) -> DaySet:
    """Of some days of a known year those between what a source tells as over and as ahead, where these leave any."""
    for bound, _ in _bounds(clues, days):
        days = days.intersect(DaySet(bound)) or days
    return days


def is_denied(clues: Sequence[Clue], days: DaySet) -> bool:
    """Does a source tell as over what is ahead of some days of a known year, or as ahead what is over by then?"""
    return any(days.disjoint(DaySet(bound)) for bound, clue in _bounds(clues, days) if clue.strength >= FIRM)


def _bounds(clues: Sequence[Clue], days: DaySet) -> Iterator[tuple[Interval, Clue]]:
    """The days that each clue leaves that means nothing without a year; none while the year is open."""
    width = days.within.days
    if width is None or width > KNOWN_YEAR:
        return
    for clue in clues:
        if clue.bearing is Bearing.OVER_IN_YEAR:
            date = resolve(clue.expression, days)
            day = (date.days.only_day if date else None) or _only_recent(clue.expression, days)
            if day is not None:
                yield Interval(day, None), clue
        elif clue.bearing in (Bearing.AHEAD_IN_YEAR, Bearing.SOON_BEFORE):
            before = [
                one for day in _of_each_year(clue.expression, days) if (one := _foreseen(day)).overlaps(days.within)
            ]
            if len(before) == 1:
                yield before[0], clue
        elif clue.bearing is Bearing.ON_IN_YEAR:
            kept = [day for day in _kept(clue.expression, days) if day in days]
            if len(kept) == 1:
                yield Interval.of(kept[0]), clue


def _only_recent(expression: Expression, days: DaySet) -> Day | None:
    """The only day of the year named that lies so near before some days that its year need not be told."""
    near = [
        day
        for day in _of_each_year(expression, days)
        if Interval(day, shift_day(day, REMEMBERED)).overlaps(days.within)
    ]
    return near[0] if len(near) == 1 else None


def _foreseen(day: Day) -> Interval:
    return Interval(shift_day(day, -FORESEEN), day)


def _kept(expression: Expression, days: DaySet) -> Iterator[Day]:
    """The day that is so far from a feast, in the years around some days."""
    feast, off = (expression.base, expression.amount) if isinstance(expression, After) else (expression, 0)
    if isinstance(feast, Holiday | Feast):
        for year in range(days.within.first.year - 1, days.within.last.year + 2):
            day = shift_day(feast.in_year(year).earliest, off)
            if day is not None:
                yield day


def _of_each_year(expression: Expression, days: DaySet) -> Iterator[Day]:
    """The day of the year that an expression names, in the years around some days."""
    core = expression.core
    if isinstance(core, Yearless) and core.day is not None:
        for year in range(days.within.first.year - 1, days.within.last.year + 2):
            with suppress(ValueError):  # 29 February
                yield dt.date(year, core.month, core.day)
