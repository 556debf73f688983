"""Copies: articles that tell the same in the same words, whole or cut down, and which of them is the original.

Texts are compared by the stretches of five words that they share (Broder 1997): a reprint that was cut down still
holds little that the original does not.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType
from zlib import crc32

from timeline.cache import Table, recalled
from timeline.dates.interval import Day
from timeline.model.document import Document, LineKind, Role

#: So many words make a stretch.
STRETCH = 5

#: The share of the shorter text's stretches that the other one holds, from which it is a copy: an article that
#: repeats the background of another holds less.
CONTAINED = 0.6

#: A text with fewer stretches tells too little to be known again.
LEAST_STRETCHES = 20

#: So much of an article is compared (words); a longer text is a book, whose beginning tells enough.
MOST_WORDS = 20_000

#: One stretch in so many is looked up to find candidates; those are compared in full.
SAMPLED = 4

#: A stretch that stands in more articles than this is a phrase of the trade.
COMMONEST = 40

#: About how long it takes to cut a text into stretches (seconds).
EACH = 0.0001

_WORD = re.compile(r"\w+")


class _Numbers:
    """How stretches are kept."""

    def dump_json(self, stretches: frozenset[int], /) -> bytes:
        """Four bytes a stretch."""
        return array("I", sorted(stretches)).tobytes()

    def validate_json(self, content: bytes, /) -> frozenset[int]:
        """The stretches; raises `ValueError` for what are none."""
        found = array("I")
        found.frombytes(content)
        return frozenset(found)


def origins(
    documents: Sequence[Document],
    published: Mapping[str, Day | None],
    kept: Table | None = None,
    contents: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, str]:
    """For a source that copies another one the id of that; else whose report it is: an agency's, its publisher's.

    `published` are the days on which sources say that they appeared. What one copy says of its origin holds for all.
    `kept`: the stretches of documents that were read before, by the digests of their `contents`.
    """
    by_id = {document.id: document for document in documents}
    told = {document.id: document.metadata.origin or document.metadata.publisher for document in documents}
    found = {name: first for name, first in told.items() if first}
    for names in families(documents, kept, contents):
        family = [by_id[name] for name in names]
        first = original(family, published)
        agencies = (by_id[name].metadata.origin for name in (first, *names))
        named = next((agency for agency in agencies if agency), found.get(first))
        found |= dict.fromkeys(names, first)
        found.pop(first)
        if named is not None:
            found[first] = named
    return found


def families(
    documents: Sequence[Document], kept: Table | None = None, contents: Mapping[str, str] = MappingProxyType({})
) -> list[tuple[str, ...]]:
    """The groups of articles that are copies of one another, by the ids of the documents; each is in one at most."""
    found = recalled(kept, documents, lambda document: contents[document.id], _stretches, _Numbers(), each=EACH)
    told = {document.id: stretches for document, stretches in zip(documents, found, strict=True)}
    pairs = [pair for pair in _candidates(told) if contained(told[pair[0]], told[pair[1]]) >= CONTAINED]
    return [family for family in joined(told, pairs) if len(family) > 1]


def contained(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the smaller set that the other one holds."""
    return len(one & other) / min(len(one), len(other))


def joined(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The groups that pairs join, each sorted, in order of their first names."""
    home = {name: [name] for name in names}
    for one, other in pairs:
        if home[one] is not home[other]:
            home[one].extend(home[other])
            for name in home[other]:
                home[name] = home[one]
    return sorted(tuple(sorted(group)) for group in {id(group): group for group in home.values()}.values())


def original(family: Sequence[Document], published: Mapping[str, Day | None]) -> str:
    """The id of the article that the others copy: the earliest, else the agency's own, else the fullest."""

    dated = {document.id: day for document in family if (day := published.get(document.id)) is not None}
    first = min(dated.values(), default=None)

    def rank(document: Document) -> tuple[bool, bool, int, str]:
        is_agencys = any(credit.role is Role.AGENCY for credit in document.credits)
        return dated.get(document.id) != first, not is_agencys, -len(_stretches(document)), document.path

    return min(family, key=rank).id


def _stretches(document: Document) -> frozenset[int]:
    """The stretches of the article's own lines, as numbers."""
    own = (document.text[line.start : line.end] for line in document.lines if line.kind is LineKind.TEXT)
    words = _WORD.findall(" ".join(own).lower())[:MOST_WORDS]
    return frozenset(crc32(" ".join(words[at : at + STRETCH]).encode()) for at in range(len(words) - STRETCH + 1))


def _candidates(told: Mapping[str, frozenset[int]]) -> list[tuple[str, str]]:
    """The pairs that share enough of the sampled stretches to be worth comparing."""
    sampled = {
        name: [stretch for stretch in stretches if not stretch % SAMPLED]
        for name, stretches in told.items()
        if len(stretches) >= LEAST_STRETCHES
    }
    holders: dict[int, list[str]] = defaultdict(list)
    for name in sorted(sampled):
        for stretch in sampled[name]:
            holders[stretch].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if 1 < len(names) <= COMMONEST:
            shared.update(combinations(names, 2))
    half = CONTAINED / 2
    least = {name: half * len(stretches) for name, stretches in sampled.items()}
    return sorted(pair for pair, count in shared.items() if count >= least[pair[0]] or count >= least[pair[1]])
