"""What a comparison is and what it returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.model.sentence import Sentence
from timeline.reconciler.profiles.profile import Profile


class Finding(NamedTuple):
    """A named level, which has a weight in `weights.py`, a sentence in `reasons.toml`, and words to fill that."""

    level: str
    words: tuple[str | Sentence, ...] = ()


#: Compares an attribute of two claims; it gives the same level whichever claim comes first.
Comparison = Callable[[Profile, Profile], Finding]
