"""What the tagger makes of words: traps that are no dates, dates that cannot be, and what decides between readings."""

import datetime as dt

import pytest

import timeline
from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.dates.resolve import resolve
from timeline.timex import tag

WRITTEN = "2024-12-18"  # a Wednesday


def found(text):
    """The words found and their EDTF, when written on that Wednesday."""
    return {tagged.text: tagged.edtf for tagged in timeline.tag(text, published=WRITTEN)}


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "May I ask you?",
        "They may march on.",
        "said June Hartley, a guard",
        "an interview with April Jones",
        "on Il-76 planes",
        "a Boeing 737-800",
        "from Platform 9",
        "of 200,000 people",
        "from 2,019 men",
        "of 2024 euros",
        "paid $2,024 for it",
        "by £2019",
        "won 3-1 on penalties",
        "lost 6/4 6/3",
        "call 020 7946 0958",
        "call +44 20 7946 1999",
        "ISBN 978-3-16-148410-0",
        "at 192.168.10.20",
        "version 3.11.2",
        "order RCU-2024-05-1912",
        "file A/2024/05",
        "open 24/7",
        "the Sunday Times",
    ],
)
def test_traps_give_no_date(text):
    """Modal verbs, names, money, scores, codes and counts are no times."""
    assert found(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "31 June 2024",
        "on Feb 30",
        "30 February",
        "29 February 2023",
        "31/02/2024",
        "32/01/2024",
        "2024-02-30",
        "2024-13-01",
    ],
)
def test_days_that_cannot_be_are_not_corrected(text):
    """Neither the day nor a part of it is taken: which part is wrong, nobody knows."""
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 03/04/2024", {"03/04/2024": "[2024-03-04,2024-04-03]"}),
        ("on 03/04/2024 and 22/04/2024", {"03/04/2024": "2024-04-03", "22/04/2024": "2024-04-22"}),
        ("on 03/04/2024 and 04/22/2024", {"03/04/2024": "2024-03-04", "04/22/2024": "2024-04-22"}),
        ("22/04/2024, 04/22/2024", {"22/04/2024": "2024-04-22", "04/22/2024": "2024-04-22"}),
        ("03/04/2024, 22/04/2024, 04/23/2024", {"03/04/2024": "[2024-03-04,2024-04-03]"}),
        ("03/04/2024, 45/04/2024", {"03/04/2024": "[2024-03-04,2024-04-03]"}),
        ("05/05/2024", {"05/05/2024": "2024-05-05"}),
        ("on Fri 03/04", {"Fri 03/04": "[2025-03-04,2025-04-03]"}),
        ("on Fri 03/04, not 25/03/2024", {"Fri 03/04": "2025-04-03"}),
    ],
)
def test_the_order_of_figures_follows_the_text(text, expected):
    """One date that allows one order only decides for all; without one, or with two that contradict, both are kept."""
    assert found(text).items() >= expected.items()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has been shut since August.", {"August": "2024-08/.."}),
        ("It was shut until May 2024.", {"May 2024": "../2024-05"}),
        ("It must be done by Monday.", {"Monday": "../2024-12-23"}),
        ("Shut since mid-November.", {"mid-November": "2024-11-11/.."}),
    ],
)
def test_since_and_until_leave_one_side_open(text, expected):
    """In a claim the other end is not invented; the words themselves still name their days."""
    written = DaySet(Interval.of(dt.date.fromisoformat(WRITTEN)))
    assert {timex.text: resolve(timex.expression, written).edtf for timex in tag(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Monday.", {"Monday": "2024-12-16"}),
        ("They will meet on Monday.", {"Monday": "2024-12-23"}),
        ("It was closed on 22 April.", {"22 April": "2024-04-22"}),
        ("It will be published on Oct. 24.", {"Oct. 24": "2025-10-24"}),
        ("They met on Monday; they will meet again on Friday.", {"Monday": "2024-12-16", "Friday": "2024-12-20"}),
        ("They will meet again. Monday brought them together.", {"Monday": "2024-12-16"}),
        ("It fined the mine $75,000 on Friday at its planned site.", {"Friday": "2024-12-13"}),
    ],
)
def test_tense_decides_between_past_and_future(text, expected):
    """The nearest verb does, clause by clause."""
    assert found(text) == expected
