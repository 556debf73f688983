"""Intervals behave as the sets of days they stand for."""

import datetime as dt

import pytest
from hypothesis import given

from tests.dates.strategies import DAYS, INTERVALS, UNIVERSE
from timeline.dates.interval import ALWAYS, Interval, month_interval, shift_day, year_interval


def days(interval):
    """The days of an interval, by asking each."""
    return {
        day
        for day in UNIVERSE
        if (interval.earliest is None or interval.earliest <= day)
        and (interval.latest is None or day <= interval.latest)
    }


@given(INTERVALS, INTERVALS)
def test_algebra_is_that_of_sets(one, other):
    """Intersection, overlap and containment agree with the days themselves; so does the hull, which fills the gap."""
    both = one.intersect(other)
    assert days(both) == days(one) & days(other) if both else not days(one) & days(other)
    assert one.overlaps(other) == bool(days(one) & days(other)) == (not one.disjoint(other))
    assert one.contains(other) == (days(other) <= days(one))
    hull = days(one.hull(other))
    assert days(one) | days(other) <= hull
    assert min(hull) == min(days(one) | days(other))
    assert max(hull) == max(days(one) | days(other))


@given(INTERVALS, INTERVALS)
def test_order_of_the_operands_does_not_matter(one, other):
    """What two sources say may be put together from either side."""
    assert one.intersect(other) == other.intersect(one)
    assert one.hull(other) == other.hull(one)
    assert one.gap(other) == other.gap(one)


@given(DAYS, DAYS)
def test_gap_counts_days(one, other):
    """Adjacent days are one apart."""
    assert Interval.of(one).gap(Interval.of(other)) == abs((one - other).days)


def test_ends_may_not_be_reversed():
    """A reversed interval is a mistake in the program, never a value."""
    with pytest.raises(ValueError, match="reversed"):
        Interval(dt.date(2024, 6, 2), dt.date(2024, 6, 1))


@pytest.mark.parametrize(
    ("day", "by", "shifted"),
    [
        (dt.date(2024, 2, 28), 1, dt.date(2024, 2, 29)),
        (dt.date.max, 1, None),
        (dt.date.min, -1, None),
        (None, 5, None),
    ],
)
def test_what_leaves_the_calendar_is_open(day, by, shifted):
    """There is no day after the last one."""
    assert shift_day(day, by) == shifted


def test_months_and_years_are_whole():
    """Leap days and the last December included."""
    assert month_interval(2024, 2).latest == dt.date(2024, 2, 29)
    assert month_interval(9999, 12).latest == dt.date.max
    assert year_interval(2023).days == 365
    assert not ALWAYS.is_bounded
