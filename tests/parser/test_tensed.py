"""Times as their verbs place them: where what lasts began, and up to when what is told lasts."""

import datetime as dt

import pytest

from tests.parser.reading import claim, claims
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
        ("All the men were brought up by early Thursday.", (None, "2024-05-09")),
        ("The mine is closed until 24 May 2024.", ("2024-05-10", "2024-05-24")),
        ("The money should be there by 24 May 2024.", ("2024-05-10", "2024-05-24")),
        ("Refunds may be claimed until 24 May 2024.", ("2024-05-24", "2024-05-24")),
        ("The firm did not report the fire until 2 May.", ("2024-05-02", "2024-05-02")),
        ("The trial may open in March.", ("2025-03-01", "2025-03-31")),
        ("The gang broke into the vault next door over the Easter weekend.", ("2024-03-29", "2024-04-01")),
        ("The talks failed this winter.", ("2023-12-01", "2024-02-29")),
        ("She had hoped to marry in the summer.", ("2024-06-01", "2024-08-31")),
        ("The firm said the work could begin in the autumn.", ("2024-09-01", "2024-11-30")),
        ("She was to marry in the summer.", ("2024-06-01", "2024-08-31")),
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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The search was given up on 22 May.", "2023-05-22"),
        ("The vote was set for 22 May.", "2024-05-22"),
        ("The judge told him to come on 22 May.", "2024-05-22"),
        ("The memorial will be opened on 22 May.", "2024-05-22"),
    ],
)
def test_a_text_that_looks_back_a_year_tells_of_last_year(sentence, expected):
    """Where it tells in the past of a day that lies ahead, but for what was put ahead then."""
    told = [claim for claim in claims(f"Sixty people died on 15 May last year. {sentence}") if claim.when][-1]
    assert str(resolve(told.when.expression, TODAY).days.within.earliest) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday the firm raised the number. A plane is due at half past ten.", "2024-05-10"),
        ("The mourning will begin tomorrow. Gusts of 95 kph were measured overnight.", "2024-05-10"),
        ("Yesterday the firm raised the number. A plane landed at half past ten.", "2024-05-09"),
    ],
)
def test_a_day_told_before_is_that_of_a_time_of_day_where_the_verb_allows(text, expected):
    """What is due is not yesterday, what is over not tomorrow."""
    told = [claim for claim in claims(text) if claim.when][-1]
    assert str(resolve(told.when.expression, TODAY).days.within.earliest) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He was released on bail until November.", "2024-11-30"),
        ("The case was adjourned to 22 November.", "2024-11-22"),
        ("Her successor starts in November.", "2024-11-30"),
        ("The vote was postponed to 22 April.", "2024-04-22"),
        ("He had worked there until November.", "2023-11-30"),
    ],
)
def test_what_was_put_off_or_lasts_until_a_time_most_often_lies_ahead(sentence, expected):
    """Half a year and more, unless that time has just gone by."""
    assert str(resolve(claim(sentence).when.expression, TODAY).days.within.latest) == expected
