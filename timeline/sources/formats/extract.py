"""What a format module hands on."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.model.document import Metadata
from timeline.model.sentence import Sentence


@dataclass(frozen=True)
class Extract:
    """The text, how much of its beginning is a header rather than article, and what the file says of itself.

    `converted`: the text is not the file's own but was taken out of it, so that offsets point into the text alone.
    `entry`: for one of several articles in a file what the file calls it: its id, its address or its title.
    """

    text: str
    header: int = 0
    metadata: Metadata = field(default_factory=Metadata)
    warnings: tuple[Sentence, ...] = ()
    converted: bool = False
    entry: str | None = None


@dataclass(frozen=True)
class Flaw:
    """A part of a file that gives no article: where it is, and why; the other parts are read."""

    place: str
    reason: str
