"""Disagreements about the time of day: "the blast occurred at 9:40 p.m.", "the explosion occurred at 9:22 p.m."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from timeline.model.claim import Claim, Kind
from timeline.model.event import Disagreement, DisagreementKind
from timeline.reconciler.events.disagreements.deeds import is_one_deed
from timeline.reconciler.features.clock import is_stamped, may_be_one, minute_of_day
from timeline.reconciler.features.voices import Voices, reading

#: Times of day that differ by no more minutes than this are one, told more or less exactly.
ROUNDED = 15


def clocks(claims: Sequence[Claim], voices: Voices) -> Iterator[Disagreement]:
    """The first two times of one day that two voices give to one deed."""
    timed = [(claim, minute) for claim in claims if (minute := _minute(claim, voices)) is not None]
    for (one, first), (other, second) in combinations(timed, 2):
        if abs(first - second) <= ROUNDED or not _is_one_day(one, other) or voices.voice(one) == voices.voice(other):
            continue
        if may_be_one(_words(one), _words(other), voices.language(one)):
            continue
        if is_one_deed(one, other, voices):
            readings = tuple(reading(_words(side), [side], [_words(side)], voices) for side in (one, other))
            yield Disagreement(kind=DisagreementKind.DATE, what=voices.say("disagreements.date"), readings=readings)
            return


def _minute(claim: Claim, voices: Voices) -> int | None:
    """The minute of the day at which something is told to have happened, if by the clock."""
    told = claim.kind is Kind.OCCURRENCE and not claim.negated and not is_stamped(claim)
    return minute_of_day(_words(claim), voices.language(claim)) if told else None


def _words(claim: Claim) -> str:
    return (claim.date.text if claim.date else None) or ""


def _is_one_day(one: Claim, other: Claim) -> bool:
    days = {(claim.date.earliest, claim.date.latest) for claim in (one, other) if claim.date}
    return len(days) == 1 and all(first == last for first, last in days)
