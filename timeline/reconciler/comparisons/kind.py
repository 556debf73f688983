"""Compares what sort of thing two claims tell: a statement is another event than what it states."""

from __future__ import annotations

from timeline.model.claim import Claim, Kind
from timeline.reconciler.comparisons.finding import Context, Finding
from timeline.reconciler.wording import words_of


def compare(one: Claim, other: Claim, context: Context) -> Finding:
    """Two statements by different speakers, a statement and something else, or nothing that sets them apart."""
    spoken = [claim.kind is Kind.STATEMENT for claim in (one, other)]
    if all(spoken) and one.attribution and other.attribution and not _same_speaker(one, other, context):
        return Finding("other_speaker", f"they are said by others: {one.attribution} and {other.attribution}")
    if any(spoken) and not all(spoken):
        return Finding("other_kind", "one tells that something was said, the other that it happened")
    return Finding("same_kind", "both tell the same sort of thing")


def _same_speaker(one: Claim, other: Claim, context: Context) -> bool:
    """Do two names of speakers share a word? Stop words aside."""
    names = (words_of(claim.attribution or "", context.languages[claim.source]) for claim in (one, other))
    return not set(next(names)).isdisjoint(next(names))
