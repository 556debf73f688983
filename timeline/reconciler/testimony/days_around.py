"""The days of which others tell around the one that a source names as its own, its weekday but not its year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from timeline.dates.dayset import REFERENCE_YEARS, DaySet
from timeline.dating import Around
from timeline.dating.around import AHEAD, BEHIND
from timeline.model.claim import ParsedClaim
from timeline.reconciler.testimony.calendar_days import named_days
from timeline.reconciler.testimony.scene import Scene

#: A source names its own day where it leaves no more days of the year.
FEW = 3


def days_around(scene: Scene) -> Iterator[Around]:
    """Each day that another source names close to the day of the year of an undecided one."""
    seeking = {source: around for source in sorted(scene.alone) if (around := _around(scene.alone[source].days))}
    if not seeking:
        return
    first: dict[str, ParsedClaim] = {}
    for claim in sorted(scene.parsed.values(), key=lambda claim: (claim.source, claim.start, claim.id)):
        first.setdefault(claim.source, claim)
    named = named_days(scene.parsed.values(), scene.published)
    for source, around in seeking.items():
        for day in sorted(around & named.keys()) if source in first and source in scene.undecided else ():
            for _, speakers in sorted(named[day].items()):
                other = next((one for one in speakers if one.told.claim.source != source), None)
                if other is not None:
                    (claim, words), days = other
                    yield Around(first[source], claim, words, days, scene.label(claim))


def _around(own: DaySet) -> frozenset[tuple[int, int]]:
    """The days of the year around those of a source; none where it names no weekday, or the year."""
    if own.weekdays is None or own.year_days is None or len(own.year_days) > FEW or own.only_day:
        return frozenset()
    year = REFERENCE_YEARS[1]
    days = (dt.date(year, month, day) for month, day in own.year_days if (month, day) != (2, 29))
    found = (day + dt.timedelta(days=step) for day in days for step in range(-BEHIND, AHEAD + 1))
    return frozenset((day.month, day.day) for day in found)
