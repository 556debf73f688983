"""Clock times and parts of the day, with the day they belong to."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.expression import After, AtTime, Expression, Nightfall, Overnight, Period
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.model.timex import TimexType
from timeline.timex.rules.calendar_dates import named_day
from timeline.timex.rules.registry import Context, Meaning, NotATime, Slots, rule
from timeline.timex.rules.year_parts import holiday_of

HALF_DAY, MINUTES_OF_DAY = 12, 24 * 60


def _day(slots: Slots, context: Context, *, pointed: bool = False) -> Expression:
    """The day of a time: the one told with it, so many days from the anchor, else the last day told (`After` by 0).

    `pointed`: the words point back to that day, whatever it was told of.
    """
    if slots.get("month") or slots.get("weekday") is not None or slots.get("day"):
        return named_day(slots, context)
    if slots.get("holiday"):
        return holiday_of(slots["holiday"], slots)
    if slots.get("reference") is not None or "offset" in slots:
        return Period(Unit.DAY, slots.get("offset", slots.get("reference")))
    told = context.antecedent(Unit.DAY, near=True, pointed=pointed)
    if told is None or told.precision is not Precision.DAY:
        return Period(Unit.DAY)
    told = told.base if isinstance(told, AtTime) else told
    return told if isinstance(told, After) and told.amount == 0 else After(told, Unit.DAY, 0)


def _at(day: Expression, time: str, context: Context, *, past: bool = False) -> Meaning:
    """A time of a day; where an evening lends that, the small hours are of the next; behind a night all others are.

    `past`: it is behind midnight.
    """
    lender = _lender(day, context)
    if lender is not None and lender.is_late:
        at = AtTime(day, "00:00" if past else time)
        return Meaning(replace(at, base=After(day, Unit.DAY, 1)) if lender.days_to(at) else at, type=TimexType.TIME)
    return Meaning(AtTime(day, time), type=TimexType.TIME)


def _lender(day: Expression, context: Context) -> AtTime | None:
    """The time of a day told before that lends a day: that of its day told last, else the one told last at all.

    Not of the night of today, which may be the one that led to it.
    """
    if not isinstance(day, After) or day.amount:
        return None
    times = [one for one in context.previous if isinstance(one, AtTime)]
    same = [one for one in times if one.base in (day, day.base) and one.base != Period(Unit.DAY)]
    last = context.previous[-1] if context.previous else None
    return same[-1] if same else last if isinstance(last, AtTime) else None


@rule
def part_of_day(slots: Slots, context: Context) -> Meaning:
    """Morning, afternoon, evening, night, of a day.

    A night up to a `last` day, or that the words leave to be any near one (`nightfall`), is one of two days.
    """
    day = _day(slots, context)
    if not (slots.get("nightfall") or "last" in slots):
        return _at(day, slots["partofday"], context)
    if day == Period(Unit.DAY):
        day = Nightfall()
    return Meaning(Overnight(day, slots["partofday"]), type=TimexType.TIME)


@rule
def part_of_day_near(slots: Slots, context: Context) -> Meaning:
    """A part of the day told last, the one before (`sign` -1) or after it (1)."""
    day = _day({}, context, pointed=True)
    return Meaning(AtTime(After(day, Unit.DAY, slots["sign"]), slots["partofday"]), type=TimexType.TIME)


@rule
def part_of_day_before(slots: Slots, context: Context) -> Meaning:
    """The night that leads to a day, and is told by it: "in der Nacht zum Montag"."""
    return Meaning(Overnight(After(named_day(slots, context), Unit.DAY, -1), "NI"), type=TimexType.TIME)


@rule
def clock(slots: Slots, context: Context) -> Meaning:
    """A time by the clock: 10:35 a.m., 5 p.m., 0935 GMT, noon (`time` may come from the phrase)."""
    return _at(_day(slots, context), slots.get("time") or _time(slots), context, past="past" in slots)


@rule
def clock_near(slots: Slots, context: Context) -> Meaning:
    """A time by the clock of the day told last (`sign` 0) or the one after it (1): "9 a.m. the next day"."""
    day = After(_day({}, context, pointed=True), Unit.DAY, slots["sign"])
    return Meaning(AtTime(day, slots.get("time") or _time(slots)), type=TimexType.TIME)


@rule
def weekly_clock(slots: Slots, context: Context) -> Meaning:
    """A time by the clock of a weekday, week for week: "every Friday at 8 p.m."."""
    return Meaning(value=f"XXXX-WXX-{slots['weekday'] + 1}T{_time(slots)}", type=TimexType.SET)


def _time(slots: Slots) -> str:
    """Hours and minutes as words or figures tell them; they may run on (`clockfigures`: 0935, `runclock`: 830 pm)."""
    run = slots.get("clockfigures", slots.get("runclock"))
    hour, minute = (slots["hour"], slots.get("minute", 0)) if run is None else divmod(run, 100)
    half = slots.get("halfday")
    if half is not None and not 1 <= hour <= HALF_DAY:
        raise NotATime("a clock of two halves has twelve hours")
    if half is not None:
        hour = hour % HALF_DAY + half
    if hour > 23:
        raise NotATime("a day has no such hour")
    return f"{hour:02d}:{minute:02d}"


@rule
def spoken_clock(slots: Slots, context: Context) -> Meaning:
    """A time in words: "half past ten", "twenty to six" (`minutes` -1), "five in the morning".

    `sign` counts days from the one told last: "nine the evening before".
    """
    hour, begins = slots["hour"], slots.get("clockpart")
    if not 0 <= hour <= HALF_DAY:
        raise NotATime("a spoken clock has twelve hours")
    if begins is not None:
        hour %= HALF_DAY
        hour += HALF_DAY if 0 < begins <= hour + HALF_DAY else 0
    minutes = (hour * 60 + slots.get("minutes", 1) * slots.get("minute", 0)) % MINUTES_OF_DAY
    day = _day(slots, context)
    if slots.get("sign"):
        day = After(day, Unit.DAY, slots["sign"])
    return _at(day, f"{minutes // 60:02d}:{minutes % 60:02d}", context)
