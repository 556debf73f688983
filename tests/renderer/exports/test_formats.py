"""Every format is read by a parser that knows nothing of this project."""

import csv
import datetime as dt
import io
import json

import feedparser
import icalendar
import pytest
from pyld import jsonld

from tests import factories
from tests.renderer.markup import Page
from tests.renderer.story import story
from tests.renderer.test_hostile import ATTACKS, timeline_of
from timeline.model.timeline import Change
from timeline.renderer.exports import FORMATS

PUBLISHED = story().model_copy(update={"url": "https://example.org/story/"})
UNDATED = {"rumour", "parade"}
EVENTS = {event.id for event in PUBLISHED.events}
BY_ID = {event.id: event for event in PUBLISHED.events}


def exported(name, timeline=PUBLISHED):
    return FORMATS[name](timeline)


def rows(timeline=PUBLISHED):
    return list(csv.DictReader(io.StringIO(exported("csv", timeline), newline="")))


def calendar(timeline=PUBLISHED):
    return icalendar.Calendar.from_ical(exported("ical", timeline))


def feed(timeline=PUBLISHED):
    return feedparser.parse(exported("atom", timeline).encode())


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_timeline_gives_the_same_text(name):
    assert exported(name) == exported(name)


@pytest.mark.parametrize("name", FORMATS)
def test_a_timeline_of_nothing_can_be_exported(name):
    assert exported(name, factories.timeline([], [])) is not None


@pytest.mark.parametrize("name", FORMATS)
def test_what_the_editor_hid_stays_hidden(name):
    claims = [factories.claim("a", "Shown."), factories.claim("b", "Kept back.")]
    events = [factories.event("a", ["a"]), factories.event("b", ["b"], headline="Secret", hidden=True)]
    text = exported(name, factories.timeline(events, claims))
    assert "Kept back" not in text
    assert "Secret" not in text


def test_csv_has_a_row_for_each_claim():
    found = {row["claim"]: row for row in rows()}
    assert {name: row["quote"] for name, row in found.items()} == {one.id: one.quote for one in PUBLISHED.claims}
    assert found["boat"]["event"] == found["men"]["event"] == "boat"
    assert (found["since"]["earliest"], found["since"]["latest"]) == ("2024-08-01", "")
    assert found["parade"]["edtf"] == "XXXX-12-16"
    assert found["men"]["copy_of"] == "herald"
    assert json.loads(found["boat"]["disagreements"])[0]["readings"][1]["value"] == "at least 10,000 men"


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(words):
    timeline = factories.timeline([factories.event("c1", ["c1"], headline=words)], [factories.claim("c1", words)])
    (row,) = rows(timeline)
    assert row["headline"].startswith("'")
    assert row["quote"] == f"'{words}"


def test_json_lines_have_everything():
    lines = [json.loads(line) for line in exported("jsonl").splitlines()]
    assert {line["id"] for line in lines} == EVENTS
    boat = next(line for line in lines if line["id"] == "boat")
    assert [claim["source"]["label"] for claim in boat["claims"]] == ["The Herald", "The Post"]
    assert boat["merges"][0]["reasons"]


def test_a_calendar_has_the_possible_days():
    entries = {str(one["UID"]).split("@")[0]: one for one in calendar().walk() if one.name in {"VEVENT", "VJOURNAL"}}
    assert entries.keys() == EVENTS
    assert {name for name, one in entries.items() if one.name == "VJOURNAL"} == UNDATED
    treaty = entries["treaty"]
    assert (treaty.decoded("DTSTART"), treaty.decoded("DTEND")) == (dt.date(2024, 6, 1), dt.date(2024, 7, 1))
    assert str(entries["vote"]["STATUS"]) == "TENTATIVE"
    words = str(entries["boat"]["DESCRIPTION"])
    assert "12,000 troops · at least 10,000 men" in words
    assert "The Herald, “In October, about 12,000 troops reached the region by boat.” (October 2024)" in words
    assert str(entries["boat"]["URL"]) == "https://example.org/story/#boat"


def test_no_line_of_a_calendar_is_too_long():
    timeline = factories.single("Ärger über die Brücke – " * 40)
    assert max(len(line.encode()) for line in exported("ical", timeline).split("\r\n")) <= 75
    assert "Ärger über die Brücke" in str(calendar(timeline).events[0]["DESCRIPTION"])


def test_timelinejs_gets_a_slide_for_each_dated_event():
    data = json.loads(exported("timelinejs"))
    slides = {slide["unique_id"]: slide for slide in data["events"]}
    assert slides.keys() == EVENTS - UNDATED
    assert slides["vote"]["start_date"] == {"year": 2024, "month": 12, "day": 16}
    assert slides["treaty"]["start_date"] == {"year": 2024, "month": 6}
    assert slides["since"]["display_date"] == "1 August 2024 or later"
    assert {link.attributes["href"] for link in Page(slides["boat"]["text"]["text"]).all("a")} == {
        "https://example.org/arrivals"
    }


def test_markwhen_has_a_line_for_each_event():
    lines = exported("markwhen").splitlines()
    assert "2024-10-03: Troops arrive by boat #reported" in lines
    assert "2024-06-01/2024-06-30: A treaty is signed #reported" in lines
    assert "// 16 December, year unknown: The unit holds a parade #reported" in lines
    starts = [line for line in lines if line[:1].isdigit()]
    assert len(starts) == len(EVENTS - UNDATED)


def test_linked_data_expands_to_claims_with_their_appearance(monkeypatch):
    context = {"@context": {"@vocab": "https://schema.org/"}}

    def stored(url, options):
        return {"contextUrl": None, "documentUrl": url, "document": context, "contentType": "application/ld+json"}

    (article,) = jsonld.expand(json.loads(exported("jsonld")), {"documentLoader": stored})
    claims = article["https://schema.org/hasPart"]
    assert len(claims) == len(PUBLISHED.claims)
    sources = {source["@id"] for source in article["https://schema.org/citation"]}
    assert {claim["https://schema.org/appearance"][0]["@id"] for claim in claims} == sources
    assert len(article["https://schema.org/mentions"]) == len(EVENTS)


def test_a_feed_tells_what_changed():
    found = feed()
    assert not found.bozo
    (entry,) = found.entries
    assert entry.title == "The treaty has a date now."
    assert entry.link == "https://example.org/story/#treaty"
    assert entry.updated.startswith("2024-12-16")
    assert found.feed.id == "https://example.org/story/"


def test_the_time_of_making_is_never_the_clock(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1735689600")
    assert feed().feed.updated.startswith("2025-01-01")
    assert calendar().events[0].decoded("DTSTAMP").date() == dt.date(2025, 1, 1)


@pytest.mark.parametrize("words", [*ATTACKS, "a\x00b\x1b", "2024-01-01: no event", "// no comment", "a\r\nEND:VEVENT"])
def test_hostile_words_stay_words(words):
    timeline = timeline_of(words)
    timeline = timeline.model_copy(update={"changes": (Change(kind="new", event="a", text=words),)})
    assert len(rows(timeline)) == 2
    assert len(calendar(timeline).events) == 1
    assert not feed(timeline).bozo
    assert len(feed(timeline).entries) == 1
    (slide,) = json.loads(exported("timelinejs", timeline))["events"]
    assert {element.tag for element in Page(slide["text"]["text"]).elements} <= {"p", "b", "blockquote"}
    dated = [line for line in exported("markwhen", timeline).splitlines() if not line.startswith((">", "//"))]
    assert len([line for line in dated if line.startswith("2024-12-14: ")]) == 1
    assert len(dated) == 4, "title, description, an empty line, the event"
