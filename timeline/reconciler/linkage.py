"""One turn of the loop: dates as far as they are known, and pairs compared."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from timeline.dating import Published
from timeline.model.claim import Claim, ParsedClaim
from timeline.reconciler.blocking import Neighbourhood, candidate_pairs, neighbourhood
from timeline.reconciler.compare import Judgement
from timeline.reconciler.edges import edge_of
from timeline.reconciler.judging import Judge
from timeline.reconciler.profile import Profile, profiles
from timeline.reconciler.resolved import Resolved
from timeline.reconciler.story import Story
from timeline.reconciler.times import Times, times_of
from timeline.reconciler.words import Words, words_of


@dataclass(frozen=True)
class Linkage:
    """The claims with their dates, the days that their words name, and the judged pairs.

    All by claim id; a pair has the smaller id first. `published`: what was known of the sources meanwhile.
    """

    published: Mapping[str, Published]
    claims: dict[str, Claim]
    times: Times
    pairs: Mapping[tuple[str, str], Judgement]
    profiles: Mapping[str, Profile]
    words: Words
    near: Neighbourhood


def link(
    parsed: Mapping[str, ParsedClaim],
    published: Mapping[str, Published],
    story: Story,
    before: Linkage | None = None,
    judge: Judge | None = None,
    changed: Container[str] = frozenset(),
) -> Linkage:
    """Resolves every claim with what is known of the publication days, and compares.

    Claims of sources of which nothing else is known than in the turn `before`, those `changed` aside, are not resolved
    again, pairs of claims that look as they did then not compared again.
    """
    still = _unmoved(before, published, changed) if before else {}
    moved = [claim for name, claim in parsed.items() if name not in still]
    resolved = Resolved(published, story)
    fresh = resolved.claims(moved)
    claims = {name: still.get(name) or fresh[name] for name in parsed}
    times = times_of(moved, published)
    if before:
        times = before.times.of(still).joined_by(times)
    told = list(claims.values())
    words = words_of(told, story.languages, before.words if before else None, resolved.said)
    known = {name: before.profiles[name] for name in still} if before and words.follows(before.words) else {}
    edges = {claim.id: edge_of(claim.when) for claim in (moved if known else parsed.values())}
    seen = profiles(told, times, story.languages, words, edges, known)
    near = neighbourhood(seen, before.near if before else None)
    judge = judge or Judge(story.earlier)
    judge.turn(published)
    judged = judge.all_of(candidate_pairs(seen, near), _still_right(before, seen) if before else {})
    pairs = {**judged, **story.rulings}
    return Linkage(published, claims, times, pairs, seen, words, near)


def _unmoved(before: Linkage, published: Mapping[str, Published], changed: Container[str]) -> dict[str, Claim]:
    """The claims of sources whose publication date and what it rests on are as they were, those `changed` aside."""
    then = before.published
    still = {
        source
        for source, now in published.items()
        if source not in changed and (now.days, now.support) == (then[source].days, then[source].support)
    }
    return {name: claim for name, claim in before.claims.items() if claim.source in still}


def _still_right(before: Linkage, seen: Mapping[str, Profile]) -> dict[tuple[str, str], Judgement]:
    """The judgements of pairs of which both claims look as they did."""
    same = {name for name, profile in seen.items() if _is_as_before(profile, before.profiles[name])}
    return {pair: judgement for pair, judgement in before.pairs.items() if pair[0] in same and pair[1] in same}


def _is_as_before(now: Profile, then: Profile) -> bool:
    return now is then or now == then
