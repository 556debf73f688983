"""Compares who acts in two claims."""

from __future__ import annotations

from timeline.reconciler.comparisons.finding import Finding
from timeline.reconciler.profile import Profile

OTHER_ACTORS = Finding("other_actors")
UNKNOWN = Finding("unknown")


def compare(one: Profile, other: Profile) -> Finding:
    """Somebody whom few claims name, somebody whom many name, nobody in common, or nobody at all."""
    # Whether a country acts or is where it happens is not always plain: what is a place to one may act for the other.
    shared = (one.actors & (other.actors | other.places)) | (one.places & other.actors)
    if not shared:
        return OTHER_ACTORS if one.actors and other.actors else UNKNOWN
    rare = shared & one.rare
    return Finding("rare_actor" if rare else "same_actor", (_longest(rare or shared),))


def _longest(keys: frozenset[str]) -> str:
    return min(keys, key=lambda key: (key.endswith("-"), -len(key), key)).rstrip("-").title()
