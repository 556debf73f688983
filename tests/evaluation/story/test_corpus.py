"""A story of one sentence, built by the program."""

import json

import pytest

from tests.evaluation.story.corpus import HELD_OUT, Stories
from tests.evaluation.story.disguise import DisguisedStories
from tests.evaluation.story.thinned import ThinnedStories

TEXT = "On 28 June 2019 the crews of Odala met in Hastead."


@pytest.fixture
def story(tmp_path):
    """Its folder, and gold that finds fault with any timeline of it."""
    folder = tmp_path / "short"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "a.txt").write_text(TEXT, encoding="utf-8")
    met = {"id": "a1", "file": "a.txt", "start": 0, "end": len(TEXT), "text": TEXT, "headline": "Crews meet"}
    gold = {
        "articles": [{"file": "a.txt", "published": {"earliest": "1999-01-01", "latest": "1999-01-01"}}],
        "claims": [{**met, "earliest": "2019-06-28", "latest": "2019-06-28", "status": "occurred"}],
        "events": [{"id": "E1", "claims": ["a1"]}],
        "cannot_link": [],
        "disagreements": [],
        "no_dates": [],
    }
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return folder


def test_its_shortcomings_are_told(story):
    scores = Stories().measure(story, story.parent)
    assert scores.figures["claims.dated"] == 100.0
    assert [note[:15] for note in scores.notes] == ["source a.txt: p"]


def test_what_a_held_out_story_gets_wrong_is_not_told(story):
    open_scores = Stories().measure(story, story.parent)
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    (story / "gold.json").write_text(json.dumps({**gold, "held_out": True}), encoding="utf-8")
    scores = Stories().measure(story, story.parent)
    assert scores.figures == open_scores.figures
    assert scores.notes == [HELD_OUT]


def test_a_disguise_moves_nothing_that_is_read_by_rule(story):
    assert DisguisedStories().measure(story, story.parent).figures == {"disguise.most": 0.0, "disguise.moved": 0}


def test_a_thinned_story_tells_what_the_articles_that_are_left_are_dated(story):
    """The second article says its own day, right or wrong; what is left without it says none."""
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    (story / "articles" / "b.txt").write_text(f"Published on 30 June 2019\n\n{TEXT}", encoding="utf-8")
    told = []
    for year in ("2019", "2020"):
        days = {"earliest": f"{year}-06-30", "latest": f"{year}-06-30"}
        both = {**gold, "articles": [*gold["articles"], {"file": "b.txt", "published": days}]}
        (story / "gold.json").write_text(json.dumps(both), encoding="utf-8")
        told.append(ThinnedStories().measure(story, story.parent).figures["thinned.wrong"])
    assert told == [1, 2]
    assert ThinnedStories().find(story.parent) == [story]
