"""One turn of the loop: dates as far as they are known, and pairs compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.dates.dayset import DaySet
from timeline.dates.expression import DayOfMonth, Derived, Expression
from timeline.dates.resolve import resolve
from timeline.dating import Published
from timeline.model.claim import Claim, ParsedClaim
from timeline.reconciler.blocking import Neighbourhood, candidate_pairs, neighbourhood
from timeline.reconciler.compare import Judgement, judge_all
from timeline.reconciler.edges import edge_of
from timeline.reconciler.profile import Profile, profiles
from timeline.reconciler.resolution import Resolver
from timeline.reconciler.story import Story
from timeline.reconciler.words import Words, words_of


@dataclass(frozen=True)
class Linkage:
    """The claims with their dates, the days that their words name, and the judged pairs.

    All by claim id; a pair has the smaller id first. `published`: what was known of the sources meanwhile.
    """

    published: Mapping[str, Published]
    claims: dict[str, Claim]
    days: dict[str, DaySet]
    pairs: Mapping[tuple[str, str], Judgement]
    profiles: Mapping[str, Profile]
    words: Words
    near: Neighbourhood


def link(
    parsed: Mapping[str, ParsedClaim],
    published: Mapping[str, Published],
    story: Story,
    before: Linkage | None = None,
) -> Linkage:
    """Resolves every claim with what is known of the publication days, and compares.

    Claims of sources of which nothing else is known than in the turn `before` are not resolved again, pairs of claims
    that look as they did then not compared again.
    """
    still = _unmoved(before, published) if before else {}
    resolved = Resolver(published, story)
    claims = {name: still.get(name) or resolved(claim) for name, claim in parsed.items()}
    days = _days(parsed, published)
    placed = days | _days_by_context(parsed, published)
    told = list(claims.values())
    words = words_of(told, story.languages, before.words if before else None)
    edges = {name: edge_of(claim.when) for name, claim in parsed.items()}
    seen = profiles(told, placed, story.languages, _days_beside(parsed, published), words, edges)
    known = _still_right(before, seen) if before else {}
    near = neighbourhood(seen, before.near if before else None)
    pairs = {**judge_all(candidate_pairs(seen, near), known), **story.rulings}
    return Linkage(published, claims, days, pairs, seen, words, near)


def _unmoved(before: Linkage, published: Mapping[str, Published]) -> dict[str, Claim]:
    """The claims of sources whose publication date and what it rests on are as they were."""
    then = before.published
    still = {
        source
        for source, now in published.items()
        if (now.days, now.support) == (then[source].days, then[source].support)
    }
    return {name: claim for name, claim in before.claims.items() if claim.source in still}


def _still_right(before: Linkage, seen: Mapping[str, Profile]) -> dict[tuple[str, str], Judgement]:
    """The judgements of pairs of which both claims look as they did."""
    same = {name for name, profile in seen.items() if before.profiles.get(name) == profile}
    return {pair: judgement for pair, judgement in before.pairs.items() if pair[0] in same and pair[1] in same}


def _days(parsed: Mapping[str, ParsedClaim], published: Mapping[str, Published]) -> dict[str, DaySet]:
    """The days that each claim's words name, where anything is known of them; a side left open is set aside."""
    named = {name: claim.when.expression.core for name, claim in parsed.items() if claim.when and claim.when.expression}
    return _resolved(named, parsed, published)


def _days_by_context(parsed: Mapping[str, ParsedClaim], published: Mapping[str, Published]) -> dict[str, DaySet]:
    """The days of claims whose words name none, as their place in the text gives them."""
    placed = {name: claim.context.expression for name, claim in parsed.items() if claim.context and claim.when is None}
    return _resolved(placed, parsed, published)


def _days_beside(parsed: Mapping[str, ParsedClaim], published: Mapping[str, Published]) -> dict[str, frozenset[int]]:
    """The single days, as ordinals, that claims name without telling of them, or count theirs from; by claim id."""
    found: dict[str, frozenset[int]] = {}
    for name, claim in parsed.items():
        expressions = [timex.expression.core for timex in claim.beside if timex.expression]
        if claim.when is not None and claim.when.expression is not None:
            expressions += _counted_from(claim.when.expression)
        dates = (resolve(expression, published[claim.source].days) for expression in expressions)
        days = frozenset(date.days.only_day.toordinal() for date in dates if date and date.days.only_day)
        if days:
            found[name] = days
    return found


def _counted_from(expression: Expression) -> Iterator[Expression]:
    """The times from which another is counted: "the strike of 28 June was called off two days before"."""
    base = expression.month_of if isinstance(expression, DayOfMonth) else None
    base = expression.base if isinstance(expression, Derived) else base
    if base is not None:
        yield base
        yield from _counted_from(base)


def _resolved(
    expressions: Mapping[str, Expression], parsed: Mapping[str, ParsedClaim], published: Mapping[str, Published]
) -> dict[str, DaySet]:
    found = {}
    for name, expression in expressions.items():
        date = resolve(expression, published[parsed[name].source].days)
        if date is not None:
            found[name] = date.days
    return found
