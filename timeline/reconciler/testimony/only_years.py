"""The year of a source that names its own day, where all of its days lie near what others tell in one year alone.

A reader takes that. Not where it looks years back, or names no day of its own: what it looks back on lies around the
same days of another year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from timeline.dates.dayset import DaySet
from timeline.dates.expression import After, Ago, DayOfMonth, Expression, MonthOfYear, Period
from timeline.dates.interval import Day, Interval, shift_day
from timeline.dates.units import Unit
from timeline.dating import Season
from timeline.dating.season import AROUND
from timeline.model.claim import ParsedClaim
from timeline.reconciler.testimony.anniversaries import keeps_anniversary
from timeline.reconciler.testimony.calendar_days import all_named
from timeline.reconciler.testimony.elapsed import counted_in_years
from timeline.reconciler.testimony.scene import Scene
from timeline.reconciler.testimony.season import FEW, NEAR, Presumed, in_season, told_days

#: A leap year, and its days: every day of the year has a place in it.
LEAP_YEAR, DAYS = 2000, 366


def only_years(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Season]:
    """The year of the days that each undecided source names, marked where others tell of such days in no other.

    Only one that names its own day is marked: of the others so dated three in ten were wrong where measured.
    """
    days: dict[str, set[Day]] = defaultdict(set)
    for name, one in presumed.items():
        days[scene.parsed[name].source].add(one.day)
    seasons = list(in_season(scene, presumed))
    told, back = (told_days(scene), _looking_back(scene)) if seasons else ({}, set())
    for season in seasons:
        source = season.told.source
        others = {day for name, known in told.items() if name != source for day in known}
        own = _own_day(scene, season)
        alone = own is not None and source not in back and any(abs((other - own).days) <= NEAR for other in others)
        named = days[source] | ({own} if own else set())
        yield season._replace(alone=alone and all(_is_of_year(day, others) for day in named))


def _own_day(scene: Scene, season: Season) -> Day | None:
    """The day that the source names as its own, but for the year: in the one presumed."""
    named = scene.alone[season.told.source].days.year_days
    if named is None or len(named) > FEW:
        return None
    around = DaySet(Interval(shift_day(season.day, -AROUND), shift_day(season.day, AROUND)), year_days=named)
    return next(iter(around), None)


def _is_of_year(day: Day, others: Iterable[Day]) -> bool:
    """Are all days that lie near the same day of any year near the one of that year?"""
    return all(abs((other - day).days) <= NEAR or not _is_near(day, other) for other in others)


def _is_near(day: Day, other: Day) -> bool:
    """Is a day near the same day of some year?"""
    apart = abs((other.replace(year=LEAP_YEAR) - day.replace(year=LEAP_YEAR)).days)
    return min(apart, DAYS - apart) <= NEAR


def _looking_back(scene: Scene) -> set[str]:
    """The undecided sources that count years, or keep an anniversary."""
    found = {claim.source for claim, words in all_named(scene.of_undecided()) if _is_years_off(words.expression)}
    return found | scene.looking_back | {claim.source for claim in scene.of_undecided() if _counts_years(claim, scene)}


def _is_years_off(expression: Expression | None) -> bool:
    core = expression.core if expression else None
    core = core.month_of if isinstance(core, DayOfMonth) else core
    if isinstance(core, MonthOfYear):  # "20 March last year"
        return core.offset < 0
    if isinstance(core, Period):
        return core.unit is Unit.YEAR and core.offset < 0
    return isinstance(core, Ago | After) and core.unit is Unit.YEAR


def _counts_years(claim: ParsedClaim, scene: Scene) -> bool:
    occasion = claim.context.occasion if claim.context else None
    if occasion is not None and occasion.unit is Unit.YEAR:
        return True
    return keeps_anniversary(claim, scene) or counted_in_years(claim.quote, scene.story.languages[claim.source])
