"""What one pair of claims says of a publication day: words counted from it, held against a day that others name.

How far a pair can be trusted was measured on dated news whose dates were withheld (`tests/evaluation/dating`): the more
its words name of the calendar and the more alike the two claims are, apart from their dates, the further. A year that a
source writes out can be a slip; it counts in full only where that source's own publication date would give the same.

To add a kind of words: name it in `Names`, tell it in `_names`, and measure what it is worth into `WORTH`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.dates.dayset import DaySet
from timeline.dates.expression import (
    Absolute,
    After,
    AtTime,
    Expression,
    OpenEnded,
    Period,
    Relation,
    Side,
    Weekday,
    Yearless,
)
from timeline.dates.interval import Interval, shift_day
from timeline.dates.resolve import anchors, resolve
from timeline.dates.units import Unit
from timeline.dates.value import Part, Precision
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published, described
from timeline.model.claim import Kind, ParsedClaim, Status
from timeline.model.sentence import sentence
from timeline.model.timex import Timex
from timeline.parser.quotations import quotations


class Names(StrEnum):
    """What words that are counted from the publication day name of the calendar."""

    DATED_WEEKDAY = "a day of the year and its weekday"
    DAY_OF_YEAR = "a day of the year"
    PART_OF_YEAR = "a month or season"
    WEEKDAY = "a weekday"
    DISTANT_DAY = "a day so far off"
    DISTANT_TIME = "a time so far off"
    NEWS = "the news"


#: What is counted from the publication day alone.
DISTANCES = frozenset({Names.DISTANT_DAY, Names.DISTANT_TIME})

#: What is told from the year alone.
OF_YEAR = frozenset({Names.DATED_WEEKDAY, Names.DAY_OF_YEAR, Names.PART_OF_YEAR})

#: Likeness of the two claims (log2 of a likelihood ratio) from which on a pair weighs so much; below the last nothing.
#: A dated weekday is set by hand, above a day of the year alone.
WORTH: dict[Names, tuple[tuple[float, float], ...]] = {
    Names.DATED_WEEKDAY: ((3, 0.8), (1, 0.75), (-9, 0.6)),
    Names.DAY_OF_YEAR: ((3, 0.65), (1, 0.6), (0, 0.5), (-2, 0.4), (-9, 0.33)),
    Names.PART_OF_YEAR: ((3, 0.55), (2, 0.5), (1, 0.45), (0, 0.4), (-1, 0.2), (-2, 0.1)),
    Names.WEEKDAY: ((4, 0.75), (3, 0.65), (2, 0.55), (1, 0.33), (0, 0.13)),
    Names.DISTANT_DAY: ((4, 0.45), (3, 0.33), (2, 0.22), (1, 0.1)),
    Names.DISTANT_TIME: ((3, 0.2), (2, 0.1)),
    Names.NEWS: ((4, 0.4), (3, 0.3), (2, 0.2)),  # never enough alone: what looks back opens with it as well
}

#: So much alike, two claims are said to tell of one event; less, of one time.
SAME_EVENT = 1.0

#: A day that others name can be so wide (days) and still tell what is meant.
WIDEST = {
    Names.DATED_WEEKDAY: 31,
    Names.DAY_OF_YEAR: 31,
    Names.PART_OF_YEAR: 31,
    Names.WEEKDAY: 1,
    Names.DISTANT_DAY: 1,
    Names.DISTANT_TIME: 7,
    Names.NEWS: 7,
}

#: Two sources whose first words are of the same news were published so close together (days).
SAME_NEWS = 7

#: News names no year for what lies so far back, or ahead, most often (days).
USUAL, USUAL_AHEAD = 180, 75

#: A year that nothing confirms counts so many times; so does a month that the other source does not name.
UNCONFIRMED, UNNAMED = 0.5, 0.2


@dataclass(frozen=True)
class Witness:
    """Claims of different sources that may tell one event: `days`, those of `other`, are to anchor the words of `told`.

    `likeness`: how strongly they seem to be one event, their dates aside (log2 of a likelihood ratio). `leads`: both
    stand among the first of their sources. `words` and `named`: the time expressions that are held against each other,
    where they are not those that the two claims are dated by.
    """

    told: ParsedClaim
    other: ParsedClaim
    days: DaySet | None
    label: str
    likeness: float
    leads: bool = False
    words: Timex | None = None
    named: Timex | None = None

    def vote(self, published: Published) -> Vote | None:
        """See `vote_of`."""
        return vote_of(self, published)


@dataclass(frozen=True)
class Vote:
    """The publication days that a pair speaks for, how much it weighs, and the day that it takes the words to mean.

    `usual`: where among the days such words are most often written.
    """

    days: Interval
    usual: Interval
    weight: float
    meant: Interval
    piece: Evidence


def vote_of(witness: Witness, published: Published) -> Vote | None:
    """What a pair says, where it says anything; `published`: what is known of the other source."""
    told, other, days = witness.words or witness.told.when, witness.named or witness.other.when, witness.days
    if told is None or told.expression is None or other is None or other.expression is None or days is None:
        return _same_news(witness, published)
    core, target = told.expression.core, days.within
    if not core.relative or _is_vague(told.expression) or _is_spoken(witness.told, told):
        return None
    names = _names(core)
    weight = _worth(names, witness.likeness)
    if names in DISTANCES and told.text.lower() == other.text.lower():
        return None  # a text that is taken over keeps its "ten days ago" for days
    if not weight or target.days is None or target.days > WIDEST[names] or not _can_meet(core, days):
        return None
    if _is_called_off(witness.told, witness.other):
        return None
    support = frozenset({witness.other.source})
    if other.expression.relative:
        support |= published.support
    if names in OF_YEAR:
        of_day = names is not Names.PART_OF_YEAR and target.days == 1
        weight *= _backed(other.expression, published, of_day=of_day)
    foreseen = (witness.told.kind is Kind.PLAN) is not (witness.other.kind is Kind.PLAN)
    if foreseen and (names not in OF_YEAR or names is Names.PART_OF_YEAR):
        weight *= UNCONFIRMED  # what was to come need not be what came, unless both name the day
    found = _anchors(core, target)
    if witness.told.source in support or found is None:
        return None
    told_as = "clues.same_event" if witness.likeness >= SAME_EVENT else "clues.same_time"
    reason = sentence(told_as, told.text, witness.label, described(days), other.text)
    piece = Evidence(DaySet(found), weight, reason, witness.told.source, told.start, told.end, support=support)
    return Vote(found, _usual(core, target, witness.told.kind).intersect(found) or found, weight, target, piece)


def _is_called_off(told: ParsedClaim, other: ParsedClaim) -> bool:
    """Does one call off what the other tells as done: a day on which nothing came dates nothing?"""
    off = [claim.status is Status.CANCELLED for claim in (told, other)]
    done = [claim.kind is Kind.OCCURRENCE and not gone for claim, gone in zip((told, other), off, strict=True)]
    return any(off) and any(done)


def _backed(other: Expression, published: Published, *, of_day: bool) -> float:
    """What of a vote on days or months of the year counts, by the words of the other source.

    One day in three hundred is the same by chance, and one in twelve lies in the same month: among many claims some do.
    """
    if other.relative and Part.MONTH not in other.core.said:
        return UNCONFIRMED if of_day else UNNAMED
    if other.relative:
        return 1.0
    return 1.0 if _confirmed(other.core, published) else UNCONFIRMED


def _same_news(witness: Witness, published: Published) -> Vote | None:
    """Two sources that open with the same news were published close together; words that both copy prove nothing."""
    weight = _worth(Names.NEWS, witness.likeness) if witness.leads else 0.0
    told, other, days = witness.told, witness.other, published.days.within
    width = days.days
    if not weight or width is None or width > WIDEST[Names.NEWS]:
        return None
    if (
        Kind.STATE in (told.kind, other.kind)
        or told.headline == other.headline
        or _is_history(told)
        or _is_history(other)
    ):
        return None
    support = frozenset({other.source}) | published.support
    if told.source in support:
        return None
    near = Interval(shift_day(days.earliest, -SAME_NEWS), shift_day(days.latest, SAME_NEWS))
    reason = sentence("clues.same_news", witness.label, described(published.days))
    piece = Evidence(DaySet(near), weight, reason, told.source, told.start, told.end, support=support)
    return Vote(near, near, weight, days, piece)


def _is_history(claim: ParsedClaim) -> bool:
    """Is it told by a date with its year, as looking back does and the news of the day does not?"""
    words = claim.context.words if claim.when is None and claim.context else claim.when
    return words is not None and words.expression is not None and not words.expression.relative


def _worth(names: Names, likeness: float) -> float:
    return next((weight for least, weight in WORTH[names] if likeness >= least), 0.0)


def _names(expression: Expression) -> Names:
    named = expression.year_days()
    if isinstance(expression, After):
        return Names.DISTANT_DAY if expression.precision is Precision.DAY else Names.DISTANT_TIME
    if named is not None:
        if expression.weekdays() is not None:
            return Names.DATED_WEEKDAY
        return Names.DAY_OF_YEAR if len(named) == 1 else Names.PART_OF_YEAR
    if expression.weekdays() is not None:
        return Names.WEEKDAY
    return Names.DISTANT_DAY if expression.precision is Precision.DAY else Names.DISTANT_TIME


def _is_vague(expression: Expression) -> bool:
    """Is it but the day of writing, which every article can name, a clock time, or an end that may lie behind or ahead?

    A clock time borrows the day of other words.
    """
    if isinstance(expression, OpenEnded) and expression.side is Side.UNTIL:
        return True
    if isinstance(expression.core, AtTime) and expression.core.time[-1:].isdigit():
        return True
    base = _base(expression.core)
    return isinstance(base, Period) and base.unit is Unit.DAY and base.offset == 0


def _is_spoken(claim: ParsedClaim, words: Timex) -> bool:
    """Do the words stand in direct speech? They are counted from the day on which it was spoken."""
    place = words.start - claim.start
    return any(one.spoken and one.start <= place < one.end for one in quotations(claim.quote))


def _base(expression: Expression) -> Expression:
    return expression.base if isinstance(expression, AtTime) else expression


def _can_meet(told: Expression, days: DaySet) -> bool:
    """Is one of the days, whatever its year, a day of the year that the words name, and on its weekday?"""
    named = told.year_days()
    return named is None or days.overlaps(DaySet(year_days=named, weekdays=told.weekdays()))


def _anchors(told: Expression, target: Interval) -> Interval | None:
    """The publication days for which the words can mean the target; tense is no proof of past or future.

    To some, on a Tuesday, "last Monday" was yesterday, to others that of the week before; so with "next".
    """
    found = anchors(told, target)
    base = _base(told)
    if isinstance(base, Weekday) and found is not None and base.relation in (Relation.LAST, Relation.NEXT):
        other = 7 if base.relation is Relation.LAST else -7
        return found.hull(Interval(shift_day(found.earliest, other), shift_day(found.latest, other)))
    if isinstance(base, Yearless) and base.relation is Relation.OPEN:
        past = anchors(base.towards(Relation.PAST), target)
        return past if found is None else found if past is None else found.hull(past)
    return found


def _usual(told: Expression, target: Interval, kind: Kind) -> Interval:
    """Where a publication lies that names no year: soon after what happened, before what is planned."""
    base = _base(told)
    if isinstance(base, Weekday):
        return anchors(told, target) or Interval()
    if not isinstance(base, Yearless) or base.relation in (Relation.LAST, Relation.NEXT):
        return Interval()
    before = {Relation.PAST: 0, Relation.OVER: 0, Relation.FUTURE: USUAL}.get(base.relation, USUAL_AHEAD)
    after = 0 if base.relation is Relation.FUTURE or kind is Kind.PLAN else USUAL
    return Interval(shift_day(target.earliest, -before), shift_day(target.latest, after))


def _confirmed(other: Expression, source: Published) -> bool:
    """Would the date without its year mean the same, written when its source was?"""
    base = _base(other)
    if not isinstance(base, Absolute) or base.month is None or not source.days.within.is_bounded:
        return False
    yearless = Yearless(base.month, base.day, Relation.PAST)
    meant = resolve(yearless, source.days)
    return meant is not None and meant.days.within.overlaps(base.on(source.days.within.first))
