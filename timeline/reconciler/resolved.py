"""The claims of a source with their dates, and what they say, as an earlier build found them if it knew the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeVar

from pydantic import TypeAdapter

from timeline.cache import digest
from timeline.dating import Published
from timeline.model.claim import Claim, ParsedClaim
from timeline.reconciler.resolution import Resolver
from timeline.reconciler.said import Said
from timeline.reconciler.story import Story

T = TypeVar("T")

_CLAIMS = TypeAdapter(tuple[Claim, ...])
_SAID = TypeAdapter(Said)


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
        return {
            claim.id: claim
            for source, told in by_source.items()
            for claim in self._recalled("claims", source, _CLAIMS, partial(self._resolve, told))
        }

    def _resolve(self, parsed: Iterable[ParsedClaim]) -> tuple[Claim, ...]:
        return tuple(map(self._resolver, parsed))

    def said(self, source: str, make: Callable[[], Said]) -> Said:
        """What the claims of a source say."""
        return self._recalled("said", source, _SAID, make)

    def _recalled(self, table: str, source: str, shape: TypeAdapter[T], make: Callable[[], T]) -> T:
        if self._story.earlier is None:
            return make()
        before, key = self._story.earlier.shelves.table(table), self._key(source)
        kept = before.get(key)
        if kept is not None:
            return shape.validate_json(kept)
        made = make()
        before.put(key, shape.dump_json(made).decode())
        return made

    def _key(self, source: str) -> str:
        """A digest of all that decides the dates of its claims, and how they are told."""
        story, published = self._story, self._published[source]
        support = sorted(story.labels[other] for other in published.support)
        known = f"{published.days!r} {support} {story.told_in}"
        return digest(story.earlier.contents[source].encode() if story.earlier else b"", known.encode())
