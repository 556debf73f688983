"""Sets of days can be put together in any order, and their ends are always days that belong to them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import INTERVALS, UNIVERSE, WEEKDAYS, YEAR_DAYS
from timeline.dates.dayset import DaySet, moved_days
from timeline.dates.interval import ALWAYS, Interval

SETS = st.builds(DaySet.of, INTERVALS, WEEKDAYS, YEAR_DAYS).filter(lambda days: days is not None)


def days(dayset):
    """The days of a set among those that brute force looks at; none for no set."""
    return {day for day in UNIVERSE if day in dayset} if dayset else set()


def is_trimmed(dayset):
    """Do both ends, where there are any, belong to the set?"""
    return all(end is None or end in dayset for end in (dayset.earliest, dayset.latest))


@given(INTERVALS, WEEKDAYS, YEAR_DAYS)
def test_a_set_holds_the_days_that_fit(within, weekdays, year_days):
    """A day belongs if it lies inside, on such a weekday, on such a day of the year; no such day is no set."""
    expected = {
        day
        for day in UNIVERSE
        if within.first <= day <= within.last
        and (weekdays is None or day.weekday() in weekdays)
        and (year_days is None or (day.month, day.day) in year_days)
    }
    dayset = DaySet.of(within, weekdays, year_days)
    assert days(dayset) == expected
    assert dayset is None or is_trimmed(dayset)
    if within.is_bounded:
        assert (dayset is None) == (not expected)
        assert list(dayset or ()) == sorted(expected)


@given(SETS, SETS)
def test_intersection_is_that_of_sets(one, other):
    """It is a set again, trimmed, the same from either side."""
    both = one.intersect(other)
    assert both == other.intersect(one)
    assert days(both) == days(one) & days(other)
    assert one.overlaps(other) == (both is not None) == (not one.disjoint(other))
    assert both is None or is_trimmed(both)


@given(SETS, SETS, SETS)
def test_evidence_can_be_put_together_in_any_order(one, other, third):
    """Three restrictions leave the same days whichever two come first."""

    def together(first, second, last):
        both = first.intersect(second)
        return both and both.intersect(last)

    assert days(together(one, other, third)) == days(together(third, other, one)) == days(together(one, third, other))


@pytest.mark.parametrize(
    ("since", "weekdays", "first"),
    [
        (dt.date(2023, 3, 1), None, dt.date(2024, 2, 29)),
        (dt.date(2096, 3, 1), None, dt.date(2104, 2, 29)),  # 2100 is no leap year
        (dt.date(2088, 3, 1), {6}, dt.date(2128, 2, 29)),
    ],
)
def test_a_leap_day_is_found_however_far(since, weekdays, first):
    """The longest wait for a 29 February on a given weekday is forty years."""
    assert DaySet.of(Interval(since, None), weekdays, {(2, 29)}).earliest == first


def test_an_open_start_cannot_be_listed():
    """Asking for its days is a mistake and says so."""
    with pytest.raises(ValueError, match="open start"):
        next(iter(DaySet(ALWAYS)))


@given(SETS)
def test_the_days_that_follow_are_the_days_after(dayset):
    """None is missing among those that brute force looks at."""
    assert {day + dt.timedelta(1) for day in days(dayset)} & set(UNIVERSE) <= days(dayset.following())


def test_the_only_day_is_told():
    """One possible day is that day; two, or an open end, are not."""
    assert DaySet.of(Interval(dt.date(2024, 12, 9), dt.date(2024, 12, 15)), {0}).only_day == dt.date(2024, 12, 9)
    assert DaySet.of(Interval(dt.date(2024, 12, 9), dt.date(2024, 12, 16)), {0}).only_day is None
    assert DaySet(ALWAYS).only_day is None


def test_days_of_the_year_move_over_the_end_of_february_in_either_kind_of_year():
    """Two days after 27 February is the 29th, or 1 March."""
    assert moved_days({(2, 27)}, 2, 2) == {(2, 29), (3, 1)}
    assert moved_days({(12, 31)}, -1, 1) == {(12, 30), (12, 31), (1, 1)}
