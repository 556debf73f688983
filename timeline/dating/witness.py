"""What one pair of claims says of a publication day: words counted from it, held against a day that others name.

How far a pair can be trusted tells `worth`. A year that a source writes out can be a slip; it counts in full only where
that source's own publication date would give the same.

To add a kind of words: tell it in `_names`, and see `worth`.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.expression import (
    Absolute,
    After,
    Ago,
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
from timeline.dating.vote import Vote
from timeline.dating.worth import (
    DISTANCES,
    MEASURED,
    OF_YEAR,
    SAME_EVENT,
    WIDEST,
    Names,
    is_called_off,
    trusted,
    worth,
)
from timeline.model.claim import Kind, ParsedClaim
from timeline.model.sentence import sentence
from timeline.model.timex import Timex
from timeline.parser.text.quotations import quotations

#: What is counted in them is of the day of writing, or of the one beside it.
WITHIN_DAY = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})

#: News names no year for what lies so far back, or ahead, most often (days).
USUAL, USUAL_AHEAD = 180, 75

#: From so much likeness on, two plans for a weekday are one.
SURE = 2.0

#: A year that nothing confirms counts so many times; so does a month that the other source does not name.
UNCONFIRMED, UNNAMED = 0.5, 0.2


class Witness(NamedTuple):
    """Claims of different sources that may tell one event: `days`, those of `other`, are to anchor the words of `told`.

    `likeness`: how strongly they seem to be one event, their dates aside (log2 of a likelihood ratio). `words` and
    `named`: the time expressions that are held against each other, where they are not those that the two claims are
    dated by. `rivals`: of how many claims of others with a time it is one. `presumed`: the sources by which the year of
    `days` is presumed, where it is. `looks_back`: the source of `told` counts back years.
    """

    told: ParsedClaim
    other: ParsedClaim
    days: DaySet | None
    label: str
    likeness: float
    words: Timex | None = None
    named: Timex | None = None
    rivals: int = MEASURED
    presumed: frozenset[str] = frozenset()
    looks_back: bool = False

    def vote(self, published: Published) -> Vote | None:
        """See `vote_of`."""
        return vote_of(self, published)


def vote_of(witness: Witness, published: Published) -> Vote | None:
    """What a pair says, where it says anything; `published`: what is known of the other source."""
    told, other, days = witness.words or witness.told.when, witness.named or witness.other.when, witness.days
    if told is None or told.expression is None or other is None or other.expression is None or days is None:
        return None
    core, target = told.expression.core, days.within
    if not core.relative or _is_vague(told.expression) or _is_spoken(witness.told, told):
        return None
    names = _names(core)
    weight = worth(names, witness.likeness if names in OF_YEAR else trusted(witness.likeness, witness.rivals))
    if names in DISTANCES and told.text.lower() == other.text.lower():
        return None  # a text that is taken over keeps its "ten days ago" for days
    if not weight or target.days is None or target.days > WIDEST[names] or not _can_meet(core, days):
        return None
    if is_called_off(witness.told, witness.other):
        return None
    support = witness.presumed | {witness.other.source}
    if other.expression.relative and not witness.presumed:
        support |= published.support
    if names in OF_YEAR:
        of_day = names is not Names.PART_OF_YEAR and target.days == 1
        weight *= _backed(other.expression, published, of_day=of_day) * (UNCONFIRMED if witness.looks_back else 1.0)
    weight *= _foreseen(witness, names, of_day=target.days == 1)
    found = _anchors(core, target)
    if witness.told.source in support or found is None:
        return None
    told_as = "clues.same_event" if witness.likeness >= SAME_EVENT else "clues.same_time"
    reason = sentence(told_as, told.text, witness.label, described(days), other.text)
    piece = Evidence(DaySet(found), weight, reason, witness.told.source, told.start, told.end, support=support)
    return Vote(found, _usual(core, target, witness.told.kind).intersect(found) or found, weight, target, piece)


def _foreseen(witness: Witness, names: Names, *, of_day: bool) -> float:
    """What of a vote counts where one claim or both tell a plan.

    What was to come need not be what came, unless both name the day or are much alike, nor what was to come in a month,
    however alike, what came on a day of it. Of two plans for a bare weekday
    each may be of another week: there is a Monday in every one, and something is planned for it.
    """
    plans = [claim.kind is Kind.PLAN for claim in (witness.told, witness.other)]
    words = witness.other.when.expression if witness.other.when else None
    if all(plans) and names is Names.WEEKDAY and words is not None and words.core.year_days() is None:
        return 1.0 if witness.likeness >= SURE else UNCONFIRMED
    by_day = names in OF_YEAR and names is not Names.PART_OF_YEAR
    if not any(plans) or all(plans):
        return 1.0
    if by_day:
        if witness.told.kind is Kind.PLAN and witness.likeness < SAME_EVENT:
            return UNCONFIRMED  # it may be set for the anniversary: "a stone will be unveiled on March 10"
        return 1.0 if of_day or witness.told.kind is Kind.PLAN else UNCONFIRMED
    return UNCONFIRMED if witness.likeness < SAME_EVENT else 1.0


def _backed(other: Expression, published: Published, *, of_day: bool) -> float:
    """What of a vote on days or months of the year counts, by the words of the other source.

    One day in three hundred is the same by chance, and one in twelve lies in the same month: among many claims some do.
    """
    if other.relative and Part.MONTH not in other.core.said:
        return UNCONFIRMED if of_day else UNNAMED
    if other.relative:
        return 1.0
    return 1.0 if _confirmed(other.core, published) else UNCONFIRMED


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

    A clock time borrows the day of other words, and hours ago is today.
    """
    if isinstance(expression, OpenEnded) and expression.side is Side.UNTIL:
        return True
    if isinstance(expression.core, AtTime) and expression.core.time[-1:].isdigit() and not _names_day(expression.core):
        return True
    base = _base(expression.core)
    if isinstance(base, Ago) and base.unit in WITHIN_DAY:
        return True
    return isinstance(base, Period) and base.unit is Unit.DAY and base.offset == 0


def _names_day(time: AtTime) -> bool:
    """Is the day of a clock time told with it: "at 2:48 p.m. on August 13"? It may as well be lent by words before."""
    return isinstance(time.base, Yearless) and time.base.day is not None


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

    To some, on a Tuesday, "last Monday" was yesterday, to others that of the week before, whatever we read it as; so
    with "next".
    """
    found = anchors(told, target)
    base = _base(told)
    if isinstance(base, Weekday) and found is not None and base.relation in (Relation.LAST, Relation.NEXT):
        back, on = (-1, 6) if base.relation is Relation.LAST else (-7, 0)
        return Interval(shift_day(found.earliest, back), shift_day(found.latest, on))
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
