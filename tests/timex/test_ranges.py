"""The two ends of a range: TIMEX3 has them apart, a claim lasts from one to the other."""

import datetime as dt

import pytest

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.dates.resolve import resolve
from timeline.timex import join_ranges, tag

WRITTEN = DaySet(Interval.of(dt.date(2024, 12, 18)))


def joined(text, language="en"):
    """The words of each expression after ranges were joined, and their EDTF."""
    return {
        timex.text: (date := resolve(timex.expression, WRITTEN)) and date.edtf
        for timex in join_ranges(text, tag(text, language), language)
        if timex.expression is not None
    }


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("from 3 May 2024 to 5 May 2024", "3 May 2024 to 5 May 2024", "2024-05-03/2024-05-05"),
        ("on 26–28 June 2019", "26–28 June 2019", "2019-06-26/2019-06-28"),
        ("from 1st–3rd May 2024", "1st–3rd May 2024", "2024-05-01/2024-05-03"),
        ("between 2019 and 2021", "2019 and 2021", "2019/2021"),
        ("the war of 1914-18", "1914-18", "1914/1918"),
        ("from March to June 2024", "March to June 2024", "2024-03/2024-06"),
        ("in May/June 2024", "May/June 2024", "2024-05/2024-06"),
        ("the three months ended Sept. 28, 2024", "the three months ended Sept. 28, 2024", "2024-06-29/2024-09-28"),
        ("in the six months to June 2024", "the six months to June 2024", "2024-01/2024-06"),
        ("in the 52 weeks ended 31 March 2024", "52 weeks ended 31 March 2024", "2023-04-03/2024-03-31"),
        ("from December 2023 until March 2024", "December 2023 until March 2024", "2023-12/2024-03"),
    ],
)
def test_from_one_end_to_the_other(text, words, edtf):
    """Words before it and between its ends make a range."""
    assert joined(text) == {words: edtf}


@pytest.mark.parametrize(
    ("language", "text", "words", "edtf"),
    [
        ("it", "tra il 3 e il 5 maggio 2024", "3 e il 5 maggio 2024", "2024-05-03/2024-05-05"),
        ("it", "dal 12 al 14 maggio 2024", "12 al 14 maggio 2024", "2024-05-12/2024-05-14"),
        ("it", "chiuso fino al 21 maggio 2024", "21 maggio 2024", "../2024-05-21"),
        ("fr", "les trois mois clos le 30 juin 2024", "trois mois clos le 30 juin 2024", "2024-03-31/2024-06-30"),
        (
            "es",
            "los tres meses finalizados el 30 de junio de 2024",
            "tres meses finalizados el 30 de junio de 2024",
            "2024-03-31/2024-06-30",
        ),
        ("pt", "entre 3 e 5 de maio de 2024", "3 e 5 de maio de 2024", "2024-05-03/2024-05-05"),
        ("pt", "fechado até ao final de 2025", "final de 2025", "../2025"),
        ("nl", "van 3 tot en met 5 mei 2024", "3 tot en met 5 mei 2024", "2024-05-03/2024-05-05"),
        ("nl", "dicht tot en met 5 mei 2024", "5 mei 2024", "../2024-05-05"),
    ],
)
def test_articles_and_phrases_open_a_range_or_a_side(language, text, words, edtf):
    """In languages that write more than one word before a date."""
    assert joined(text, language) == {words: edtf}


@pytest.mark.parametrize(
    "text",
    [
        "in 2019 and 2021",
        "on 3 May and 5 May 2024",
        "from 2019 and 2021",
        "between 2019 to 2021",
        "March 2023 to 2024",
        "from Monday to 5 May 2024",
        "on 3 May 2024, 5 May 2024",
    ],
)
def test_two_dates_that_are_no_range_stay_two(text):
    """A list, other words, or ends told in different units."""
    assert len(join_ranges(text, tag(text), "en")) == 2


def test_three_dates_make_no_range_of_a_range():
    """Each end is used once."""
    assert joined("from 2010 to 2012 to 2014 it") == {"2010 to 2012": "2010/2012", "2014": "2014"}


def test_a_range_of_weekdays_ends_after_it_began():
    """Monday to Friday is one week."""
    (edtf,) = joined("It was shut from Monday to Friday.").values()
    first, last = (dt.date.fromisoformat(day) for day in edtf.split("/"))
    assert (last - first).days == 4


def test_nothing_is_joined_without_ranges():
    """No expressions, none joined."""
    assert join_ranges("", [], "en") == []
