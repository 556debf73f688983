"""What is known in a turn of the loop."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from timeline.dating import Published
from timeline.model.claim import ParsedClaim
from timeline.reconciler.linkage import Linkage
from timeline.reconciler.story import Story


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

    def label(self, claim: ParsedClaim) -> str:
        """What the source of a claim is called."""
        return self.story.labels[claim.source]
