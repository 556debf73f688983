"""A year that frames what follows: a heading, the head of a sentence, a sentence of its own."""

import datetime as dt

import pytest

from timeline.timex import tag
from timeline.timex.value import timex_value

WRITTEN = dt.date(2024, 6, 18)


def values(text):
    """The words found and their values, when written on that day."""
    return {timex.text: timex_value(timex, WRITTEN) for timex in tag(text)}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("2021\n4 May: The yard is sold.\n9 August: It is shut.\n2022\n3 March: It burns.", "9 August", "2021-08-09"),
        ("2021\n4 May: The yard is sold.\n9 August: It is shut.\n2022\n3 March: It burns.", "3 March", "2022-03-03"),
        ("Compare 2021. The first strikes, on 12 and 14 November, were short.", "14 November", "2021-11-14"),
        ("In 2021, the company closed three yards, two of them in August.", "August", "2021-08"),
        ("In 2021, it closed three yards, two of them in early August.", "early August", "2021-08"),
        ("In 2021, it closed three yards, one of them in autumn.", "autumn", "2021-FA"),
        ("In 2021, it burned on 9 November; it fell the next morning.", "the next morning", "2021-11-10TMO"),
        ("In 1812 Napoleon invaded Russia. In September he entered Moscow.", "September", "1812-09"),
    ],
)
def test_a_year_frames_months_and_days(text, words, value):
    """They are its own, though others are nearer to the day of writing."""
    assert values(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He was chosen in 2021. He left in August.", "August", "2023-08"),
        ("In 2021, he was chosen. He left in August, it said on Monday.", "August", "2023-08"),
        ("In 2021, he was chosen.\nHe left in August.", "August", "2023-08"),
        ("By 2026, it will close three yards, two of them in August.", "August", "2024-08"),
        ("2021\nToday the yard was sold. It had been shut in August.", "August", "2023-08"),
        ("In 2021, it closed yards, as it had last August.", "last August", "2023-08"),
        ("The yards of 2021 were closed in August.", "August", "2023-08"),
    ],
)
def test_other_years_frame_nothing(text, words, value):
    """What is only mentioned, is still to come, or is over when the text comes back to its own day."""
    assert values(text)[words] == value
