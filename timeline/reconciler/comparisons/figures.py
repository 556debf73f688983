"""Compares the figures of two claims."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.claim import Figure
from timeline.reconciler.comparisons.finding import Finding
from timeline.reconciler.profile import Profile

#: From this size on, the same number of differently named things is a sign of one event.
TELLING_NUMBER = 1000

#: Up to this size numbers are met by chance: two of this and two of that.
SMALL_NUMBER = 2

#: Figures that lie farther apart than this are of another order.
FACTOR = 3.0

NO_FIGURE = Finding("no_figure")

#: Levels that say as much as a number that stands in the words of both.
TELLING = frozenset({"same_figure", "same_number"})


def compare(one: Profile, other: Profile) -> Finding:
    """The same number of one thing, the same telling number, figures that can both hold, other ones, or none."""
    found = _by_figures(one.claim.figures, other.claim.figures)
    if found.level in TELLING or not (one.numbers and other.numbers):
        return found
    shared = one.numbers & other.numbers
    return Finding("shared_number", (min(shared),)) if shared else found


def _by_figures(ours: Sequence[Figure], theirs: Sequence[Figure]) -> Finding:
    if not ours or not theirs:
        return NO_FIGURE
    pairs = [(mine, yours) for mine in ours for yours in theirs if same_unit(mine, yours)]
    same = [mine for mine, yours in pairs if (mine.min, mine.max) == (yours.min, yours.max)]
    telling = next((mine for mine in same if _size(mine) > SMALL_NUMBER), None)
    if telling is not None:
        return Finding("same_figure", (f"{telling.text} {telling.what}",))
    large = next(((mine, yours) for mine in ours for yours in theirs if _same_large(mine, yours)), None)
    if large is not None:
        return Finding("same_number", (large[0].text, large[0].what, large[1].what))
    if same:
        return Finding("same_small_figure", (f"{same[0].text} {same[0].what}",))
    if not pairs:
        return NO_FIGURE
    agreed = next(((mine, yours) for mine, yours in pairs if agree(mine, yours)), None)
    mine, yours = agreed or pairs[0]
    if agreed and not _near(mine, yours):
        return NO_FIGURE
    return Finding("compatible_figures" if agreed else "other_figures", (mine.text, yours.text))


def _near(one: Figure, other: Figure) -> bool:
    """Are they of one order? "At least thirty" leaves room for 5,000 and says nothing of it."""
    low, high = sorted(_size(figure) for figure in (one, other))
    return high <= FACTOR * low


def _size(figure: Figure) -> float:
    return figure.min or figure.max or 0.0


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
