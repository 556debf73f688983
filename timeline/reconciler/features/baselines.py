"""Numbers that a claim only starts from: the whole of which it tells a part, what a number was before it changed.

"Of the 210 million dollars raised, some 160 million are left", "raised its estimate from 3,000 gallons to 11,000": who
tells of 210 million or 3,000 gallons tells another thing. The words are in `figures.toml` under `baseline`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.languages import loader
from timeline.model.claim import Claim, Figure
from timeline.reconciler.features.wording import plain_words

#: Between the words for a whole and its number stand so many others: "of the announced | 5 million".
LOOSE = 1


def told_figures(claim: Claim, language: str) -> tuple[Figure, ...]:
    """The figures of a claim without its baselines."""
    if not claim.figures or language not in loader.having("figures"):
        return claim.figures
    words = loader.table(language, "figures")["baseline"]
    return tuple(
        figure
        for figure in claim.figures
        if not (_is_whole(figure, claim, words) or _has_changed(figure, claim, words))
    )


def _is_whole(figure: Figure, claim: Claim, words: Mapping[str, Sequence[str]]) -> bool:
    """Does the claim open with it as that of which a part is told: "Of the | 210 million …"?"""
    before = plain_words(claim.headline[: max(0, claim.headline.find(figure.text))])
    whole = (phrase.split() for phrase in words["of"])
    return any(before[: len(one)] == one and len(before) <= len(one) + LOOSE for one in whole)


def _has_changed(figure: Figure, claim: Claim, words: Mapping[str, Sequence[str]]) -> bool:
    """Is it what a number was that is told right behind it: "from | 3,000 gallons to 11,000"?"""
    following = min((one.start for one in claim.figures if one.start > figure.start), default=claim.start)
    before, between = (
        plain_words(claim.quote[max(0, first - claim.start) : max(0, last - claim.start)])[-1:]
        for first, last in ((claim.start, figure.start), (figure.end, following))
    )
    return not (set(words["from"]).isdisjoint(before) or set(words["to"]).isdisjoint(between))
