"""The heart: dates make events, events date sources, until nothing changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Day
from timeline.dates.resolve import resolve
from timeline.dating import Published, Witness, conclude, cross_evidence
from timeline.dating.evidence import Evidence
from timeline.model.claim import Claim, ParsedClaim
from timeline.model.event import Event
from timeline.reconciler.blocking import candidate_pairs
from timeline.reconciler.clustering import cluster
from timeline.reconciler.compare import Judgement, judge_all
from timeline.reconciler.comparisons import Context
from timeline.reconciler.consensus import make_event
from timeline.reconciler.resolution import resolve_claim
from timeline.reconciler.weights import DATING_THRESHOLD
from timeline.reconciler.wording import vectors

#: Dates settle in two or three rounds; a story that still swings after this many keeps its last round.
MOST_ROUNDS = 6


@dataclass(frozen=True)
class Story:
    """What the reconciler works on: parsed claims, and for each source its own evidence, its language and its label.

    `rulings` are the pairs that the editor judged: they stand in the place of what comparing them would give.
    """

    claims: tuple[ParsedClaim, ...]
    evidence: Mapping[str, Sequence[Evidence]]
    languages: Mapping[str, str]
    labels: Mapping[str, str]
    rulings: Mapping[tuple[str, str], Judgement] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """The claims with their dates, the events that they make, and the publication dates of the sources."""

    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    published: Mapping[str, Published]


@dataclass(frozen=True)
class _Round:
    """One turn of the loop."""

    claims: dict[str, Claim]
    days: dict[str, DaySet]
    clusters: list[list[str]]
    pairs: Mapping[tuple[str, str], Judgement]


def reconcile(story: Story) -> Outcome:
    """Dates, merges and compares until the publication days stand still.

    The order of sources and claims changes nothing.
    """
    parsed = {claim.id: claim for claim in sorted(story.claims, key=lambda claim: claim.id)}
    published = {source: conclude(evidence) for source, evidence in sorted(story.evidence.items())}
    undecided = {source: evidence for source, evidence in story.evidence.items() if not published[source].settled}
    turn = _turn(parsed, published, story)
    for _ in range(MOST_ROUNDS if undecided else 0):
        found = cross_evidence(_witnesses(turn, parsed, story, undecided), published)
        tightened = {
            source: conclude([*evidence, *found.get(source, ())]) for source, evidence in sorted(undecided.items())
        }
        moved = any(one.days != published[source].days for source, one in tightened.items())
        published = published | tightened
        if not moved:
            break
        turn = _turn(parsed, published, story)
    told = ([turn.claims[name] for name in members] for members in turn.clusters)
    events = [make_event(claims, turn.pairs, story.labels) for claims in told]
    return Outcome(tuple(turn.claims.values()), tuple(events), published)


def _turn(parsed: Mapping[str, ParsedClaim], published: Mapping[str, Published], story: Story) -> _Round:
    """Resolves every claim with what is known, compares and clusters."""
    claims = {name: resolve_claim(claim, published[claim.source], story.labels) for name, claim in parsed.items()}
    days = _days(parsed, published)
    context = Context(vectors(list(claims.values()), story.languages), days, _busyness(days), story.languages)
    candidates = candidate_pairs(list(claims.values()), context.vectors, context.days)
    pairs = {**judge_all(candidates, context), **story.rulings}
    return _Round(claims, days, cluster(list(claims), pairs), pairs)


def _days(parsed: Mapping[str, ParsedClaim], published: Mapping[str, Published]) -> dict[str, DaySet]:
    """The days that each claim's words name, where anything is known of them; a side left open is set aside."""
    found = {}
    for name, claim in parsed.items():
        if claim.when is not None and claim.when.expression is not None:
            date = resolve(claim.when.expression.core, published[claim.source].days)
            if date is not None:
                found[name] = date.days
    return found


def _busyness(days: Mapping[str, DaySet]) -> Counter[Day]:
    """How many claims name each day exactly."""
    return Counter(possible.only_day for possible in days.values() if possible.only_day is not None)


def _witnesses(
    turn: _Round, parsed: Mapping[str, ParsedClaim], story: Story, undecided: Container[str]
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
