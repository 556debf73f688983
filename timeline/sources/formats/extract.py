"""What a format module hands on."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.model.document import Metadata


@dataclass(frozen=True)
class Extract:
    """The text, how much of its beginning is a header rather than article, and what the file says of itself.

    `converted`: the text is not the file's own but was taken out of it, so that offsets point into the text alone.
    """

    text: str
    header: int = 0
    metadata: Metadata = field(default_factory=Metadata)
    warnings: tuple[str, ...] = ()
    converted: bool = False
