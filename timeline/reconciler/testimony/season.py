"""The year in which the days that a source names without theirs lie closest to the settled sources of its story."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.expression import AtTime, Relation, Yearless
from timeline.dates.interval import Day, Interval, shift_day
from timeline.dating import Season
from timeline.model.claim import Kind, ParsedClaim, Status
from timeline.reconciler.testimony.calendar_days import named_days
from timeline.reconciler.testimony.scene import Scene

#: A story is told from so many days before its settled sources to so many after them.
NEAR = 120


#: A source names its own day where it leaves no more days of the year; that is so near a settled one in one year only.
FEW, BESIDE = 2, 31


class Presumed(NamedTuple):
    """The day that a claim presumably tells of, and a claim of the settled source that is published nearest to it."""

    day: Day
    by: ParsedClaim


def in_season(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Season]:
    """For each undecided source the year of its own day, where it names that, or of the days of which it tells."""
    named: dict[str, list[tuple[Presumed, ParsedClaim]]] = defaultdict(list)
    for name, one in sorted(presumed.items()):
        named[scene.parsed[name].source].append((one, scene.parsed[name]))
    settled = settled_days(scene)
    for source, claims in scene.told.items():
        own = _own_day(source, scene, settled) if source in scene.undecided else None
        if own is not None:
            named.pop(source, None)
            words = f"XXXX-{own.day:%m-%d}"
            yield Season(claims[0], own.by, own.day, words, scene.label(own.by))
    for _, found in sorted(named.items()):
        over = [one.day for one, claim in found if _is_over(claim)]
        ahead = [one.day for one, claim in found if claim.kind is Kind.PLAN]
        (day, other), claim = max(found, key=lambda one: (one[0].day, one[1].id))
        words = claim.when.text if claim.when else ""
        yield Season(claim, other, day, words, scene.label(other), max(over, default=None), min(ahead, default=None))


def _own_day(source: str, scene: Scene, settled: Mapping[Day, ParsedClaim]) -> Presumed | None:
    """The day that a source names as its own, but for the year, where it is near a settled source in no other year."""
    own = scene.alone[source].days
    if own.year_days is None or len(own.year_days) > FEW or own.only_day:
        return None
    near = [
        (abs((day - other).days), day, other)
        for other in settled
        for day in own.intersect(DaySet(Interval(shift_day(other, -NEAR), shift_day(other, NEAR)))) or ()
    ]
    apart, day, other = min(near, default=(NEAR, None, None))
    if day is None or other is None or apart > BESIDE or any(abs((one - day).days) > NEAR for _, one, _ in near):
        return None
    return Presumed(day, settled[other])


def presumed_days(scene: Scene) -> dict[str, Presumed]:
    """The days of claims of undecided sources that name one without its year; by claim id.

    What is still planned is not over before the story begins.
    """
    settled = settled_days(scene)
    found = {}
    for claim in scene.of_undecided():
        core = claim.when.expression.core if claim.when and claim.when.expression else None
        core = core.base if isinstance(core, AtTime) else core
        if not isinstance(core, Yearless) or core.day is None:
            continue
        if core.relation not in (Relation.LAST, Relation.NEXT):
            others = {day: other for day, other in settled.items() if other.source != claim.source}
            first = min(others, default=None) if claim.kind is Kind.PLAN else None
            nearest = min((pair for pair in _pairs(core, others) if first is None or pair[1] >= first), default=None)
            if nearest is not None and nearest[0] <= NEAR:
                found[claim.id] = Presumed(nearest[1], others[nearest[2]])
    return found


def day_of(claim: ParsedClaim, scene: Scene, presumed: Mapping[str, Presumed]) -> tuple[DaySet | None, frozenset[str]]:
    """The days that a claim names, and the sources by which its year is presumed, where it is.

    A day that is presumed does not rest on what is known of its own source, as long as that says nothing else.
    """
    days = scene.turn.times.named.get(claim.id)
    if claim.id not in presumed:
        return days, frozenset()
    day, by = presumed[claim.id]
    if days is not None and days.within.is_bounded and day not in days:
        return days, frozenset()
    return DaySet(Interval.of(day)), frozenset({by.source})


def dated(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[tuple[ParsedClaim, DaySet, frozenset[str]]]:
    """The claims that name days, in order, each with what `day_of` gives for it."""
    for name in sorted(scene.turn.times.named.keys() | presumed.keys()):
        days, rests_on = day_of(scene.parsed[name], scene, presumed)
        if days is not None:
            yield scene.parsed[name], days, rests_on


def settled_days(scene: Scene) -> dict[Day, ParsedClaim]:
    """The publication days that are settled, with the first claim of each source."""
    found: dict[Day, ParsedClaim] = {}
    for source, claims in scene.told.items():
        day = scene.alone[source].days.only_day if scene.alone[source].settled else None
        if day is not None and day not in found:
            found[day] = min(claims, key=lambda claim: (claim.start, claim.id))
    return found


def told_days(scene: Scene) -> dict[str, set[Day]]:
    """The days of which each source tells that is settled or names them in full, and on which it was published."""
    found: dict[str, set[Day]] = defaultdict(set)
    for spoken in named_days(scene).values():
        for day, speakers in spoken.items():
            for (claim, words), _ in speakers:
                if scene.alone[claim.source].settled or (words.expression and not words.expression.relative):
                    found[claim.source].add(day)
    for day, claim in settled_days(scene).items():
        found[claim.source].add(day)
    return found


def _pairs(named: Yearless, settled: Mapping[Day, ParsedClaim]) -> Iterator[tuple[int, Day, Day]]:
    """How far the day of some year lies from each settled one; only years in which it falls on its weekday."""
    for day in settled:
        for year in (day.year - 1, day.year, day.year + 1):
            try:
                meant = dt.date(year, named.month, named.day or 1)
            except ValueError:  # 29 February
                continue
            if named.weekday in (None, meant.weekday()):
                yield abs((meant - day).days), meant, day


def _is_over(claim: ParsedClaim) -> bool:
    """Is it told as past, whatever else the words for its day leave open?"""
    told = claim.when.expression.relation if claim.when and claim.when.expression else None
    return claim.kind is Kind.OCCURRENCE and claim.status is not Status.CANCELLED and told is Relation.PAST
