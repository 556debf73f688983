"""Compares pairs of claims and weighs the findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from timeline.languages.loader import DEFAULT_LANGUAGE
from timeline.languages.reasons import worded
from timeline.model.event import Reason
from timeline.model.sentence import Sentence, sentence
from timeline.reconciler.comparing.comparisons import COMPARISONS, Finding
from timeline.reconciler.comparing.weights import DIFFERENT, THRESHOLD, WEIGHTS
from timeline.reconciler.profiles.profile import Profile

#: What shows that two claims tell one event. Of most times more than one thing is told, so that they show nothing;
#: a day of which neither source tells much does.
TELLING: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "date": frozenset({"same_lone_day", "same_day", "same_lone_time", "called_off", "same_in_row"}),
        "action": frozenset({"same_turn", "rare_action", "same_action", "same_undated_action"}),
        "actors": frozenset({"rare_actor"}),
        "places": frozenset({"rare_place"}),
        "figures": frozenset({"same_figure", "same_number", "shared_number", "rival_figure", "rival_figures"}),
        "wording": frozenset({"very_alike", "alike", "somewhat_alike", "little_alike"}),
        "source": frozenset({"set_against", "reply", "title", "goes_on", "tells_on"}),
    }
)

#: A pair that weighs more than this, with more than a time that speaks for it, may be one event.
LIKELY = -1.0

#: What makes two claims of a source one telling.
PASSAGE = frozenset({"set_against", "reply", "title", "goes_on", "tells_on"})

#: No other attribute has a level of such a name.
_TELLING = frozenset[str]().union(*TELLING.values())


class Levels(NamedTuple):
    """The level that each comparison found, in their order, and what they come to together.

    `weight`: how strongly they speak for one event; `telling`: does anything, but for a time of which much is told?
    `in_passage`: does the one claim only tell on of the other, in one source?
    """

    names: tuple[str, ...]
    weight: float
    telling: bool
    in_passage: bool

    @property
    def joins(self) -> bool:
        """Do they say yes so strongly that they can put two claims together?"""
        return self.weight >= THRESHOLD and self.telling

    @property
    def likely(self) -> bool:
        """May it be one event, so that they speak for putting two clusters together?"""
        return self.weight > LIKELY and self.telling

    @property
    def different(self) -> bool:
        """Do they say no so strongly that no cluster may hold both?"""
        return self.weight <= DIFFERENT


class Judgement(NamedTuple):
    """How strongly two claims tell one event, and why.

    `ruling`: what a person decided, in the place of `levels`; `findings`: one of each comparison, in their order, once
    somebody asks for the reasons: see `explained`.
    """

    claims: tuple[str, str]
    weight: float
    ruling: Sentence | None = None
    levels: Levels | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def different(self) -> bool:
        """Is it so strong a no that no cluster may hold both?"""
        return self.weight <= DIFFERENT

    @property
    def telling(self) -> bool:
        """Does anything speak for one event but a time of which much is told?"""
        return self.levels is None or self.levels.telling

    @property
    def likely(self) -> bool:
        """May it be one event, so that it speaks for putting two clusters together?"""
        return self.weight > LIKELY and self.telling

    @property
    def in_passage(self) -> bool:
        """Does the one only tell on of the other, in one source?"""
        return self.levels is not None and self.levels.in_passage

    @property
    def joins(self) -> bool:
        """Is it so strong a yes that it can put two claims together?"""
        return self.weight >= THRESHOLD if self.levels is None else self.levels.joins

    def level(self, attribute: str) -> str:
        """What the comparison of an attribute found; nothing where a person decided."""
        return self.levels.names[_AT[attribute]] if self.levels else ""

    def explained(self, profiles: Mapping[str, Profile]) -> Judgement:
        """With its findings."""
        if self.findings or self.levels is None:
            return self
        one, other = self.claims
        return judge(profiles[one], profiles[other])

    def reasons(self, language: str = DEFAULT_LANGUAGE) -> tuple[Reason, ...]:
        """A sentence for each finding that weighs anything; their weights add up to the judgement's."""
        if self.ruling is not None:
            return (Reason(text=worded(self.ruling, language), weight=self.weight),)
        weighed = (_reason(name, finding, language) for name, finding in zip(COMPARISONS, self.findings, strict=True))
        return tuple(reason for reason in weighed if reason.weight)


@lru_cache(maxsize=1 << 14)
def _reason(attribute: str, finding: Finding, language: str) -> Reason:
    text = worded(sentence(f"comparisons.{attribute}.{finding.level}", *finding.words), language)
    return Reason(text=text, weight=WEIGHTS[attribute][finding.level])


#: The comparisons and the weights of their levels, in one order; and the place of each in it.
_COMPARE = tuple(COMPARISONS.values())
_WEIGHTS = tuple(WEIGHTS[attribute] for attribute in COMPARISONS)
_AT = {attribute: number for number, attribute in enumerate(COMPARISONS)}


def judge(one: Profile, other: Profile) -> Judgement:
    """All comparisons of a pair; the claims in order of their ids, so that who comes first changes nothing."""
    first, second = (one, other) if one.claim.id < other.claim.id else (other, one)
    findings = tuple([compare(first, second) for compare in _COMPARE])
    levels = weighed(tuple([finding.level for finding in findings]))
    return Judgement((first.claim.id, second.claim.id), levels.weight, None, levels, findings)


def found_of(pairs: Sequence[tuple[Profile, Profile]]) -> Iterator[tuple[str, ...]]:
    """For each of some pairs the levels that all comparisons find, in their order; the smaller id comes first.

    One comparison after the other goes through them all, which is faster than to change with every pair.
    """
    return zip(*([compare(first, second).level for first, second in pairs] for compare in _COMPARE), strict=True)


@cache
def weighed(names: tuple[str, ...]) -> Levels:
    """The levels of all comparisons with what they weigh together; there are some thousands that occur."""
    total = sum(weights[name] for name, weights in zip(names, _WEIGHTS, strict=True))
    return Levels(names, round(total, 3), not _TELLING.isdisjoint(names), not PASSAGE.isdisjoint(names))
