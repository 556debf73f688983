"""Expressions, resolved against what is known of the anchor: never narrower than the truth, never an error."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dates.strategies import ANCHORS, EDGES, EXPRESSIONS, INTERVALS, interval
from timeline.dates.dayset import DaySet
from timeline.dates.expression import (
    Absolute,
    After,
    Ago,
    Around,
    Between,
    Either,
    Following,
    Holiday,
    Neighbour,
    NthWeekday,
    OpenEnded,
    PartOf,
    Period,
    Relation,
    Side,
    Third,
    Weekday,
    Yearless,
)
from timeline.dates.interval import Interval
from timeline.dates.resolve import anchors, resolve
from timeline.dates.units import Unit
from timeline.dates.value import Precision

WRITTEN = dt.date(2024, 12, 18)  # a Wednesday

MEANINGS = [
    (Yearless(12, 16), "2024-12-16", "2024-12-16"),
    (Yearless(6, relation=Relation.PAST), "2024-06-01", "2024-06-30"),
    (Yearless(12, relation=Relation.LAST), "2023-12-01", "2023-12-31"),
    (Yearless(12, relation=Relation.NEXT), "2025-12-01", "2025-12-31"),
    (Yearless(2, 29), "2024-02-29", "2024-02-29"),
    (Weekday(2, Relation.PAST), "2024-12-18", "2024-12-18"),
    (Weekday(2, Relation.LAST), "2024-12-11", "2024-12-11"),
    (Weekday(2, Relation.NEXT), "2024-12-25", "2024-12-25"),
    (Period(Unit.WEEK, -1), "2024-12-09", "2024-12-15"),
    (Ago(Unit.DAY, -3), "2024-12-15", "2024-12-15"),
    (PartOf(Absolute(2024, 2), Third.LATE), "2024-02-21", "2024-02-29"),
    (After(Absolute(2024, 1, 31), Unit.MONTH, 1), "2024-02-22", "2024-03-07"),
    (After(Absolute(2024, 6), Unit.MONTH, 1), "2024-07-01", "2024-07-31"),
    (After(Absolute(2023, 2), Unit.YEAR, 1), "2024-02-01", "2024-02-29"),
    (After(Absolute(2024, 6), Unit.DAY, 2), "2024-06-03", "2024-07-02"),
    (Neighbour(Absolute(2024, 12, 31), Unit.MONTH, 1), "2025-01-01", "2025-01-31"),
    (Between(Yearless(12), Yearless(3)), "2024-12-01", "2025-03-31"),
    (Between(Yearless(1, 10), Yearless(1, 5)), "2024-01-10", "2025-01-05"),
    (Following(Absolute(2024, 5, 4), Period(Unit.DAY)), "2024-05-04", "2024-12-18"),
    (Following(Absolute(1770), Period(Unit.DAY)), None, "2024-12-18"),
    (Either((Absolute(2024, 3, 4), Absolute(2024, 4, 3))), "2024-03-04", "2024-04-03"),
    (NthWeekday(Absolute(2024, 5), 0, -1), "2024-05-27", "2024-05-27"),
    (NthWeekday(Absolute(2024, 11), 1, 1), "2024-11-05", "2024-11-05"),
    (NthWeekday(Absolute(2024, 11), 1, 9), "2024-11-26", "2024-11-26"),
    (NthWeekday(Period(Unit.WEEK, -1), 1, 1), "2024-12-10", "2024-12-10"),
    (Around(Holiday(2024, easter=0), 2, 1), "2024-03-29", "2024-04-01"),
    (Holiday(relation=Relation.PAST, month=12, day=25), "2024-12-25", "2024-12-25"),
    (Holiday(relation=Relation.PAST, month=2, day=14), "2024-02-14", "2024-02-14"),
    (OpenEnded(Yearless(8, relation=Relation.PAST), Side.SINCE), "2024-08-01", None),
    (OpenEnded(Absolute(2024, 10), Side.UNTIL), None, "2024-10-31"),
    (OpenEnded(Absolute(2024, 10), Side.AFTER), "2024-11-01", None),
]


@pytest.mark.parametrize(("expression", "earliest", "latest"), MEANINGS, ids=str)
def test_meaning_on_a_known_day(expression, earliest, latest):
    """What the words mean when the day of writing is known."""
    date = resolve(expression, DaySet(Interval.of(WRITTEN)))
    assert (date.earliest and date.earliest.isoformat(), date.latest and date.latest.isoformat()) == (earliest, latest)


@settings(max_examples=300)
@given(EXPRESSIONS, ANCHORS | EDGES, ANCHORS | EDGES)
def test_a_later_anchor_never_means_earlier_days(expression, one, other):
    """Everything that resolves an interval from its two ends rests on this."""
    early, late = sorted((one, other))
    before, after = expression.on(early), expression.on(late)
    assert before.first <= after.first
    assert before.last <= after.last


@settings(max_examples=300)
@given(EXPRESSIONS, ANCHORS, ANCHORS, st.floats(0, 1))
def test_an_interval_of_anchors_gives_no_less_than_each_of_them(expression, one, other, part):
    """Not knowing the day of publication never rules out what one of the days would mean."""
    days = interval(one, other)
    between = days.first + dt.timedelta(days=int(part * (days.last - days.first).days))
    whole = resolve(expression, DaySet(days))
    single = resolve(expression, DaySet(Interval.of(between)))
    if single is not None:
        assert whole.interval.contains(single.interval)


@settings(max_examples=300)
@given(EXPRESSIONS, ANCHORS)
def test_an_unknown_year_rules_out_no_year(expression, anchor):
    """Knowing only "a 16 December", every 16 December is still possible."""
    yearless = resolve(expression, DaySet(year_days=frozenset({(anchor.month, anchor.day)})))
    single = resolve(expression, DaySet(Interval.of(anchor)))
    if single is not None:
        assert yearless.interval.contains(single.interval)
        assert single.earliest is None or single.earliest in yearless.days
        assert single.latest is None or single.latest in yearless.days


@settings(max_examples=300)
@given(EXPRESSIONS, st.builds(interval, ANCHORS | EDGES | st.none(), ANCHORS | EDGES | st.none()))
def test_resolving_never_fails(expression, anchor):
    """Also at the ends of the calendar: what cannot be said is left open or out."""
    date = resolve(expression, DaySet(anchor))
    assert date is None or date.edtf != ""


@settings(max_examples=300)
@given(EXPRESSIONS, INTERVALS, ANCHORS)
def test_anchors_are_the_days_that_give_the_target(expression, target, day):
    """A day is found exactly if the words, written on it, can mean a day of the target."""
    found = anchors(expression, target)
    assert (found is not None and found.contains(Interval.of(day))) == expression.on(day).overlaps(target)


def test_anchors_are_found_however_far():
    """A book may look back thirty years."""
    target = Interval.of(dt.date(1994, 6, 1))
    found = anchors(Ago(Unit.YEAR, -30), target)
    assert found.contains(Interval.of(dt.date(2024, 6, 1)))
    assert found.is_bounded


def test_a_long_chain_is_told_quickly():
    """Each step asks its base once."""
    chain = Absolute(2024, 5, 5)
    for _ in range(200):
        chain = After(chain, Unit.DAY, 2)
    assert chain.precision is Precision.DAY
    assert chain.on(WRITTEN) == Interval.of(dt.date(2024, 5, 5) + dt.timedelta(days=400))


@pytest.mark.parametrize("parts", [(2024, 6, 31), (2023, 2, 29), (2024, 13, None), (2024, 1, 0)])
def test_a_day_there_is_not_is_refused(parts):
    """No calendar has it, so no expression means it."""
    with pytest.raises(ValueError, match=r"month|day"):
        Absolute(*parts)


def test_a_day_no_year_has_is_refused():
    """A 29 February may come; a 30 February never does."""
    Yearless(2, 29)
    with pytest.raises(ValueError, match="day"):
        Yearless(2, 30)


def test_a_weekday_named_with_a_day_tells_the_year():
    """Of those that are possible; where none fits, the weekday is a slip and the day stays."""
    friday, years = Yearless(7, 5, Relation.PAST, weekday=4), DaySet(Interval(dt.date(2016, 1, 1), dt.date(2021, 1, 1)))
    assert resolve(friday, years).days.only_day == dt.date(2019, 7, 5)
    assert resolve(friday, DaySet(Interval.of(dt.date(2018, 8, 1)))).days.only_day == dt.date(2018, 7, 5)


def test_what_is_so_many_days_off_falls_on_a_day_so_far_off():
    """Where it is told to the day."""
    assert After(Weekday(4), Unit.WEEK, 2, exact=True).weekdays() == {4}
    assert After(Weekday(4), Unit.DAY, 1, exact=True).weekdays() == {5}
    assert After(Yearless(7, 5), Unit.DAY, -2, exact=True).year_days() == {(7, 3)}
    assert After(Yearless(7, 5), Unit.DAY, -2).year_days() is None
