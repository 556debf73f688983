"""The heart: dates make events, events date sources, until nothing changes."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from timeline.dating import Published, Witness, conclude, cross_evidence
from timeline.model.claim import Claim, ParsedClaim
from timeline.model.event import Event
from timeline.reconciler.consensus import make_event
from timeline.reconciler.linkage import Linkage, link
from timeline.reconciler.story import Story
from timeline.reconciler.weights import DATING_THRESHOLD

#: Dates settle in two or three rounds; a story that still swings after this many keeps its last round.
MOST_ROUNDS = 6


@dataclass(frozen=True)
class Outcome:
    """The claims with their dates, the events that they make, and the publication dates of the sources."""

    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    published: Mapping[str, Published]


def reconcile(story: Story) -> Outcome:
    """Dates, merges and compares until the publication days stand still.

    The order of sources and claims changes nothing.
    """
    parsed = {claim.id: claim for claim in sorted(story.claims, key=lambda claim: claim.id)}
    published = {source: conclude(evidence) for source, evidence in sorted(story.evidence.items())}
    undecided = {source: evidence for source, evidence in story.evidence.items() if not published[source].settled}
    turn = link(parsed, published, story)
    for _ in range(MOST_ROUNDS if undecided else 0):
        found = cross_evidence(_witnesses(turn, parsed, story, undecided), published)
        tightened = {
            source: conclude([*evidence, *found.get(source, ())]) for source, evidence in sorted(undecided.items())
        }
        moved = any(one.days != published[source].days for source, one in tightened.items())
        published = published | tightened
        if not moved:
            break
        turn = link(parsed, published, story)
    told = ([turn.claims[name] for name in members] for members in turn.clusters)
    events = [make_event(claims, turn.pairs, story.labels) for claims in told]
    return Outcome(tuple(turn.claims.values()), tuple(events), published)


def _witnesses(
    turn: Linkage, parsed: Mapping[str, ParsedClaim], story: Story, undecided: Container[str]
) -> Iterator[Witness]:
    """Pairs of claims of one event in different sources that are alike enough to date an undecided one by the other."""
    for members in turn.clusters:
        for name in members:
            if parsed[name].source not in undecided:
                continue
            for other in members:
                pair = turn.pairs.get((name, other) if name < other else (other, name))
                if parsed[name].source == parsed[other].source or pair is None or pair.weight < DATING_THRESHOLD:
                    continue
                if other in turn.days:
                    yield Witness(parsed[name], parsed[other], turn.days[other], story.labels[parsed[other].source])
