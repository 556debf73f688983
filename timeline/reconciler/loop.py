"""The heart: dates make events, events date sources, until nothing changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.dating import Published, bounds_in_year, conclude, cross_evidence
from timeline.dating.evidence import Evidence
from timeline.model.claim import Claim
from timeline.model.clue import Clue
from timeline.model.event import Event
from timeline.model.written import NOTHING_WRITTEN, Written, with_links
from timeline.reconciler.comparing.pairs import Pair, Pairs
from timeline.reconciler.events.clustering import changed, cluster, cluster_again
from timeline.reconciler.events.links import linked
from timeline.reconciler.events.rivals import Setting, rivals
from timeline.reconciler.events.rivals.setting import Rivals
from timeline.reconciler.events.telling import Teller
from timeline.reconciler.rounds.elsewhere import counted_elsewhere
from timeline.reconciler.rounds.ground import Clusters, Ground, Grounds
from timeline.reconciler.rounds.linkage import Linkage, link
from timeline.reconciler.rounds.metonyms import metonyms
from timeline.reconciler.story import Story
from timeline.reconciler.testimony import Likeness, Scene, counterparts, likeness, testimony

#: Dates settle in two or three rounds; a story that still swings after this many keeps its last round.
MOST_ROUNDS = 6


class Outcome(NamedTuple):
    """The claims with their dates, the events that they make, and the publication dates of the sources.

    `written`: claims and events as they stand in `timeline.json`.
    """

    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    published: Mapping[str, Published]
    written: Written = NOTHING_WRITTEN


def reconcile(story: Story) -> Outcome:
    """Dates, merges and compares until the publication days stand still.

    The order of sources and claims changes nothing.
    """
    parsed = {claim.id: claim for claim in sorted(story.claims, key=lambda claim: claim.id)}
    published = {source: story.alone.get(source) or conclude(own) for source, own in sorted(story.evidence.items())}
    undecided = {source: evidence for source, evidence in story.evidence.items() if not published[source].settled}
    asked = {claim.id for claim in parsed.values() if claim.source in undecided and claim.title_of is None}
    grounds = Grounds(story.earlier)
    turn, alone = link(parsed, published, story, kept=grounds.next()), published
    turns = [turn]
    synonyms = metonyms(turn)
    if synonyms:
        story = story._replace(synonyms=synonyms)
        turn = link(parsed, published, story, kept=grounds.next())
        turns.append(turn)
    if undecided:
        turn = turns[-1] = counterparts(turn, parsed, undecided)
    alike: Likeness = likeness(Pairs(turn.ground.more).values()) if undecided else {}
    for _ in range(MOST_ROUNDS if undecided else 0):
        alike |= likeness(turn.pairs.of(asked))
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
        turn = link(parsed, published, story, turn, grounds.next())
        turns.append(turn)
    counted = counted_elsewhere(parsed, turn, published, story)
    if counted:
        moved_sources = {claim.source for claim in counted.values()}
        story = story._replace(earlier=story.earlier.but_for(counted.values()) if story.earlier else None)
        turn = link(parsed | counted, published, story, turn, grounds.next(), moved_sources)
        turns.append(turn)
    ground, pairs = _clustered(story, turn)
    grounds.keep([*(one.ground for one in turns[:-1]), ground])
    told = Teller(story, turn).events(ground.events, pairs)
    events = linked([one.event for one in told], turn.claims, pairs)
    texts = {event.id: with_links(one.text, event.links) for event, one in zip(events, told, strict=True)}
    known = Written(turn.texts, texts, {one.event.id: one.shown for one in told})
    return Outcome(tuple(turn.claims.values()), tuple(events), published, known)


def _concluded(evidence: Sequence[Evidence], clues: Sequence[Clue], source: str) -> Published:
    """What all evidence on a source comes to, and what its own words add once that tells the year.

    A day that is over can leave so few others that one more can only be over, too: that is asked twice.
    """
    published = conclude(evidence)
    for _ in range(2):
        bounds = bounds_in_year(clues, published, source)
        published = conclude([*evidence, *bounds]) if bounds else published
    return published


def _clustered(story: Story, turn: Linkage) -> tuple[Ground, Pairs]:
    """The ground of the last turn with its events, and its pairs with those that tell one thing otherwise."""
    base, ground, ruled = turn.base, turn.ground, frozenset(story.rulings)
    if base.clusters:
        others = changed(ground.levels, base.levels, ground.touched) | ruled | base.ruled
        clusters = cluster_again(base.clusters, turn.claims, turn.pairs, others)
    else:
        others, clusters = set[Pair](), cluster(turn.claims, turn.pairs)
    setting = Setting(turn.profiles, clusters, _still(clusters, turn))
    found = rivals(setting)
    pairs, rival = turn.pairs.with_ruled({**found, **story.rulings}), frozenset(found)
    before, others = (base.events, others | (rival ^ base.rivals)) if base.events else (clusters, {*rival})
    events = cluster_again(before, turn.claims, pairs, others)
    beside = {clusters[event][0]: found for event, found in setting.kept.items() if found}
    kept = ground._replace(clusters=clusters, events=events, rivals=rival, ruled=ruled, beside=beside)
    return kept, pairs


def _still(clusters: Clusters, turn: Linkage) -> dict[int, Sequence[Rivals]]:
    """The rival numbers beside the events of the same claims as before, of sources that look as they did."""
    then, base = {tuple(names) for names in turn.base.clusters}, turn.base
    still = {source for source, look in turn.ground.sources.items() if base.sources.get(source) == look}
    return {
        number: base.beside.get(names[0], ())
        for number, names in enumerate(clusters)
        if tuple(names) in then and all(turn.claims[name].source in still for name in names)
    }
