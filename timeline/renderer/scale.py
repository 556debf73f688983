"""Where a day stands on an axis of time; days far from all others get a zone of their own at the edge."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

#: The part of the width that each zone for far days takes, in percent.
ZONE = 12.0

#: At most this share of the days may be set apart on one side: more of them are part of the story.
MOST_FAR = 0.4

#: A gap shorter than this, in days, never sets days apart.
LEAST_GAP = 365

#: What so few take up, as a share of the days, may not be more of the width than what most of the others do.
FEW = 0.1

#: The room left free at each edge of the main part, in percent of the width.
MARGIN = 2.0


class Scale(NamedTuple):
    """Days to percent of the width: linear from `start` to `end`, by rank in the zones before and after."""

    start: dt.date
    end: dt.date
    earlier: tuple[dt.date, ...] = ()
    later: tuple[dt.date, ...] = ()

    @property
    def left(self) -> float:
        """Where the main part begins, in percent."""
        return ZONE if self.earlier else 0.0

    @property
    def right(self) -> float:
        """Where the main part ends, in percent."""
        return 100.0 - (ZONE if self.later else 0.0)

    def x(self, day: dt.date) -> float:
        """The place of a day, in percent of the width, never outside it."""
        if day < self.start:
            return _rank(day, self.earlier) * self.left
        if day > self.end:
            return self.right + _rank(day, self.later) * (100.0 - self.right)
        first, last = self.left + MARGIN, self.right - MARGIN
        days = (self.end - self.start).days
        return first + (last - first) * ((day - self.start).days / days if days else 0.5)

    def day(self, x: float) -> dt.date:
        """The day at a place, in percent; in a zone the nearest of its days."""
        if x < self.left:
            return self.earlier[min(int(x / self.left * len(self.earlier)), len(self.earlier) - 1)]
        if x > self.right:
            share = (x - self.right) / (100.0 - self.right)
            return self.later[min(int(share * len(self.later)), len(self.later) - 1)]
        first, last = self.left + MARGIN, self.right - MARGIN
        share = min(max((x - first) / (last - first), 0.0), 1.0)
        return self.start + dt.timedelta(days=round((self.end - self.start).days * share))


def _rank(day: dt.date, days: Sequence[dt.date]) -> float:
    """How far along the sorted days it comes, strictly between 0 and 1."""
    return (bisect_left(days, day) + 1) / (len(days) + 2)


def scale_of(days: Sequence[dt.date]) -> Scale | None:
    """The scale for these days, or `None` where there are none."""
    if not days:
        return None
    ordered = sorted(days)
    numbers = [day.toordinal() for day in ordered]
    first = _far(numbers)
    after = len(ordered) - _far([-number for number in reversed(numbers[first:])])
    earlier = tuple(dict.fromkeys(ordered[:first]))
    return Scale(ordered[first], ordered[after - 1], earlier, tuple(dict.fromkeys(ordered[after:])))


def _far(numbers: Sequence[int]) -> int:
    """How many at the front lie apart: before a gap longer than all that follows it, or few and thinly spread."""
    most = int(len(numbers) * MOST_FAR)
    for cut in range(most, 0, -1):
        gap = numbers[cut] - numbers[cut - 1]
        if gap > max(LEAST_GAP, _bulk(numbers, cut)):
            return cut
    few = int(len(numbers) * FEW)
    room = max(LEAST_GAP, _bulk(numbers, few))
    return next(cut for cut in range(few + 1) if numbers[few] - numbers[cut] <= room)


def _bulk(numbers: Sequence[int], first: int) -> int:
    """The length of what most of the days from one on take up: a straggler at the far end must not hide one at the near
    end.
    """
    count = len(numbers) - first
    return numbers[first + int((count - 1) * (1 - MOST_FAR / 2))] - numbers[first]
