"""Parsed claims of many sources → events, publication dates and disagreements.

`loop` is the heart: resolve dates with what is known, compare and cluster claims into events, let the events date the
sources, and again, until nothing changes. `compare` and `weights` say when two claims tell the same event; `consensus`,
`disagreements` and `identity` make events of clusters.
"""

from timeline.reconciler.loop import Outcome, reconcile

__all__ = ["Outcome", "reconcile"]
