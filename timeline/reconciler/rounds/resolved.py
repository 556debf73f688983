"""The claims of a source with their dates, what they say and which go on with which, as an earlier build found them if
it knew the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple, TypeVar

from pydantic import TypeAdapter

from timeline.cache import digest, packed, recalled, unpacked
from timeline.dating import Published
from timeline.model.claim import Claim, ParsedClaim
from timeline.model.written import written
from timeline.reconciler.features.times import Times, all_times, plain, restored, times_of
from timeline.reconciler.passages.goes_on import passages
from timeline.reconciler.passages.said import Said, Table, all_said, said_by
from timeline.reconciler.profiles.words import Words
from timeline.reconciler.rounds.resolution import Resolver
from timeline.reconciler.story import Story
from timeline.workers import Shape

S = TypeVar("S")
T = TypeVar("T")

_SAID = Table()
_PASSAGES = TypeAdapter(dict[str, str])

#: About how long it takes to date the claims of a source, to go through their words, to see which goes on (seconds).
DATED, SAID, PASSAGES = 0.002, 0.004, 0.0008


class Dated(NamedTuple):
    """The claims of a source, and as they stand in `timeline.json`, with the times that they name."""

    claims: tuple[Claim, ...]
    texts: tuple[bytes, ...]
    times: Times


class _Row:
    """How that is kept."""

    claims = TypeAdapter(tuple[Claim, ...])

    def dump_json(self, dated: Dated, /) -> bytes:
        """The texts of the claims, and the times."""
        return packed((dated.texts, plain(dated.times)))

    def validate_json(self, content: bytes, /) -> Dated:
        """What was kept; raises `ValueError` for what is none."""
        texts, times = unpacked(content)
        claims = self.claims.validate_json(b"[%s]" % b",".join(texts))
        return Dated(claims, texts, restored(times))


class Resolved:
    """What follows from a source's own words and its publication date."""

    def __init__(self, published: Mapping[str, Published], story: Story) -> None:
        """Takes what is known of the sources."""
        self._published, self._story = published, story
        self._resolver = Resolver(published, story)

    def dated(self, parsed: Iterable[ParsedClaim]) -> tuple[dict[str, Claim], dict[str, bytes], Times]:
        """All claims of some sources, resolved, and their texts, by id; and the times that they name."""
        by_source: dict[str, list[ParsedClaim]] = defaultdict(list)
        for claim in parsed:
            by_source[claim.source].append(claim)
        found = self._recalled("claims", by_source, self._dated, DATED, _Row())
        claims = {claim.id: claim for one in found for claim in one.claims}
        texts = dict(zip(claims, chain.from_iterable(one.texts for one in found), strict=True))
        return claims, texts, all_times(one.times for one in found)

    def _dated(self, parsed: Sequence[ParsedClaim]) -> Dated:
        claims = tuple(map(self._resolver, parsed))
        return Dated(claims, tuple(map(written, claims)), times_of(parsed, self._published[parsed[0].source].days))

    def said(self, by_source: Mapping[str, Sequence[Claim]]) -> Said:
        """What the claims of each source say."""
        return all_said(self._recalled("said", by_source, partial(said_by, self._story.languages), SAID, _SAID))

    def passages(self, by_source: Mapping[str, Sequence[Claim]], words: Words) -> dict[str, str]:
        """Claim → the one before it of which it tells on, among the claims of each source."""
        story, actions, actors = self._story, words.actions, words.actors
        learnt = f"{[(key, sorted(keys)) for key, keys in sorted(story.synonyms.items())]}" if story.synonyms else ""
        found = self._recalled(
            "passages",
            by_source,
            lambda told: passages(told, story.languages, actions, actors),
            PASSAGES,
            _PASSAGES,
            learnt,
        )
        return {name: other for told in found for name, other in told.items()}

    def _recalled(
        self,
        table: str,
        by_source: Mapping[str, S],
        make: Callable[[S], T],
        each: float,
        shape: Shape[T],
        more: str = "",
    ) -> list[T]:
        """What is made of each source, or was made before of one of which the same was known, and `more`."""
        earlier = self._story.earlier
        kept = earlier.store.table(table) if earlier else None
        sources = list(by_source)
        return recalled(
            kept,
            sources,
            lambda source: self._key(source, more),
            lambda source: make(by_source[source]),
            shape,
            each=each,
        )

    def _key(self, source: str, more: str) -> str:
        """A digest of all that decides the dates of its claims, and how they are told."""
        story, published = self._story, self._published[source]
        support = sorted(story.labels[other] for other in published.support)
        known = f"{published.days!r} {support} {story.told_in}{more}"
        return digest(story.earlier.contents[source].encode() if story.earlier else b"", known.encode())
