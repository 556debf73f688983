"""The gold of every story points at its words, and its records agree with each other."""

import itertools
import json
import re
from collections import Counter

import pytest

from tests.evaluation.__main__ import STORIES
from tests.evaluation.story.corpus import Stories
from tests.evaluation.story.records import interval_of

KINDS = {"date", "figure", "status", "place"}


@pytest.fixture(params=Stories().find(STORIES), ids=lambda story: story.name)
def story(request):
    return request.param


@pytest.fixture
def gold(story):
    return json.loads((story / "gold.json").read_text(encoding="utf-8"))


def test_every_article_is_annotated_and_every_record_belongs_to_one(story, gold):
    files = {path.name for path in (story / "articles").iterdir()}
    assert {article["file"] for article in gold["articles"]} == files
    assert {claim["file"] for claim in gold["claims"]} == files
    assert {trap["file"] for trap in gold["no_dates"]} <= files


def test_claims_and_traps_stand_where_they_say(story, gold):
    for marked in gold["claims"] + gold["no_dates"]:
        text = (story / "articles" / marked["file"]).read_bytes().decode("utf-8")
        assert text[marked["start"] : marked["end"]] == marked["text"]


def test_no_claim_is_of_two_events(gold):
    once = Counter(claim["id"] for claim in gold["claims"])
    assert set(once.values()) == {1}
    assert Counter(itertools.chain(*(event["claims"] for event in gold["events"]))) <= once
    assert set(Counter(event["id"] for event in gold["events"]).values()) == {1}


def test_no_day_comes_before_itself(gold):
    dated = [article["published"] for article in gold["articles"]] + gold["claims"]
    for date in dated:
        days = interval_of(date)
        assert days is None or days.first <= days.last, date


def test_pairs_agree_with_the_events(gold):
    event_of = {claim: event["id"] for event in gold["events"] for claim in event["claims"]}
    assert all(event_of[one] == event_of[other] for one, other in gold.get("must_link") or ())
    assert all(event_of[one] != event_of[other] for one, other in gold["cannot_link"])


def test_disagreements_keep_apart_claims_that_exist(gold):
    claims, events = {claim["id"] for claim in gold["claims"]}, {event["id"] for event in gold["events"]}
    for disagreement in gold["disagreements"]:
        assert disagreement["kind"] in KINDS
        assert disagreement["event"] in events
        told = [set(reading["claims"]) for reading in disagreement["readings"]]
        assert len(told) > 1
        assert all(reading and reading <= claims for reading in told)


def test_the_held_out_stories_are_named(story, gold):
    readme = (STORIES / "README.md").read_text(encoding="utf-8")
    (row,) = re.findall(rf"^\| `{story.name}` \|.*$", readme, re.MULTILINE)
    assert ("held out" in row) == bool(gold.get("held_out"))
