"""A story of one sentence, tagged by the program; what its gold says is spoilt one thing at a time."""

import json

import pytest

from tests.evaluation.__main__ import STORIES
from tests.evaluation.timex.stories import StoryTimexes

TEXT = "On 28 June 2019 the union met; it may strike in 2021."
MET = {
    "file": "a.txt",
    "start": 3,
    "end": 15,
    "text": "28 June 2019",
    "type": "DATE",
    "value": "2019-06-28",
    "earliest": "2019-06-28",
    "latest": "2019-06-28",
    "dates_an_event": True,
}
MAY = {"file": "a.txt", "start": 34, "end": 37, "text": "may", "why": "modal verb"}
YEAR = {"file": "a.txt", "start": 48, "end": 52, "text": "2021", "why": "made a trap for this test"}


@pytest.fixture
def measure(tmp_path):
    def measured(timexes, traps=()):
        published = {"earliest": "2019-07-01", "latest": "2019-07-02"}
        gold = {"articles": [{"file": "a.txt", "published": published}], "timexes": timexes, "no_dates": list(traps)}
        story = tmp_path / "short"
        story.mkdir(exist_ok=True)
        (story / "a.txt").write_text(TEXT, encoding="utf-8")
        (story / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
        return StoryTimexes().measure(story, tmp_path)

    return measured


def shares(scores):
    return tuple(scores.figures[f"timexes.{name}"] for name in ("found", "value", "days"))


def test_a_date_that_is_found(measure):
    scores = measure([MET], [MAY])
    assert shares(scores) == (100.0, 100.0, 100.0)
    assert (scores.figures["timexes.traps"], scores.notes) == (0, [])


@pytest.mark.parametrize(
    ("spoilt", "expected"),
    [
        ({"start": 0, "end": 2}, (0.0, 0.0, 0.0)),
        ({"start": 0, "end": 4}, (100.0, 100.0, 100.0)),
        ({"value": "2019"}, (100.0, 0.0, 100.0)),
        ({"latest": "2019-06-29"}, (100.0, 100.0, 0.0)),
        ({"earliest": None}, (100.0, 100.0, 0.0)),
    ],
)
def test_one_thing_spoilt(measure, spoilt, expected):
    scores = measure([{**MET, **spoilt}])
    assert shares(scores) == expected
    assert len(scores.notes) == (expected != (100.0, 100.0, 100.0))


@pytest.mark.parametrize("unasked", [{"dates_an_event": False}, {"type": "SET"}])
def test_only_dates_of_events_are_asked(measure, unasked):
    assert shares(measure([MET, {**MET, **unasked, "start": 48, "end": 52, "value": "?"}])) == (100.0, 100.0, 100.0)


def test_gold_without_days_is_asked_for_its_traps_only(measure):
    prose = {name: value for name, value in MET.items() if name not in {"earliest", "latest"}}
    scores = measure([prose], [YEAR])
    assert shares(scores) == (None, None, None)
    assert scores.figures["timexes.traps"] == 1


def test_a_tagged_trap_is_counted_once_and_named(measure):
    scores = measure([MET], [MAY, {**YEAR, "start": 46}])
    assert scores.figures["timexes.traps"] == 1
    assert scores.notes[0].startswith("a.txt:46 trap '2021': tagged '2021' 2021, 2021-01-01 to 2021-12-31 (")


@pytest.mark.parametrize("story", StoryTimexes().find(STORIES), ids=lambda story: story.name)
def test_the_gold_points_at_its_words(story):
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    for marked in gold["timexes"] + gold["no_dates"]:
        text = (story / "articles" / marked["file"]).read_bytes().decode("utf-8")
        assert text[marked["start"] : marked["end"]] == marked["text"]
