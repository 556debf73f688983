"""Parsed claims of many sources → events, publication dates and disagreements.

`loop` is the heart: resolve dates with what is known, compare and cluster claims into events, let the events date the
sources, and again, until nothing changes. `linkage` is one turn of it: `blocking` says which pairs are worth comparing,
`comparisons` and `weights` when two claims tell the same event, `clustering` puts them together. `ground` is what of a
turn holds in the next one and in the next build: that of all claims that look the same (`looks`). `rivals` then finds
those that tell one thing with another value; `consensus`, `disagreements`, `developments` and `links` make events of
clusters.
"""

from timeline.reconciler.loop import Outcome, reconcile
from timeline.reconciler.story import Story

__all__ = ["Outcome", "Story", "reconcile"]
