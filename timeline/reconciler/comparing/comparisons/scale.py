"""Weighs how long the story is: of thousands of claims some are alike by chance.

The chance that two of them tell one event falls as their number grows, whatever they have in common.
"""

from __future__ import annotations

from functools import cache

from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.profiles.profile import Profile

#: A story as people have annotated them.
SHORT = "short_story"

#: Stories of at least so many claims have each level.
LEVELS = ((6400, "vast_story"), (1600, "very_long_story"), (400, "long_story"), (0, SHORT))

_FINDINGS = tuple((least, Finding(level)) for least, level in LEVELS)


def compare(one: Profile, other: Profile) -> Finding:
    """From a story of a few articles, which people have annotated, to one of hundreds; the same for all its pairs."""
    return of(one.scale)


@cache
def of(claims: int) -> Finding:
    """The level of a story of so many claims."""
    return next(finding for least, finding in _FINDINGS if claims >= least)
