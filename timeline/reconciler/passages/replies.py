"""Claims that answer the sentence before theirs: what they tell is that event, and no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from timeline.languages.replies import answers_itself, reply
from timeline.model.claim import Claim, Kind, Status
from timeline.reconciler.features.actions import actions_in

#: So far (characters) behind one sentence begins the next.
NEXT_SENTENCE = 3

#: What was told goes on after words that claim nothing if they are no more than this (characters).
REACH = 120

#: Actions of those who hold something against somebody.
ACCUSING = frozenset({"charge", "complain", "blame", "sue"})

#: Statuses that a reply gives.
ANSWERS = frozenset({Status.DENIED, Status.UNVERIFIED})


def is_reply(claim: Claim, language: str) -> bool:
    """Does the claim say of what was told right before that it is not so, or cannot be checked?"""
    return claim.status in ANSWERS and reply(claim.quote, language) is not None


def answers(reply: Claim, told: Claim, language: str) -> bool:
    """Does a claim answer one of the sentence right before its own, rather than what its own tells?"""
    return is_reply(reply, language) and follows(told, reply) and not answers_itself(reply.quote, language)


def follows(one: Claim, other: Claim) -> bool:
    """Does the sentence of the second begin where that of the first ends?"""
    return one.source == other.source and 0 <= other.start - one.end <= NEXT_SENTENCE


def is_near(one: Claim, other: Claim) -> bool:
    """Can the second go on with the first, after words that claim nothing?"""
    return one.source == other.source and 0 <= other.start - one.end <= REACH


def neighbours(claims: Sequence[Claim]) -> Iterator[tuple[Sequence[Claim], Sequence[Claim]]]:
    """The claims of each sentence with those of the sentence right behind it, source by source."""
    for sentence, behind in pairwise(sentences(claims)):
        if follows(sentence[-1], behind[0]):
            yield sentence, behind


def answered(claims: Sequence[Claim], languages: Mapping[str, str]) -> dict[str, str]:
    """Reply → the claim that it answers: the last thing told in the sentence before; `languages` by source id."""
    found: dict[str, str] = {}
    for sentence, behind in neighbours(claims):
        told, language = max(sentence, key=_place), languages[sentence[0].source]
        replies = [claim for claim in behind if answers(claim, told, language)]
        if replies and not accuses(told, language):
            denying = [claim for claim in replies if not _tells_day(claim)]  # "denied it, | and won a case on 3 May"
            found |= {claim.id: told.id for claim in denying or replies}
    return found


def _tells_day(claim: Claim) -> bool:
    """Do its words name its time?"""
    return claim.date is not None and claim.date.text is not None


def accuses(claim: Claim, language: str) -> bool:
    """Does it tell of an accusation? Who denies that answers whom accuses, and says nothing of the accusing."""
    return not ACCUSING.isdisjoint(actions_in(claim.headline, language))


def sentences(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims of one sentence after the other; those that overlap are of one."""
    sentence: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.source, claim.start, claim.end, claim.id)):
        if sentence and not (claim.source == sentence[-1].source and claim.start < sentence[-1].end):
            yield sentence
            sentence = []
        sentence.append(claim)
    if sentence:
        yield sentence


def _place(claim: Claim) -> tuple[bool, int, int, str]:
    """Sorts last what a reply answers: what is told rather than that somebody says it, and the last of that."""
    at = claim.quote.find(claim.headline[1:])
    return claim.kind is not Kind.STATEMENT, (claim.date.start or 0) if claim.date else 0, at, claim.id
