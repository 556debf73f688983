"""The program's own name and version."""

from __future__ import annotations

NAME = "timeline"

#: The one place that says it; the package takes it from here. To ask the installation takes longer than to read a file.
VERSION = "0.1.0"


def version() -> str:
    """The version of the package."""
    return VERSION
