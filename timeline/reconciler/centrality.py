"""How near a claim is to what the whole story is about: how many sources use the words of its headline.

The sentence that shares most with all others stands best for them, as in summaries by centroid (Radev et al. 2004).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model.claim import Claim
from timeline.reconciler.wording import words_of

#: A headline of fewer telling words is taken to have so many: two words that all use are no summary.
FEWEST_WORDS = 5

#: So many digits say enough, and of many sources one more changes few of them.
DIGITS = 2


def centrality(claims: Sequence[Claim], languages: Mapping[str, str]) -> dict[str, float]:
    """For each claim, by its id, from 0 to 1: the mean share of the other sources that use its headline's words.

    `languages` by source id; words of another language are other words.
    """
    users: dict[str, set[str]] = {}
    for claim in claims:
        for word in words_of(claim.quote, languages[claim.source]):
            users.setdefault(word, set()).add(claim.source)
    others = max(len({claim.source for claim in claims}) - 1, 1)
    found = {}
    for claim in claims:
        words = set(words_of(claim.headline, languages[claim.source]))
        using = [users[word] for word in words if word in users]
        shared = sum(len(sources) - (claim.source in sources) for sources in using)
        found[claim.id] = round(shared / others / max(len(words), FEWEST_WORDS), DIGITS)
    return found
