"""Clusters of claims → events; what an earlier build made of the same claims and pairs is not made again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from timeline.cache import digest, packed, recalled, unpacked
from timeline.dating import Published
from timeline.model.event import Event
from timeline.model.written import shown_of, written
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.comparing.pairs import Pairs
from timeline.reconciler.events.centrality import centrality
from timeline.reconciler.events.clustering import joined_within
from timeline.reconciler.events.consensus import make_event
from timeline.reconciler.events.disagreements.grounds import Grounds
from timeline.reconciler.features.voices import Voices
from timeline.reconciler.rounds.linkage import Linkage
from timeline.reconciler.story import Story

#: About how long it takes to make an event (seconds).
EACH = 0.0003


class Told(NamedTuple):
    """An event, as it stands in `timeline.json` without links, and a digest of what an entry shows of it."""

    event: Event
    text: bytes
    shown: str


class _Row:
    """How that is kept."""

    def dump_json(self, told: Told, /) -> bytes:
        """The text and the digest."""
        return packed((told.text, told.shown))

    def validate_json(self, content: bytes, /) -> Told:
        """What was kept; raises `ValueError` for what is none."""
        text, shown = unpacked(content)
        return Told(Event.model_validate_json(text), text, shown)


class Teller:
    """Makes the events of a story once its claims are put together."""

    def __init__(self, story: Story, turn: Linkage) -> None:
        """Takes the last turn of the loop."""
        self._story, self._turn = story, turn
        self._voices = _voices(story, turn)
        self._grounds = Grounds(turn.profiles, turn.profiles.scale)
        self._headlines = {claim.id: claim.in_full for claim in story.claims if claim.in_full}
        self._central = centrality(turn.claims.values(), turn.words)
        self._sources = {name: self._of_source(name, one) for name, one in turn.published.items()}

    def events(self, clusters: Sequence[list[str]], pairs: Pairs) -> list[Told]:
        """The event of each cluster of claims, by their ids; `pairs` are all that were judged."""
        together = list(zip(clusters, joined_within(clusters, pairs), strict=True))
        earlier = self._story.earlier
        kept = earlier.store.table("events") if earlier else None
        return recalled(kept, together, lambda told: digest(*self._depends_on(*told)), self._made, _Row(), each=EACH)

    def _made(self, told: tuple[Sequence[str], Sequence[Judgement]]) -> Told:
        names, inside = told
        claims = [self._turn.claims[name] for name in names]
        explained = [pair.explained(self._turn.profiles) for pair in inside]
        event = make_event(claims, explained, self._voices, self._central, self._grounds, self._headlines)
        text = written(event)
        return Told(event, text, shown_of(text, [self._turn.texts[name] for name in names]))

    def _depends_on(self, names: Sequence[str], inside: Sequence[Judgement]) -> Iterator[bytes]:
        """What the claims look like, what is known of their sources, and which pairs join them."""
        yield self._story.told_in.encode()
        looks, central, voice = self._turn.ground.looks, self._central, self._voices.voice
        for name in names:
            claim = self._turn.claims[name]
            known = f"{looks[name]} {central[name]} {self._sources[claim.source]} {voice(claim)}"
            known += f" {self._headlines.get(name, '')}"
            yield known.encode("utf-8", "replace")
        if len(names) > 1:  # else no place of theirs can be in dispute
            places = {key for name in names for key in self._turn.words.places[name]}
            yield repr((self._voices.named_beside(places), sorted(self._voices.acting & places))).encode(
                "utf-8", "replace"
            )
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
