"""Compares pairs of claims and weighs the findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from timeline.languages.loader import DEFAULT_LANGUAGE
from timeline.languages.reasons import say, worded
from timeline.model.event import Reason
from timeline.model.sentence import Sentence
from timeline.reconciler.comparisons import COMPARISONS, Finding
from timeline.reconciler.profile import Profile
from timeline.reconciler.weights import DIFFERENT, WEIGHTS


@dataclass(frozen=True, slots=True)
class Judgement:
    """How strongly two claims tell one event, and why.

    `ruling`: what a person decided, in the place of findings; `findings`: one of each comparison, in their order.
    """

    claims: tuple[str, str]
    weight: float
    ruling: Sentence | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def different(self) -> bool:
        """Is it so strong a no that no cluster may hold both?"""
        return self.weight <= DIFFERENT

    def reasons(self, language: str = DEFAULT_LANGUAGE) -> tuple[Reason, ...]:
        """A sentence for each finding that weighs anything; their weights add up to the judgement's."""
        if self.ruling is not None:
            return (Reason(text=worded(self.ruling, language), weight=self.weight),)
        weighed = (_reason(name, finding, language) for name, finding in zip(COMPARISONS, self.findings, strict=True))
        return tuple(reason for reason in weighed if reason.weight)


@lru_cache(maxsize=1 << 14)
def _reason(attribute: str, finding: Finding, language: str) -> Reason:
    text = say(language, f"comparisons.{attribute}.{finding.level}", *finding.words)
    return Reason(text=text, weight=WEIGHTS[attribute][finding.level])


#: Each comparison with the weights of its levels.
_TABLE = tuple((compare, WEIGHTS[attribute]) for attribute, compare in COMPARISONS.items())


def judge(one: Profile, other: Profile) -> Judgement:
    """All comparisons of a pair; the claims in order of their ids, so that who comes first changes nothing."""
    first, second = (one, other) if one.id < other.id else (other, one)
    findings = tuple(compare(first, second) for compare, _ in _TABLE)
    total = 0.0
    for finding, (_, weights) in zip(findings, _TABLE, strict=True):
        total += weights[finding.level]
    return Judgement((first.id, second.id), round(total, 3), findings=findings)


def judge_all(pairs: Iterable[tuple[Profile, Profile]]) -> dict[tuple[str, str], Judgement]:
    """The judgement of each pair, by the ids of its claims in order."""
    judged = (judge(one, other) for one, other in pairs)
    return {judgement.claims: judgement for judgement in judged}
