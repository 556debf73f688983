"""One turn of the loop: dates as far as they are known, and pairs compared."""

from __future__ import annotations

from collections.abc import Container, Mapping, Set
from dataclasses import dataclass

from timeline.dating import Published
from timeline.model.claim import Claim, ParsedClaim
from timeline.reconciler.blocking import Neighbourhood, candidates, neighbourhood, pairs_of
from timeline.reconciler.compare import Judgement
from timeline.reconciler.judging import Judge
from timeline.reconciler.profile import Profile, profiles
from timeline.reconciler.resolved import Resolved
from timeline.reconciler.story import Story
from timeline.reconciler.times import Times, all_times
from timeline.reconciler.words import Words, words_of


@dataclass(frozen=True)
class Linkage:
    """The claims with their dates, the days that their words name, and the judged pairs.

    All by claim id; a pair has the smaller id first. `published`: what was known of the sources meanwhile. `judged`:
    the pairs but for the editor's rulings; `candidates`: all that were to be judged, as numbers.
    """

    published: Mapping[str, Published]
    claims: dict[str, Claim]
    times: Times
    pairs: Mapping[tuple[str, str], Judgement]
    profiles: Mapping[str, Profile]
    words: Words
    near: Neighbourhood
    candidates: Set[int]
    judged: Mapping[tuple[str, str], Judgement]


def link(
    parsed: Mapping[str, ParsedClaim],
    published: Mapping[str, Published],
    story: Story,
    before: Linkage | None = None,
    judge: Judge | None = None,
    changed: Set[str] = frozenset(),
) -> Linkage:
    """Resolves every claim with what is known of the publication days, and compares.

    Claims of sources of which nothing else is known than in the turn `before`, those `changed` aside, are not resolved
    again, pairs of claims that look as they did then not compared again. The words of claims that are `changed` stay as
    they were weighed: a few claims that are counted from another day would else make all words anew.
    """
    still = _unmoved(before, published, changed) if before else {}
    moved = [claim for name, claim in parsed.items() if name not in still]
    resolved = Resolved(published, story)
    fresh, times = resolved.dated(moved)
    claims = {name: still.get(name) or fresh[name] for name in parsed}
    if before:
        times = all_times((before.times.of(still), times))
    told = list(claims.values())
    then = before.words if before else None
    words = then if then and changed else words_of(told, story.languages, then, resolved.said, story.synonyms)
    known = {name: before.profiles[name] for name in still} if before and words.follows(before.words) else {}
    goes_on = resolved.passages((claim for claim in told if claim.id not in known), words)
    seen = profiles(told, times, story.languages, words, known, goes_on)
    near = neighbourhood(seen, before.near if before else None)
    judge = judge or Judge(story.earlier)
    judge.turn(published, story)
    found = candidates(near)
    judged = _judged(near, found, judge, before)
    return Linkage(published, claims, times, {**judged, **story.rulings}, seen, words, near, found, judged)


def _unmoved(before: Linkage, published: Mapping[str, Published], changed: Container[str]) -> dict[str, Claim]:
    """The claims of sources whose publication date and what it rests on are as they were, those `changed` aside."""
    then = before.published
    still = {
        source
        for source, now in published.items()
        if source not in changed and (now.days, now.support) == (then[source].days, then[source].support)
    }
    return {name: claim for name, claim in before.claims.items() if claim.source in still}


def _judged(
    near: Neighbourhood, found: Set[int], judge: Judge, before: Linkage | None
) -> dict[tuple[str, str], Judgement]:
    """The judgements of all candidates; of pairs of which both claims look as they did `before` they are known."""
    if before is None:
        return judge.all_of(pairs_of(found, near))
    count, then = len(near.ordered), before.near.ordered
    moved = {number for number, now in enumerate(near.ordered) if now is not then[number] and now != then[number]}
    stale = {pair for pair in before.candidates if pair // count in moved or pair % count in moved}
    judged = dict(before.judged)
    for one, other in pairs_of((before.candidates - found) | stale, before.near):
        del judged[one.id, other.id]
    return judged | judge.all_of(pairs_of((found - before.candidates) | (found & stale), near))
