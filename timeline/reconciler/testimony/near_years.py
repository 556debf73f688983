"""The year in which the weekday is right that a source names with a day, where only one such year is near the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.expression import Expression, Relation, UpTo
from timeline.dates.interval import Interval, shift_day
from timeline.dating import Nearest, Published
from timeline.model.claim import Kind, ParsedClaim
from timeline.model.timex import Timex
from timeline.reconciler.testimony.calendar_days import Named, all_named
from timeline.reconciler.testimony.scene import Scene
from timeline.reconciler.testimony.season import settled_days

#: The sources of a story lie so close together, most often (days): no second year with that weekday does.
NEAR = 2 * 365

#: Days that lie so close together are of one year.
TOGETHER = 60

#: How a day is told that bounds the publication: that of what happened as past, that of a plan as ahead.
_SIDES = {
    Kind.OCCURRENCE: frozenset({Relation.PAST, Relation.OVER}),
    Kind.PLAN: frozenset({Relation.FUTURE, Relation.DUE}),
}


class _Meant(NamedTuple):
    """Days that a source names, and in which words, which `told` has with what they mean."""

    claim: ParsedClaim
    days: DaySet
    words: str
    named: bool = True
    told: Timex | None = None


def near_years(scene: Scene) -> Iterator[Nearest]:
    """The only near day of each pair of a day of the year and a weekday that an undecided source names."""
    firm = settled_days(scene)
    if not firm:
        return
    named: dict[str, list[Named]] = defaultdict(list)
    for told in all_named(scene.of_undecided()):
        named[told.claim.source].append(told)
    for source, found in sorted(named.items()):
        others = {day: claim for day, claim in firm.items() if claim.source != source}
        if not others:
            continue
        near = DaySet(Interval(shift_day(min(others), -NEAR), shift_day(max(others), NEAR)))
        meant = [(one, list(one.days.intersect(near) or ())) for one in _meant(found, scene.alone[source])]
        meant = [(one, days) for one, days in meant if days and (days[-1] - days[0]).days < TOGETHER]
        over = max((days[0] for one, days in meant if _is_told(one, Kind.OCCURRENCE)), default=None)
        ahead = min((days[-1] for one, days in meant if _is_told(one, Kind.PLAN)), default=None)
        for one, days in meant:
            closest = min(others, key=lambda day: (abs((day - days[0]).days), day))
            other = others[closest]
            yield Nearest(one.claim, other, days[0], one.words, scene.label(other), one.named, over, ahead)


def _is_told(one: _Meant, kind: Kind) -> bool:
    """Is it the day of what happened or of a plan, told on the side of today that it is on?"""
    claim = one.claim
    if one.told is None or claim.when != one.told or claim.kind is not kind or claim.when.expression is None:
        return False
    return claim.when.expression.relation in _SIDES[kind]


def _meant(named: Sequence[Named], alone: Published) -> Iterator[_Meant]:
    """The days with their weekdays that a source names, `own` among them."""
    own = alone.days
    if own.weekdays is not None and own.year_days is not None and len(own.year_days) == 1:
        [(month, day)] = own.year_days
        yield _Meant(named[0].claim, own, f"XXXX-{month:02}-{day:02}", _states_weekday(alone))
    for claim, words in named:
        core = _end(words.expression.core) if words.expression else None
        days, weekdays = (core.year_days(), core.weekdays()) if core is not None and core.relative else (None, None)
        if days and weekdays:
            yield _Meant(claim, DaySet(weekdays=weekdays, year_days=days), words.text, told=words)


def _states_weekday(alone: Published) -> bool:
    """Does a source state the weekday of its own day?"""
    return any(piece.stated and piece.days.weekdays is not None for piece, _ in alone.narrowing)


def _end(expression: Expression) -> Expression:
    """The day itself of what lasts up to it: "by Sunday, August 22"."""
    return expression.base if isinstance(expression, UpTo) else expression
