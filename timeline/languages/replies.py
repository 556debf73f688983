"""What answers what was told right before: "The ministry denied it", "This could not be verified".

To add one: a pattern with an example in a language's `replies.toml`; a language without the file has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from timeline.languages import loader
from timeline.languages.keyed import Keyed, key
from timeline.languages.regex import compiled

#: What a reply says of what was told.
DENIED, UNVERIFIED = "denied", "unverified"

#: The table of what contradicts what its own sentence tells.
CONTRADICTED = "contradicted"

#: What is told between a noun and what is said of it is at most so long (characters): "reports that … are false".
LONGEST_CONTENT = 240

#: Sentences whose reply is kept, for each is asked for by all of its claims.
REMEMBERED = 4096

#: So many words before a reply can take it back.
BEFORE = 4

_SLOT = re.compile(r"\{(\w+)\}")


@lru_cache(REMEMBERED)
def reply(text: str, language: str) -> str | None:
    """What a sentence says of the one before it: that it is not so, that it cannot be checked, or nothing of it."""
    return next((kind for kind, _ in _found(text, language)), None)


@lru_cache(REMEMBERED)
def answers_itself(text: str, language: str) -> bool:
    """Does a reply answer what its own sentence tells: "He said that the mayor had left, but the council denied it"?"""
    place = next((match.start() for _, match in _found(text, language)), 0)
    before, comma, clause = text[:place].rpartition(",")
    joining: list[str] = loader.table(language, "predicates")["conjunction"]
    return bool(comma and before.strip()) and clause.lower().split()[:1] in [[word] for word in joining]


def _found(text: str, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The replies that a text gives, with their kinds."""
    found = ((kind, pattern.search(text)) for kind, pattern in _patterns(language))
    yield from ((kind, match) for kind, match in found if match is not None and _is_meant(kind, match, language))


def _is_meant(kind: str, match: re.Match[str], language: str) -> bool:
    """Is a reply given, neither hoped for nor asked about nor negated: "I hope that is false", "did not deny it"?"""
    unless: list[str] = loader.table(language, "replies")["unless"]["words"]
    before = match.string[: match.start()].lower().rpartition(",")[2].split()[-BEFORE:]
    if not frozenset(unless).isdisjoint(before) or kind == UNVERIFIED:  # "cannot confirm it" negates itself
        return frozenset(unless).isdisjoint(before)
    words, endings = _negating(language)
    if not words.isdisjoint(before) or any(word.endswith(endings) for word in before):
        return False
    behind = match.string[match.end() :].lower().strip(" .!").split()[:1]
    return not loader.table(language, "words").get("verb_second") or words.isdisjoint(behind)


@cache
def hearsay(language: str) -> frozenset[str]:
    """The nouns for what is only heard, whose content stands behind them: "reports that …"."""
    return frozenset(contradicting(language)[1])


def contradicting(language: str) -> tuple[Sequence[str], Sequence[str]]:
    """The verbs that deny, and the nouns for what is only heard; none where a language does not tell such nouns."""
    slots: dict[str, list[str]] = (
        loader.table(language, "replies")["slot"] if language in loader.having("replies") else {}
    )
    return (slots["deny"], slots["heard"]) if "heard" in slots else ((), ())


@lru_cache(REMEMBERED)
def contradicts(text: str, language: str) -> bool:
    """Does a sentence name what is heard, and say that it is not so: "Reports that he left are false"?"""
    return any(pattern.search(text) for pattern in _contradictions(language))


@cache
def _patterns(language: str) -> tuple[tuple[str, Keyed], ...]:
    if language not in loader.having("replies"):
        return ()
    return tuple((kind, _pattern(language, kind)) for kind in (UNVERIFIED, DENIED))


@cache
def _negating(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that negate, and such endings of words."""
    data = loader.table(language, "claims")["negation"]
    return frozenset(data["words"]), tuple(data.get("endings", ()))


@cache
def _contradictions(language: str) -> tuple[Keyed, ...]:
    return (_pattern(language, CONTRADICTED),) if hearsay(language) else ()


def _pattern(language: str, kind: str) -> Keyed:
    """Any of the patterns of a kind: words and slots; a star stands for one word, three dots for what is heard, a full
    stop for the end of what is told.
    """
    data = loader.table(language, "replies")
    written = [one["pattern"] for one in data[kind]]
    slots: Mapping[str, Sequence[str]] = data["slot"]
    ends = rf"(?=\s*(?:[.,;:!?)”»\"]|$)|\s+{_either(data['end']['words'])}\b)"
    content = rf"[^.;!?…]{{1,{LONGEST_CONTENT}}}?"
    plain = (way.replace(" ", r"\s+").replace("*", r"[\w’'-]+").replace(".", ends) for way in written)
    ways = (_SLOT.sub(lambda slot: _either(slots[slot[1]]), way.replace("…", content)) for way in plain)
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
