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


@settings(max_examples=300)
@given(EXPRESSIONS, ANCHORS)
def test_edtf_of_an_unknown_year_rules_out_no_day(expression, anchor):
    """Read back, every day of the year that was possible still is."""
    date = resolve(expression, DaySet(year_days=frozenset({(anchor.month, anchor.day)})))
    if date is not None and date.edtf and "XXXX" in date.edtf:
        assert date.days.year_days <= parse_edtf(date.edtf).days.year_days


#: Forms of the standard, and the first and last day of what is kept of them.
READ = [
    # level 0
    ("1985-04-12", "1985-04-12", "1985-04-12"),
    ("1985-04", "1985-04-01", "1985-04-30"),
    ("1985", "1985-01-01", "1985-12-31"),
    ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
    ("1964/2008", "1964-01-01", "2008-12-31"),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28"),
    # level 1
    ("2001-21", "2001-03-01", "2001-05-31"),
    ("2001-24", "2001-12-01", "2002-02-28"),
    ("1984?", "1984-01-01", "1984-12-31"),
    ("2004-06~", "2004-06-01", "2004-06-30"),
    ("2004-06-11%", "2004-06-11", "2004-06-11"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2004-XX", "2004-01-01", "2004-12-31"),
    ("1985-04-XX", "1985-04-01", "1985-04-30"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31"),
    ("1985-04-12/..", "1985-04-12", None),
    ("../1985", None, "1985-12-31"),
    ("1985/", "1985-01-01", None),
    ("/1985-04", None, "1985-04-30"),
    ("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08"),
    # level 2
    ("2001-25", "2001-03-01", "2001-05-31"),
    ("2001-34", "2001-04-01", "2001-06-30"),
    ("2001-41", "2001-07-01", "2001-12-31"),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
    ("[..1760-12-03]", None, "1760-12-03"),
    ("[1760-01, 1760-02, 1760-12..]", "1760-01-01", None),
    ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
    ("{..1984}", None, "1984-12-31"),
    ("2004-06~-11", "2004-06-11", "2004-06-11"),
    ("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20"),
    ("156X-12-25", "1560-12-25", "1569-12-25"),
    ("1XXX-12", "1000-12-01", "1999-12-31"),
    ("199X-02-29", "1992-02-29", "1996-02-29"),
    ("2004-XX-11", "2004-01-11", "2004-12-11"),
    ("2004-06-2X", "2004-06-20", "2004-06-29"),
    ("XXXX-12-XX", None, None),
    ("XXXX-12-16", None, None),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), READ)
def test_days_of_an_edtf_string(text, earliest, latest):
    """What the standard's own examples mean, as far as days can hold it."""
    date = parse_edtf(text)
    assert (date.earliest and date.earliest.isoformat(), date.latest and date.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    "text", ["[2024-06,2025-06]", "[2024-03-04,2024-04-03]", "2001-24", "2004?", "XXXX-12", "196X"]
)
def test_what_is_read_is_written_again(text):
    """Alternatives, seasons and qualifiers survive."""
    assert parse_edtf(text).edtf == text


@pytest.mark.parametrize(
    ("text", "qualifier"), [("?2004-06", "?"), ("2004-06-~11", "~"), ("2004?-06-~11", "%"), ("2004?/2005?", "?")]
)
def test_a_qualifier_of_a_part_is_that_of_the_date(text, qualifier):
    """Two that differ are both."""
    assert parse_edtf(text).qualifier == qualifier


def test_alternatives_keep_their_days_of_the_year():
    """Between two Junes there is no May."""
    days = parse_edtf("[2024-06,2025-06]").days
    assert dt.date(2025, 6, 14) in days
    assert dt.date(2024, 12, 24) not in days


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2004-06-31", "day"),
        ("2023-02-29", "day"),
        ("XXXX-02-30", "no such day"),
        ("2024-02-3X", "no such day"),
        ("2004-00", "month"),
        ("2004-13", "13 is no month"),
        ("2001-37", "no part of a year"),
        ("2001-21-05", "takes no day"),
        ("0000", "0000"),
        ("10000", "four digits"),
        ("-0044", "four digits"),
        ("Y-17E7", "four digits"),
        ("1950S2", "four digits"),
        ("1984-1X", "year of four digits"),
        ("20X4", "year of four digits"),
        ("2004/2003", "reversed"),
        ("XXXX-12-16/XXXX-12-14", "reversed"),
        ("2001/2002/2003", "two ends"),
        ("9999-24", "year"),
        ("XXXX", "open"),
        ("XXXX-XX-XX", "open"),
        ("../..", "no day"),
        ("[]", "no day"),
        ("[..]", "no day"),
        ("[2001,,2003]", "missing"),
        ("", "four digits"),
        ("last week", "four digits"),
        ("２００４", "four digits"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_reason_and_remedy(text, reason):
    """Never a silently corrected day."""
    with pytest.raises(ValueError, match=r"write it like 2024-12-16") as refused:
        parse_edtf(text)
    assert repr(text) in str(refused.value)
    assert reason in str(refused.value)


@settings(max_examples=500)
@given(st.text(max_size=20) | st.text("0123456789X-/~?%[]{},.TZ ", max_size=24))
def test_any_text_is_read_or_refused(text):
    """A reader of files meets anything."""
    date, reason = None, ""
    try:
        date = parse_edtf(text)
    except ValueError as refused:
        reason = str(refused)
    assert date or (repr(text) in reason and "write it like" in reason)
    assert date is None or date.edtf != ""
