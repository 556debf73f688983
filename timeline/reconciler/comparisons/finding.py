"""What a comparison returns, and what it may look at beside the two claims."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Day
from timeline.model.claim import Claim
from timeline.reconciler.wording import Vector


@dataclass(frozen=True)
class Finding:
    """A named level, which has a weight in `weights.py`, and the sentence that a reader sees."""

    level: str
    text: str


@dataclass(frozen=True)
class Context:
    """Worked out once for all claims: word vectors and possible days by claim id, and how many claims name each day.

    `languages` by source id.
    """

    vectors: Mapping[str, Vector]
    days: Mapping[str, DaySet]
    busyness: Mapping[Day, int]
    languages: Mapping[str, str]


Comparison = Callable[[Claim, Claim, Context], Finding]
