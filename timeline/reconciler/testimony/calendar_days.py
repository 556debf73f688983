"""Days of the year that sources have in common: who names 9 May, 12 June and 22 August, as others do, is of their year.

One day in three hundred is the same by chance, so a day alone says little; but no two claims need be worded alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from timeline.dates.dayset import DaySet, MonthDay
from timeline.dates.interval import Day
from timeline.dates.resolve import resolve
from timeline.dating import Witness
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
    asked = [(told, day) for told in all_named(scene.of_undecided()) if (day := _day_of_year(told.words))]
    spoken = named_days(scene) if asked else {}
    for (claim, words), day in asked:
        for _, speakers in sorted(spoken.get(day, {}).items()):
            apart = (one for one in speakers if one.told.claim.source != claim.source)
            for (other, theirs), days in islice(apart, SPEAKERS):
                back = claim.source in scene.looking_back
                yield Witness(claim, other, days, scene.label(other), UNLIKE, words, theirs, looks_back=back)


def all_named(claims: Iterable[ParsedClaim]) -> Iterator[Named]:
    """Every time expression of the claims once: their own, those of their context and those beside them.

    The claims of a source come in the order of its text.
    """
    found: dict[tuple[str, int], Named] = {}
    for claim in claims:
        context = claim.context.words if claim.context else None
        for words in (claim.when, context, *claim.beside):
            if words is not None and words.expression is not None:
                found.setdefault((claim.source, words.start), Named(claim, words))
    yield from found.values()


def named_days(scene: Scene) -> Spoken:
    """By whom each day is named: for each source once."""
    found: Spoken = {}
    for told in all_named(chain.from_iterable(scene.told.values())):
        core = told.words.expression.core if told.words.expression else None
        date = resolve(core, scene.published[told.claim.source].days) if core else None
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
