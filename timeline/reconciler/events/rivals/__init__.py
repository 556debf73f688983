"""Claims that tell one thing with another value, found once the events stand: where they are put together, their
disagreement shows.

What differs is often just what kept two claims apart, so what they have in common must be strong. Rivals date no
source.

To add a way: write a module with a function that takes a `Setting` and yields `Judgement`s, and put it into `WAYS`.
"""

from __future__ import annotations

from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.rivals.begun import begun
from timeline.reconciler.events.rivals.corrected import corrected
from timeline.reconciler.events.rivals.days import days
from timeline.reconciler.events.rivals.denied import denied
from timeline.reconciler.events.rivals.numbers import numbers
from timeline.reconciler.events.rivals.setting import Setting

WAYS = (numbers, denied, days, begun, corrected)

__all__ = ["Setting", "rivals"]


def rivals(setting: Setting) -> dict[tuple[str, str], Judgement]:
    """The pairs that tell one thing with another value, as judgements."""
    return {judgement.claims: judgement for way in WAYS for judgement in way(setting)}
