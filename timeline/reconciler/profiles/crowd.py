"""How much each source tells of a day, of the days around it, and of a time: the less, the likelier it is one thing.

Of a day on which a source tells ten things, any of them may be the one that another source tells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from timeline.dates.dayset import DaySet
from timeline.model.claim import Claim

#: A day stands alone where no more than so many clauses name one of the days around it, so many on either side.
FEW_AROUND, AROUND = 2, 4

#: The first and the last day of a time, as ordinals.
Span = tuple[int, int]


def ordinals(days: DaySet | None) -> Span:
    """The first and the last of some days as ordinals, twice 0 where an end is open."""
    if days is None or days.earliest is None or days.latest is None:
        return 0, 0
    return days.earliest.toordinal(), days.latest.toordinal()


class Crowd:
    """What the sources tell of each time; a clause that a source says twice counts once."""

    def __init__(self, claims: Iterable[Claim], days: Mapping[str, DaySet]) -> None:
        self._told: dict[tuple[str, int], set[str]] = defaultdict(set)
        named: dict[str, set[tuple[str, Span]]] = defaultdict(set)
        for claim in claims:
            first, last = ordinals(days.get(claim.id))
            if first and first == last:
                self._told[claim.source, first].add(claim.headline)
            if first and claim.date is not None and claim.date.text:
                named[claim.source].add((claim.headline, (first, last)))
        self._spans = {source: tuple(sorted(span for _, span in clauses)) for source, clauses in named.items()}
        days_of = [(source, first) for source, spans in self._spans.items() for first, last in spans if first == last]
        self._lone: dict[int, bool] = {}
        self._named, self._by_all = Counter(days_of), Counter(day for _, day in days_of)

    def told(self, source: str, day: int) -> int:
        """How much a source tells of a day."""
        return len(self._told.get((source, day), ())) or 1

    def around(self, source: str, day: int) -> int:
        """How many of its clauses name one of the days around a day."""
        return sum(self._named[source, day + step] for step in range(-AROUND, AROUND + 1) if step)

    def lone(self, day: int) -> bool:
        """Does hardly any source tell of the days around it?"""
        if day not in self._lone:
            around = (self._by_all[day + step] for step in range(-AROUND, AROUND + 1) if step)
            self._lone[day] = sum(around) <= FEW_AROUND
        return self._lone[day]

    def spans(self, source: str) -> tuple[Span, ...]:
        """The times that its clauses name, in order."""
        return self._spans.get(source, ())


def told_then(spans: Iterable[Span], first: int, last: int) -> int:
    """How many of the times that a source names share a day with the one from a day to another."""
    return sum(1 for start, end in spans if start <= last and first <= end)
