"""Compares where two claims happen."""

from __future__ import annotations

from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.names import told
from timeline.reconciler.profiles.profile import Profile

OTHER_PLACES = Finding("other_places")
UNKNOWN = Finding("unknown")


def compare(one: Profile, other: Profile) -> Finding:
    """A place that few claims name, one that many name, none in common, or none at all."""
    if not one.places or not other.places:
        return UNKNOWN
    shared = one.places & other.places
    if not shared:
        return OTHER_PLACES
    rare = shared & one.rare
    return Finding("rare_place" if rare else "same_place", (told(rare or shared),))
