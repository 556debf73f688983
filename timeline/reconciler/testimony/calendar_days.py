"""Days of the year that sources have in common: who names 9 May, 12 June and 22 August, as others do, is of their year.

One day in three hundred is the same by chance, so a day alone says little; but no two claims need be worded alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from timeline.dates.dayset import DaySet, MonthDay
from timeline.dates.interval import Day
from timeline.dates.resolve import resolve
from timeline.dating import Published, Witness
from timeline.model.claim import ParsedClaim
from timeline.model.timex import Timex
from timeline.reconciler.testimony.scene import Scene

#: How alike claims seem that are held against each other for their days alone: not at all.
UNLIKE = -9.0

#: So many sources at most speak for one day.
SPEAKERS = 4


class Named(NamedTuple):
    """A time expression, and a claim that it dates or stands beside."""

    claim: ParsedClaim
    words: Timex


class Speaker(NamedTuple):
    """A time expression that means one day, whenever its source was published."""

    told: Named
    days: DaySet


#: Days of the year → days of the calendar → who names them.
Spoken = dict[MonthDay, dict[Day, list[Speaker]]]


def shared_days(scene: Scene) -> Iterator[Witness]:
    """Each day that an undecided source names without its year, with the same day of the year as others date it."""
    spoken = named_days(scene.parsed.values(), scene.published)
    for claim, words in all_named(claim for claim in scene.parsed.values() if claim.source in scene.undecided):
        day = _day_of_year(words)
        for _, speakers in sorted(spoken.get(day, {}).items()) if day else ():
            apart = (one for one in speakers if one.told.claim.source != claim.source)
            for (other, theirs), days in islice(apart, SPEAKERS):
                yield Witness(claim, other, days, scene.label(other), UNLIKE, words=words, named=theirs)


def all_named(claims: Iterable[ParsedClaim]) -> Iterator[Named]:
    """Every time expression of the claims once: their own, those of their context and those beside them."""
    found: dict[tuple[str, int], Named] = {}
    for claim in sorted(claims, key=lambda claim: (claim.source, claim.start, claim.end, claim.id)):
        context = claim.context.words if claim.context else None
        for words in (claim.when, context, *claim.beside):
            if words is not None and words.expression is not None:
                found.setdefault((claim.source, words.start), Named(claim, words))
    yield from found.values()


def named_days(claims: Iterable[ParsedClaim], published: Mapping[str, Published]) -> Spoken:
    """By whom each day is named: for each source once."""
    found: Spoken = {}
    for told in all_named(claims):
        core = told.words.expression.core if told.words.expression else None
        date = resolve(core, published[told.claim.source].days) if core else None
        day = date.days.only_day if date else None
        if date and day:
            speakers = found.setdefault((day.month, day.day), {}).setdefault(day, [])
            if all(one.told.claim.source != told.claim.source for one in speakers):
                speakers.append(Speaker(told, date.days))
    return found


def _day_of_year(words: Timex) -> MonthDay | None:
    """The one day of the year that words without a year name."""
    core = words.expression.core if words.expression else None
    named = core.year_days() if core is not None and core.relative else None
    return next(iter(named)) if named is not None and len(named) == 1 else None
