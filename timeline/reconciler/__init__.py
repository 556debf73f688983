"""Parsed claims of many sources → events, publication dates and disagreements.

`loop` is the heart: resolve dates with what is known, compare and cluster claims into events, let the events date the
sources, and again, until nothing changes. The packages go one way down: `features` of single claims, `passages` of one
source, `profiles` of all, `comparing` of pairs; with these `rounds` takes one turn of the loop, `testimony` lets events
date sources, and `events` makes events of clusters, with their disagreements. `story` is what all work on, `edits`
carries out what an editor decided.
"""

from timeline.reconciler.loop import Outcome, reconcile
from timeline.reconciler.story import Story

__all__ = ["Outcome", "Story", "reconcile"]
