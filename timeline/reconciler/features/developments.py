"""Figures that grow with time: successive tolls are a development, not a disagreement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.dates.value import Date, Precision
from timeline.model.claim import Claim, Kind
from timeline.model.date import Basis, DateRecord
from timeline.model.event import Development, Point
from timeline.reconciler.features.counts import Count, agree, counted_alike
from timeline.reconciler.features.things import PERCENT
from timeline.reconciler.features.voices import Voices

#: Things of which there are only ever more.
CUMULATIVE = frozenset({"dead", "injured", "casualty", "missing", "case", "infected", "arrest", "detained"})

#: Other counts grow where at least this many values follow each other.
FEWEST_VALUES = 3

#: So many days after the event a toll may still grow.
FRESH = 21


def developments(claims: Sequence[Claim], voices: Voices) -> tuple[Development, ...]:
    """The figures of an event that grew with time, each with its values in order; one claim tells of one time."""
    if len(claims) < 2:
        return ()
    return tuple(
        _development(counts, voices) for counts in counted_alike(claims, voices) if is_development(counts, voices)
    )


def is_development(counts: Sequence[Count], voices: Voices) -> bool:
    """Does each later count give more, so that all can have been right when they were told?"""
    if any(count.figure.unit == PERCENT for count in counts):
        return False
    steps = _steps(counts, voices)
    if steps is None or len(steps) < 2:
        return False
    return counts[0].thing in CUMULATIVE or len(steps) >= FEWEST_VALUES or all(map(_adds_up, steps[-1][1]))


def _adds_up(count: Count) -> bool:
    """Does it tell what has come together since a day: "has burned 9,800 acres since Friday"?"""
    return count.claim.kind is Kind.STATE and count.claim.date is not None and count.claim.date.text is not None


def _steps(counts: Sequence[Count], voices: Voices) -> list[tuple[Interval, list[Count]]] | None:
    """Counts in order of time, one step a value; `None` where time and size are not in one order."""
    dated = [(when, count) for count in counts if (when := known_on(count, voices)) is not None]
    if len(dated) < len(counts):
        return None
    dated.sort(key=lambda item: (item[0].first, item[0].last, item[1].claim.id, item[1].figure.start))
    steps: list[tuple[Interval, list[Count]]] = []
    for when, count in dated:
        if steps and agree(steps[-1][1][0].figure, count.figure):
            steps[-1][1].append(count)
        elif steps and not (steps[-1][0].last < when.first and steps[-1][1][0].size < count.size):
            return None
        else:
            steps.append((when, [count]))
    return steps


def known_on(count: Count, voices: Voices) -> Interval | None:
    """The days to which a count belongs; a toll of what struck not long before is that of the day when it is told."""
    when, published = voices.as_of(count.claim), voices.published.get(count.claim.source)
    fresh = when and published and (published.last - when.first).days <= FRESH and published.first >= when.first
    return published if fresh and count.thing in CUMULATIVE else when


def _development(counts: Sequence[Count], voices: Voices) -> Development:
    steps = _steps(counts, voices) or []
    points = tuple(
        Point(date=_record(members[0], when), value=members[0].figure.text, claims=tuple(_ids(members)))
        for when, members in steps
    )
    names = (count.figure.what for _, members in steps for count in members if count.figure.what)
    return Development(what=next(names, counts[0].figure.unit), points=points)


def _ids(counts: Sequence[Count]) -> Iterator[str]:
    yield from dict.fromkeys(count.claim.id for count in counts)


def _record(count: Count, when: Interval) -> DateRecord:
    """The day to which a count belongs, as its claim says it, else that of its source."""
    date = count.claim.said or count.claim.date
    if date is not None and (date.earliest, date.latest) == (when.earliest, when.latest):
        return DateRecord.model_validate({name: getattr(date, name) for name in DateRecord.model_fields})
    return DateRecord.from_date(Date(DaySet(when), Precision.DAY), Basis.PUBLICATION)
