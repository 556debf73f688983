"""Files → documents: decode, extract the text, mark its lines, gather what the file says of itself."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.sources.copies import origins
    from timeline.sources.folder import Reading, read_folder

__all__ = ["Reading", "origins", "read_folder"]

#: Where each name lives; loaded when it is first used, so that decoding one file costs no more than that.
_NAMES = {
    "Reading": "timeline.sources.folder",
    "read_folder": "timeline.sources.folder",
    "origins": "timeline.sources.copies",
}


def __getattr__(name: str) -> Any:
    """Loads a name when it is first used."""
    if name in _NAMES:
        return getattr(import_module(_NAMES[name]), name)
    raise AttributeError(f"module 'timeline.sources' has no attribute {name!r}")
