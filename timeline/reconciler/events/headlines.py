"""Headlines that can be read on their own, and those that lean on what stands around them in their article."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.model.claim import Claim, Kind
from timeline.reconciler.features.wording import telling_words

#: Fewer words than this name something ("The recall") and do not tell what happened; a statement of fewer telling words
#: says that it was made, not what it states.
FEWEST_WORDS, FEWEST_TELLING = 3, 3

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*[’']?")


def stands_alone(claim: Claim, language: str) -> bool:
    """Does the headline say what happened, ask nothing, and open with no word that only points ("This is so")?"""
    words = _WORD.findall(claim.headline)
    if len(words) < FEWEST_WORDS or claim.quote.rstrip('”"’»“ ').endswith("?"):
        return False
    if claim.kind is Kind.STATEMENT and len(telling_words(claim.headline, language)) < FEWEST_TELLING:
        return False
    opening = {" ".join(words[:count]).casefold() for count in (1, 2)}
    return opening.isdisjoint(_pointing(language))


@cache
def _pointing(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "names")["pointing"]["words"])
