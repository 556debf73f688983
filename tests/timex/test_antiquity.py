"""An ancient history: its times have values, but no days of the year of writing."""

import datetime as dt

import pytest

import timeline
from timeline.timex.antiquity import is_ancient

WRITTEN = dt.date(2009, 12, 19)

HISTORY = (
    "The war broke out in 499 BC. It spread in 498 BC and 492 BC, and the king died in 486 BC. In 480 BC they sailed. "
)


@pytest.mark.parametrize(
    ("rules", "ancient"),
    [
        (["before_christ"] * 4, True),
        (["before_christ"] * 3, True),
        (["before_christ"] * 2, False),
        (["before_christ"] * 3 + ["weekday"], False),
        (["before_christ"] * 4 + ["weekday", "ago"], False),
        (["before_christ"] * 4 + ["absolute"] * 4, False),
    ],
)
def test_an_ancient_history_names_years_before_our_era(rules, ancient):
    """Rather than others, or its own day."""
    assert is_ancient(rules) is ancient


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In September they came.", "September", "BC0480-09"),
        ("In mid-August they came.", "mid-August", "BC0480-08"),
        ("In the spring they came.", "the spring", "BC0480-SP"),
        ("The following year they left.", "The following year", "BC0479"),
        ("Three years later they left.", "Three years later", "BC0477"),
        ("A year earlier they had come.", "A year earlier", "BC0481"),
        ("The next day they left.", "The next day", "XXXX-XX-XX"),
    ],
)
def test_times_are_counted_from_the_year_told(text, words, value):
    """Backwards: the year after 480 BC is 479 BC."""
    found = {time.text: time for time in timeline.tag(HISTORY + text, published=WRITTEN)}[words]
    assert (found.value, found.earliest, found.latest) == (value, None, None)


def test_a_year_of_our_era_has_days_again():
    """A history that goes on to it, or a find of today."""
    text = HISTORY + "It was dug up in May 1905. In June it was shown."
    found = {time.text: time.value for time in timeline.tag(text, published=WRITTEN)}
    assert found["May 1905"] == "1905-05"
    assert not found["June"].startswith("BC")


def test_news_of_an_old_thing_is_news():
    """One year before our era makes no history."""
    text = "A vase of 480 BC was found on Monday. It is shown in January."
    assert {time.text: time.value for time in timeline.tag(text, published=WRITTEN)}["January"] == "2010-01"
