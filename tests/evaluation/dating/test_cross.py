"""A story of dated articles, every other of which is to be dated from the rest."""

import json

import pytest

from tests.evaluation.corpora import KINDS
from tests.evaluation.dating.cross import FOLDER, CrossDates, far_apart, on_end

DAYS = ["2024-05-14", "2024-05-15", "2024-05-16", "2024-05-17"]
NEWS = [
    "The mine of Odala was flooded on 12 May 2024, the firm said.",
    "The mine of Odala was flooded on 12 May, and nobody was hurt.",
    "Pumps were brought to the mine of Odala on 13 May 2024.",
    "Pumps were brought to the mine of Odala on 13 May.",
]


@pytest.fixture
def measured(tmp_path):
    def measure(days, news):
        sources = [
            {"id": f"a{number}", "published": day, "sentences": ["What is known", sentence]}
            for number, (day, sentence) in enumerate(zip(days, news, strict=True))
        ]
        (tmp_path / "news.json").write_text(json.dumps({"sources": sources}), encoding="utf-8")
        (found,) = CrossDates().find(tmp_path)
        return CrossDates().measure(found, tmp_path)

    return measure


def test_what_others_close_is_counted(measured):
    scores = measured(DAYS, NEWS)
    expected = {"withheld": 2, "closed": 2, "wrong": 0, "wrong %": 0.0, "year": 100.0, "year alone": 0.0}
    assert expected.items() <= scores.figures.items()
    assert scores.notes == []


def test_what_others_close_wrongly_is_counted_and_told(measured):
    scores = measured(["2024-05-14", "2029-05-15", "2029-06-16", "2034-05-17"], NEWS)
    assert {"closed": 1, "wrong": 1, "wrong %": 100.0, "year": 0.0}.items() <= scores.figures.items()
    assert scores.notes[0].startswith("a1: 2029-05-15 is not among")


def test_folders_hold_what_is_near_or_what_is_far():
    articles = list(range(FOLDER * 3))
    assert on_end(articles)[1] == articles[FOLDER : 2 * FOLDER]
    assert far_apart(articles)[1] == articles[1::3]


def test_it_is_a_kind_of_corpus():
    assert any(isinstance(kind, CrossDates) for kind in KINDS)
