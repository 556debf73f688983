"""One turn of the loop: dates as far as they are known, pairs compared, claims put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.dates.dayset import DaySet
from timeline.dates.expression import Expression
from timeline.dates.resolve import resolve
from timeline.dating import Published
from timeline.model.claim import Claim, ParsedClaim
from timeline.reconciler.blocking import candidate_pairs
from timeline.reconciler.clustering import cluster
from timeline.reconciler.compare import Judgement, judge_all
from timeline.reconciler.profile import profiles
from timeline.reconciler.resolution import resolve_claim
from timeline.reconciler.story import Story


@dataclass(frozen=True)
class Linkage:
    """The claims with their dates, the days that their words name, the judged pairs, and the clusters that they make.

    All by claim id; a pair has the smaller id first.
    """

    claims: dict[str, Claim]
    days: dict[str, DaySet]
    pairs: Mapping[tuple[str, str], Judgement]
    clusters: list[list[str]]


def link(parsed: Mapping[str, ParsedClaim], published: Mapping[str, Published], story: Story) -> Linkage:
    """Resolves every claim with what is known of the publication days, compares and clusters."""
    claims = {name: resolve_claim(claim, published[claim.source], story) for name, claim in parsed.items()}
    days = _days(parsed, published)
    placed = days | _days_by_context(parsed, published)
    candidates = candidate_pairs(profiles(list(claims.values()), placed, story.languages))
    pairs = {**judge_all(candidates), **story.rulings}
    return Linkage(claims, days, pairs, cluster(claims, pairs))


def _days(parsed: Mapping[str, ParsedClaim], published: Mapping[str, Published]) -> dict[str, DaySet]:
    """The days that each claim's words name, where anything is known of them; a side left open is set aside."""
    named = {name: claim.when.expression.core for name, claim in parsed.items() if claim.when and claim.when.expression}
    return _resolved(named, parsed, published)


def _days_by_context(parsed: Mapping[str, ParsedClaim], published: Mapping[str, Published]) -> dict[str, DaySet]:
    """The days of claims whose words name none, as their place in the text gives them."""
    placed = {name: claim.context.expression for name, claim in parsed.items() if claim.context and claim.when is None}
    return _resolved(placed, parsed, published)


def _resolved(
    expressions: Mapping[str, Expression], parsed: Mapping[str, ParsedClaim], published: Mapping[str, Published]
) -> dict[str, DaySet]:
    found = {}
    for name, expression in expressions.items():
        date = resolve(expression, published[parsed[name].source].days)
        if date is not None:
            found[name] = date.days
    return found
