"""The claims of a source with their dates, and what they say, as an earlier build found them if it knew the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from pydantic import TypeAdapter

from timeline.cache import digest, recalled
from timeline.dating import Published
from timeline.model.claim import Claim, ParsedClaim
from timeline.reconciler.resolution import Resolver
from timeline.reconciler.said import Said, all_said, said_by
from timeline.reconciler.story import Story

S = TypeVar("S")
T = TypeVar("T")

_CLAIMS = TypeAdapter(tuple[Claim, ...])
_SAID = TypeAdapter(Said)

#: About how long it takes to go through the claims of a source (seconds).
EACH = 0.002


class Resolved:
    """What follows from a source's own words and its publication date."""

    def __init__(self, published: Mapping[str, Published], story: Story) -> None:
        """Takes what is known of the sources."""
        self._published, self._story = published, story
        self._resolver = Resolver(published, story)

    def claims(self, parsed: Iterable[ParsedClaim]) -> dict[str, Claim]:
        """All claims of some sources, resolved, by id."""
        by_source: dict[str, list[ParsedClaim]] = defaultdict(list)
        for claim in parsed:
            by_source[claim.source].append(claim)
        resolved = self._recalled("claims", by_source, self._resolve, _CLAIMS)
        return {claim.id: claim for told in resolved for claim in told}

    def _resolve(self, parsed: Iterable[ParsedClaim]) -> tuple[Claim, ...]:
        return tuple(map(self._resolver, parsed))

    def said(self, by_source: Mapping[str, Sequence[Claim]]) -> Said:
        """What the claims of each source say."""
        return all_said(self._recalled("said", by_source, partial(said_by, self._story.languages), _SAID))

    def _recalled(
        self, table: str, by_source: Mapping[str, S], make: Callable[[S], T], shape: TypeAdapter[T]
    ) -> list[T]:
        """What is made of each source, or was made before of one of which the same was known."""
        earlier = self._story.earlier
        kept = earlier.store.table(table) if earlier else None
        return recalled(kept, list(by_source), self._key, lambda source: make(by_source[source]), EACH, shape)

    def _key(self, source: str) -> str:
        """A digest of all that decides the dates of its claims, and how they are told."""
        story, published = self._story, self._published[source]
        support = sorted(story.labels[other] for other in published.support)
        known = f"{published.days!r} {support} {story.told_in}"
        return digest(story.earlier.contents[source].encode() if story.earlier else b"", known.encode())
