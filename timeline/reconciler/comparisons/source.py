"""Compares where two claims come from: one source seldom tells the same event twice."""

from __future__ import annotations

from timeline.model.claim import Claim
from timeline.reconciler.comparisons.figures import agree, same_unit
from timeline.reconciler.comparisons.finding import Finding
from timeline.reconciler.profile import Profile
from timeline.reconciler.replies import follows

SAME_SOURCE = Finding("same_source")
SAME_SENTENCE = Finding("same_sentence")
REPLY = Finding("reply")
SAME_CLAUSE = Finding("same_clause")
OTHER_SOURCE = Finding("other_source")


def compare(one: Profile, other: Profile) -> Finding:
    """The same clause with one time told twice, the same sentence, a reply to it, the same source or another one."""
    mine, theirs = one.claim, other.claim
    if mine.source != theirs.source:
        return OTHER_SOURCE
    if mine.start < theirs.end and theirs.start < mine.end:
        alike = mine.headline == theirs.headline and mine.kind is theirs.kind
        if alike and one.days and other.days and one.days.overlaps(other.days):
            return SAME_CLAUSE
        return _set_against(mine, theirs) or SAME_SENTENCE
    if mine.id == other.answers or theirs.id == one.answers:
        return REPLY
    beside = follows(mine, theirs) or follows(theirs, mine)
    return (_set_against(mine, theirs) if beside else None) or SAME_SOURCE


def _set_against(one: Claim, other: Claim) -> Finding | None:
    """Do two speakers give two numbers of one thing: "Police counted 3,000. The organisers put it at 10,000."?"""
    if not (one.attribution and other.attribution) or one.attribution == other.attribution:
        return None
    if len(one.figures) != 1 or len(other.figures) != 1:
        return None
    mine, theirs = one.figures[0], other.figures[0]
    if not same_unit(mine, theirs) or agree(mine, theirs):
        return None
    named = [figure.what for figure in (mine, theirs) if figure.what not in ("", figure.unit)]
    return Finding("set_against", (mine.text, theirs.text)) if len(set(named)) < 2 else None
