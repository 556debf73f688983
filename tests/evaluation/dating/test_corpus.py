"""Two dated articles whose figures are known."""

import json

import pytest

from tests.evaluation.corpora import KINDS
from tests.evaluation.dating.corpus import NewsDates
from tests.evaluation.dating.untokenized import untokenized

STAMPED = ["Mine shuts", "ATHENS , 14 May 2024 -LRB- Agency -RRB- -- The mine closed , the firm said on Tuesday ."]
PLAIN = ["Mine shuts", "The mine closed ."]


@pytest.fixture
def measured(tmp_path):
    def measure(*articles):
        sources = [
            {"id": f"a{number}", "published": day, "sentences": sentences}
            for number, (day, sentences) in enumerate(articles)
        ]
        (tmp_path / "news.json").write_text(json.dumps({"sources": sources}), encoding="utf-8")
        (tmp_path / "other.json").write_text("[1]", encoding="utf-8")
        kind = NewsDates()
        (found,) = kind.find(tmp_path)
        return kind.measure(found, tmp_path)

    return measure


def test_what_is_dated_is_counted(measured):
    scores = measured(("2024-05-14", STAMPED), ("2024-05-14", PLAIN))
    expected = {"articles": 2, "missed": 0, "dated": 50.0, "year": 50.0, "day": 50.0, "bounded": 50.0, "width": 1}
    assert expected.items() <= scores.figures.items()
    assert scores.notes == []


def test_a_miss_is_counted_and_told(measured):
    scores = measured(("2024-06-01", STAMPED))
    assert (scores.figures["missed"], scores.figures["missed %"]) == (1, 100.0)
    assert scores.notes[0].startswith("a0: 2024-06-01 is not among 2024-05-14 to 2024-05-14: the dateline says")


def test_tokens_become_text():
    tokens = "`` It 's 5 % , '' he did n't say -LRB- on 6\\/7 -RRB- , the 4 -th ."
    assert untokenized(tokens) == "“It's 5%,” he didn't say (on 6/7), the 4th."


def test_it_is_a_kind_of_corpus():
    assert any(isinstance(kind, NewsDates) for kind in KINDS)
