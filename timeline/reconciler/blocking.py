"""Which pairs of claims are worth comparing: those that share a telling word, or a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.dates.dayset import DaySet
from timeline.model.claim import Claim
from timeline.reconciler.wording import Vector

#: A word that stands in more claims than this tells nothing apart in a large story.
COMMONEST = 60

#: More claims than this on one day are compared by words alone.
FULLEST_DAY = 60


def candidate_pairs(
    claims: Sequence[Claim], vectors: Mapping[str, Vector], days: Mapping[str, DaySet]
) -> Iterator[tuple[Claim, Claim]]:
    """Each pair once, in a fixed order."""
    by_key: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for word in vectors[claim.id]:
            by_key[word].append(claim)
        day = days[claim.id].only_day if claim.id in days else None
        if day:
            by_key[f"day {day}"].append(claim)
    seen = set()
    for key in sorted(by_key):
        block = by_key[key]
        if len(block) > (FULLEST_DAY if key.startswith("day ") else COMMONEST):
            continue
        for position, one in enumerate(block):
            for other in block[position + 1 :]:
                pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
                if pair not in seen:
                    seen.add(pair)
                    yield one, other
