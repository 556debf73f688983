"""Plain text: the whole file is the article. It reads whatever no other format recognises."""

from __future__ import annotations

from pathlib import PurePath

from timeline.sources.formats.extract import Extract


def recognises(path: PurePath, head: str) -> bool:
    """Always: this is the last format asked."""
    return True


def extract(text: str) -> Extract:
    """The text as it is."""
    return Extract(text)
