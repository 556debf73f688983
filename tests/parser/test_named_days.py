"""Days that an article names twice, or by date and weekday: what they say of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factories import document
from timeline.dates.dayset import DaySet
from timeline.dating.bearing import publication_days
from timeline.parser import parse

#: A year in which 11 November is a Friday.
YEAR = 2022


def days(text: str, language: str, finder: str) -> DaySet | None:
    """The publication days that the clues of one kind leave; `None` without one."""
    found: DaySet | None = None
    for clue in parse(document(f"A title\n\n{text}", language=language)).clues:
        left = publication_days(clue.bearing, clue.expression) if clue.reason.name == finder else None
        found = (found or DaySet()).intersect(left) if left else found
    return found


@pytest.mark.parametrize(
    ("language", "text", "month", "day"),
    [
        ("en", "Some 4,000 people came yesterday, November 11, ten days later than planned.", 11, 12),
        ("en", "It closed yesterday (11 November) for good.", 11, 12),
        ("en", "On 11 November, three days ago, the mill closed.", 11, 14),
        ("en", "The mill will close tomorrow, 11 November, for good.", 11, 10),
        ("de", "Vor vier Tagen, am 11. November, ist sie ausgelaufen.", 11, 15),
        ("de", "Das Gericht hat gestern, am 28. Februar, einen Mann verurteilt.", 3, 1),
        ("fr", "Hier, 11 novembre, le pont a été fermé.", 11, 12),
        ("es", "Anteayer, 11 de noviembre, cerraron el puente.", 11, 13),
        ("it", "Due giorni fa, l’11 novembre, il ponte è stato chiuso.", 11, 13),
        ("pt", "Ontem, 11 de novembro, a ponte foi fechada.", 11, 12),
        ("nl", "Gisteren, 11 november, ging de brug dicht.", 11, 12),
    ],
)
def test_a_distance_and_the_day_it_leads_to_tell_the_day_of_writing(language, text, month, day):
    """Whatever the year."""
    left = days(text, language, "clues.apposed")
    assert left is not None
    assert dt.date(YEAR, month, day) in left
    assert dt.date(YEAR, month, day + 1) not in left


@pytest.mark.parametrize(
    ("language", "text", "weekday"),
    [
        ("en", "He withdrew his claim yesterday, a Friday.", 5),
        ("en", "The day before yesterday, a Tuesday, it published its findings.", 3),
        ("de", "Heute, an einem Samstag, ist das Dock leer.", 5),
        ("fr", "Avant-hier, mardi, il a brûlé.", 3),
        ("es", "Quedaban ayer, domingo, unas treinta toneladas.", 0),
    ],
)
def test_a_distance_and_a_weekday_tell_the_weekday_of_writing(language, text, weekday):
    """Whatever the date."""
    left = days(text, language, "clues.apposed")
    assert left is not None
    assert left.weekdays == {weekday}


@pytest.mark.parametrize(
    "text",
    [
        "Shops are shut today, Friday and Saturday.",
        "They met yesterday and on 11 November.",
        "“I was there yesterday, on Friday, when it fell”, he said.",
        "It closed yesterday. On 11 November it had still been open.",
        "It closed a year ago, on 11 November.",
        "They hope to fly out a thousand more on this day, Tuesday, it was said.",
        "Somebody rang the doorbell at 8:00 am on a Sunday morning.",
        "Between yesterday and 11 November nothing happened.",
    ],
)
def test_other_days_side_by_side_tell_nothing(text):
    """A list, a range, two sentences, direct speech, a clock time and what is no distance to the day."""
    assert days(text, "en", "clues.apposed") is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("People were allowed back on Friday, November 11, after eleven days in shelters and halls.", 11),
        ("On Tuesday, 8 November, parliament rejected the motion against her by a single vote.", 8),
    ],
)
def test_a_lead_with_weekday_and_date_is_the_news_of_its_week(text, last):
    """From that day on, for a week."""
    left = days(f"{text} He left yesterday.", "en", "clues.lead_dated")
    assert left is not None
    assert [day for day in range(1, 31) if dt.date(YEAR, 11, day) in left] == list(range(last, last + 8))


@pytest.mark.parametrize(
    "text",
    [
        "People were allowed back on November 11, after eleven days in shelters and school halls.",
        "The rescue teams swung into action when the quake struck the island on Friday, 11 November.",
        "The court will hear the case on Friday, 11 November, in the old hall of the town.",
        "Nobody at all has been charged with the theft so far.\n" * 4
        + "It was on Friday, 11 November, that the alarm rang.",
    ],
)
def test_other_days_of_the_opening_tell_no_week(text):
    """Without a weekday, ahead, farther down, or in a clause beside the main one."""
    assert days(f"{text} He left yesterday.", "en", "clues.lead_dated") is None


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("A ship hit a pier late Thursday. All aboard were lifted off before dawn on Friday, November 11.", True),
        ("It gave way on November 11, a Friday, when most of it fell into the water. He left yesterday.", False),
    ],
)
def test_a_weekday_before_all_days_of_the_calendar_is_of_the_day_of_writing(text, week):
    """So the text is news; but who explains which weekday it was tells no news."""
    assert (days(text, "en", "clues.lead_dated") is not None) is week


def test_a_text_that_is_not_written_from_day_to_day_tells_no_week():
    """It may be a monthly."""
    text = "On Tuesday, 8 November, parliament rejected the motion against her by a single vote."
    assert days(text, "en", "clues.lead_dated") is None
