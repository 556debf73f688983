"""Compares what two claims that tell the same tell it of: of two people, of two towns, of the first and the second."""

from __future__ import annotations

from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.frame import alike, apart, other_ordinals
from timeline.reconciler.passages.extents import DISASTERS
from timeline.reconciler.profiles.profile import Profile

NO_FRAME = Finding("no_frame")
OTHER_NAMES = Finding("other_names")
OTHER_ORDINALS = Finding("other_ordinals")


def compare(one: Profile, other: Profile) -> Finding:
    """One thing told with other names, of the first of its kind and of the second, or nothing of both."""
    mine, theirs = one.frame, other.frame
    if mine.ordinals and theirs.ordinals and other_ordinals(mine, theirs):
        return OTHER_ORDINALS
    others = apart(mine.codes, theirs.codes) or (apart(mine.names, theirs.names) and _named_apart(one, other))
    return OTHER_NAMES if others and alike(mine, theirs) else NO_FRAME


def _named_apart(one: Profile, other: Profile) -> bool:
    """Do they name others by whatever name these go? A disaster is told of the town or of the valley that it struck."""
    if not DISASTERS.isdisjoint(one.actions & other.actions):
        return False
    return (one.actors | one.places).isdisjoint(other.actors | other.places)
