"""What is known in a turn of the loop."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from timeline.dates.expression import After
from timeline.dates.units import Unit
from timeline.dating import Published
from timeline.languages import loader
from timeline.model.claim import ParsedClaim
from timeline.model.clue import Bearing, Clue
from timeline.reconciler.rounds.linkage import Linkage
from timeline.reconciler.story import Story

#: So many months are counted as one may count a year.
MONTHS = 9


@dataclass(frozen=True)
class Scene:
    """A story, its claims by their ids, how they hang together so far, and what is known of its sources.

    `alone` is what the sources say of their own days, `undecided` are those that may be dated by others.
    """

    story: Story
    parsed: Mapping[str, ParsedClaim]
    turn: Linkage
    published: Mapping[str, Published]
    alone: Mapping[str, Published]
    undecided: Container[str]

    @cached_property
    def told(self) -> Mapping[str, Sequence[ParsedClaim]]:
        """The claims of each source in the order of its text, without titles, which tell what the text tells."""
        running = (claim for claim in self.parsed.values() if claim.title_of is None)
        ordered = sorted(running, key=lambda claim: (claim.source, claim.start, claim.end, claim.id))
        return {source: list(claims) for source, claims in groupby(ordered, key=lambda claim: claim.source)}

    @cached_property
    def looking_back(self) -> frozenset[str]:
        """The sources that count back to a day a year ago or more: of their days without a year many are as old."""
        return frozenset(source for source, clues in self.story.clues.items() if any(map(_counts_years, clues)))

    def of_undecided(self) -> Iterator[ParsedClaim]:
        """The claims of the undecided sources, one source after the other in the order of its text."""
        for source, claims in self.told.items():
            if source in self.undecided:
                yield from claims

    def tells_news(self, source: str) -> bool:
        """Is the source to be dated, and in a language that tells news from statements and plans?"""
        return source in self.undecided and self.story.languages[source] in loader.having("predicates")

    def label(self, claim: ParsedClaim) -> str:
        """What the source of a claim is called."""
        return self.story.labels[claim.source]


def _counts_years(clue: Clue) -> bool:
    back = clue.expression if clue.bearing is Bearing.COUNTED_BACK else None
    return isinstance(back, After) and (back.unit is Unit.YEAR or (back.unit is Unit.MONTH and back.amount <= -MONTHS))
