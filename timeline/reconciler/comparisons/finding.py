"""What a comparison is and what it returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from timeline.reconciler.profile import Profile


class Finding(NamedTuple):
    """A named level, which has a weight in `weights.py`, and the words that its sentence quotes."""

    level: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Compares an attribute of two claims; `sentences`: what a reader is told of each level, `{}` for the words.

    `compare` gives the same level whichever claim comes first.
    """

    compare: Callable[[Profile, Profile], Finding]
    sentences: Mapping[str, str]

    def text(self, finding: Finding) -> str:
        """The sentence for the reader."""
        return self.sentences[finding.level].format(*finding.words)
