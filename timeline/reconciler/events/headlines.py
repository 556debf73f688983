"""The headline of an event: that of the claim which tells a reader best, and on its own, what happened."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache

from timeline.languages import loader
from timeline.model.claim import Claim, Kind
from timeline.reconciler.features.voices import Voices
from timeline.reconciler.features.wording import telling_words

#: Fewer words than this name something ("The recall") and do not tell what happened; a statement of fewer telling words
#: says that it was made, not what it states.
FEWEST_WORDS, FEWEST_TELLING = 3, 3

#: Headlines of this length (characters) read best.
BEST_LENGTH = 70

#: A headline in words that all sources use may be so much longer or shorter, as a part of the best length.
SHARED = 1.0

#: A headline whose date is wider than this (days) tells little of when.
VAGUE = 31

#: What happened leads, then who said so, then what was planned or lasted.
LEADING = (Kind.OCCURRENCE, Kind.STATEMENT, Kind.PLAN, Kind.STATE)

#: A headline that opens so is somebody's words.
QUOTES = ('"', "“", "„", "«", "»", "‘", "‚")

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*[’']?")


def leading(claims: Sequence[Claim], attested: Set[str], voices: Voices, central: Mapping[str, float]) -> Claim:
    """The claim whose headline stands for the event.

    On its own, whole, in the writer's words, what happened and when, what other sources tell as well (`attested`, by
    id), of a good length and in words that they use.
    """
    return min(
        claims,
        key=lambda claim: (
            not stands_alone(claim, voices.language(claim)),
            claim.headline.endswith("…"),
            claim.headline.startswith(QUOTES),
            LEADING.index(claim.kind),
            _names_date(claim),
            _is_vague(claim),
            claim.id not in attested,
            abs(len(claim.headline) - BEST_LENGTH) / BEST_LENGTH - SHARED * central.get(claim.id, 0.0),
            claim.id,
        ),
    )


def stands_alone(claim: Claim, language: str) -> bool:
    """Does the headline say what happened, ask nothing, and open with no word that only points ("This is so")?"""
    words = _WORD.findall(claim.headline)
    if len(words) < FEWEST_WORDS or claim.quote.rstrip('”"’»“ ').endswith("?"):
        return False
    if claim.kind is Kind.STATEMENT and len(telling_words(claim.headline, language)) < FEWEST_TELLING:
        return False
    opening = {" ".join(words[:count]).casefold() for count in (1, 2)}
    return opening.isdisjoint(_pointing(language))


def _names_date(claim: Claim) -> bool:
    """Has the headline kept its date, because it cannot do without, or tells several?"""
    return claim.date is not None and bool(claim.date.text) and str(claim.date.text) in claim.headline


def _is_vague(claim: Claim) -> bool:
    """Is it told of no day, or of one within a long time?"""
    first, last = (claim.date.earliest, claim.date.latest) if claim.date else (None, None)
    return first is None or last is None or (last - first).days > VAGUE


@cache
def _pointing(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "names")["pointing"]["words"])
