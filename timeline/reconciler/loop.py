"""The heart: dates make events, events date sources, until nothing changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.dating import Published, bounds_in_year, conclude, cross_evidence
from timeline.dating.evidence import Evidence
from timeline.model.claim import Claim
from timeline.model.clue import Clue
from timeline.model.event import Event
from timeline.reconciler.clustering import cluster, cluster_again
from timeline.reconciler.compare import Judgement
from timeline.reconciler.elsewhere import counted_elsewhere
from timeline.reconciler.judging import Judge
from timeline.reconciler.linkage import Linkage, link
from timeline.reconciler.links import linked
from timeline.reconciler.metonyms import metonyms
from timeline.reconciler.rivals import rivals
from timeline.reconciler.story import Story
from timeline.reconciler.telling import Teller
from timeline.reconciler.testimony import Likeness, Scene, counterparts, likeness, testimony

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
    published = {source: story.alone.get(source) or conclude(own) for source, own in sorted(story.evidence.items())}
    undecided = {source: evidence for source, evidence in story.evidence.items() if not published[source].settled}
    asked = {claim.id for claim in parsed.values() if claim.source in undecided}
    judge = Judge(story.earlier)
    turn, alone = link(parsed, published, story, judge=judge), published
    synonyms = metonyms(turn)
    if synonyms:
        story = replace(story, synonyms=synonyms)
        turn = link(parsed, published, story, judge=judge)
    alike: Likeness = counterparts(turn, parsed, undecided, judge) if undecided else {}
    for _ in range(MOST_ROUNDS if undecided else 0):
        alike |= likeness(judgement for pair, judgement in turn.pairs.items() if not asked.isdisjoint(pair))
        alike = dict(sorted(alike.items()))
        scene = Scene(story, parsed, turn, published, alone, undecided)
        found = cross_evidence(testimony(scene, alike), published, alone, story.clues)
        tightened = {
            source: _concluded([*evidence, *found.get(source, ())], story.clues.get(source, ()), source)
            for source, evidence in sorted(undecided.items())
        }
        moved = any(one.days != published[source].days for source, one in tightened.items())
        published = published | tightened
        if not moved:
            break
        turn = link(parsed, published, story, turn, judge)
    counted = counted_elsewhere(parsed, turn, published, story)
    if counted:
        moved_sources = {claim.source for claim in counted.values()}
        story = replace(story, earlier=story.earlier.but_for(counted.values()) if story.earlier else None)
        turn = link(parsed | counted, published, story, turn, judge, moved_sources)
    clusters, pairs = _clustered(story, turn)
    events = linked(Teller(story, turn, judge).events(clusters, pairs), turn.claims, pairs)
    return Outcome(tuple(turn.claims.values()), tuple(events), published)


def _concluded(evidence: Sequence[Evidence], clues: Sequence[Clue], source: str) -> Published:
    """What all evidence on a source comes to, and what its own words add once that tells the year.

    A day that is over can leave so few others that one more can only be over, too: that is asked twice.
    """
    published = conclude(evidence)
    for _ in range(2):
        bounds = bounds_in_year(clues, published, source)
        published = conclude([*evidence, *bounds]) if bounds else published
    return published


def _clustered(story: Story, turn: Linkage) -> tuple[list[list[str]], Mapping[tuple[str, str], Judgement]]:
    """The claims of each event, by id, and the judged pairs, among them those that tell one thing otherwise."""
    clusters = cluster(turn.claims, turn.pairs)
    found = rivals(turn.profiles, clusters)
    pairs = {**turn.pairs, **found, **story.rulings}
    return cluster_again(clusters, pairs, found) if found else clusters, pairs
