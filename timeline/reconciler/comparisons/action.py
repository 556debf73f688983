"""Compares what two claims say was done."""

from __future__ import annotations

from functools import lru_cache

from timeline.reconciler.actions import Actions, told_apart
from timeline.reconciler.comparisons.finding import Finding
from timeline.reconciler.profile import Profile

UNKNOWN = Finding("unknown")


def compare(one: Profile, other: Profile) -> Finding:
    """An action in common, different steps of one matter (to sign, to ratify), other actions, or none that is known.

    A common one counts for more where few claims of the story tell of it, and by which turn of it both tell.
    """
    if not one.actions or not other.actions:
        return UNKNOWN
    turn = _by_turn(one, other) if one.turns and other.turns else None
    return turn or _compared(one.actions, other.actions, one.rare_actions, one.language)


@lru_cache(maxsize=1 << 14)
def _compared(mine: Actions, theirs: Actions, rare: Actions, language: str) -> Finding:
    shared = mine & theirs
    if shared:
        return _in_common(shared, rare)
    steps = told_apart(mine, theirs, language)
    if steps is not None:
        return Finding("other_step", steps)
    return Finding("other_actions", (", ".join(sorted(mine)), ", ".join(sorted(theirs))))


def _in_common(shared: Actions, rare: Actions) -> Finding:
    telling = shared & rare
    return Finding("rare_action" if telling else "same_action", (", ".join(sorted(telling or shared)),))


def _by_turn(one: Profile, other: Profile) -> Finding | None:
    """The first strike and the second; the second strike twice."""
    same = one.turns & other.turns
    if same:
        return Finding("same_turn", tuple(f"{action} {turn}" for action, turn in sorted(same)[:1]))
    for action, turn in sorted(one.turns):
        others = sorted(number for name, number in other.turns if name == action)
        if others:
            return Finding("other_turn", (f"{action} {turn}", f"{action} {others[0]}"))
    return None
