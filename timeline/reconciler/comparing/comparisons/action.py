"""Compares what two claims say was done."""

from __future__ import annotations

from functools import lru_cache, partial, reduce

from timeline.model.claim import Kind
from timeline.model.sentence import Sentence, sentence
from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.actions import Actions, ended, told_apart
from timeline.reconciler.passages.extents import DISASTERS, EXTENT
from timeline.reconciler.profiles.profile import Profile

UNKNOWN = Finding("unknown")

#: An action that many tell of.
SAME = "same_action"

#: What happened, and what was so then; whoever speaks of it does another thing. To look a member up takes longer than
#: to compare it.
_OCCURRENCE, _STATE = Kind.OCCURRENCE, Kind.STATE


def compare(one: Profile, other: Profile) -> Finding:
    """An action in common, one and its end, different steps of one matter (to sign, to ratify), other actions, or none
    that is known.

    A disaster and what it did are no other actions: one claim may tell of both. A common action counts for more where
    few claims of the story tell of it, and by which turn of it both tell; for less where neither says when: what is
    done often is done at other times.
    """
    if not one.actions or not other.actions:
        return UNKNOWN
    turn = _by_turn(one, other) if one.turns and other.turns else None
    found = turn or _compared(one.actions, other.actions, one.rare_actions, one.language, _happened(one, other))
    return _undated(found) if found.level == SAME and one.told is None and other.told is None else found


def _happened(one: Profile, other: Profile) -> bool:
    mine, theirs = one.kind, other.kind
    return (mine is _OCCURRENCE or mine is _STATE) and (theirs is _OCCURRENCE or theirs is _STATE)


@lru_cache(maxsize=1 << 10)
def _undated(found: Finding) -> Finding:
    """The same where the words of neither name a time."""
    return Finding("same_undated_action", found.words)


@lru_cache(maxsize=1 << 14)
def _compared(mine: Actions, theirs: Actions, rare: Actions, language: str, happened: bool, /) -> Finding:  # noqa: FBT001
    shared = mine & theirs
    if shared:
        return _in_common(shared, rare)
    if happened and (_did(mine, theirs) or _did(theirs, mine)):
        return UNKNOWN
    ends = ended(mine, theirs, language)
    if ends is not None:
        return Finding("its_end", tuple(map(_named, ends)))
    steps = told_apart(mine, theirs, language)
    if steps is not None:
        return Finding("other_step", tuple(map(_named, steps)))
    return Finding("other_actions", (_listed(mine), _listed(theirs)))


def _did(disaster: Actions, extent: Actions) -> bool:
    """Does the one name a disaster, the other what it did to people and things: an explosion, and deaths?"""
    return not (disaster.isdisjoint(DISASTERS) or extent.isdisjoint(EXTENT))


def _in_common(shared: Actions, rare: Actions) -> Finding:
    telling = shared & rare
    return Finding("rare_action" if telling else SAME, (_listed(telling or shared),))


def _by_turn(one: Profile, other: Profile) -> Finding | None:
    """The first strike and the second; the second strike twice."""
    same = one.turns & other.turns
    if same:
        return Finding("same_turn", (_turn(*min(same)),))
    for action, turn in sorted(one.turns):
        others = sorted(number for name, number in other.turns if name == action)
        if others:
            return Finding("other_turn", (_turn(action, turn), _turn(action, others[0])))
    return None


def _named(action: str) -> Sentence:
    """An action in the words of the language in which the timeline is told."""
    return sentence(f"naming.action.{action}")


@lru_cache(maxsize=1 << 12)
def _listed(actions: Actions) -> Sentence:
    return reduce(partial(sentence, "naming.several"), map(_named, sorted(actions)))


def _turn(action: str, number: int) -> Sentence:
    return sentence("naming.turn", _named(action), str(number))
