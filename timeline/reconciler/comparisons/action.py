"""Compares what two claims say was done."""

from __future__ import annotations

from functools import lru_cache

from timeline.reconciler.actions import Actions, told_apart
from timeline.reconciler.comparisons.finding import Finding
from timeline.reconciler.profile import Profile

UNKNOWN = Finding("unknown")


def compare(one: Profile, other: Profile) -> Finding:
    """An action in common, different steps of one matter (to sign, to ratify), other actions, or none that is known."""
    if not one.actions or not other.actions:
        return UNKNOWN
    return _compared(one.actions, other.actions, one.language)


@lru_cache(maxsize=1 << 14)
def _compared(mine: Actions, theirs: Actions, language: str) -> Finding:
    shared = mine & theirs
    if shared:
        return Finding("same_action", (", ".join(sorted(shared)),))
    steps = told_apart(mine, theirs, language)
    if steps is not None:
        return Finding("other_step", steps)
    return Finding("other_actions", (", ".join(sorted(mine)), ", ".join(sorted(theirs))))
