"""Which claim of the new build is which of the old one: by id, by its words, by words much alike; each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from timeline.model.claim import Claim
from timeline.model.timeline import Timeline

#: Two quotations of one file are the same one reworded where at least this share of their characters agrees.
REWORDED = 0.75

#: A file in which more claims than this are new is another article: nothing in it is compared pair by pair.
MOST_REWORDED = 200


def same_claims(old: Timeline, new: Timeline) -> dict[str, str]:
    """Old claim id → new claim id, for every claim that is still told."""
    known = {claim.id for claim in new.claims}
    same = {claim.id: claim.id for claim in old.claims if claim.id in known}
    before, after = (_left(timeline, same) for timeline in (old, new))
    for path, mine in before.items():
        theirs = after.get(path, [])
        same |= _by_words(mine, theirs)
        same |= _alike([one for one in mine if one.id not in same], _unused(theirs, same))
    return same


def _left(timeline: Timeline, same: Mapping[str, str]) -> dict[str, list[Claim]]:
    """The claims that have not been found yet, by the path of their source."""
    paths = {source.id: source.path for source in timeline.sources}
    left: dict[str, list[Claim]] = defaultdict(list)
    for claim in timeline.claims:
        if claim.id not in same:
            left[paths[claim.source]].append(claim)
    return left


def _unused(claims: Iterable[Claim], same: Mapping[str, str]) -> list[Claim]:
    used = set(same.values())
    return [claim for claim in claims if claim.id not in used]


def _by_words(mine: Iterable[Claim], theirs: Iterable[Claim]) -> dict[str, str]:
    """Pairs with the same words and the same date phrase, in the order of the text."""
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim in theirs:
        places[_words(claim)].append(claim.id)
    return {claim.id: places[_words(claim)].pop(0) for claim in mine if places[_words(claim)]}


def _words(claim: Claim) -> tuple[str, str]:
    return " ".join(claim.quote.split()).casefold(), ((claim.date and claim.date.text) or "").casefold()


def _alike(mine: list[Claim], theirs: list[Claim]) -> dict[str, str]:
    """Pairs much alike, the most alike first."""
    if not mine or not theirs or max(len(mine), len(theirs)) > MOST_REWORDED:
        return {}
    pairs = []
    for there in theirs:
        matcher = SequenceMatcher(None, b=_words(there)[0], autojunk=False)
        for here in mine:
            matcher.set_seq1(_words(here)[0])
            if matcher.quick_ratio() >= REWORDED and (share := matcher.ratio()) >= REWORDED:
                pairs.append((-share, _words(here)[1] != _words(there)[1], here.id, there.id))
    found: dict[str, str] = {}
    for _, _, here_id, there_id in sorted(pairs):
        if here_id not in found and there_id not in found.values():
            found[here_id] = there_id
    return found
