"""Disagreements of which one source says that the other is wrong: they show, however the number may have grown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model.claim import Claim, Figure
from timeline.model.event import Disagreement, DisagreementKind
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.rivals.corrected import CORRECTED
from timeline.reconciler.features.things import thing, told
from timeline.reconciler.features.voices import Voices, reading
from timeline.reconciler.passages.corrections import corrected_numbers, corrects_day


def corrections(
    claims: Sequence[Claim], voices: Voices, joined: Sequence[Judgement], known: Sequence[Disagreement]
) -> Iterator[Disagreement]:
    """The right value and the wrong one, each with all that give it; `known`: the disagreements found already."""
    by_id = {claim.id: claim for claim in claims}
    shown = list(known)
    for pair in joined:
        if pair.ruling is None or pair.ruling.name != CORRECTED:
            continue
        one, other = (by_id[name] for name in pair.claims)
        for mine, theirs in ((one, other), (other, one)):
            found = _put_right(mine, theirs, claims, voices)
            if found is not None and not any(_shows(earlier, found) for earlier in shown):
                shown.append(found)
                yield found


def _put_right(one: Claim, other: Claim, claims: Sequence[Claim], voices: Voices) -> Disagreement | None:
    """What the one says the other has wrong."""
    language = voices.language(one)
    figures = corrected_numbers(one, other, language)
    if figures is not None:
        sides = [_counting_alike(figure, claims, voices) for figure in figures]
        values = [told(figure, claim, language) for figure, claim in zip(figures, (one, other), strict=True)]
        words = [[figure.text] for figure in figures]
        kind, what = DisagreementKind.FIGURE, figures[0].what or figures[1].what or figures[0].unit
    elif corrects_day(one, other, language):
        sides = [_dated_alike(claim, claims) for claim in (one, other)]
        values = [(claim.date and claim.date.edtf) or "" for claim in (one, other)]
        words = [[(claim.date and claim.date.text) or ""] for claim in (one, other)]
        kind, what = DisagreementKind.DATE, voices.say("disagreements.date")
    else:
        return None
    told_by = zip(values, sides, words, strict=True)
    readings = sorted((reading(*told, voices) for told in told_by), key=lambda one: -one.independent)
    return Disagreement(kind=kind, what=what, readings=tuple(readings))


def _counting_alike(figure: Figure, claims: Sequence[Claim], voices: Voices) -> list[Claim]:
    def counts(claim: Claim) -> bool:
        language = voices.language(claim)
        return any(
            one == figure
            or (
                (one.min, one.max) == (figure.min, figure.max)
                and thing(one.unit, language) == thing(figure.unit, language)
            )
            for one in claim.figures
        )

    return [claim for claim in claims if counts(claim)]


def _dated_alike(one: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """Those that name the days of a claim, itself first."""
    mine = one.date
    same = (other for other in claims if other.date and mine and other.date.text and other.date.edtf == mine.edtf)
    return [one, *(other for other in same if other.id != one.id)]


def _shows(known: Disagreement, found: Disagreement) -> bool:
    """Does a disagreement that is known keep the same claims apart?"""
    if known.kind is not found.kind:
        return False
    mine, theirs = (set(side.claims) for side in found.readings[:2])
    return any(
        not mine.isdisjoint(one.claims) and not theirs.isdisjoint(other.claims)
        for one in known.readings
        for other in known.readings
        if one is not other
    )
