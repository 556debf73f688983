"""Which claims of other sources can help to date an undated one: those that tell the same event, their dates aside."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from timeline.dates.dayset import DaySet
from timeline.dating import Witness
from timeline.model.claim import ParsedClaim
from timeline.reconciler.compare import Judgement
from timeline.reconciler.comparisons import COMPARISONS
from timeline.reconciler.story import Story
from timeline.reconciler.weights import WEIGHTS

#: Pairs of claims → how strongly they tell one event, their dates aside.
Likeness = dict[tuple[str, str], float]

#: A pair less alike than this is no witness, whatever its dates.
LEAST = -2.0

_DATE = list(COMPARISONS).index("date")


def likeness(pairs: Mapping[tuple[str, str], Judgement]) -> Likeness:
    """The pairs that are alike enough; what a date says is left out, for it hangs on what is to be found.

    A pair that the editor judged is as alike as he says.
    """
    found = {}
    for pair, judgement in pairs.items():
        date = WEIGHTS["date"][judgement.findings[_DATE].level] if judgement.findings else 0.0
        if judgement.weight - date >= LEAST:
            found[pair] = judgement.weight - date
    return found


def witnesses(
    alike: Likeness,
    days: Mapping[str, DaySet],
    parsed: Mapping[str, ParsedClaim],
    story: Story,
    undecided: Container[str],
) -> Iterator[Witness]:
    """Each of the pairs of different sources as far as one of them is undecided and the other has days."""
    for (one, other), weight in sorted(alike.items()):
        for name, witness in ((one, other), (other, one)):
            told, by = parsed[name], parsed[witness]
            if told.source != by.source and told.source in undecided and witness in days:
                yield Witness(told, by, days[witness], story.labels[by.source], weight)
