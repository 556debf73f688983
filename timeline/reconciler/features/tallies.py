"""Things of which a story tells one number only: two sources that count such a thing count the same one.

"They emptied 73 deposit boxes", "71 boxes were emptied": where no source has a second number of boxes, the other number
of another source is the same count told differently.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from timeline.languages import loader
from timeline.languages.units import lengths
from timeline.model.claim import Claim, Figure
from timeline.reconciler.features.baselines import told_figures
from timeline.reconciler.features.counts import size_of
from timeline.reconciler.features.developments import CUMULATIVE
from timeline.reconciler.features.things import PERCENT
from timeline.reconciler.features.wording import plain_words

#: Numbers of one thing, told by different sources, differ by no more than this factor.
FACTOR = 2.0

#: So many values at most a number has that is told differently; one of more has changed with time.
VALUES = 2

#: Up to this size numbers are met by chance: two of this and two of that.
SMALL_NUMBER = 2

#: What is counted, as the parser names it.
Things = frozenset[str]

NOTHING: Things = frozenset()


#: A number of a claim: what it counts, how large it is, and whether it can be the one that the story tells of that.
Sum = tuple[str, float, bool]


def sums_in(claim: Claim, language: str) -> tuple[Sum, ...]:
    """The numbers of a claim; of what it tells a part or a change it tells no number that others could tell, too."""
    told = told_figures(claim, language)
    changed = {figure.unit for figure in claim.figures if figure not in told}
    return tuple(
        (figure.unit, size_of(figure), figure.unit not in changed and _tells(figure, claim, language))
        for figure in told
    )


def counted_once(sums: Mapping[str, Sequence[Sum]], source: Callable[[str], str]) -> dict[str, Things]:
    """The things that a claim counts and of which the story tells one number, by claim id; `source`: that of a claim.

    None are shares and lengths of time, of which any two can be alike, tolls, which grow, and what is known by its
    number already ("the 3,100 drivers").
    """
    told: dict[str, set[tuple[str, float]]] = defaultdict(set)
    for name, numbers in sums.items():
        for unit, size, _ in numbers:
            told[unit].add((source(name), size))
    once = {thing for thing, counts in told.items() if _one_number(counts)}
    found = {
        name: frozenset(unit for unit, _, tells in numbers if tells and unit in once) for name, numbers in sums.items()
    }
    return {name: things for name, things in found.items() if things}


def _one_number(numbers: set[tuple[str, float]]) -> bool:
    """Does no source tell two of them, and are they near each other, and no more than two: else the number changed?"""
    sizes = {size for _, size in numbers}
    told = len({source for source, _ in numbers}) == len(numbers) > 1
    return told and len(sizes) <= VALUES and max(sizes) <= FACTOR * min(sizes)


def _tells(figure: Figure, claim: Claim, language: str) -> bool:
    if figure.unit == PERCENT or figure.unit in CUMULATIVE or size_of(figure) <= SMALL_NUMBER:
        return False
    named = plain_words(figure.what)
    before = plain_words(claim.quote[: max(0, figure.start - claim.start)])
    known = bool(before) and before[-1] in loader.table(language, "figures")["pointing"]["words"]
    return not known and not (named and named[-1] in lengths(language))
