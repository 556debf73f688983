"""Compares the figures of two claims."""

from __future__ import annotations

from timeline.model.claim import Claim, Figure
from timeline.reconciler.comparisons.finding import Context, Finding

#: From this size on, the same number of differently named things is a sign of one event.
TELLING_NUMBER = 1000


def compare(one: Claim, other: Claim, context: Context) -> Finding:
    """The same number of one thing, the same large number, other numbers, or nothing that could be compared."""
    telling = [(mine, theirs) for mine in one.figures for theirs in other.figures if _same_large(mine, theirs)]
    if telling and telling[0][0].unit != telling[0][1].unit:
        mine, theirs = telling[0]
        return Finding("same_number", f"both give the number {mine.text} (“{mine.what}”, “{theirs.what}”)")
    pairs = [(mine, theirs) for mine in one.figures for theirs in other.figures if mine.unit == theirs.unit]
    if not pairs:
        return Finding("no_figure", "no figure of one can be compared with the other's")
    same = next(((mine, theirs) for mine, theirs in pairs if agree(mine, theirs)), None)
    if same:
        return Finding("same_figure", f"both give the figure “{same[0].text} {same[0].what}”")
    mine, theirs = pairs[0]
    return Finding("other_figures", f"they give other figures: “{mine.text}” and “{theirs.text}”")


def _same_large(one: Figure, other: Figure) -> bool:
    """Do both give one number that is too large to be met by chance?"""
    return one.min is not None and one.min == other.min and one.min >= TELLING_NUMBER


def agree(one: Figure, other: Figure) -> bool:
    """Can both figures be true of one thing? Open sides agree with whatever lies on them."""
    low = max(figure.min if figure.min is not None else float("-inf") for figure in (one, other))
    high = min(figure.max if figure.max is not None else float("inf") for figure in (one, other))
    return low <= high
