"""The figures of timelines that are made from the gold itself, whole and then with one thing spoilt."""

import json
from dataclasses import replace

import pytest

from tests.evaluation.__main__ import STORIES
from tests.evaluation.story.figures import score
from tests.evaluation.story.records import Built, Gold

STORY = STORIES / "strike"


@pytest.fixture
def gold():
    return Gold.read(STORY / "gold.json")


@pytest.fixture
def perfect():
    """The timeline.json of someone who has read the gold."""
    gold = json.loads((STORY / "gold.json").read_text(encoding="utf-8"))
    shown = {event["id"]: [d for d in gold["disagreements"] if d["event"] == event["id"]] for event in gold["events"]}
    return {
        "sources": [
            {"id": article["file"], "path": f"strike/{article['file']}", "published": article["published"]}
            for article in gold["articles"]
        ],
        "claims": [
            claim | {"source": claim["file"], "quote": claim["text"], "date": dated(claim)} for claim in gold["claims"]
        ],
        "events": [event | {"disagreements": shown[event["id"]]} for event in gold["events"]],
    }


def dated(claim):
    if claim["earliest"] is None and claim["latest"] is None:
        return None
    start = claim["start"]
    return {"earliest": claim["earliest"], "latest": claim["latest"], "start": start, "end": start + 1}


def figures(gold, timeline):
    return score(gold, Built.of(timeline)).figures


def test_the_gold_itself_is_perfect(gold, perfect):
    got = figures(gold, perfect)
    assert [name for name, value in got.items() if value == 100.0] == [
        "sources.dated",
        "claims.found",
        "claims.dated",
        "claims.attributed",
        "claims.figures",
        "merge.p",
        "merge.r",
        "merge.f1",
        "disagree.r",
        "disagree.p",
    ]
    assert got["claims.per_gold"] == 1.0
    defects = ("sources.wrong", "claims.wrong", "claims.narrow", "claims.invented", "merge.forbidden", "merge.unsplit")
    assert not any(got[name] for name in defects)


def test_another_speaker_and_another_figure(gold, perfect):
    for claim in perfect["claims"]:
        claim["attribution"] = claim["attribution"] and "nobody of that name"
        claim["figures"] = [{"what": "", "unit": "none", "value": -1} for _ in claim["figures"]]
    got = figures(gold, perfect)
    assert (got["claims.attributed"], got["claims.figures"]) == (0.0, 0.0)


def test_an_empty_timeline_finds_nothing_and_invents_nothing(gold):
    got = figures(gold, {"sources": [], "claims": [], "events": []})
    assert got["claims.found"] == got["merge.f1"] == 0.0
    assert got["disagree.p"] is None
    assert got["traps"] == 0


def test_a_wrong_publication_date(gold, perfect):
    perfect["sources"][0]["published"] = {"earliest": "2001-01-01", "latest": "2001-01-01"}
    got = figures(gold, perfect)
    assert (got["sources.dated"], got["sources.wrong"]) == (83.3, 1)


def test_a_date_for_what_cannot_be_dated(gold, perfect):
    nobody_knows = replace(gold.claims[0], days=None)
    got = figures(replace(gold, claims=(nobody_knows, *gold.claims[1:])), perfect)
    assert (got["claims.invented"], got["claims.dated"]) == (1, 100.0)


def test_everything_in_one_event(gold, perfect):
    perfect["events"] = [{"id": "all", "claims": [claim["id"] for claim in perfect["claims"]]}]
    got = figures(gold, perfect)
    assert got["merge.r"] == 100.0
    assert got["merge.p"] < 5
    assert got["merge.forbidden"] == len(gold.cannot_link)


def test_every_claim_for_itself(gold, perfect):
    perfect["events"] = [{"id": claim["id"], "claims": [claim["id"]]} for claim in perfect["claims"]]
    got = figures(gold, perfect)
    assert (got["merge.p"], got["merge.r"], got["merge.forbidden"]) == (0.0, 0.0, 0)


def test_readings_thrown_together_are_not_shown_apart(gold, perfect):
    for event in perfect["events"]:
        for disagreement in event["disagreements"]:
            everyone = [claim for reading in disagreement["readings"] for claim in reading["claims"]]
            disagreement["readings"] = [{"claims": everyone}]
    got = figures(gold, perfect)
    assert (got["disagree.r"], got["disagree.p"], got["disagree.shown"]) == (0.0, 0.0, len(gold.disagreements))


def test_a_trap_used_as_a_date(gold, perfect):
    before = figures(gold, perfect)["traps"]
    trap = gold.traps[0]
    phrase = {"start": trap.start, "end": trap.end}
    perfect["claims"].append({"id": "x", "source": trap.file, **phrase, "date": phrase})
    assert figures(gold, perfect)["traps"] == before + 1


def test_every_shortcoming_has_a_note(gold):
    notes = score(gold, Built.of({"sources": [], "claims": [], "events": []})).notes
    assert sum(" not found" in note for note in notes) == sum(not claim.optional for claim in gold.claims)
    assert sum(note.startswith("source ") for note in notes) == len(gold.published)
