"""Times as their verbs place them: where what lasts began, and up to when what is told lasts."""

import datetime as dt

import pytest

from tests.parser.reading import claim
from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.dates.resolve import resolve
from timeline.model.claim import Kind

#: The day on which the sentences are read.
TODAY = DaySet(Interval.of(dt.date(2024, 5, 10)))


def days(sentence: str) -> tuple[str | None, str | None]:
    """The first and the last possible day of the only claim of a sentence with a time."""
    date = resolve(claim(sentence).when.expression, TODAY)
    within = date.days.within
    return tuple(str(day) if day else None for day in (within.earliest, within.latest))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mine has been shut since 2 May.", ("2024-05-02", "2024-05-02")),
        ("The mine is closed until 24 May 2024.", ("2024-05-10", "2024-05-24")),
        ("The money should be there by 24 May 2024.", ("2024-05-10", "2024-05-24")),
        ("Refunds may be claimed until 24 May 2024.", ("2024-05-24", "2024-05-24")),
        ("The firm did not report the fire until 2 May.", ("2024-05-02", "2024-05-02")),
        ("Sixty men had been saved by midday on 2 May.", ("2024-05-02", "2024-05-02")),
    ],
)
def test_an_open_time_is_closed_by_its_verb(sentence, expected):
    """What holds since a day began then; what ends on one lasts from now on, but for a term; what is over was then."""
    assert days(sentence) == expected


def test_what_holds_since_a_day_is_a_state():
    """Its headline keeps the day."""
    told = claim("The mine has been shut since 2 May.")
    assert (told.kind, told.headline) == (Kind.STATE, "The mine has been shut since 2 May")
