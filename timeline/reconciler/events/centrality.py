"""How near a claim is to what the whole story is about: how many sources use the words of its headline.

The sentence that shares most with all others stands best for them, as in summaries by centroid (Radev et al. 2004).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from timeline.model.claim import Claim
from timeline.reconciler.profiles.words import Words

#: A headline of fewer telling words is taken to have so many: two words that all use are no summary.
FEWEST_WORDS = 5

#: So many digits say enough, and of many sources one more changes few of them.
DIGITS = 2


def centrality(claims: Iterable[Claim], words: Words) -> dict[str, float]:
    """For each claim, by its id, from 0 to 1: the mean share of the other sources that use its headline's words.

    Words of another language are other words.
    """
    users = dict(Counter(chain.from_iterable(words.quoted.values())))
    others, found = max(len(words.quoted) - 1, 1), dict[str, float]()
    for claim in claims:
        head, own = words.heads[claim.id], words.quoted[claim.source]
        shared = sum([users.get(word, 0) for word in head]) - len(head & own)  # a headline may name whom no claim does
        found[claim.id] = round(shared / others / max(len(head), FEWEST_WORDS), DIGITS)
    return found
