"""What a fit reaches, also on stories that it was not fitted on; and the table as it is written down."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.evaluation.linkage.labelled import Labelled
from tests.evaluation.linkage.logistic import Model, Rules, fit
from timeline.reconciler import weights

#: The file that holds the table.
WEIGHTS = Path(weights.__file__)

#: The part of the file that a fit writes.
_FITTED = re.compile(r"#: Fitted .*?\nTHRESHOLD = \S+\n", re.DOTALL)

#: A pair is joined where one event is so many times likelier than two, as a power of two: a wrong merge is worse than a
#: missing one.
MARGIN = 0.7

#: The kind of data from which it is taken how likely two claims are one event before they are compared.
WEIGHED = "story"

#: Kinds of data whose stories are left out one by one; the many small corpora of another kind stay in.
WHOLE_STORIES = ("story", "coref")


def held_out(stories: Sequence[Labelled], rules: Rules) -> Iterator[tuple[str, str]]:
    """For each whole story the pairs that are joined when fitted on all others, and when fitted on it as well."""
    everything = fit(stories, rules)
    for story in stories:
        if story.kind in WHOLE_STORIES:
            others = fit([other for other in stories if other is not story], rules)
            yield f"{story.name}, left out", _joined(others, story, rules)
            yield f"{story.name}, fitted on", _joined(everything, story, rules)


def _joined(model: Model, story: Labelled, rules: Rules) -> str:
    """Precision and recall of the compared pairs that weigh enough to be joined, before any clustering."""
    right = wrong = 0
    for levels in {*story.same, *story.different}:
        if in_bits(model.weight(rules.attributes, levels)) >= threshold(model):
            right += story.same[levels]
            wrong += story.different[levels]
    precision = f"{100 * right / (right + wrong):.0f}" if right + wrong else "–"
    recall = f"{100 * right / story.same.total():.0f}" if story.same else "–"
    return f"p {precision} r {recall} of {story.same.total()} in {story.same.total() + story.different.total()} pairs"


def in_bits(weight: float) -> float:
    """A natural log weight to base 2, as the table has it."""
    return weight / math.log(2)


def threshold(model: Model) -> float:
    """What a pair must weigh to be joined."""
    return MARGIN - in_bits(model.bias[WEIGHED])


def table(model: Model, when: str, data: Sequence[str]) -> str:
    """The table as Python, with what it was fitted on."""
    lines = [
        f"#: Fitted on {when} by `make fit`, to pairs of:",
        *(f"#: {part}" for part in data),
        "WEIGHTS: dict[str, dict[str, float]] = {",
    ]
    for name, levels in model.weights.items():
        lines += [f'    "{name}": {{', *(f'        "{level}": {_rounded(w)},' for level, w in levels.items()), "    },"]
    lines += ["}", "", "#: Two claims are joined where the weights add up to at least this."]
    return "\n".join([*lines, f"THRESHOLD = {threshold(model):.1f}"]) + "\n"


def write(text: str) -> None:
    """Put the table into its file; raises `ValueError` where the file has no place for it."""
    old = WEIGHTS.read_text(encoding="utf-8")
    if not _FITTED.search(old):
        raise ValueError(f"{WEIGHTS} has no table between “#: Fitted” and its closing bracket")
    WEIGHTS.write_text(_FITTED.sub(lambda _: text, old), encoding="utf-8")


def _rounded(weight: float) -> float:
    return round(in_bits(weight), 1) + 0.0  # no -0.0
