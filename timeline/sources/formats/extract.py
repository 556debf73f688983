"""What a format module hands on."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.model.document import Metadata


@dataclass(frozen=True)
class Extract:
    """The text, how much of its beginning is a header rather than article, and what the file says of itself."""

    text: str
    header: int = 0
    metadata: Metadata = field(default_factory=Metadata)
    warnings: tuple[str, ...] = ()
