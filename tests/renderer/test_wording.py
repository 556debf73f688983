import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import factories
from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.dates.value import Date, Part, Precision
from timeline.languages import loader
from timeline.model.date import Basis, DateRecord
from timeline.renderer.wording import Wording

ENGLISH = Wording("en")


def record(
    first: str | None,
    last: str | None,
    precision: Precision,
    *,
    said: str = "",
    lasted: bool = False,
    weekdays: tuple[int, ...] | None = None,
    year_days: tuple[tuple[int, int], ...] | None = None,
) -> DateRecord:
    ends = [dt.date.fromisoformat(end) if end else None for end in (first, last)]
    days = DaySet.of(Interval(*ends), weekdays, year_days)
    assert days is not None
    parts = frozenset(Part(part) for part in said.split())
    return DateRecord.from_date(Date(days, precision, parts, lasted), Basis.STATED)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-12-14", "14 December 2024"),
        ("2024-06", "June 2024"),
        ("2024", "2024"),
        ("2024-11-06..2024-12-11", "between 6 November and 11 December 2024"),
        ("2024-12-06..2024-12-11", "between 6 and 11 December 2024"),
        ("2023-12-30..2024-01-02", "between 30 December 2023 and 2 January 2024"),
        ("..2024-10-31", "31 October 2024 or earlier"),
        ("2024-08-05..", "5 August 2024 or later"),
        ("2024-10-01..2024-10-31", "October 2024"),
        ("..", "date unknown"),
        ("0962-02-02", "2 February 962"),
    ],
)
def test_plain_dates(text, words):
    assert ENGLISH.date(factories.date(text)) == words


def test_no_date_at_all():
    assert ENGLISH.date(None) == "date unknown"


DAY, WEEK, MONTH, YEAR, INTERVAL = (
    Precision.DAY,
    Precision.WEEK,
    Precision.MONTH,
    Precision.YEAR,
    Precision.INTERVAL,
)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (record("2024-12-14", "2024-12-16", INTERVAL, lasted=True), "14 to 16 December 2024"),
        (record("2024-11-28", "2024-12-03", INTERVAL, lasted=True), "28 November to 3 December 2024"),
        (record("2024-06-01", "2024-08-31", INTERVAL, lasted=True, said="month"), "June to August 2024"),
        (record("2023-11-01", "2024-02-29", INTERVAL, lasted=True, said="month"), "November 2023 to February 2024"),
        (record("2019-01-01", "2024-12-31", INTERVAL, lasted=True, said="year"), "2019 to 2024"),
        (record("2024-01-01", "2024-12-31", INTERVAL, lasted=True, said="month"), "2024"),
        (record(None, "2024-10-31", INTERVAL, lasted=True, said="day month"), "until 31 October 2024"),
        (record(None, "2024-10-31", INTERVAL, lasted=True, said="month"), "until October 2024"),
        (record("2024-08-01", None, INTERVAL, lasted=True, said="month"), "since August 2024"),
        (record("2024-01-01", None, INTERVAL, lasted=True, said="month"), "since January 2024"),
        (record("2024-01-01", None, INTERVAL, lasted=True, said="year"), "since 2024"),
        (record("2024-08-01", None, MONTH, said="month"), "August 2024 or later"),
        (record("2024-08-01", "2024-12-31", MONTH, said="month"), "between August and December 2024"),
        (record("2024-12-09", "2024-12-15", WEEK), "the week of 9 to 15 December 2024"),
        (record("2024-08-01", "2024-08-10", INTERVAL, said="month"), "early August 2024"),
        (record("2024-02-11", "2024-02-20", INTERVAL, said="month"), "mid February 2024"),
        (record("2024-02-21", "2024-02-29", INTERVAL, said="month"), "late February 2024"),
        (record("2024-08-01", "2024-08-10", INTERVAL, said="month day", lasted=True), "1 to 10 August 2024"),
    ],
)
def test_lasting_open_and_partial_dates(date, words):
    assert ENGLISH.date(date) == words


def test_months_of_two_years_are_alternatives():
    days = record("2023-06-01", "2024-06-30", MONTH, year_days=tuple((6, day) for day in range(1, 31)))
    assert days.edtf == "[2023-06,2024-06]"
    assert ENGLISH.date(days) == "June 2023 or June 2024"


def test_two_possible_days_are_alternatives():
    days = record("2024-03-04", "2024-04-03", DAY, year_days=((3, 4), (4, 3)))
    assert ENGLISH.date(days) == "4 March or 3 April 2024"


def test_a_shared_weekday_is_named():
    days = record("2024-11-06", "2024-12-11", DAY, weekdays=(2,))
    assert ENGLISH.date(days) == "between 6 November and 11 December 2024, a Wednesday"
    long = record("2024-01-01", "2024-12-31", DAY, weekdays=(2,), said="weekday")
    assert ENGLISH.date(long) == "between 3 January and 25 December 2024, a Wednesday"


def test_a_known_day_needs_no_weekday():
    assert ENGLISH.date(record("2024-12-14", "2024-12-14", DAY, said="weekday")) == "14 December 2024"


def test_an_unknown_year():
    assert ENGLISH.date(record(None, None, DAY, year_days=((12, 16),))) == "16 December, year unknown"
    june = tuple((6, day) for day in range(1, 31))
    assert ENGLISH.date(record(None, None, MONTH, year_days=june)) == "June, year unknown"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-12-14", "14 December 2024"),
        ("2024-06", "June 2024"),
        ("2024-12-14/2024-12-16", "14 to 16 December 2024"),
        ("[2024-12-14..2024-12-16]", "between 14 and 16 December 2024"),
        ("14 December", "14 December"),
        ("2024-13-40", "2024-13-40"),
        ("12,000 troops", "12,000 troops"),
    ],
)
def test_values_of_readings(value, words):
    assert ENGLISH.value(value) == words


def test_counts():
    assert ENGLISH.count("sources", 1) == "1 source"
    assert ENGLISH.count("events", 1204) == "1,204 entries"


def test_a_language_without_words_gets_english():
    assert Wording("xx").language == loader.DEFAULT_LANGUAGE


dates = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("published between 2024-01-31 and 2024-06-02.", "published between 31 January 2024 and 2 June 2024."),
        ("published on XXXX-12-16, the year open", "published on 16 December, the year open"),
        ("the file says “2024-05-18”, on 2024-05-18", "the file says “2024-05-18”, on 18 May 2024"),
        ("on 2024-02-31, order 1234-567", "on 2024-02-31, order 1234-567"),
    ],
)
def test_dates_in_a_sentence_are_put_into_words_and_quotations_left(sentence, told):
    assert Wording("en").dated(sentence) == told


@given(
    st.lists(dates, min_size=2, max_size=2).map(sorted),
    st.sampled_from(Precision),
    st.frozensets(st.sampled_from(Part)),
    st.booleans(),
    st.sampled_from([(True, True), (True, False), (False, True), (False, False)]),
)
def test_every_date_has_words_that_name_its_known_years(days, precision, said, lasted, known):
    ends = [day if is_known else None for day, is_known in zip(days, known, strict=True)]
    date = Date(DaySet(Interval(*ends)), precision, said, lasted)
    words = ENGLISH.date(DateRecord.from_date(date, Basis.STATED))
    assert words.strip()
    for day in ends:
        assert day is None or str(day.year) in words
