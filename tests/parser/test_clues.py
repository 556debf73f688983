"""Clues: what a text says of its own publication day."""

import pytest

from tests.parser.reading import HEAD, clues
from timeline.model.clue import Bearing

BODY = "\n\nThe army left the town."


def told(text):
    """The words, bearing and firmness of each clue."""
    return [(text[clue.start : clue.end], clue.bearing, clue.stated) for clue in clues(text)]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("ATHENS, 14 March 2023 (Agency) – The army left.", "14 March 2023"),
        ("LONDON, May 18 (AP) — The army left.", "May 18"),
        ("NEW YORK/LONDON, 14 May – The army left.", "14 May"),
        ("WASHINGTON, D.C., 18 May 2024 -- The army left.", "18 May 2024"),
        ("Brussels, 14 May 2024 – The army left.", "14 May 2024"),
        ("Published: 14 May 2024" + BODY, "14 May 2024"),
        ("Published on 14 May 2024" + BODY, "14 May 2024"),
        ("14 May 2024 | By Maria Keller" + BODY, "14 May 2024"),
        ("By Maria Keller, May 14, 2024" + BODY, "May 14, 2024"),
        ("Updated 03/04/2024 10:42" + BODY, "03/04/2024"),
    ],
)
def test_datelines_and_header_lines_state_the_day(head, words):
    """In whatever of the usual shapes."""
    assert (words, Bearing.ON, True) in told("A title\n" + head)


@pytest.mark.parametrize(
    "head",
    [
        "SEOUL, South Korea – The army left.",
        "Photo: Maria Keller, 14 May 2024",
        "File photo of 14 May 2024 by Maria Keller",
        "Maria Keller, pictured on 14 May 2024",
        "The treaty of 14 May 2024 at a glance",
        "What happened on 14 May 2024",
        "The mine closed, and all the men who had worked there left on 14 May 2024",
    ],
)
def test_other_lines_at_the_head_state_nothing(head):
    """A place alone, a picture's date, and a date in prose are no publication date."""
    assert not any(stated for _, _, stated in told("A title\n" + head + BODY))


@pytest.mark.parametrize(
    ("sentence", "words", "bearing"),
    [
        ("On this December 16, the army left.", "this December 16", Bearing.ON),
        ("With 2025 marking the 80th anniversary, it is time.", "2025", Bearing.ON),
        ("The army left on 14 May 2024.", "14 May 2024", Bearing.NOT_BEFORE),
        ("The army will leave on 14 May 2024.", "14 May 2024", Bearing.NOT_AFTER),
        ("The army will leave on December 16.", "December 16", Bearing.NOT_AFTER_IN_YEAR),
    ],
)
def test_running_text_bears_on_the_day(sentence, words, bearing):
    """The day under way, the year under way, what is past and what is ahead."""
    assert told(HEAD + sentence) == [(words, bearing, False)]


@pytest.mark.parametrize(
    "sentence", ["The army left on 16 December.", "The army left.", "The treaty of 2024 was void."]
)
def test_other_sentences_bear_on_nothing(sentence):
    """A past day without a year is in no certain year."""
    assert told(HEAD + sentence) == []
