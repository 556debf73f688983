"""Compares where two claims come from: one source seldom tells the same event twice."""

from __future__ import annotations

from timeline.model.claim import Claim
from timeline.reconciler.comparisons.finding import Context, Finding


def compare(one: Claim, other: Claim, context: Context) -> Finding:
    """The same clause with one time told twice, the same sentence, the same source or another one."""
    if one.source == other.source and one.start < other.end and other.start < one.end:
        days = [context.days[claim.id] for claim in (one, other) if claim.id in context.days]
        if one.headline == other.headline and len(days) == len((one, other)) and days[0].overlaps(days[1]):
            return Finding("same_clause", "both stand in one clause, which tells its time twice")
        return Finding("same_sentence", "both stand in one sentence, which tells them apart")
    if one.source == other.source:
        return Finding("same_source", "both stand in the same source")
    return Finding("other_source", "they stand in different sources")
