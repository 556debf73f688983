"""What one document says."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import TypeAdapter

from timeline.model.claim import ParsedClaim
from timeline.model.clue import Clue
from timeline.model.document import Document


@dataclass(frozen=True)
class Parsed:
    """What one document says: its claims in order, and what bears on its publication date."""

    document: Document
    claims: tuple[ParsedClaim, ...]
    clues: tuple[Clue, ...]


#: What is kept of a document: its claims, its clues, and what went wrong with it, if anything did.
Told = tuple[tuple[ParsedClaim, ...], tuple[Clue, ...], str]


class _Shape:
    """How that is kept: as JSON, without the many fields that hold what they hold in most claims."""

    adapter = TypeAdapter[Told](Told)

    def dump_json(self, told: Told, /) -> bytes:
        """What was told."""
        return self.adapter.dump_json(told, exclude_defaults=True)

    def validate_json(self, content: bytes, /) -> Told:
        """What was kept; raises `ValueError` for what is none."""
        return self.adapter.validate_json(content)


TOLD = _Shape()
