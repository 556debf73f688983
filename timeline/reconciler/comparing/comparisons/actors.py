"""Compares who acts in two claims."""

from __future__ import annotations

from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.names import told
from timeline.reconciler.profiles.profile import Profile

OTHER_ACTORS = Finding("other_actors")
UNKNOWN = Finding("unknown")


def compare(one: Profile, other: Profile) -> Finding:
    """Somebody whom few claims name, somebody whom many name, nobody in common, or nobody at all."""
    # Whether a country acts or is where it happens is not always plain: what is a place to one may act for the other.
    mine, theirs = one.actors, other.actors
    if mine.isdisjoint(theirs) and mine.isdisjoint(other.places) and theirs.isdisjoint(one.places):
        return OTHER_ACTORS if mine and theirs else UNKNOWN
    shared = (mine & (theirs | other.places)) | (one.places & theirs)
    rare = shared & one.rare
    return Finding("rare_actor" if rare else "same_actor", (told(rare or shared),))
