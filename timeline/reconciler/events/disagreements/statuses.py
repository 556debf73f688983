"""Disagreements about whether it happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain, combinations, product

from timeline.model.claim import Claim, Kind, Status
from timeline.model.event import Disagreement, DisagreementKind
from timeline.parser.clauses.modality import is_negated
from timeline.reconciler.events.disagreements.deeds import denies, is_one_deed, shared_actions, shares_speaker
from timeline.reconciler.features.standing import FORESEEN, standing
from timeline.reconciler.features.voices import Voices, directness, reading
from timeline.reconciler.passages.negations import is_open
from timeline.reconciler.passages.replies import accuses, answers, is_reply

#: Status → the reading that it belongs to; plans and what was called off change with time, and are none.
READINGS = {
    Status.REPORTED: "happened",
    Status.CONFIRMED: "happened",
    Status.DENIED: "denied",
    Status.UNVERIFIED: "unconfirmed",
}

#: What is told so is said not to be so, or not known to be, by its verb rather than by a negation.
DOUBTED = frozenset({Status.DENIED, Status.UNVERIFIED})

ORDER = tuple(dict.fromkeys(READINGS.values()))
DENIED = READINGS[Status.DENIED]

#: Where the readings are put into words.
SAID = "disagreements.status_readings"


def statuses(claims: Sequence[Claim], voices: Voices) -> Iterator[Disagreement]:
    """Some say that it happened, others that it did not, or that nobody can confirm it."""
    told = [claim for claim in claims if claim.kind is not Kind.PLAN]
    denied = {voices.denials[claim.id] for claim in told if claim.id in voices.denials}
    groups: dict[str, list[Claim]] = {}
    for claim in told:
        value = _reading(claim, denied, voices)
        if value is not None:
            groups.setdefault(value, []).append(claim)
    if DENIED in groups:  # else who only claims it is not held against others
        claimed = [claim for claim in told if claim.status is Status.CLAIMED and not _is_denial(claim, voices)]
        groups.setdefault(READINGS[Status.REPORTED], []).extend(one for one in claimed if one.id not in denied)
    groups = {value: group for value, group in groups.items() if group}
    if len(groups) < 2 or _changed_with_time(groups, voices):
        return
    groups = _contradicting(groups, voices)
    if len({_speaker(claim, voices) for group in groups.values() for claim in group}) < 2:
        return
    ranked = sorted(
        groups.items(),
        key=lambda item: (-len({voices.voice(claim) for claim in item[1]}), -directness(item[1]), ORDER.index(item[0])),
    )
    readings = tuple(reading(voices.say(f"{SAID}.{value}"), group, [], voices) for value, group in ranked)
    yield Disagreement(kind=DisagreementKind.STATUS, what=voices.say("disagreements.status"), readings=readings)


def _reading(claim: Claim, denied: Set[str], voices: Voices) -> str | None:
    """What a claim says of the event: what is denied was told as having happened, if only by somebody who claims it."""
    language = voices.language(claim)
    if claim.status is Status.UNVERIFIED and not (is_reply(claim, language) or is_negated(claim.headline, language)):
        return None  # who adds "reportedly" tells it all the same
    if claim.negated and (FORESEEN in standing(claim, language) or is_open(claim, language)):
        return None
    if _is_denial(claim, voices):
        return DENIED
    told = READINGS[Status.REPORTED] if claim.id in denied else READINGS.get(claim.status)
    if told == READINGS[Status.REPORTED] and is_negated(claim.headline, language):
        return None  # "he said that there was no sign of it"
    return told


def _is_denial(claim: Claim, voices: Voices) -> bool:
    """Does a claim say that something did not happen, or deny another claim?"""
    return claim.negated or claim.id in voices.denials


def _speaker(claim: Claim, voices: Voices) -> tuple[str, str | None]:
    """Who tells a claim; who answers another is not who told it, even where the words do not name him."""
    answers = is_reply(claim, voices.language(claim))
    return voices.voice(claim), claim.attribution or (claim.id if answers else None)


def _contradicting(groups: dict[str, list[Claim]], voices: Voices) -> dict[str, list[Claim]]:
    """The claims of each reading that one of another reading contradicts, and those that tell the same as they do."""
    told: set[str] = set()
    event = [claim for group in groups.values() for claim in group]
    for one, other in chain.from_iterable(product(*sides) for sides in combinations(groups.values(), 2)):
        known = told.issuperset((one.id, other.id))
        if not known and (_contradicts(one, other, event, voices) or _contradicts(other, one, event, voices)):
            told |= {one.id, other.id}
    kept = {value: list(_with_their_like(group, told, voices)) for value, group in groups.items()}
    return {value: group for value, group in kept.items() if group}


def _with_their_like(group: Sequence[Claim], told: Set[str], voices: Voices) -> Iterator[Claim]:
    """Some claims of a group, those that tell one deed with any of them, and what the same speaker tells of it."""
    some = [claim for claim in group if claim.id in told]
    for claim in group:
        if claim.id in told or any(
            is_one_deed(claim, one, voices)
            or (shares_speaker(claim, one, voices) and shared_actions(claim, one, voices))
            for one in some
        ):
            yield claim


def _contradicts(one: Claim, other: Claim, event: Sequence[Claim], voices: Voices) -> bool:
    """Does a claim say that the deed of another of its event, or what a sentence told right before, is not so?"""
    if answers(one, other, voices.language(one)):
        return one.attribution is not None  # who writes "that is nonsense" himself only has his opinion
    if shares_speaker(one, other, voices) or _in_one_breath(one, other, voices):
        return False
    if one.negated == other.negated:
        if voices.denials.get(one.id) == other.id:
            return True
        # who denies a charge says that he did not do it, not that nobody charged him with it
        doubts = one.status in DOUBTED and not accuses(other, voices.language(other))
        return doubts and bool(shared_actions(one, other, voices))
    return one.negated and denies(one, other, voices, event)


def _in_one_breath(one: Claim, other: Claim, voices: Voices) -> bool:
    """Does one sentence tell both, and set neither against the other?"""
    beside = one.source == other.source and one.start < other.end and other.start < one.end
    denied = other.id == voices.denials.get(one.id) or one.id == voices.denials.get(other.id)
    return beside and not denied and not voices.opposed(one, other)


def _changed_with_time(groups: dict[str, list[Claim]], voices: Voices) -> bool:
    """Was it denied or not yet so before anybody said that it happened?"""
    times = {value: [voices.as_of(claim) for claim in group] for value, group in groups.items()}
    before = times.pop(DENIED, None)
    if before is None:
        return False
    later = [span for spans in times.values() for span in spans]
    return all(one is not None and other is not None and one.last < other.first for one in before for other in later)
