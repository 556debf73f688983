"""How much of a text stands in another one: tells copies from articles on the same matter."""

from __future__ import annotations

import re

#: So many words in a row are seldom the same by chance.
ROW = 6

#: From this share on, one article was made from the other.
COPIED = 0.5

_WORD = re.compile(r"\w+")


def rows(text: str) -> frozenset[int]:
    """The rows of words of a text, as numbers that hold within this run of the program."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return frozenset(hash(tuple(words[at : at + ROW])) for at in range(max(1, len(words) - ROW + 1)))


def shared(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the shorter text that stands in the longer one, 0 to 1."""
    return len(one & other) / max(1, min(len(one), len(other)))
