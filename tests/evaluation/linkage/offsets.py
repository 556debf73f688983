"""How far the weight of each level is off: do pairs that have it tell one event as often as their weights promise?

Pairs near the threshold decide what is joined. They are put in the order of what they weigh, so that each has a chance
of being one event: the share among the pairs that weigh about as much. Where those with a level are one event more
often than their chances say, the level weighs too little. That carries over to stories that are left out, which a fit
of all weights at once does not: most pairs of an event are details that have nothing in common, and hide what the
others say.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tests.evaluation.linkage.labelled import Labelled, Pair

#: Pairs that weigh no less and no more than this can be joined or kept apart by a bit or two.
NEAR = (-3.0, 5.0)

#: A pair's chance is the share among so large a part of all pairs, next to it in order, on either side.
NEIGHBOURS = 1 / 14

#: A story with fewer pairs than this counts for less than the others, which count all the same.
FEWEST_PAIRS = 20

#: Where few pairs have a level, its shares are taken for less certain by so much.
DOUBT = 0.02


@dataclass(frozen=True)
class Offset:
    """How far a level is off, in bits: what its weight lacks; and of how many pairs and stories that is known."""

    attribute: str
    level: str
    bits: float
    pairs: int
    stories: int


def offsets(stories: Sequence[Labelled]) -> list[Offset]:
    """What each level lacks, in the order of their names."""
    rows = [(story.name, _share(story), pair) for story in stories for pair in _near(story)]
    rows.sort(key=lambda row: row[2].weight)
    chances = _chances(rows)
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (*_, pair) in enumerate(rows):
        for level in pair.levels:
            found[level].append(number)
    return [
        Offset(
            *level,
            bits=_bits((rows[number][1], rows[number][2].same, chances[number]) for number in numbers),
            pairs=len(numbers),
            stories=len({rows[number][0] for number in numbers}),
        )
        for level, numbers in sorted(found.items())
    ]


def left_out(stories: Sequence[Labelled]) -> dict[tuple[str, str], tuple[float, float]]:
    """Between what each level lacks where one story is left out, whichever that is."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for story in stories:
        for offset in offsets([other for other in stories if other is not story]):
            found[offset.attribute, offset.level].append(offset.bits)
    return {level: (min(bits), max(bits)) for level, bits in found.items()}


def _near(story: Labelled) -> list[Pair]:
    return [pair for pair in story.pairs if NEAR[0] <= pair.weight <= NEAR[1]]


def _share(story: Labelled) -> float:
    """What a pair of a story counts for."""
    return 1 / max(len(_near(story)), FEWEST_PAIRS)


def _chances(rows: Sequence[tuple[str, float, Pair]]) -> list[float]:
    """Of pairs in the order of what they weigh the share that is one event among those that weigh about as much."""
    weights = [pair.weight for *_, pair in rows]
    total = list(accumulate((count for _, count, _ in rows), initial=0.0))
    right = list(accumulate((count * pair.same for _, count, pair in rows), initial=0.0))
    reach = max(1, round(len(rows) * NEIGHBOURS))
    chances = []
    for at in range(len(rows)):
        start = bisect_left(weights, weights[max(0, at - reach)])
        end = bisect_right(weights, weights[min(len(rows) - 1, at + reach)])
        chances.append((right[end] - right[start]) / (total[end] - total[start]))
    return chances


def _bits(rows: Iterable[tuple[float, bool, float]]) -> float:
    """By how much the odds of pairs differ from those that their chances give, as a power of two."""
    known = list(rows)
    total = sum(count for count, *_ in known)
    found, promised = (sum(row[0] * row[column] for row in known) / total for column in (1, 2))
    return math.log2(_odds(found) / _odds(promised))


def _odds(share: float) -> float:
    return (share + DOUBT) / (1 - share + DOUBT)
