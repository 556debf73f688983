"""What is known of a publication date: its days, how it is known, and the steps."""

import pytest

from tests.dating.test_evidence import GIVEN, STATED, piece
from tests.factories import document, value
from timeline.dating import conclude, own_evidence
from timeline.dating.own import read_date
from timeline.dating.published import described
from timeline.languages.reasons import worded
from timeline.model.date import Basis
from timeline.model.source import PublishedBasis
from timeline.parser import parse


@pytest.mark.parametrize(
    ("pieces", "basis", "date_basis"),
    [
        ([GIVEN], PublishedBasis.GIVEN, Basis.STATED),
        ([GIVEN, STATED], PublishedBasis.GIVEN, Basis.STATED),
        ([STATED], PublishedBasis.STATED, Basis.STATED),
        ([piece("2024")], PublishedBasis.INFERRED, Basis.CONTEXT),
        ([piece("2024-05", stated=True)], PublishedBasis.INFERRED, Basis.CONTEXT),
        ([], PublishedBasis.UNKNOWN, None),
        ([piece("2024")._replace(support=frozenset({"s2"}))], PublishedBasis.INFERRED, Basis.OTHER_SOURCES),
    ],
)
def test_how_it_is_known(pieces, basis, date_basis):
    """Given, stated, inferred from words or from other sources, or not at all."""
    published = conclude(pieces)
    assert published.basis is basis
    assert (published.record().basis if date_basis else published.record()) is date_basis


def test_steps_are_those_that_narrowed_the_days():
    """What told nothing new is no step; what was outvoted is one, and marked."""
    published = conclude([piece("2024", 0.9), piece("2024-05", 0.8), piece("2023-01-01..", 0.5), piece("2019", 0.4)])
    assert [(step.text, step.effect, step.outvoted) for step in published.steps()] == [
        ("a line at the head says “2024”", "published between 2024-01-01 and 2024-12-31", False),
        ("a line at the head says “2024-05”", "published between 2024-05-01 and 2024-05-31", False),
        ("a line at the head says “2019”", "would mean between 2019-01-01 and 2019-12-31", True),
    ]


def test_only_what_was_taken_supports():
    """A source that was outvoted is no support."""
    kept = piece("2024", 0.9)._replace(support=frozenset({"s2"}))
    lost = piece("2019", 0.4)._replace(support=frozenset({"s3"}))
    assert conclude([kept, lost]).support == {"s2"}


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ("2024-05-18", "on 2024-05-18"),
        ("2024-05", "between 2024-05-01 and 2024-05-31"),
        ("2024-05-10..2024-06-02", "between 2024-05-10 and 2024-06-02"),
        ("2024-05-10..", "on or after 2024-05-10"),
        ("..2024-05-10", "on or before 2024-05-10"),
        ("..", "at some time"),
    ],
)
def test_days_are_described_in_a_few_words(days, words):
    """For the reader of the steps."""
    assert worded(described(value(days).days), "en") == words


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2024-05-18", "2024-05-18"),
        ("2024-05-18T10:42:00+02:00", "2024-05-18"),
        ("2024-05-18 10:42", "2024-05-18"),
        ("20240518", "2024-05-18"),
        ("20240518T104200Z", "2024-05-18"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("18 May 2024", "2024-05-18"),
        ("May 18, 2024, 10:42 a.m.", "2024-05-18"),
        ("Saturday, 18 May 2024", "2024-05-18"),
        ("Published on 18 May 2024", "2024-05-18"),
        ("18. Mai 2024", "2024-05-18"),
        ("18 mai 2024", "2024-05-18"),
        ("May 2024", "2024-05"),
        ("18/05/2024", "2024-05-18"),
        ("2020-01-24/2020-01-30", "2020-01-24..2020-01-30"),
        ("2024-05/..", "2024-05-01.."),
        ("2024-05-18/soon", None),
        ("2024-02-30", None),
        ("0000-00-00", None),
        ("yesterday", None),
        ("two days ago", None),
        ("18 May", None),
        ("Monday", None),
        ("soon", None),
        ("", None),
        ("x" * 500, None),
    ],
)
def test_a_field_is_read_in_whatever_form(written, days):
    """A day, a month or a year; never one that is counted from today, never a day that cannot be."""
    assert read_date(written, "en") == (value(days).days if days else None)


def test_an_ambiguous_field_keeps_both_days():
    """Which of the two is meant, nobody knows."""
    assert list(read_date("03/04/2024", "en")) == [value("2024-03-04").earliest, value("2024-04-03").earliest]


@pytest.mark.parametrize(
    ("text", "given", "days"),
    [
        ("ATHENS, 14 May 2024 – It shut on Monday.", None, "2024-05-14"),
        ("ATHENS, 14 May 2024 – It shut on Monday.", "2024-05-15", "2024-05-15"),
        ("It was shut in May 2024. It will open in June 2024.", None, "2024-05-01..2024-06-30"),
        ("It shut.", None, ".."),
        ("This year marks the 80th anniversary of the end of World War II.", None, "2025"),
        (
            "With 2053 marking a feast, this year marks the 80th anniversary of the end of World War II.",
            None,
            "2053",
        ),
        ("It shut.", "soon", ".."),
        (" ".join(f"It was shut in {year}." for year in range(1900, 2020)), None, "2018-01-01.."),
    ],
)
def test_a_source_is_dated_from_its_own_words(text, given, days):
    """What the file gives beats its words; without either, nothing is guessed."""
    read = document(f"A title\n{text}", published=given)
    assert conclude(own_evidence(read, parse(read).clues)).days == value(days).days
