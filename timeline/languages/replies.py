"""What answers what was told right before: "The ministry denied it", "This could not be verified".

To add one: a pattern with an example in a language's `replies.toml`; a language without the file has none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from timeline.languages import loader
from timeline.languages.keyed import Keyed, key
from timeline.languages.regex import compiled

#: What a reply says of what was told.
DENIED, UNVERIFIED = "denied", "unverified"

#: Sentences whose reply is kept, for each is asked for by all of its claims.
REMEMBERED = 4096

_SLOT = re.compile(r"\{(\w+)\}")


@lru_cache(REMEMBERED)
def reply(text: str, language: str) -> str | None:
    """What a sentence says of the one before it: that it is not so, that it cannot be checked, or nothing of it."""
    patterns = _patterns(language)
    return next((kind for kind, pattern in patterns if pattern.search(text)), None)


@cache
def _patterns(language: str) -> tuple[tuple[str, Keyed], ...]:
    if language not in loader.having("replies"):
        return ()
    data = loader.table(language, "replies")
    ends = rf"(?=\s*(?:[.,;:!?)”»\"]|$)|\s+{_either(data['end']['words'])}\b)"
    return tuple(
        (kind, _pattern([one["pattern"] for one in data[kind]], data["slot"], ends)) for kind in (UNVERIFIED, DENIED)
    )


def _pattern(written: Sequence[str], slots: Mapping[str, Sequence[str]], ends: str) -> Keyed:
    """Any of some patterns of words and slots; a star stands for one word, a full stop for the end of what is told."""
    plain = (way.replace(" ", r"\s+").replace("*", r"[\w’'-]+").replace(".", ends) for way in written)
    ways = (_SLOT.sub(lambda slot: _either(slots[slot[1]]), way) for way in plain)
    pattern = compiled(rf"(?<![\w-])(?:{'|'.join(ways)})(?![\w-])", re.IGNORECASE)
    return Keyed.of(pattern, (word for way in written for word in _keys(way, slots)))


def _keys(way: str, slots: Mapping[str, Sequence[str]]) -> list[str | None]:
    """The keys of that word or slot of a pattern whose words are the longest, which are the rarest, too."""
    pieces = (slots[slot[1]] if (slot := _SLOT.match(piece)) else [piece] for piece in way.split())
    keys = [[key(word) for word in words] for words in pieces]
    return max(keys, key=lambda words: sum(len(word or "") for word in words) / len(words))


def _either(words: Sequence[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(re.escape(word) for word in ordered)})"
