"""How far a pair of claims can be trusted to date a source, by what its words name of the calendar.

It was measured on dated news whose dates were withheld (`tests/evaluation/dating`): the more its words name and the
more alike the two claims are, apart from their dates, the further.

To add a kind of words: name it in `Names`, and measure what it is worth into `WORTH`.
"""

from __future__ import annotations

from enum import StrEnum
from math import log2

from timeline.model.claim import Kind, ParsedClaim, Status


class Names(StrEnum):
    """What words that are counted from the publication day name of the calendar."""

    DATED_WEEKDAY = "a day of the year and its weekday"
    DAY_OF_YEAR = "a day of the year"
    PART_OF_YEAR = "a month or season"
    WEEKDAY = "a weekday"
    DISTANT_DAY = "a day so far off"
    DISTANT_TIME = "a time so far off"
    NEWS = "the news"
    FRESH = "that it is new"


#: What is counted from the publication day alone.
DISTANCES = frozenset({Names.DISTANT_DAY, Names.DISTANT_TIME})

#: What is told from the year alone.
OF_YEAR = frozenset({Names.DATED_WEEKDAY, Names.DAY_OF_YEAR, Names.PART_OF_YEAR})

#: Likeness of the two claims (log2 of a likelihood ratio) from which on a pair weighs so much; below the last nothing.
#: A dated weekday is set by hand, above a day of the year alone.
WORTH: dict[Names, tuple[tuple[float, float], ...]] = {
    Names.DATED_WEEKDAY: ((3, 0.8), (1, 0.75), (-9, 0.6)),
    Names.DAY_OF_YEAR: ((3, 0.65), (1, 0.6), (0, 0.5), (-2, 0.4), (-9, 0.33)),
    Names.PART_OF_YEAR: ((3, 0.55), (2, 0.5), (1, 0.45), (0, 0.4), (-1, 0.2), (-2, 0.1)),
    Names.WEEKDAY: ((4, 0.75), (3, 0.65), (2, 0.55), (1, 0.33), (0, 0.13)),
    Names.DISTANT_DAY: ((4, 0.5), (3, 0.45), (2, 0.33), (1, 0.1)),
    Names.DISTANT_TIME: ((3, 0.2), (2, 0.1)),
    Names.NEWS: ((4, 0.4), (3, 0.3), (2, 0.2)),  # never enough alone: what looks back opens with it as well
    Names.FRESH: ((2, 0.33), (1, 0.2)),
}

#: So much alike, two claims are said to tell of one event; less, of one time.
SAME_EVENT = 1.0

#: A day that others name can be so wide (days) and still tell what is meant.
WIDEST = {
    Names.DATED_WEEKDAY: 31,
    Names.DAY_OF_YEAR: 31,
    Names.PART_OF_YEAR: 31,
    Names.WEEKDAY: 1,
    Names.DISTANT_DAY: 1,
    Names.DISTANT_TIME: 7,
    Names.NEWS: 7,
    Names.FRESH: 1,
}

#: It was measured where others tell so much (claims with a time); where they tell less, two claims are more seldom
#: alike by chance, and count as so much more alike at most.
MEASURED, RARER = 160, 1.0


def worth(names: Names, likeness: float) -> float:
    """What a pair of such words weighs, so much alike."""
    return next((weight for least, weight in WORTH[names] if likeness >= least), 0.0)


def trusted(likeness: float, rivals: int) -> float:
    """The likeness, as far as chance does not explain it among so many claims of others."""
    return likeness + min(max(log2(MEASURED / max(rivals, 1)), 0.0), RARER)


def is_called_off(told: ParsedClaim, other: ParsedClaim) -> bool:
    """Does one call off what the other tells as done: a day on which nothing came dates nothing?"""
    off = [claim.status is Status.CANCELLED for claim in (told, other)]
    done = [claim.kind is Kind.OCCURRENCE and not gone for claim, gone in zip((told, other), off, strict=True)]
    return any(off) and any(done)
