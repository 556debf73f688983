"""Reads articles about one story and builds a timeline that shows its sources.

The verbs: `build(folder)` does everything; `tag(text)` finds time expressions. The stages behind them are
`timeline.sources`, `timeline.parser`, `timeline.reconciler` and `timeline.renderer`; `timeline.pipeline` shows how they
fit together.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.about import version

if TYPE_CHECKING:
    from timeline.pipeline import build
    from timeline.tagging import tag

__all__ = ["build", "tag", "version"]

#: Where each verb lives; loaded when it is first used, so that importing the package costs nothing.
_VERBS = {"build": "timeline.pipeline", "tag": "timeline.tagging"}


def __getattr__(name: str) -> Any:
    """Loads a verb when it is first used."""
    if name in _VERBS:
        return getattr(import_module(_VERBS[name]), name)
    raise AttributeError(f"module 'timeline' has no attribute {name!r}")
