"""Clusters of claims → events; what an earlier build made of the same claims and pairs is not made again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from pydantic import TypeAdapter

from timeline.cache import digest, recalled
from timeline.dating import Published
from timeline.model.event import Event
from timeline.reconciler.centrality import centrality
from timeline.reconciler.clustering import joined_within
from timeline.reconciler.compare import Judgement
from timeline.reconciler.consensus import make_event
from timeline.reconciler.disagreements.places import FEWEST_CLAIMS
from timeline.reconciler.linkage import Linkage
from timeline.reconciler.pairs import Pairs
from timeline.reconciler.story import Story
from timeline.reconciler.voices import Voices

#: About how long it takes to make an event (seconds).
EACH = 0.0003

_EVENT = TypeAdapter(Event)


class Teller:
    """Makes the events of a story once its claims are put together."""

    def __init__(self, story: Story, turn: Linkage) -> None:
        """Takes the last turn of the loop."""
        self._story, self._turn = story, turn
        self._voices = _voices(story, turn)
        self._central = centrality(turn.claims.values(), turn.words)
        self._sources = {name: self._of_source(name, one) for name, one in turn.published.items()}

    def events(self, clusters: Sequence[list[str]], pairs: Pairs) -> list[Event]:
        """The event of each cluster of claims, by their ids; `pairs` are all that were judged."""
        together = list(zip(clusters, joined_within(clusters, pairs), strict=True))
        earlier = self._story.earlier
        kept = earlier.store.table("events") if earlier else None
        return recalled(kept, together, lambda told: digest(*self._depends_on(*told)), self._made, EACH, _EVENT)

    def _made(self, told: tuple[Sequence[str], Sequence[Judgement]]) -> Event:
        names, inside = told
        claims = [self._turn.claims[name] for name in names]
        explained = [pair.explained(self._turn.profiles) for pair in inside]
        return make_event(claims, explained, self._voices, self._central)

    def _depends_on(self, names: Sequence[str], inside: Sequence[Judgement]) -> Iterator[bytes]:
        """What the claims look like, what is known of their sources, and which pairs join them."""
        yield self._story.told_in.encode()
        for name in names:
            profile = self._turn.profiles[name]
            source, central = profile.claim.source, self._central[name]
            voice = self._voices.voice(profile.claim)
            yield f"{self._turn.ground.looks[name]} {central} {self._sources[source]} {voice}".encode(
                "utf-8", "replace"
            )
        known = len(names) >= FEWEST_CLAIMS  # else no place of theirs can be in dispute
        places = {key for name in names for key in self._turn.words.places[name]} if known else set[str]()
        yield repr((self._voices.named_beside(places), sorted(self._voices.acting & places))).encode("utf-8", "replace")
        for pair in sorted(inside, key=lambda pair: pair.claims):
            one, other = pair.claims
            ruled = f"{pair.weight} {pair.ruling}" if pair.ruling else ""
            yield f"{one} {other} {ruled}".encode("utf-8", "replace")

    def _of_source(self, name: str, published: Published) -> str:
        """What is known of a source beside what it says and when it was published."""
        story = self._story
        support = sorted(story.labels[other] for other in published.support)
        return repr((story.labels[name], story.languages[name], published.basis.value, support))


def _voices(story: Story, turn: Linkage) -> Voices:
    words, published = turn.words, turn.published.items()
    return Voices(
        labels=story.labels,
        languages=story.languages,
        published={source: one.days.within for source, one in published if one.days.within.is_bounded},
        origins=story.origins,
        contrasts=words.contrasts,
        denials=words.denials,
        told_in=story.told_in,
        days=turn.times.named,
        rare_actions=words.rare_actions,
        beside=frozenset(words.places[name] for name, claim in turn.claims.items() if len(claim.places) > 1),
        acting=frozenset(chain.from_iterable(words.actors.values())),
    )
