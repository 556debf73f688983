"""Claims that answer the sentence before theirs: what they tell is that event, and no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from timeline.languages.replies import reply
from timeline.model.claim import Claim, Status

#: So far (characters) behind one sentence begins the next.
NEXT_SENTENCE = 3

#: Statuses that a reply gives.
ANSWERS = frozenset({Status.DENIED, Status.UNVERIFIED})


def is_reply(claim: Claim, language: str) -> bool:
    """Does the claim say of what was told right before that it is not so, or cannot be checked?"""
    return claim.status in ANSWERS and reply(claim.quote, language) is not None


def follows(one: Claim, other: Claim) -> bool:
    """Does the sentence of the second begin where that of the first ends?"""
    return one.source == other.source and 0 <= other.start - one.end <= NEXT_SENTENCE


def neighbours(claims: Sequence[Claim]) -> Iterator[tuple[Sequence[Claim], Sequence[Claim]]]:
    """The claims of each sentence with those of the sentence right behind it, source by source."""
    for sentence, behind in pairwise(_sentences(claims)):
        if follows(sentence[-1], behind[0]):
            yield sentence, behind


def answered(claims: Sequence[Claim], languages: Mapping[str, str]) -> dict[str, str]:
    """Reply → the claim that it answers: the one told last in the sentence before; `languages` by source id."""
    found: dict[str, str] = {}
    for sentence, behind in neighbours(claims):
        told = max(sentence, key=_place)
        found |= {claim.id: told.id for claim in behind if is_reply(claim, languages[claim.source])}
    return found


def _sentences(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims of one sentence after the other; those that overlap are of one."""
    sentence: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.source, claim.start, claim.end, claim.id)):
        if sentence and not (claim.source == sentence[-1].source and claim.start < sentence[-1].end):
            yield sentence
            sentence = []
        sentence.append(claim)
    if sentence:
        yield sentence


def _place(claim: Claim) -> tuple[int, str]:
    return (claim.date.start or 0) if claim.date else 0, claim.id
