"""One turn of the loop: dates as far as they are known, and pairs compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence, Set
from typing import NamedTuple

from timeline.dating import Published
from timeline.model.claim import Claim, ParsedClaim
from timeline.reconciler.comparing.blocking import common
from timeline.reconciler.comparing.pairs import Pairs
from timeline.reconciler.features.times import Times, all_times
from timeline.reconciler.profiles.profile import Profiles
from timeline.reconciler.profiles.words import Words, words_of
from timeline.reconciler.rounds.ground import NOTHING, Ground, built
from timeline.reconciler.rounds.looks import Looks
from timeline.reconciler.rounds.resolved import Resolved
from timeline.reconciler.story import Story


class Linkage(NamedTuple):
    """The claims with their dates, the days that their words name, and the judged pairs.

    All by claim id; a pair has the smaller id first. `published`: what was known of the sources meanwhile, `texts`:
    the claims as they stand in `timeline.json`. `ground`:
    what of all this another turn can build on; `base`: on which it was built itself.
    """

    published: Mapping[str, Published]
    claims: dict[str, Claim]
    texts: Mapping[str, bytes]
    times: Times
    pairs: Pairs
    profiles: Profiles
    words: Words
    ground: Ground
    base: Ground


def link(
    parsed: Mapping[str, ParsedClaim],
    published: Mapping[str, Published],
    story: Story,
    before: Linkage | None = None,
    kept: Ground | None = None,
    changed: Set[str] = frozenset(),
) -> Linkage:
    """Resolves every claim with what is known of the publication days, and compares.

    Claims of sources of which nothing else is known than in the turn `before`, those `changed` aside, are not resolved
    again. What was found of claims that looked the same in an earlier build (`kept`), or else in that turn, is not
    looked for again. The words of claims that are `changed` stay as they were weighed: a few claims that are counted
    from another day would else make all words anew.
    """
    still = _unmoved(before, published, changed) if before else {}
    moved = [claim for name, claim in parsed.items() if name not in still]
    resolved = Resolved(published, story)
    fresh, texts, times = resolved.dated(moved)
    claims = {name: still.get(name) or fresh[name] for name in parsed}
    goes_on = {}
    if before:
        times = all_times((before.times.of(still), times))
        texts |= {name: before.texts[name] for name in still}
        goes_on = {name: other for name, other in before.profiles.goes_on.items() if name in still}
    told = list(claims.values())
    titles = {name: claim.title_of for name, claim in parsed.items() if claim.title_of}
    then = before.words if before else None
    words = then if then and changed else words_of(told, story.languages, then, resolved.said, story.synonyms, titles)
    by_source = _by_source(told)
    running = _by_source([claim for claim in told if claim.id not in titles])
    goes_on |= resolved.passages({source: told for source, told in running.items() if told[0].id not in still}, words)
    profiles = Profiles(claims, times, story.languages, words, goes_on, titles)
    last = before.ground if before else NOTHING
    base = kept or last
    looks = Looks(words, common(words.vectors.spread), times, profiles)
    ground = built(base, looks.of_sources(by_source, published, story, changed), by_source, looks, profiles, last)
    return Linkage(published, claims, texts, times, Pairs(ground.levels, story.rulings), profiles, words, ground, base)


def _unmoved(before: Linkage, published: Mapping[str, Published], changed: Container[str]) -> dict[str, Claim]:
    """The claims of sources whose publication date and what it rests on are as they were, those `changed` aside."""
    then = before.published
    still = {
        source
        for source, now in published.items()
        if source not in changed and (now.days, now.support) == (then[source].days, then[source].support)
    }
    return {name: claim for name, claim in before.claims.items() if claim.source in still}


def _by_source(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.source].append(claim)
    return found
