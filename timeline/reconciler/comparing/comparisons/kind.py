"""Compares what sort of thing two claims tell: a statement is another event than what it states."""

from __future__ import annotations

from timeline.model.claim import Kind
from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.names import same_speaker
from timeline.reconciler.profiles.profile import Profile

SAME_KIND = Finding("same_kind")
OTHER_KIND = Finding("other_kind")
PLAN_AND_DEED = Finding("plan_and_deed")
PLANNED_DAY = Finding("planned_day")
BOTH_STATES = Finding("both_states")
STATE_AND_DEED = Finding("state_and_deed")

#: To look a member up takes longer than to compare it, and this is asked of every pair.
_STATEMENT, _STATE, _PLAN = Kind.STATEMENT, Kind.STATE, Kind.PLAN


def compare(one: Profile, other: Profile) -> Finding:
    """Statements by one speaker or two, a statement and something else, a plan or a state and a deed, or the same."""
    one_kind, other_kind = one.kind, other.kind
    if one_kind is _STATEMENT or other_kind is _STATEMENT:
        return _of_statements(one, other)
    if one_kind is other_kind:
        return BOTH_STATES if one_kind is _STATE else SAME_KIND
    if one_kind is not _PLAN and other_kind is not _PLAN:
        return STATE_AND_DEED
    return PLANNED_DAY if one.only_day and one.only_day == other.only_day and _named(one, other) else PLAN_AND_DEED


def _named(one: Profile, other: Profile) -> bool:
    """Do the words of both name their day?"""
    return bool(one.told and other.told)


def _of_statements(one: Profile, other: Profile) -> Finding:
    """At least one of them is a statement."""
    mine, theirs, same_kind = one.claim.attribution, other.claim.attribution, one.kind is other.kind
    if not mine or not theirs:
        return SAME_KIND if same_kind else OTHER_KIND
    if same_speaker(mine, one.language, theirs, other.language):
        return Finding("same_speaker", (min(mine, theirs, key=len),)) if same_kind else OTHER_KIND
    return Finding("other_speaker" if same_kind else "after_others", (mine, theirs))
