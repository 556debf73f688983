"""Disagreements about the year in which what lasts began, be it in one source: no reader knows which is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model.claim import Claim, Kind
from timeline.model.event import Disagreement, DisagreementKind
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.rivals.begun import BEGUN
from timeline.reconciler.features.voices import Voices, reading


def beginnings(claims: Sequence[Claim], voices: Voices, joined: Sequence[Judgement]) -> Iterator[Disagreement]:
    """The two months for each pair that was put together for that; a month that others name, too, is theirs as well."""
    told = {claim.id: claim for claim in claims}
    for pair in joined:
        if pair.ruling is not None and pair.ruling.name == BEGUN:
            sides = (_dated_alike(told[name], claims) for name in pair.claims)
            ranked = sorted(
                sides, key=lambda side: (-_independent(side, voices), side[0].kind is Kind.STATE, side[0].id)
            )
            readings = tuple(reading(_value(side), side, _words(side), voices) for side in ranked)
            yield Disagreement(kind=DisagreementKind.DATE, what=voices.say("disagreements.date"), readings=readings)


def _independent(side: Sequence[Claim], voices: Voices) -> int:
    return len({voices.voice(claim) for claim in side})


def _dated_alike(one: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """A claim and those that name its days."""
    mine = one.date
    same = (other for other in claims if other.date and mine and other.date.text and other.date.edtf == mine.edtf)
    return [one, *(other for other in same if other.id != one.id)]


def _value(claims: Sequence[Claim]) -> str:
    date = claims[0].date
    return (date.edtf or date.text or "") if date else ""


def _words(claims: Sequence[Claim]) -> list[str]:
    return [claim.date.text for claim in claims if claim.date is not None and claim.date.text is not None]
