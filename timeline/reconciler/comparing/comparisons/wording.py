"""Compares the words of two claims."""

from __future__ import annotations

from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.wording import YEAR_DIGITS, similarity
from timeline.reconciler.profiles.profile import Profile

#: Of fewer telling words no more than little can be alike.
FEWEST_WORDS = 2

#: From here on little is alike, and from here on more than that.
LITTLE, ALIKE = 0.06, 0.2

#: Cosine from which each level holds.
LEVELS = ((0.5, "very_alike"), (0.32, "alike"), (ALIKE, "somewhat_alike"), (LITTLE, "little_alike"))

NOT_ALIKE = Finding("not_alike")

_FINDINGS = tuple((least, Finding(level)) for least, level in LEVELS)


def compare(one: Profile, other: Profile) -> Finding:
    """From much the same words to hardly a word in common, rare words of the story weighing most.

    A year alone is no word in common, be it as rare as any: "since 2008" twice is compared as a date.
    """
    alike = similarity(one.vector, other.vector)
    if alike < LITTLE:  # so it is with most pairs
        return NOT_ALIKE
    if alike >= ALIKE and all(map(_is_year, (word for word in one.vector if word in other.vector))):
        return NOT_ALIKE
    few = min(len(one.vector), len(other.vector)) < FEWEST_WORDS
    return next(finding for least, finding in (_FINDINGS[-1:] if few else _FINDINGS) if alike >= least)


def _is_year(word: str) -> bool:
    return len(word) == YEAR_DIGITS and word.isdecimal()
