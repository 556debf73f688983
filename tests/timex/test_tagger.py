"""The tagger on any text: it never fails, and what it finds lies in the text, in order, apart."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.timex import tag

#: What time expressions are made of, and what stands next to them in the wild.
PIECES = [
    *("1", "31", "2024", "14 May 2024", "December 16", "June", "Jan.", "Monday", "Fri", "early ", "last ", "this "),
    *(
        "week",
        "days ago",
        "two days later",
        "the same day",
        "the next month",
        "the past two ",
        "every ",
        "from ",
        "to ",
    ),
    *(
        "and ",
        "in ",
        "since ",
        "by ",
        "was ",
        "will ",
        "since last ",
        " ",
        "  ",
        "\u00a0",
        "\t",
        "\n",
        "\r\n",
        ",",
        ".",
    ),
    *("/", "-", "–", "’s", "%", ":", "st ", "X", "é", "\U0001f600", "\u202e", "ſ", "İ", "٣", "²", "\0"),
]

TEXTS = st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@settings(max_examples=400)
@given(TEXTS)
def test_what_is_found_lies_in_the_text(text):
    """Spans are inside, in order and apart, and the words are those of the text."""
    found = tag(text)
    assert all(0 <= timex.start < timex.end <= len(text) for timex in found)
    assert all(timex.text == text[timex.start : timex.end] for timex in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@pytest.mark.parametrize(
    "unit",
    [
        *("1", "1,", "1, ", "1/", "1/1/1/1/", "1-", "2024-12-", "1.1.", "\u00a0", "the ", "A.", "ed ", "to "),
        *("January ", "Mon, ", "early ", "every ", "from January 1 to ", "Monday Monday", "Monday ", "1 January 2024 "),
    ],
)
def test_long_runs_do_not_run_away(unit):
    """A pattern that backtracks without bound would take hours here; the limit only tells that from a slow machine."""
    started = time.process_time()
    tag(unit * (10_000 // len(unit)))
    assert time.process_time() - started < 5


def test_long_chains_do_not_run_away():
    """ "Two days later" again and again: the first steps count, then nobody knows from where."""
    found = tag("It shut on 5 May 2024. " + "Two days later it opened. " * 500)
    assert len(found) == 501
    assert found[15].expression is not None
    assert found[-1].expression is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on Saturday 15 June 2024, at noon", ["Saturday 15 June 2024", "noon"]),
        ("in June 2024 and June 2025", ["June 2024", "June 2025"]),
        ("from 2019 to 2021", ["2019", "2021"]),
        ("from July 29 to Aug. 9;", ["July 29", "Aug. 9"]),
        ("early March 2021", ["early March 2021"]),
        ("the past two days", ["the past two days"]),
        ("On 14\u00a0May 2024", ["14\u00a0May 2024"]),
        ("on 14 May\n2024 people came", ["14 May"]),
        ("MONDAY, 16 DECEMBER 2024", ["MONDAY, 16 DECEMBER 2024"]),
    ],
)
def test_the_longest_match_wins(text, words):
    """A date is found whole, and never runs over the end of a line."""
    assert [timex.text for timex in tag(text)] == words


def test_a_letter_that_only_looks_alike_does_no_harm():
    """Regular expressions take the long s for an s, so its words must be known as well."""
    assert [timex.text for timex in tag("It shut laſt week.")] == ["laſt week"]
