"""How much an event weighs: what a reader must see first.

To add a sign: a number below and a line in `importance`.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.claim import Claim, Kind
from timeline.reconciler.headlines import stands_alone
from timeline.reconciler.voices import Voices

#: What each sign adds; the sum stays within 0 and 1. That several sources tell it outweighs all that one can say of it.
BASE, EACH_SOURCE = 0.05, 0.25
WITH_FIGURE, DISPUTED = 0.1, 0.1
AT_HEAD, DATED, HAPPENED, NAMED, ALONE = 0.1, 0.05, 0.05, 0.05, 0.1

#: The head of an article has so many characters.
HEAD = 700


def importance(claims: Sequence[Claim], voices: Voices, *, disputed: bool) -> float:
    """The weight of an event that some claims tell, from 0 to 1."""
    signs = (
        (WITH_FIGURE, any(claim.figures for claim in claims)),
        (DISPUTED, disputed),
        (AT_HEAD, any(claim.start < HEAD for claim in claims)),
        (DATED, any(claim.date is not None and claim.date.text for claim in claims)),
        (HAPPENED, any(claim.kind is Kind.OCCURRENCE and not claim.negated for claim in claims)),
        (NAMED, any(claim.actors for claim in claims)),
        (ALONE, any(stands_alone(claim, voices.language(claim)) for claim in claims)),
    )
    sources = len({voices.voice(claim) for claim in claims})
    total = BASE + EACH_SOURCE * (sources - 1) + sum(weight for weight, holds in signs if holds)
    return round(min(total, 1.0), 3)
