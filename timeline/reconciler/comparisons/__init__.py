"""Compares two claims, one module an attribute; each gives a named level and a sentence for the reader.

To add a comparison: write a module with `compare(one, other, context)` that returns a `Finding`, put it into
`COMPARISONS`, and give its levels weights in `timeline/reconciler/weights.py`.
"""

from __future__ import annotations

from timeline.reconciler.comparisons import date, figures, kind, source, wording
from timeline.reconciler.comparisons.finding import Comparison, Context, Finding

#: Attribute → comparison; the order is that in which reasons are shown.
COMPARISONS: dict[str, Comparison] = {
    "date": date.compare,
    "wording": wording.compare,
    "figures": figures.compare,
    "kind": kind.compare,
    "source": source.compare,
}

__all__ = ["COMPARISONS", "Context", "Finding"]
