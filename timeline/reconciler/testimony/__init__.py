"""What sources tell that can help to date others, each piece of it for a vote on their publication days.

`witnesses` holds claims against those that are most alike, `calendar_days` the days of the year that sources have in
common, `days_around` the days around the one that a source names as its own, `near_years` the only near year in which a
weekday is right, `season` the year in which days lie closest to the story, `only_years` whether they do in no other,
`elapsed` how long after an event it is, `anniversaries` how many years to the day, `appointments` what one plans and
another opens with, `turning` what one sees ahead and another tells as done, `lookback` the news of one on which another
looks back.

To add another kind: write a module here that yields `Testimony` and name its function in `testimony`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dating import Testimony
from timeline.reconciler.testimony.anniversaries import anniversaries
from timeline.reconciler.testimony.appointments import appointments, appointments_of_day
from timeline.reconciler.testimony.calendar_days import shared_days
from timeline.reconciler.testimony.days_around import days_around
from timeline.reconciler.testimony.elapsed import elapsed
from timeline.reconciler.testimony.lookback import looked_back_on
from timeline.reconciler.testimony.near_years import near_years
from timeline.reconciler.testimony.only_years import only_years
from timeline.reconciler.testimony.scene import Scene
from timeline.reconciler.testimony.season import presumed_days
from timeline.reconciler.testimony.turning import turning_points
from timeline.reconciler.testimony.witnesses import Likeness, counterparts, likeness, witnesses

__all__ = ["Likeness", "Scene", "counterparts", "likeness", "testimony"]


def testimony(scene: Scene, alike: Likeness) -> Iterator[Testimony]:
    """Everything that is told in a story of the sources that are undecided."""
    presumed = presumed_days(scene)
    later = list(elapsed(scene, presumed))
    apart = {(one.told.source, one.told.quote, one.other.id) for one in later}  # "a week after the vote" is no vote
    for witness in witnesses(scene, alike, presumed):
        if (witness.told.source, witness.told.quote, witness.other.id) not in apart:
            yield witness
    yield from later
    yield from anniversaries(scene, presumed)
    yield from appointments(scene, presumed)
    yield from appointments_of_day(scene, presumed)
    yield from shared_days(scene)
    yield from days_around(scene)
    yield from near_years(scene)
    yield from only_years(scene, presumed)
    yield from turning_points(scene)
    yield from looked_back_on(scene)
