"""Compares where two claims come from: one source seldom tells the same event twice."""

from __future__ import annotations

from timeline.model.claim import Claim
from timeline.reconciler.comparing.comparisons.date import calls_off, puts_off
from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.passages.contrasts import set_against
from timeline.reconciler.passages.replies import is_near
from timeline.reconciler.profiles.profile import Profile

SAME_SOURCE = Finding("same_source")
SAME_SENTENCE = Finding("same_sentence")
REPLY = Finding("reply")
TITLE = Finding("title")
GOES_ON = Finding("goes_on")
TELLS_ON = Finding("tells_on")
SAME_CLAUSE = Finding("same_clause")
OTHER_SOURCE = Finding("other_source")


def compare(one: Profile, other: Profile) -> Finding:
    """A title and what it tells, set against each other, the same clause with one time told twice or with a plan's and
    its calling off's or the day that takes its place, the same sentence or source, or another.
    """
    if one.source != other.source:
        return OTHER_SOURCE
    mine, theirs = one.claim, other.claim
    if mine.id == other.title_of or theirs.id == one.title_of:
        return TITLE
    figures = set_against(mine, theirs, one.language) if theirs.id in one.against else None
    if figures is not None:
        return Finding("set_against", tuple(figure.text for figure in figures))
    if theirs.id in one.against:
        return REPLY
    goes_on = mine.id == other.continues or theirs.id == one.continues
    if not goes_on and mine.start < theirs.end and theirs.start < mine.end:
        return SAME_CLAUSE if _in_one_clause(one, other) else SAME_SENTENCE
    if mine.id == other.answers or theirs.id == one.answers:
        return REPLY
    if goes_on:
        return GOES_ON if is_near(*sorted((mine, theirs), key=_start)) else TELLS_ON
    return SAME_SOURCE


def _in_one_clause(one: Profile, other: Profile) -> bool:
    """Do they tell one time twice, or a plan and its calling off, or its day and the one in the place of that?"""
    if one.claim.headline != other.claim.headline:
        return puts_off(one, other) or puts_off(other, one)
    alike = one.kind is other.kind
    return alike and (_overlap(one, other) or calls_off(one, other) or calls_off(other, one))


def _start(claim: Claim) -> int:
    return claim.start


def _overlap(one: Profile, other: Profile) -> bool:
    return one.days is not None and other.days is not None and one.days.overlaps(other.days)
