"""Compares the figures of two claims."""

from __future__ import annotations

from timeline.model.claim import Figure
from timeline.reconciler.comparisons.finding import Finding
from timeline.reconciler.profile import Profile

#: From this size on, the same number of differently named things is a sign of one event.
TELLING_NUMBER = 1000

#: Figures that lie farther apart than this are of another order.
FACTOR = 3.0


NO_FIGURE = Finding("no_figure")


def compare(one: Profile, other: Profile) -> Finding:
    """The same number of one thing, the same large number, figures that can both hold, other ones, or none."""
    ours, theirs = one.claim.figures, other.claim.figures
    if not ours or not theirs:
        return NO_FIGURE
    pairs = [(mine, yours) for mine in ours for yours in theirs if same_unit(mine, yours)]
    same = next((mine for mine, yours in pairs if (mine.min, mine.max) == (yours.min, yours.max)), None)
    if same is not None:
        return Finding("same_figure", (f"{same.text} {same.what}",))
    large = next(((mine, yours) for mine in ours for yours in theirs if _same_large(mine, yours)), None)
    if large is not None:
        return Finding("same_number", (large[0].text, large[0].what, large[1].what))
    if not pairs:
        return NO_FIGURE
    agreed = next(((mine, yours) for mine, yours in pairs if agree(mine, yours)), None)
    mine, yours = agreed or pairs[0]
    if agreed and not _near(mine, yours):
        return NO_FIGURE
    return Finding("compatible_figures" if agreed else "other_figures", (mine.text, yours.text))


def _near(one: Figure, other: Figure) -> bool:
    """Are they of one order? "At least thirty" leaves room for 5,000 and says nothing of it."""
    low, high = sorted(figure.min or figure.max or 0.0 for figure in (one, other))
    return high <= FACTOR * low


def same_unit(one: Figure, other: Figure) -> bool:
    """Do both count the same sort of thing?"""
    return one.unit == other.unit


def _same_large(one: Figure, other: Figure) -> bool:
    """Do both give one number that is too large to be met by chance?"""
    return one.min is not None and one.min == other.min and one.min >= TELLING_NUMBER


def agree(one: Figure, other: Figure) -> bool:
    """Can both figures be true of one thing? Open sides agree with whatever lies on them."""
    low = max(figure.min if figure.min is not None else float("-inf") for figure in (one, other))
    high = min(figure.max if figure.max is not None else float("inf") for figure in (one, other))
    return low <= high
