"""EDTF strings: what they look like, and that they say exactly the days that are possible."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dates.strategies import ANCHORS, EXPRESSIONS, interval
from timeline.dates.dayset import DaySet
from timeline.dates.edtf import parse_edtf
from timeline.dates.expression import (
    Absolute,
    Between,
    Either,
    OpenEnded,
    PartOf,
    Period,
    Side,
    Stretch,
    Third,
    Weekday,
    Yearless,
)
from timeline.dates.interval import ALWAYS, Interval
from timeline.dates.resolve import resolve
from timeline.dates.units import Unit

WEDNESDAY = Interval.of(dt.date(2024, 12, 18))
UNKNOWN = ALWAYS
SOME_YEAR = Interval(dt.date(2024, 6, 1), dt.date(2025, 6, 30))
A_MONTH = Interval(dt.date(2024, 11, 6), dt.date(2024, 12, 11))

CASES = [
    (Absolute(2024), WEDNESDAY, "2024"),
    (Absolute(2024, 6), WEDNESDAY, "2024-06"),
    (Absolute(2024, 6, 14), UNKNOWN, "2024-06-14"),
    (Absolute(814, 1, 28), UNKNOWN, "0814-01-28"),
    (Yearless(12, 16), UNKNOWN, "XXXX-12-16"),
    (Yearless(6), UNKNOWN, "XXXX-06"),
    (Yearless(2), UNKNOWN, "XXXX-02"),
    (PartOf(Yearless(8), Third.EARLY), UNKNOWN, "XXXX-08-01/XXXX-08-10"),
    (Weekday(0), UNKNOWN, None),
    (Period(Unit.DAY), UNKNOWN, None),
    (Yearless(6), SOME_YEAR, "[2024-06,2025-06]"),
    (Either((Absolute(2024, 3, 4), Absolute(2024, 4, 3))), UNKNOWN, "[2024-03-04,2024-04-03]"),
    (Period(Unit.DAY, -1), A_MONTH, "[2024-11-05..2024-12-10]"),
    (Period(Unit.YEAR, -1), SOME_YEAR, "[2023,2024]"),
    (Period(Unit.MONTH, -1), Interval(dt.date(2024, 6, 1), None), "[2024-05..]"),
    (Period(Unit.MONTH, 1), Interval(None, dt.date(2024, 6, 1)), "[..2024-07]"),
    (Period(Unit.WEEK, -1), WEDNESDAY, "2024-12-09/2024-12-15"),
    (Stretch(Unit.DAY, -2), WEDNESDAY, "2024-12-16/2024-12-18"),
    (Between(Absolute(2019), Absolute(2021)), WEDNESDAY, "2019/2021"),
    (Between(Yearless(10), Yearless(11)), WEDNESDAY, "2024-10/2024-11"),
    (Between(Absolute(2024, 6, 1), Absolute(2024, 7, 31)), WEDNESDAY, "2024-06-01/2024-07-31"),
    (OpenEnded(Yearless(8), Side.SINCE), WEDNESDAY, "2024-08/.."),
    (OpenEnded(Absolute(2024, 6, 1), Side.SINCE), WEDNESDAY, "2024-06-01/.."),
    (OpenEnded(Absolute(1945), Side.SINCE), WEDNESDAY, "1945/.."),
    (OpenEnded(Absolute(2024, 10), Side.UNTIL), WEDNESDAY, "../2024-10"),
    (OpenEnded(Absolute(2024, 10, 31), Side.UNTIL), WEDNESDAY, "../2024-10-31"),
]


@pytest.mark.parametrize(("expression", "anchor", "edtf"), CASES, ids=str)
def test_edtf_of(expression, anchor, edtf):
    """The forms that a reader of `timeline.json` meets."""
    assert resolve(expression, DaySet(anchor)).edtf == edtf


@settings(max_examples=400)
@given(EXPRESSIONS, st.builds(interval, ANCHORS | st.none(), ANCHORS | st.none()))
def test_edtf_allows_exactly_the_possible_days(expression, anchor):
    """Read back, the string has the same ends as the date, and they are never reversed."""
    date = resolve(expression, DaySet(anchor))
    if date is not None and date.edtf and "XXXX" not in date.edtf:
        assert parse_edtf(date.edtf).interval == date.interval
