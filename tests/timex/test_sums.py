"""A duration told in parts is one expression."""

import pytest

import timeline


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("en", "It took three hours and 20 minutes.", "three hours and 20 minutes", "PT3H20M"),
        ("en", "She ran it in 2 hrs 40 mins.", "2 hrs 40 mins", "PT2H40M"),
        ("en", "It took 1 year, 4 months and 2 days.", "1 year, 4 months and 2 days", "P1Y4M2D"),
        ("en", "It took two days and three hours.", "two days and three hours", "P2DT3H"),
        ("de", "Es dauerte drei Stunden und 20 Minuten.", "drei Stunden und 20 Minuten", "PT3H20M"),
        ("fr", "La course a duré trois heures et 20 minutes.", "trois heures et 20 minutes", "PT3H20M"),
        ("es", "La carrera duró dos años y tres meses.", "dos años y tres meses", "P2Y3M"),
        ("it", "È durato due anni e tre mesi.", "due anni e tre mesi", "P2Y3M"),
        ("pt", "Durou dois anos e três meses.", "dois anos e três meses", "P2Y3M"),
        ("nl", "Het duurde twee jaar en drie maanden.", "twee jaar en drie maanden", "P2Y3M"),
    ],
)
def test_finer_units_are_added(language, text, words, value):
    """With the word for "and", a comma or nothing between them."""
    (found,) = timeline.tag(text, published="2024-05-15", language=language)
    assert (found.text, found.type, found.value) == (words, "DURATION", value)


@pytest.mark.parametrize(
    "text",
    ["It took 20 minutes and three hours.", "It took three hours; 20 minutes later it", "Five years, some months."],
)
def test_what_is_no_sum_stays_apart(text):
    """A coarser unit, another sentence, a vague number."""
    assert len(timeline.tag(text, published="2024-05-15")) == 2
