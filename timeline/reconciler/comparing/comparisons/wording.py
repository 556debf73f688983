"""Compares the words of two claims."""

from __future__ import annotations

from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.wording import YEAR_DIGITS, similarity
from timeline.reconciler.profiles.profile import Profile

#: Of fewer telling words no more than little can be alike.
FEWEST_WORDS = 2

#: Cosine from which each level holds.
LEVELS = ((0.5, "very_alike"), (0.32, "alike"), (0.2, "somewhat_alike"), (0.06, "little_alike"), (0.0, "not_alike"))

#: From here on it is more than little that is alike.
ALIKE = 0.2

_FINDINGS = tuple((least, Finding(level)) for least, level in LEVELS)


def compare(one: Profile, other: Profile) -> Finding:
    """From much the same words to hardly a word in common, rare words of the story weighing most.

    A year alone is no word in common, be it as rare as any: "since 2008" twice is compared as a date.
    """
    alike = similarity(one.vector, other.vector)
    if alike >= ALIKE and all(map(_is_year, (word for word in one.vector if word in other.vector))):
        return _FINDINGS[-1][1]
    few = min(len(one.vector), len(other.vector)) < FEWEST_WORDS
    for least, finding in _FINDINGS[-2:] if few else _FINDINGS:
        if alike >= least:
            return finding
    return _FINDINGS[-1][1]


def _is_year(word: str) -> bool:
    return len(word) == YEAR_DIGITS and word.isdecimal()
