"""Which values of several sources are shown as readings of one thing; the stories are in `rivals.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.factories import document
from tests.reconciler.stories import told
from timeline.model.event import DisagreementKind

STORIES = tomllib.loads(Path(__file__).with_name("rivals.toml").read_text(encoding="utf-8"))["story"]

#: Stands before a text that is to be read as running text, not as the head of an article.
HEAD = "News\nThis is news.\n"


@pytest.mark.parametrize("story", STORIES, ids=[story["texts"][0][1][:40] for story in STORIES])
def test_what_sources_tell_otherwise_are_readings_of_one_event(story):
    sources = [
        document(HEAD + text, f"s{number}", published=day, language=story.get("language", "en"))
        for number, (day, text) in enumerate(story["texts"])
    ]
    found = [one for event in told(sources).events for one in event.disagreements]
    assert {one.kind for one in found} <= {DisagreementKind(story.get("kind", "figure"))}
    assert {reading.value for one in found for reading in one.readings} == set(story.get("against", ()))


def test_the_order_of_the_sources_changes_nothing():
    story = STORIES[0]
    sources = [document(HEAD + text, f"s{number}", published=day) for number, (day, text) in enumerate(story["texts"])]
    assert told(sources).events == told(sources[::-1]).events
