"""Feasts by other calendars fall on the days that almanacs give."""

import datetime as dt

import pytest

from timeline.dates.calendars import eastern, islamic, jewish
from timeline.dates.expression import Feast, Holiday, Relation

PASSOVER, HANUKKAH, RAMADAN = -163, 83, 236


@pytest.mark.parametrize(
    ("year", "days", "day"),
    [
        (2023, 0, "2023-09-16"),
        (2024, 0, "2024-10-03"),
        (2024, PASSOVER, "2024-04-23"),
        (2025, PASSOVER, "2025-04-13"),
        (2022, HANUKKAH, "2022-12-19"),
        (2023, HANUKKAH, "2023-12-08"),
        (2024, HANUKKAH, "2024-12-26"),
        (1973, 9, "1973-10-06"),
    ],
)
def test_jewish_feasts(year, days, day):
    """The day, not the evening before on which it begins."""
    assert dt.date.fromordinal(jewish(year, days)).isoformat() == day


@pytest.mark.parametrize(("year", "day"), [(2010, "2010-08-11"), (2023, "2023-03-23"), (2024, "2024-03-11")])
def test_ramadan_begins_within_a_day_of_the_tables(year, day):
    """As it was announced in Saudi Arabia."""
    assert abs(islamic(year, RAMADAN) - dt.date.fromisoformat(day).toordinal()) <= 1


@pytest.mark.parametrize(("year", "day"), [(2023, "2023-04-16"), (2024, "2024-05-05"), (2025, "2025-04-20")])
def test_easter_in_the_east(year, day):
    """By the Julian calendar, told in the Gregorian."""
    assert dt.date.fromordinal(eastern(year, 0)).isoformat() == day


def test_easter_before_the_gregorian_calendar():
    """The Easter of the Sicilian Vespers, 1282."""
    assert Holiday(1282, easter=0).on(dt.date.min).first == dt.date(1282, 3, 29)


@pytest.mark.parametrize("calendar", ["jewish", "islamic", "eastern"])
@pytest.mark.parametrize("anchor", [dt.date.min, dt.date(2030, 6, 1), dt.date.max])
def test_every_year_has_every_feast(calendar, anchor):
    """Also the years at the ends of the calendar."""
    for relation in Relation:
        assert Feast(None, relation, None, calendar, 266).on(anchor).first
