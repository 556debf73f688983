"""Compares what two claims say was done."""

from __future__ import annotations

from timeline.reconciler.actions import told_apart
from timeline.reconciler.comparisons.finding import Finding
from timeline.reconciler.profile import Profile

UNKNOWN = Finding("unknown")


def compare(one: Profile, other: Profile) -> Finding:
    """An action in common, different steps of one matter (to sign, to ratify), other actions, or none that is known."""
    if not one.actions or not other.actions:
        return UNKNOWN
    shared = one.actions & other.actions
    if shared:
        return Finding("same_action", (", ".join(sorted(shared)),))
    steps = told_apart(one.actions, other.actions, one.language)
    if steps is not None:
        return Finding("other_step", steps)
    return Finding("other_actions", (", ".join(sorted(one.actions)), ", ".join(sorted(other.actions))))
