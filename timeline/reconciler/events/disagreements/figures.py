"""Disagreements about numbers of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

from timeline.languages import loader
from timeline.model.claim import Claim, Kind
from timeline.model.event import Disagreement, DisagreementKind
from timeline.reconciler.events.disagreements.deeds import shares_speaker
from timeline.reconciler.features.counts import Count, agree, counted_alike
from timeline.reconciler.features.developments import CUMULATIVE, is_development, known_on
from timeline.reconciler.features.standing import is_provisional
from timeline.reconciler.features.things import named, told
from timeline.reconciler.features.voices import Voices, directness, reading
from timeline.reconciler.passages.contrasts import changes

#: So many days after a higher toll a source may still tell the one before.
LAG = 2


def figures(claims: Sequence[Claim], voices: Voices) -> Iterator[Disagreement]:
    """Different numbers of one thing; numbers that grew with time are a development, not a disagreement."""
    for counts in counted_alike(claims, voices):
        groups = _by_value(counts)
        if len(groups) < 2 or is_development(counts, voices) or _changed(groups, voices):
            continue
        ranked = sorted(groups, key=lambda group: _rank(group, voices))
        readings = tuple(
            reading(figure_value(group), [one.claim for one in group], [one.figure.text for one in group], voices)
            for group in ranked
        )
        yield Disagreement(kind=DisagreementKind.FIGURE, what=counted(ranked), readings=readings)


def _changed(groups: Sequence[Sequence[Count]], voices: Voices) -> bool:
    """Do they say how many there are, each at a time of its own: "three are still missing", then two?

    A toll that "rose to 16" was another one before.
    """
    highest = max(groups, key=lambda group: max(count.size for count in group))
    if highest[0].thing in CUMULATIVE and any(changes(one.claim, voices.language(one.claim)) for one in highest):
        return True
    if _lags(groups, voices):
        return True
    counts = [count for group in groups for count in group]
    days = {voices.as_of(count.claim) for count in counts}
    done = [count.claim for count in counts if count.claim.kind is not Kind.PLAN]
    provisional = any(is_provisional(claim, voices.language(claim)) for claim in done)
    if provisional and (len(days) > 1 or _has_one_speaker(done, voices)):
        return True
    times = [[voices.as_of(count.claim) for count in group] for group in groups]
    apart = all(
        one is not None and other is not None and one.intersect(other) is None
        for mine, theirs in combinations(times, 2)
        for one, other in product(mine, theirs)
    )
    return apart and all(count.claim.kind is Kind.STATE for count in counts)


def _has_one_speaker(claims: Sequence[Claim], voices: Voices) -> bool:
    """Does the same speaker give them all, each anew: "the UN said that 270 million had been pledged so far"?"""
    return all(shares_speaker(one, other, voices) for one, other in combinations(claims, 2))


def _lags(groups: Sequence[Sequence[Count]], voices: Voices) -> bool:
    """Does a toll grow from day to day, while some still tell the one before for a day or two?"""
    if any(count.thing not in CUMULATIVE for group in groups for count in group):
        return False
    ordered = sorted(groups, key=lambda group: group[0].size)
    times = [[known_on(count, voices) for count in group] for group in ordered]
    known = [[when for when in told if when is not None] for told in times]
    if any(len(told) < len(all_) for told, all_ in zip(known, times, strict=True)):
        return False
    return all(
        min(when.first for when in lower) < min(when.first for when in higher)
        and (max(when.last for when in lower) - min(when.first for when in higher)).days <= LAG
        for lower, higher in pairwise(known)
    )


def _by_value(counts: Sequence[Count]) -> list[list[Count]]:
    """Figures that can be the same number, the most precise first; a vague one goes with the first it fits."""
    groups: list[list[Count]] = []
    for count in sorted(counts, key=lambda one: (_width(one), one.claim.id, one.figure.start)):
        home = next((group for group in groups if all(agree(count.figure, one.figure) for one in group)), None)
        if home is None:
            groups.append([count])
        else:
            home.append(count)
    return groups


def _rank(group: Sequence[Count], voices: Voices) -> tuple[int, int, float, str]:
    """Most voices first, then the most direct, then the most precise."""
    claims = [one.claim for one in group]
    return -len({voices.voice(claim) for claim in claims}), -directness(claims), _width(group[0]), figure_value(group)


def _width(count: Count) -> float:
    low, high = count.figure.min, count.figure.max
    return float("inf") if low is None or high is None else high - low


def figure_value(group: Sequence[Count]) -> str:
    """The figure in the words of the source that tells it most precisely."""
    return told(group[0].figure, group[0].claim, group[0].language)


def counted(groups: Sequence[Sequence[Count]]) -> str:
    """What the figures count, in the words of the leading one that names it."""
    telling = (one for group in groups for one in group if one.figure.what not in (one.figure.unit, ""))
    names = (named(_alone(one.figure.what, one.language), one.language) for one in telling)
    return next(names, groups[0][0].figure.unit)


def _alone(what: str, language: str) -> str:
    """What is counted, without the word that joins it to its number: "d'euros"."""
    joining = loader.table(language, "figures")["share"]["of"] if language in loader.having("figures") else ()
    for word in joining:
        start = word if word.endswith(("'", "’")) else f"{word} "
        if what.startswith(start):
            return what.removeprefix(start)
    return what
