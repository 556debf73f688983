"""Compares two claims, one module an attribute; each gives a named level, with a sentence for the reader.

To add a comparison: write a module with `compare(one, other)` that returns a `Finding`, put it into `COMPARISONS`, and
give its levels weights in `timeline/reconciler/comparing/weights.py` and sentences in
`timeline/languages/en/reasons.toml`.
"""

from __future__ import annotations

from timeline.reconciler.comparing.comparisons import (
    action,
    actors,
    date,
    figures,
    frame,
    kind,
    places,
    scale,
    source,
    wording,
)
from timeline.reconciler.comparing.comparisons.finding import Comparison, Finding

#: Attribute → comparison; the order is that in which reasons are shown.
COMPARISONS: dict[str, Comparison] = {
    "date": date.compare,
    "action": action.compare,
    "actors": actors.compare,
    "places": places.compare,
    "figures": figures.compare,
    "wording": wording.compare,
    "frame": frame.compare,
    "kind": kind.compare,
    "source": source.compare,
    "scale": scale.compare,
}

__all__ = ["COMPARISONS", "Comparison", "Finding"]
