"""Compares the words of two claims."""

from __future__ import annotations

from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.wording import similarity
from timeline.reconciler.profiles.profile import Profile

#: Of fewer telling words no more than little can be alike.
FEWEST_WORDS = 2

#: Cosine from which each level holds.
LEVELS = ((0.5, "very_alike"), (0.32, "alike"), (0.2, "somewhat_alike"), (0.06, "little_alike"), (0.0, "not_alike"))

_FINDINGS = tuple((least, Finding(level)) for least, level in LEVELS)


def compare(one: Profile, other: Profile) -> Finding:
    """From much the same words to hardly a word in common, rare words of the story weighing most."""
    alike = similarity(one.vector, other.vector)
    few = min(len(one.vector), len(other.vector)) < FEWEST_WORDS
    for least, finding in _FINDINGS[-2:] if few else _FINDINGS:
        if alike >= least:
            return finding
    return _FINDINGS[-1][1]
