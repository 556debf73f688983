"""Compares what sort of thing two claims tell: a statement is another event than what it states."""

from __future__ import annotations

from timeline.model.claim import Kind, Status
from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.actions import PUTTING_OFF
from timeline.reconciler.features.names import same_speaker
from timeline.reconciler.profiles.profile import Profile

SAME_KIND = Finding("same_kind")
OTHER_KIND = Finding("other_kind")
PLAN_AND_DEED = Finding("plan_and_deed")
PLANNED_DAY = Finding("planned_day")
BOTH_STATES = Finding("both_states")
STATE_AND_DEED = Finding("state_and_deed")
NOT_KEPT = Finding("not_kept")

#: To look a member up takes longer than to compare it, and this is asked of every pair.
_STATEMENT, _STATE, _PLAN = Kind.STATEMENT, Kind.STATE, Kind.PLAN


def compare(one: Profile, other: Profile) -> Finding:
    """Statements by one speaker or two, a statement and something else, a plan or a state and a deed, or the same.

    What did not come about is nothing that another tells as done.
    """
    one_kind, other_kind = one.kind, other.kind
    if (_came_to_nothing(one) and _was_done(other)) or (_came_to_nothing(other) and _was_done(one)):
        return NOT_KEPT
    if one_kind is _STATEMENT or other_kind is _STATEMENT:
        return _of_statements(one, other)
    if one_kind is other_kind:
        return BOTH_STATES if one_kind is _STATE else SAME_KIND
    if one_kind is not _PLAN and other_kind is not _PLAN:
        return STATE_AND_DEED
    return PLANNED_DAY if one.only_day and one.only_day == other.only_day and _named(one, other) else PLAN_AND_DEED


def _came_to_nothing(one: Profile) -> bool:
    """Is it a plan that its own sentence calls off, or does it tell that something planned does not take place?"""
    return one.dropped or (one.claim.negated and one.claim.status is Status.CANCELLED)


def _was_done(one: Profile) -> bool:
    """Does it tell that something took place, and not that it was called off or put off?"""
    claim = one.claim
    done = one.kind is Kind.OCCURRENCE and claim.status is Status.REPORTED and not claim.negated
    return done and not one.called_off and PUTTING_OFF not in one.actions


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
