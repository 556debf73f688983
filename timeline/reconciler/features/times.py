"""The days of claims as far as they are known: those that their words name, those of their context, those beside."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.expression import DayOfMonth, Derived, Expression
from timeline.dates.interval import Day, Interval
from timeline.dates.resolve import resolve
from timeline.model.claim import ParsedClaim
from timeline.reconciler.features.edges import Edge, edge_of

#: Sets of days that are kept: claims of one story tell of the same few.
REMEMBERED = 1 << 14


class Times(NamedTuple):
    """By claim id: the days that words `named`; those, or where words name none those of the context (`placed`); and as
    ordinals the single days that a claim names `beside` its own, or counts its own from; at which of the `edges` of its
    day it is.

    A side left open is set aside; of what nothing is known, nothing stands here.
    """

    named: dict[str, DaySet]
    placed: dict[str, DaySet]
    beside: dict[str, frozenset[int]]
    edges: dict[str, Edge]

    def of(self, names: Container[str]) -> Times:
        """Those of some claims."""
        tables: Sequence[dict[str, Any]] = self
        return Times._make({name: one for name, one in table.items() if name in names} for table in tables)


def plain(times: Times) -> tuple[dict[str, Any], ...]:
    """Times as plain values, as they are kept."""
    named, placed = ({name: _written(days) for name, days in table.items()} for table in (times.named, times.placed))
    return named, placed, times.beside, {name: str(edge) for name, edge in times.edges.items()}


def restored(values: Sequence[dict[str, Any]]) -> Times:
    """The times of plain values."""
    named, placed, beside, edges = values
    those, all_days = ({name: _read(*written) for name, written in table.items()} for table in (named, placed))
    return Times(those, all_days, beside, {name: Edge(edge) for name, edge in edges.items()})


def _written(days: DaySet) -> tuple[int, int, frozenset[int] | None, frozenset[tuple[int, int]] | None]:
    ends = (days.earliest, days.latest)
    first, last = (day.toordinal() if day else 0 for day in ends)
    return first, last, days.weekdays, days.year_days


@lru_cache(REMEMBERED)
def _read(
    first: int, last: int, weekdays: frozenset[int] | None, year_days: frozenset[tuple[int, int]] | None
) -> DaySet:
    ends = (Day.fromordinal(day) if day else None for day in (first, last))
    return DaySet(Interval(*ends), weekdays, year_days)


def all_times(of_some: Iterable[Times]) -> Times:
    """The times of claims of which some stand here and some there."""
    found = Times({}, {}, {}, {})
    tables: Sequence[dict[str, Any]] = found
    for times in of_some:
        others: Sequence[dict[str, Any]] = times
        for mine, theirs in zip(tables, others, strict=True):
            mine.update(theirs)
    return found


def times_of(claims: Iterable[ParsedClaim], anchor: DaySet) -> Times:
    """The times of the claims of a source, which was published on some day of `anchor`."""
    found = Times({}, {}, {}, {})
    for claim in claims:
        name = claim.id
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
        edge = edge_of(claim.when)
        if edge is not Edge.UNKNOWN:
            found.edges[name] = edge
    return found


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
