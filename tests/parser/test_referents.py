"""Whom pronouns mean: headlines that can be read on their own, and pronouns that stay where nobody can tell."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.parser.reading import claims

ARTICLES = tomllib.loads(Path(__file__).with_name("meant.toml").read_text(encoding="utf-8"))["article"]


@pytest.mark.parametrize("article", ARTICLES, ids=[article["text"].split("\n")[1] for article in ARTICLES])
def test_a_headline_names_whom_a_pronoun_means(article):
    """Each line is the headline of a claim, word for word."""
    found = {claim.headline for claim in claims(article["text"])}
    assert {line for line in (*article["told"], *article["kept"]) if line not in found} == set()


def test_whom_a_pronoun_means_acts():
    """Who is meant is among those who act, by the name that stands for all names."""
    (_, second) = claims("Janet Holt was charged on Monday. She resigned on Tuesday.")
    assert second.actors == ("Janet Holt",)


def test_a_speaker_is_named_with_the_office_told_before():
    """A pronoun gives the speaker as named before, and not somebody else of whom the sentence tells."""
    text = 'Judge Anna Teale said the debt explained nothing. "You went on," she said on Monday.'
    assert claims(text)[-1].attribution == "Judge Anna Teale"


def test_an_answer_is_that_of_whom_the_article_begins_to_tell():
    """In an interview nobody is named beside the answers."""
    text = 'Max Feld gave his firm away in May.\n\nWhat did it cost?\n\n"We paid the lawyers in June."'
    assert claims(text)[-1].attribution == "Max Feld"
