"""Other sources' claims of the same event shrink the publication days of a source; no claim supports itself.

How far a witness can be trusted: the more alike the two claims are, apart from their dates, and the more their dates
have in common, the further. A year that a source writes out can be a slip; it counts in full only where that source's
own publication date would give the same year, or where another event agrees.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.dates.dayset import DaySet
from timeline.dates.expression import Absolute, AtTime, Expression, OpenEnded, Period, Relation, Side, Yearless
from timeline.dates.interval import Interval, shift_day
from timeline.dates.resolve import anchors, resolve
from timeline.dates.units import Unit
from timeline.dates.value import Part
from timeline.dating.evidence import Evidence
from timeline.dating.published import Published, described
from timeline.model.claim import Kind, ParsedClaim
from timeline.model.sentence import sentence

#: What dates have in common adds to the likeness: a day of the year, a month.
SAME_DAY, SAME_MONTH = 4.0, 1.5

#: How alike two claims are, and how strongly one dates the other; what is less alike tells nothing.
STRENGTHS = ((6.0, 0.6), (4.0, 0.5), (3.0, 0.35), (2.0, 0.2))

#: Sources of one story that name the same month mean that of the same year, though perhaps not the same event; what so
#: many shared words add to the strength, and how they are ranked among each other.
SAME_TIME, MORE_SHARED, MANY_SHARED, RANK = 0.2, 0.1, 4, 0.3

#: A year that nothing confirms counts so many times; so do words that name no month ("on Tuesday"): every article has
#: them, so that another event is easily taken for theirs.
UNCONFIRMED, NO_MONTH = 0.5, 0.6

#: Where a second event of a source is as alike, but for so much, neither dates anything.
AMBIGUOUS = 1.0

#: A wider date than this (days) tells nothing about a year.
WIDEST = 400

#: News names no year for what lies so far back, or ahead, most often (days). Where the words leave it open which, both
#: together stay under a year: two years of one day must not seem to agree.
USUAL, USUAL_AHEAD = 180, 75


@dataclass(frozen=True)
class Witness:
    """Claims of different sources that tell one event: `days`, those of `other`, are to anchor the words of `told`.

    `likeness`: how strongly they seem to be one event, their dates aside (log2 of a likelihood ratio); `None` where
    they were not compared. `shared`: they name the same month or day of the year, and so many words beside it.
    """

    told: ParsedClaim
    other: ParsedClaim
    days: DaySet
    label: str
    likeness: float | None
    shared: int = 0


@dataclass(frozen=True)
class _Weighed:
    """A witness, what it says, and how alike the two are with their dates."""

    witness: Witness
    piece: Evidence
    score: float


def cross_evidence(witnesses: Iterable[Witness], published: Mapping[str, Published]) -> dict[str, list[Evidence]]:
    """What the events that sources share say of their publication days, by source id.

    Evidence that rests on the source it would date is left out, and so is what could as well be of another event.
    """
    by_claim: dict[tuple[str, str], list[_Weighed]] = defaultdict(list)
    for witness in witnesses:
        weighed = _weighed(witness, published)
        if weighed is not None:
            by_claim[witness.told.id, witness.other.source].append(weighed)
    found: dict[str, list[Evidence]] = defaultdict(list)
    for _, options in sorted(by_claim.items()):
        options.sort(key=lambda option: (-option.score, -option.piece.strength, option.witness.other.id))
        best = options[0]
        if not any(_rivals(option, best) for option in options[1:]):
            found[best.witness.told.source].append(best.piece)
    return dict(found)


def _rivals(option: _Weighed, best: _Weighed) -> bool:
    """Is an event of other days nearly as good a match?"""
    near = option.score > best.score - AMBIGUOUS and option.piece.strength > UNCONFIRMED * best.piece.strength
    return near and option.witness.days.disjoint(best.witness.days)


def _weighed(witness: Witness, published: Mapping[str, Published]) -> _Weighed | None:
    told, other, target = witness.told.when, witness.other.when, witness.days.within
    if told is None or told.expression is None or not told.expression.relative or _is_vague(told.expression):
        return None
    if other is None or other.expression is None or target.days is None or target.days > WIDEST:
        return None
    source = published[witness.other.source]
    support = frozenset({witness.other.source})
    if other.expression.relative:
        support |= source.support
    score, strength = _strength(witness, told.expression.core, other.expression.core)
    days = _anchors(told.expression.core, target) if _can_meet(told.expression.core, witness.days) else None
    if witness.told.source in support or not strength or days is None:
        return None
    if not other.expression.relative and not _confirmed(other.expression.core, source):
        strength *= UNCONFIRMED
    if Part.MONTH not in told.expression.core.said:
        strength *= NO_MONTH
    told_as = "clues.same_event" if score >= STRENGTHS[-1][0] else "clues.same_time"
    piece = Evidence(
        days=DaySet(days),
        strength=strength,
        reason=sentence(told_as, told.text, witness.label, described(witness.days), other.text),
        source=witness.told.source,
        start=told.start,
        end=told.end,
        support=support,
        usual=_usual(witness.told, target),
    )
    return _Weighed(witness, piece, score)


def _is_vague(expression: Expression) -> bool:
    """Is it but the day of writing, which every article can name, or an end that may lie behind or ahead?"""
    if isinstance(expression, OpenEnded) and expression.side is Side.UNTIL:
        return True
    base = _base(expression.core)
    return isinstance(base, Period) and base.unit is Unit.DAY and base.offset == 0


def _base(expression: Expression) -> Expression:
    return expression.base if isinstance(expression, AtTime) else expression


def _strength(witness: Witness, told: Expression, other: Expression) -> tuple[float, float]:
    """How alike the claims are with their dates, and how strongly one dates the other."""
    if witness.likeness is not None:
        score = witness.likeness + _in_common(told, other, witness.days)
        strength = next((strength for least, strength in STRENGTHS if score >= least), 0.0)
        if strength:
            return score, strength
    if not witness.shared:
        return 0.0, 0.0
    many = witness.shared >= MANY_SHARED
    return RANK * min(witness.shared, MANY_SHARED), SAME_TIME + (MORE_SHARED if many else 0.0)


def _can_meet(told: Expression, days: DaySet) -> bool:
    """Is one of the days, whatever its year, a day of the year that the words name?"""
    named = told.year_days()
    return named is None or days.overlaps(DaySet(year_days=named))


def _in_common(told: Expression, other: Expression, days: DaySet) -> float:
    """How much the dates have in common beside the year that is sought."""
    if Part.DAY in told.said and (Part.DAY in other.said or days.only_day):
        return SAME_DAY
    return SAME_MONTH if Part.MONTH in told.said and Part.MONTH in other.said else 0.0


def _anchors(told: Expression, target: Interval) -> Interval | None:
    """The publication days for which the words can mean the target; tense is no proof of past or future."""
    found = anchors(told, target)
    base = _base(told)
    if isinstance(base, Yearless) and base.relation is Relation.OPEN:
        past = anchors(base.towards(Relation.PAST), target)
        return past if found is None else found if past is None else found.hull(past)
    return found


def _confirmed(other: Expression, source: Published) -> bool:
    """Would the date without its year mean the same, written when its source was?"""
    base = _base(other)
    if not isinstance(base, Absolute) or base.month is None or not source.days.within.is_bounded:
        return False
    yearless = Yearless(base.month, base.day, Relation.PAST)
    meant = resolve(yearless, source.days)
    return meant is not None and meant.days.within.overlaps(base.on(source.days.within.first))


def _usual(claim: ParsedClaim, target: Interval) -> DaySet | None:
    """Where the publication lies most often where the words name no year: soon after the event, before a plan."""
    base = _base(claim.when.expression.core) if claim.when and claim.when.expression else None
    if not isinstance(base, Yearless) or base.relation in (Relation.LAST, Relation.NEXT):
        return None
    ahead = {Relation.PAST: 0, Relation.FUTURE: USUAL}
    before = -ahead.get(base.relation, USUAL_AHEAD)
    after = 0 if base.relation is Relation.FUTURE or claim.kind is Kind.PLAN else USUAL
    return DaySet(Interval(shift_day(target.earliest, before), shift_day(target.latest, after)))
