"""The floors: what each tested story has reached and may not fall below.

A build gives the same bytes every time, so the figures are compared exactly. To raise the floors after an improvement:
`make floors DATE=…`; the update refuses to lower one unless told so with `--allow-regression`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.story.figures import Figure

FLOORS = Path(__file__).with_name("floors.json")

#: Shares of what is right: they must not fall.
AT_LEAST = (
    "sources.dated",
    "claims.found",
    "claims.dated",
    "claims.attributed",
    "claims.figures",
    "merge.p",
    "merge.r",
    "merge.f1",
    "disagree.r",
    "disagree.p",
    "timexes.found",
    "timexes.value",
    "timexes.days",
    "thinned.dated",
)

#: Defects: they must not grow.
AT_MOST = (
    "sources.wrong",
    "claims.wrong",
    "claims.narrow",
    "claims.invented",
    "merge.forbidden",
    "merge.unsplit",
    "traps",
    "timexes.traps",
    "thinned.wrong",
)

#: Story → "at_least" or "at_most" → figure → floor or ceiling.
Floors = dict[str, dict[str, dict[str, float]]]
Figures = Mapping[str, Figure]


@dataclass(frozen=True)
class Regression:
    """A figure that is worse than its floor."""

    story: str
    figure: str
    bound: str
    floor: float
    got: Figure

    def __str__(self) -> str:
        wanted = self.bound.replace("_", " ")
        return f"{self.story}: {self.figure} is {self.got}, wanted {wanted} {self.floor}"


def read(path: Path) -> Floors:
    """The floors as they stand in a file; none where there is no file."""
    floors: Floors = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return floors


def regressions(floors: Floors, story: str, figures: Figures) -> list[Regression]:
    """The figures of a story that are worse than their floors; one that is gone is worse too."""
    return [
        Regression(story, figure, bound, limit, figures.get(figure))
        for bound, limits in floors.get(story, {}).items()
        for figure, limit in limits.items()
        if _is_worse(bound, limit, figures.get(figure))
    ]


def raised(measured: Mapping[str, Figures]) -> Floors:
    """The floors that these measurements set."""
    return {
        story: {
            "at_least": {name: value for name in AT_LEAST if (value := figures.get(name)) is not None},
            "at_most": {name: value for name in AT_MOST if (value := figures.get(name)) is not None},
        }
        for story, figures in sorted(measured.items())
    }


def write(floors: Floors, path: Path) -> None:
    """Keep the floors."""
    path.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")


def _is_worse(bound: str, limit: float, got: Figure) -> bool:
    if got is None:
        return True
    return got < limit if bound == "at_least" else got > limit
