"""Compares pairs of claims and weighs the findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model.claim import Claim
from timeline.model.event import Reason
from timeline.reconciler.comparisons import COMPARISONS, Context
from timeline.reconciler.weights import DIFFERENT, WEIGHTS


@dataclass(frozen=True)
class Judgement:
    """How strongly two claims tell one event, and why."""

    claims: tuple[str, str]
    weight: float
    reasons: tuple[Reason, ...]

    @property
    def different(self) -> bool:
        """Is it so strong a no that no cluster may hold both?"""
        return self.weight <= DIFFERENT


def judge(one: Claim, other: Claim, context: Context) -> Judgement:
    """All comparisons of a pair; the claims in order of their ids, so that who comes first changes nothing."""
    first, second = sorted((one, other), key=lambda claim: claim.id)
    reasons = []
    for attribute, compare in COMPARISONS.items():
        finding = compare(first, second, context)
        weight = WEIGHTS[attribute][finding.level]
        reasons.append(Reason(text=finding.text, weight=weight))
    total = round(sum(reason.weight for reason in reasons), 3)
    return Judgement((first.id, second.id), total, tuple(reason for reason in reasons if reason.weight))


def judge_all(pairs: Iterable[tuple[Claim, Claim]], context: Context) -> dict[tuple[str, str], Judgement]:
    """The judgement of each pair, by the ids of its claims in order."""
    judged = (judge(one, other, context) for one, other in pairs)
    return {judgement.claims: judgement for judgement in judged}
