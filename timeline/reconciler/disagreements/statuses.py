"""Disagreements about whether it happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations, product

from timeline.model.claim import Claim, Kind, Status
from timeline.model.event import Disagreement, DisagreementKind
from timeline.parser.modality import is_negated, marker
from timeline.reconciler.actions import actions_of
from timeline.reconciler.denials import MOST_NEWS, news
from timeline.reconciler.replies import follows, is_reply
from timeline.reconciler.standing import FORESEEN, standing
from timeline.reconciler.voices import Voices, directness, reading
from timeline.reconciler.wording import plain_words, words_of

#: Status → the reading that it belongs to; plans and what was called off change with time, and are none.
READINGS = {
    Status.REPORTED: "happened",
    Status.CONFIRMED: "happened",
    Status.DENIED: "denied",
    Status.UNVERIFIED: "unconfirmed",
}

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
    if len(groups) < 2 or len({_speaker(claim, voices) for group in groups.values() for claim in group}) < 2:
        return
    if _changed_with_time(groups, voices) or not (_is_answered(told, voices) or _of_one_deed(groups, voices)):
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
    if claim.negated and FORESEEN in standing(claim, language):
        return None
    if claim.negated or claim.id in voices.denials:
        return DENIED
    return READINGS[Status.REPORTED] if claim.id in denied else READINGS.get(claim.status)


def _speaker(claim: Claim, voices: Voices) -> tuple[str, str | None]:
    """Who tells a claim; who answers another is not who told it, even where the words do not name him."""
    answers = is_reply(claim, voices.language(claim))
    return voices.voice(claim), claim.attribution or (claim.id if answers else None)


def _is_answered(claims: Sequence[Claim], voices: Voices) -> bool:
    """Does somebody say of what a sentence told right before that it is not so, or cannot be checked?"""
    return any(
        is_reply(claim, voices.language(claim)) and any(follows(one, claim) for one in claims) for claim in claims
    )


def _of_one_deed(groups: dict[str, list[Claim]], voices: Voices) -> bool:
    """Do claims of two readings tell of one deed? What is denied beside the event is none of its readings."""
    return any(
        _is_same_deed(mine, theirs, voices)
        for one, other in combinations(groups.values(), 2)
        for mine, theirs in product(one, other)
    )


def _is_same_deed(one: Claim, other: Claim, voices: Voices) -> bool:
    """Do two claims name one action, and does the one that denies it tell little else?"""
    done = [actions_of(plain_words(_asserted(claim, voices)), voices.language(claim)) for claim in (one, other)]
    shared = done[0] & done[1]
    if not shared or one.negated == other.negated:
        return bool(shared)
    denial, fact = (one, other) if one.negated else (other, one)
    language = voices.language(denial)
    if denial.id in voices.denials or language != voices.language(fact):
        return True
    told = words_of(denial.headline, language)
    also = [word for word in set(told) & set(words_of(fact.headline, language)) if not actions_of([word], language)]
    return bool(also) and len(news(denial, fact, shared, language)) <= MOST_NEWS * len(told)


def _asserted(claim: Claim, voices: Voices) -> str:
    """What a claim says did or did not happen: of "the clubs agreed not to name the fee, which …" naming the fee."""
    negation = marker("negation", voices.language(claim)).search(claim.headline) if claim.negated else None
    return (negation and claim.headline[negation.end() :].partition(",")[0].strip()) or claim.headline


def _changed_with_time(groups: dict[str, list[Claim]], voices: Voices) -> bool:
    """Was it denied or not yet so before anybody said that it happened?"""
    times = {value: [voices.as_of(claim) for claim in group] for value, group in groups.items()}
    before = times.pop(DENIED, None)
    if before is None:
        return False
    later = [span for spans in times.values() for span in spans]
    return all(one is not None and other is not None and one.last < other.first for one in before for other in later)
