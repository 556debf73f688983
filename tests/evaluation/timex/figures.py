"""The figures of a TIMEX3 corpus, over all expressions of all documents together, as TempEval-3 (task A) has them.

| figure | what it says |
|---|---|
| documents, gold, tagged | counts of documents, of annotated and of tagged expressions |
| strict.p, strict.r, strict.f1 | pairs with the same extent: precision, recall, F1 |
| relaxed.p, relaxed.r, relaxed.f1 | pairs with a character in common |
| value.p, value.r, value.f1 | pairs with the same value |
| type.f1 | pairs with the same type |
| strict_value.f1 | pairs with the same extent and value |
| value.accuracy | of the pairs: those with the same value |
| tokens/s | words between blanks that are tagged in a second on one core; no measure of quality |

Each gold expression is paired with one tagged expression at most, and the other way round.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from tests.evaluation.story.figures import Figure
from tests.evaluation.timex.pairing import Span, paired, same_extent

#: What is counted: documents, gold, tagged, and the pairs by what is right about them.
Counts = Counter[str]


class Timex(Span, Protocol):
    """A time expression with what TIMEX3 says of it."""

    @property
    def type(self) -> str:
        """DATE, TIME, DURATION or SET."""

    @property
    def value(self) -> str | None:
        """The normalised time."""


def count(gold: Sequence[Timex], tagged: Sequence[Timex]) -> Counts:
    """The counts of one document."""
    counts = Counts(documents=1, gold=len(gold), tagged=len(tagged))
    for wanted, got in paired(gold, tagged):
        strict, value = same_extent(wanted, got), wanted.value == got.value
        right = {"strict": strict, "value": value, "type": wanted.type == got.type, "strict_value": strict and value}
        counts.update(["relaxed", *(name for name, is_right in right.items() if is_right)])
    return counts


def figures(counts: Counts) -> dict[str, Figure]:
    """The figures of the summed counts."""
    named: dict[str, Figure] = {name: counts[name] for name in ("documents", "gold", "tagged")}
    for name in ("strict", "relaxed", "value"):
        named[f"{name}.p"] = percent(counts[name], counts["tagged"])
        named[f"{name}.r"] = percent(counts[name], counts["gold"])
        named[f"{name}.f1"] = _f1(counts, name)
    named["type.f1"] = _f1(counts, "type")
    named["strict_value.f1"] = _f1(counts, "strict_value")
    named["value.accuracy"] = percent(counts["value"], counts["relaxed"])
    return named


def percent(part: int, whole: int) -> float:
    """To two decimals; of nothing nothing is right."""
    return round(100 * part / whole, 2) if whole else 0.0


def _f1(counts: Counts, name: str) -> float:
    # 2PR/(P+R) with P = right/tagged and R = right/gold.
    return percent(2 * counts[name], counts["gold"] + counts["tagged"])
