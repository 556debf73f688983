"""The days of claims as far as they are known: those that their words name, those of their context, those beside."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from timeline.dates.dayset import DaySet
from timeline.dates.expression import DayOfMonth, Derived, Expression
from timeline.dates.resolve import resolve
from timeline.dating import Published
from timeline.model.claim import ParsedClaim

T = TypeVar("T")


class Times(NamedTuple):
    """By claim id: the days that words `named`; those, or where words name none those of the context (`placed`); and as
    ordinals the single days that a claim names `beside` its own, or counts its own from.

    A side left open is set aside; of what nothing is known, nothing stands here.
    """

    named: dict[str, DaySet]
    placed: dict[str, DaySet]
    beside: dict[str, frozenset[int]]

    def of(self, names: Container[str]) -> Times:
        """Those of some claims."""
        return Times(_of(self.named, names), _of(self.placed, names), _of(self.beside, names))

    def joined_by(self, others: Times) -> Times:
        """With those of other claims."""
        return Times(self.named | others.named, self.placed | others.placed, self.beside | others.beside)


def times_of(claims: Iterable[ParsedClaim], published: Mapping[str, Published]) -> Times:
    """The days of claims with what is known of the publication of their sources."""
    found = Times({}, {}, {})
    for claim in claims:
        name, anchor = claim.id, published[claim.source].days
        named = claim.when.expression.core if claim.when and claim.when.expression else None
        context = claim.context.expression if claim.context and claim.when is None else None
        days = _days(named or context, anchor)
        if days is not None:
            found.placed[name] = days
            if named is not None:
                found.named[name] = days
        beside = frozenset(days.only_day.toordinal() for days in _beside(claim, anchor) if days.only_day)
        if beside:
            found.beside[name] = beside
    return found


def _of(found: dict[str, T], names: Container[str]) -> dict[str, T]:
    return {name: days for name, days in found.items() if name in names}


def _days(expression: Expression | None, anchor: DaySet) -> DaySet | None:
    date = resolve(expression, anchor) if expression else None
    return date.days if date else None


def _beside(claim: ParsedClaim, anchor: DaySet) -> Iterator[DaySet]:
    expressions = [timex.expression.core for timex in claim.beside if timex.expression]
    if claim.when is not None and claim.when.expression is not None:
        expressions += _counted_from(claim.when.expression)
    for expression in expressions:
        days = _days(expression, anchor)
        if days is not None:
            yield days


def _counted_from(expression: Expression) -> Iterator[Expression]:
    """The times from which another is counted: "the strike of 28 June was called off two days before"."""
    base = expression.month_of if isinstance(expression, DayOfMonth) else None
    base = expression.base if isinstance(expression, Derived) else base
    if base is not None:
        yield base
        yield from _counted_from(base)
