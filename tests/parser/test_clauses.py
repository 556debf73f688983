"""Clauses: where a sentence is cut, and what a date is told with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parser.reading import claim, whole
from timeline.parser.clauses import clauses, told_span

PIECES = [
    "it rained",
    "He left",
    ", and ",
    ", which ",
    " after ",
    "; ",
    " – ",
    " - ",
    "“",
    "”",
    '"',
    ",",
    " ",
    "that",
    ".",
]
SENTENCES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=20).map("".join).filter(str.strip)


def parts(sentence):
    """The clauses as words."""
    return [span.of(sentence) for span in clauses(sentence, whole(sentence), "en")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mine closed.", ["The mine closed."]),
        ("The mine closed; the men left.", ["The mine closed;", "the men left."]),
        ("The mine closed, and the men left.", ["The mine closed,", "and the men left."]),
        ("The mine closed after the men left.", ["The mine closed", "after the men left."]),
        ("The mine closed – the men left.", ["The mine closed –", "the men left."]),
        ("They closed the well-known mine.", ["They closed the well-known mine."]),
        ("He said “it closed, and the men left” then.", ["He said “it closed, and the men left” then."]),
        ('He said "it closed; they left" then.', ['He said "it closed; they left" then.']),
        ("The mine closed, and so on.", ["The mine closed,", "and so on."]),
        ("The mine closed, and fast.", ["The mine closed, and fast."]),
        ("Then, and only then, the mine closed.", ["Then, and only then, the mine closed."]),
    ],
)
def test_clauses_end_where_another_thought_begins(sentence, expected):
    """Not inside quotation marks, and fragments stay with their neighbour."""
    assert parts(sentence) == expected


@given(SENTENCES)
def test_nothing_of_a_sentence_is_lost(sentence):
    """Every character but blanks is in one clause, and the clauses are in order."""
    assert "".join("".join(parts(sentence)).split()) == "".join(sentence.split())


@pytest.mark.parametrize(
    ("sentence", "position", "expected"),
    [
        ("The mine closed in May, and the men left then.", 1, "and the men left then."),
        ("The mine closed in May, and was sold then.", 1, "The mine closed in May, and was sold then."),
        ("The old mine closed, which was opened in May.", 1, "The old mine closed, which was opened in May."),
        ("The mine closed, and the men left in May.", 0, "The mine closed, and the men left in May."),
    ],
)
def test_a_clause_is_told_with_what_it_needs(sentence, position, expected):
    """One that has no subject of its own goes with the clause before it, a short one with its sentence."""
    spans = clauses(sentence, whole(sentence), "en")
    assert told_span(sentence, whole(sentence), spans, spans[position], "en").of(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        ("Both states ratified a treaty signed in June 2024.", "A treaty signed"),
        ("The board opposed a walkout called for June 2024.", "A walkout called"),
        ("The treaty was signed in June 2024.", "The treaty was signed"),
        ("The men signed a treaty in June 2024.", "The men signed a treaty"),
    ],
)
def test_a_participle_dates_its_noun_only(sentence, headline):
    """ "Ratified a treaty signed in June" says when it was signed; a finite verb is told whole."""
    assert claim(sentence).headline == headline
