"""What a testimony comes to: the publication days that it speaks for, and how much it weighs."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.interval import Interval
from timeline.dating.evidence import Evidence


class Vote(NamedTuple):
    """The publication days that a pair speaks for, how much it weighs, and the day that it takes the words to mean.

    `usual`: where among the days such words are most often written. `leaning`: it tells no more than the year, helps to
    choose among days and is never enough.
    """

    days: Interval
    usual: Interval
    weight: float
    meant: Interval
    piece: Evidence
    leaning: bool = False
