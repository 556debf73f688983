"""Compares the figures of two claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from timeline.model.claim import Claim, Figure, Kind
from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.developments import CUMULATIVE
from timeline.reconciler.features.things import told
from timeline.reconciler.profiles.profile import Profile

#: From this size on, the same number of differently named things is a sign of one event.
TELLING_NUMBER = 1000

#: Up to this size numbers are met by chance: two of this and two of that.
SMALL_NUMBER = 2

#: Figures that lie farther apart than this are of another order.
FACTOR = 3.0

NO_FIGURE = Finding("no_figure")

#: Levels of figures that are none of one thing, as far as they tell.
APART = frozenset({"no_figure", "other_figures", "far_figures"})

#: Levels that say as much as a number that stands in the words of both.
TELLING = frozenset({"same_figure", "same_number"})


def compare(one: Profile, other: Profile) -> Finding:
    """The same number of one thing, the same telling number, two numbers of what the story tells one number of, figures
    that can both hold, other ones or ones of another order, or none.
    """
    if one.uncounted or other.uncounted:
        return NO_FIGURE  # as most are
    found = _by_figures(one, other) if one.figures and other.figures else NO_FIGURE
    if found.level in TELLING:
        return found
    if not one.numbers.isdisjoint(other.numbers):
        return Finding("shared_number", (min(one.numbers & other.numbers),))
    if found.level in APART and _at_other_times(one, other):
        return Finding("other_count", (_counted_by(one), _counted_by(other)))
    alike = not one.counted_once.isdisjoint(other.counted_once)
    return _rivals(one, other) if alike and not _do_otherwise(one, other) else found


def _at_other_times(one: Profile, other: Profile) -> bool:
    """Does the one count how it stands as its source is written, the other how it was on a day before?"""
    counted = one.source != other.source and bool(_counted_by(one) and _counted_by(other))
    return counted and (_stands_after(one, other) or _stands_after(other, one))


def _stands_after(now: Profile, then: Profile) -> bool:
    present = now.kind is Kind.STATE and now.date is not None and now.told is None
    return present and then.told is not None and 0 < then.only_day < now.last


def _counted_by(one: Profile) -> str:
    """The first of its numbers; nothing where it has none."""
    return one.figures[0].text if one.figures else min(one.numbers, default="")


def _do_otherwise(one: Profile, other: Profile) -> bool:
    """Do both tell what was done, and not the same: "he promised five million", "three million were paid"?"""
    return bool(one.actions and other.actions) and one.actions.isdisjoint(other.actions)


def _rivals(one: Profile, other: Profile) -> Finding:
    """Both count what the story tells one number of."""
    things = one.counted_once & other.counted_once
    mine, yours = (next(figure for figure in profile.figures if figure.unit == min(things)) for profile in (one, other))
    level = "rival_figure" if len(things) == 1 else "rival_figures"
    return Finding(level, (told(mine, one.claim, one.language), told(yours, other.claim, other.language)))


def _by_figures(one: Profile, other: Profile) -> Finding:
    ours, theirs = one.figures, other.figures
    pairs = [(mine, yours) for mine in ours for yours in theirs if mine.unit == yours.unit]
    same = [mine for mine, yours in pairs if (mine.min, mine.max) == (yours.min, yours.max)]
    telling = next((mine for mine in same if _size(mine) > SMALL_NUMBER), None)
    if telling is not None:
        return Finding("same_figure", (told(telling, one.claim, one.language),))
    large = _same_large(ours, theirs)
    if large is not None:
        return Finding("same_number", (large[0].text, large[0].what, large[1].what))
    if same:
        return Finding("same_small_figure", (told(same[0], one.claim, one.language),))
    if not pairs:
        return NO_FIGURE
    agreed = next(((mine, yours) for mine, yours in pairs if agree(mine, yours)), None)
    mine, yours = agreed or pairs[0]
    if agreed and not _near(mine, yours):
        return NO_FIGURE
    if agreed:
        return Finding("compatible_figures", (mine.text, yours.text))
    mine, yours = min(pairs, key=lambda pair: _ratio(*pair))
    return Finding(_differing(mine, yours, one.claim, other.claim), (mine.text, yours.text))


def _differing(mine: Figure, yours: Figure, one: Claim, other: Claim) -> str:
    """A toll that is told without a day is that of the telling: another number in another source is another count."""
    if not _near(mine, yours):
        return "far_figures"
    dated = all(claim.date is not None and claim.date.text is not None for claim in (one, other))
    of_one_time = dated or one.source == other.source
    return "other_figures" if of_one_time or mine.unit not in CUMULATIVE else "other_count"


def _near(one: Figure, other: Figure) -> bool:
    """Are they of one order? "At least thirty" leaves room for 5,000 and says nothing of it."""
    return _ratio(one, other) <= FACTOR


def _ratio(one: Figure, other: Figure) -> float:
    """By how much the larger is larger."""
    low, high = sorted(_size(figure) for figure in (one, other))
    return high / low if low else inf


def _size(figure: Figure) -> float:
    return figure.min or figure.max or 0.0


def _same_large(ours: Iterable[Figure], theirs: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The first number of both that is too large to be met by chance."""
    large = (mine for mine in ours if mine.min is not None and mine.min >= TELLING_NUMBER)
    return next(((mine, yours) for mine in large for yours in theirs if mine.min == yours.min), None)


def agree(one: Figure, other: Figure) -> bool:
    """Can both figures be true of one thing? Open sides agree with whatever lies on them."""
    apart = (one.min is not None and other.max is not None and one.min > other.max) or (
        other.min is not None and one.max is not None and other.min > one.max
    )
    return not apart
