"""How much an event weighs: what a reader must see first.

To add a sign: a number below and a line in `importance`.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.claim import Claim, Kind
from timeline.reconciler.events.headlines import stands_alone
from timeline.reconciler.features.voices import Voices

#: What each sign adds. That several sources tell it outweighs all that one can say of it.
BASE, EACH_SOURCE = 0.05, 0.25
WITH_FIGURE, DISPUTED = 0.1, 0.1
AT_HEAD, DATED, HAPPENED, NAMED, ALONE = 0.2, 0.1, 0.05, 0.05, 0.1

#: What is added, at most, where all sources use the words of a headline.
CENTRAL = 0.3

#: The head of an article has so many characters; the nearer to its top, the more.
HEAD = 700

#: A date within so many days says when.
CLOSE = 31

#: A sum above this comes ever nearer to 1 and never reaches it, so that what twenty sources tell stays ahead of what
#: five do.
STRAIGHT = 0.75


def importance(claims: Sequence[Claim], voices: Voices, *, disputed: bool, central: float = 0.0) -> float:
    """The weight of an event that some claims tell, from 0 to 1; `central`: how near it is to the story, too."""
    signs = (
        (WITH_FIGURE, any(claim.figures for claim in claims)),
        (DISPUTED, disputed),
        (DATED, any(_names_its_days(claim) for claim in claims)),
        (HAPPENED, any(claim.kind is Kind.OCCURRENCE and not claim.negated for claim in claims)),
        (NAMED, any(claim.actors for claim in claims)),
        (ALONE, any(stands_alone(claim, voices.language(claim)) for claim in claims)),
    )
    sources = len({voices.voice(claim) for claim in claims})
    total = BASE + EACH_SOURCE * (sources - 1) + sum(weight for weight, holds in signs if holds)
    total += AT_HEAD * max(0.0, 1 - min(claim.start for claim in claims) / HEAD) + CENTRAL * central
    return round(_within_one(total), 3)


def _within_one(total: float) -> float:
    """The sum as it is, or bent where it is large: without a corner, and never two sums to one value."""
    rest = 1 - STRAIGHT
    return total if total <= STRAIGHT else 1 - rest * rest / (rest + total - STRAIGHT)


def _names_its_days(claim: Claim) -> bool:
    """Does it say itself when it was, to about a month?"""
    date = claim.date
    if date is None or not date.text or date.earliest is None or date.latest is None:
        return False
    return (date.latest - date.earliest).days <= CLOSE
