"""How a claim gives its numbers: as asked for, as foreseen, as known so far, or of a whole country.

To add a word that says so: `[foreseen]`, `[provisional]`, `[scope]` or `[lasting]` in a language's
`figures.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.claim import Claim, Kind
from timeline.reconciler.features.actions import Actions, actions_in
from timeline.reconciler.features.wording import plain_words

#: What is asked or offered is one number, what comes of it another.
ASKING = frozenset({"demand", "offer"})

#: Stands beside the actions for what is only planned or hoped.
FORESEEN = "foreseen"


def standing(claim: Claim, language: str) -> Actions:
    """What a claim asks, offers or foresees with its numbers; nothing where it tells what is so."""
    asked = actions_in(claim.headline, language) & ASKING
    foreseen = claim.kind is Kind.PLAN or _says("foreseen", claim, language)
    return asked | {FORESEEN} if foreseen else asked


def is_provisional(claim: Claim, language: str) -> bool:
    """Does it say how many there are by then: "so far", "still"?"""
    return _says("provisional", claim, language)


def is_of_the_whole(claim: Claim, language: str) -> bool:
    """Does it give its numbers of the whole country or the world?"""
    return _says("scope", claim, language)


def lasts(claim: Claim, language: str) -> bool:
    """Does it tell how long something took: "the outage lasted 45 minutes"?"""
    return _says("lasting", claim, language)


def _says(table: str, claim: Claim, language: str) -> bool:
    pattern, told = _pattern(table, language), claim.headline
    for figure in claim.figures:
        told = told.replace(figure.text, " ")  # the "more" of "more than three" is its hedge
    return pattern is not None and pattern.search(f" {' '.join(plain_words(told))} ") is not None


@cache
def _pattern(table: str, language: str) -> re.Pattern[str] | None:
    if language not in loader.having("figures"):
        return None
    words = (" ".join(plain_words(word)) for word in loader.table(language, "figures")[table]["words"])
    return compiled("|".join(f" {re.escape(word)} " for word in sorted(words)))
