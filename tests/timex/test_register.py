"""What a message leaves open lies ahead, what a report leaves open is over."""

import pytest

import timeline

WRITTEN = "2024-05-15"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("New single out Friday!! #newmusic", "Friday", "2024-05-17"),
        ("Sunday morning brunch, who's in?", "Sunday morning", "2024-05-19TMO"),
        ("Dinner Fri? My treat", "Fri", "2024-05-17"),
        ("u free Sat nite", "Sat nite", "2024-05-18TNI"),
        ("See you all on Sat at the park", "Sat", "2024-05-18"),
        ("So good to see everyone on Saturday 😊 we had the best time", "Saturday", "2024-05-11"),
        ("Great parade Saturday.", "Saturday", "2024-05-11"),
        ("Three dead after crash Friday", "Friday", "2024-05-10"),
    ],
)
def test_a_weekday_without_a_verb(text, words, value):
    """Signs of a message are tags, smileys, short forms; a verb decides as everywhere."""
    assert {found.text: found.value for found in timeline.tag(text, published=WRITTEN)}[words] == value


def test_long_texts_are_no_messages():
    """Whatever tags they carry."""
    text = "The council met again. " * 20 + "The mayor on Friday: #never."
    assert timeline.tag(text, published=WRITTEN)[-1].value == "2024-05-10"
