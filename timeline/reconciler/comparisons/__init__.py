"""Compares two claims, one module an attribute; each gives a named level, with a sentence for the reader.

To add a comparison: write a module with `compare(one, other)` that returns a `Finding` and `SENTENCES` that says a
sentence for each level, put both into `COMPARISONS`, and give the levels weights in `timeline/reconciler/weights.py`.
"""

from __future__ import annotations

from timeline.reconciler.comparisons import action, actors, date, figures, kind, places, source, wording
from timeline.reconciler.comparisons.finding import Comparison, Finding

#: Attribute → comparison; the order is that in which reasons are shown.
COMPARISONS: dict[str, Comparison] = {
    "date": Comparison(date.compare, date.SENTENCES),
    "action": Comparison(action.compare, action.SENTENCES),
    "actors": Comparison(actors.compare, actors.SENTENCES),
    "places": Comparison(places.compare, places.SENTENCES),
    "figures": Comparison(figures.compare, figures.SENTENCES),
    "wording": Comparison(wording.compare, wording.SENTENCES),
    "kind": Comparison(kind.compare, kind.SENTENCES),
    "source": Comparison(source.compare, source.SENTENCES),
}

__all__ = ["COMPARISONS", "Comparison", "Finding"]
