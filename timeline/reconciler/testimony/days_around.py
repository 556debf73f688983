"""The days of which others tell around the one that a source names as its own, but not its year."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from timeline.dates.dayset import MonthDay, moved_days
from timeline.dates.expression import After, Ago
from timeline.dates.interval import Day
from timeline.dates.units import Unit
from timeline.dating import Around
from timeline.dating.around import AHEAD, BEHIND, FARTHER
from timeline.model.claim import ParsedClaim
from timeline.model.timex import Timex
from timeline.reconciler.testimony.calendar_days import all_named, named_days
from timeline.reconciler.testimony.scene import Scene

#: A source names its own day, or its week, where it leaves no more days of the year.
FEW = 9

#: A day of the year that a source names, and its weekday.
_Dated = tuple[MonthDay, int]


def days_around(scene: Scene) -> Iterator[Around]:
    """Each day that another source names close to the day of the year of an undecided one."""
    seeking = {source: own for source in sorted(scene.alone) if (own := _own_days(scene, source))}
    if not seeking:
        return
    first = {source: min(claims, key=lambda claim: (claim.start, claim.id)) for source, claims in scene.told.items()}
    named, dated = named_days(scene), _with_weekdays(scene.of_undecided())
    back = {claim.source for claim, words in all_named(scene.of_undecided()) if _is_years_off(words)}
    for source, own in seeking.items():
        near = moved_days(own, -BEHIND, AHEAD)
        around = near if source in back else moved_days(own, -FARTHER, FARTHER)
        for day in sorted(around & named.keys()) if source in first else ():
            for when, speakers in sorted(named[day].items()):
                other = next((one for one in speakers if one.told.claim.source != source), None)
                if other is not None and _are_right(dated[source], when):
                    (claim, words), days = other
                    yield Around(first[source], claim, words, days, scene.label(claim), day in near)


def _own_days(scene: Scene, source: str) -> frozenset[MonthDay] | None:
    """The days of the year that an undecided source leaves for its own; `None` where these are many, or of a year."""
    own = scene.alone[source].days
    few = own.year_days is not None and len(own.year_days) <= FEW and not own.only_day
    return own.year_days if few and source in scene.undecided else None


def _is_years_off(words: Timex) -> bool:
    """Does a source look years back: what it looks back on lies around the same day of another year?"""
    core = words.expression.core if words.expression else None
    return isinstance(core, Ago | After) and core.unit is Unit.YEAR


def _with_weekdays(claims: Iterable[ParsedClaim]) -> dict[str, set[_Dated]]:
    """The days that each source names without a year, but with their weekday."""
    found: dict[str, set[_Dated]] = defaultdict(set)
    for claim, words in all_named(claims):
        core = words.expression.core if words.expression else None
        days, weekdays = (core.year_days(), core.weekdays()) if core is not None and core.relative else (None, None)
        if days and weekdays and len(days) == len(weekdays) == 1:
            found[claim.source].add((next(iter(days)), next(iter(weekdays))))
    return found


def _are_right(dated: set[_Dated], near: Day) -> bool:
    """Are the weekdays that a source names right in the year around a day?"""
    return all(weekday in {day.weekday() for day in _nearest(named, near)} for named, weekday in dated)


def _nearest(named: MonthDay, near: Day) -> Iterator[Day]:
    """The day of the year that is nearest to a day, less than half a year off."""
    for year in (near.year - 1, near.year, near.year + 1):
        if named != (2, 29) or year % 4 == 0:
            day = dt.date(year, *named)
            if abs((day - near).days) < 183:
                yield day
