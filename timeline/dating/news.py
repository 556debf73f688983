"""What a source opens with, naming no day, is the news of its week: others name its day, or open with it as well."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.expression import Ago
from timeline.dates.interval import Interval, shift_day
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published, described
from timeline.dating.vote import Vote
from timeline.dating.worth import MEASURED, WIDEST, Names, is_called_off, trusted, worth
from timeline.model.claim import Kind, ParsedClaim, Setting
from timeline.model.sentence import sentence

#: News are told so many days after they happened, and sources that open with the same within so many days (days).
FRESH = 7

#: What the other tells of a day farther before its own publication (days) is no news there.
LOOKED_BACK = 28

#: Who counts in them speaks of the news.
OF_WEEK = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.DAY})

#: Where what names no time is told as past, and no more.
PAST = frozenset({Setting.PAST, Setting.BEFORE})

#: What it is worth where the weekday of the news is right as well.
ON_WEEKDAY = 0.6


class News(NamedTuple):
    """Claims of different sources that may tell one event, of which one, at least, names no time; see `Witness`.

    `days`: those of `other`; `leads`: both stand among the first of their sources; `weekday`: that of the news with
    which the source of `told` opens, where it tells it.
    """

    told: ParsedClaim
    other: ParsedClaim
    days: DaySet | None
    label: str
    likeness: float
    leads: bool = False
    rivals: int = MEASURED
    presumed: frozenset[str] = frozenset()
    weekday: int | None = None

    def vote(self, published: Published) -> Vote | None:
        """What the pair says, where it says anything; `published`: what is known of the other source."""
        return _of_day(self, published) or _same(self, published)


def _of_day(news: News, published: Published) -> Vote | None:
    """What a source opens with as news, naming no day, happened in the days before; another names the day."""
    told, other, days = news.told, news.other, news.days
    weight, when = worth(Names.FRESH, trusted(news.likeness, news.rivals)), other.when
    day = days.only_day if days else None
    if not weight or when is None or when.expression is None or days is None or day is None:
        return None
    if news.weekday is None or day.weekday() != news.weekday:
        return None  # in a story that runs on for weeks what is told as news may be older
    last = published.days.latest
    if last is not None and (last - day).days > LOOKED_BACK:
        return None
    weight = max(weight, ON_WEEKDAY)
    context = told.context.setting if told.when is None and told.context else None
    if context is not Setting.NEWS or (told.kind, other.kind) != (Kind.OCCURRENCE, Kind.OCCURRENCE):
        return None
    support = news.presumed | {other.source}
    if when.expression.relative and not news.presumed:
        support |= published.support
    if told.source in support or is_called_off(told, other):
        return None
    fresh = Interval(days.earliest, shift_day(days.latest, FRESH))
    reason = sentence("clues.fresh", news.label, described(days), when.text)
    piece = Evidence(DaySet(fresh), weight, reason, told.source, told.start, told.end, support=support)
    return Vote(fresh, fresh, weight, days.within, piece)


def _same(news: News, published: Published) -> Vote | None:
    """Two sources that open with the same news were published close together; words that both copy prove nothing."""
    weight = worth(Names.NEWS, news.likeness) if news.leads else 0.0
    told, other, days = news.told, news.other, published.days.within
    width = days.days
    if not weight or width is None or width > WIDEST[Names.NEWS]:
        return None
    if told.kind is not other.kind or told.kind is Kind.STATE or told.headline == other.headline:
        return None
    if _is_history(told) or _is_history(other):
        return None
    support = frozenset({other.source}) | published.support
    if told.source in support:
        return None
    near = Interval(shift_day(days.earliest, -FRESH), shift_day(days.latest, FRESH))
    reason = sentence("clues.same_news", news.label, described(published.days))
    piece = Evidence(DaySet(near), weight, reason, told.source, told.start, told.end, support=support)
    return Vote(near, near, weight, days, piece)


def _is_history(claim: ParsedClaim) -> bool:
    """Is it told by its year, its day of the year, as of last month or as only past: no news, but looking back?"""
    if claim.when is None and claim.context is not None and claim.context.setting in PAST:
        return True
    words = claim.context.words if claim.when is None and claim.context else claim.when
    if words is None or words.expression is None:
        return False
    core = words.expression.core
    of_day = core.precision is Precision.DAY and not (isinstance(core, Ago) and core.unit not in OF_WEEK)
    return not core.relative or core.year_days() is not None or not of_day
