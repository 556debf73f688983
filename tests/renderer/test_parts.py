"""The parts of the page beside its entries: matrix, series, waterfall, head."""

import json

import pytest

from tests import factories
from tests.renderer.markup import Page
from tests.renderer.story import story
from timeline.model.event import Merge, Reason
from timeline.renderer import render
from timeline.renderer.context import Context
from timeline.renderer.disputes import dispute
from timeline.renderer.matrix import MOST_CELLS, matrix
from timeline.renderer.reasons import merge_view
from timeline.renderer.series import HEIGHT, series


@pytest.fixture(scope="module")
def page():
    return Page(render(story())["index.html"])


def structured(timeline):
    (block,) = Page(render(timeline)["index.html"]).all("script", type="application/ld+json")
    return json.loads(block.text)


def test_the_matrix_says_who_tells_and_who_is_silent(page):
    table = page.by_id("tl-cells")
    rows = [row.words for row in table.inside if row.tag == "tr"]
    assert rows[0] == "Entry The Herald The Post The Review"
    assert rows[4] == "3 October 2024 Troops arrive by boat 1 1 –"
    links = [link.attributes for link in table.inside if link.tag == "a" and link.attributes["href"] == "#men"]
    assert [link["aria-label"] for link in links] == ["The Post: 1 quotation"]


def test_a_large_matrix_holds_what_most_sources_tell():
    claims = [factories.claim(f"c{n}", source=f"s{n % 10}") for n in range(400)]
    events = [factories.event(f"c{n}", [f"c{n}"]) for n in range(380)]
    events.append(factories.event("many", [f"c{n}" for n in range(380, 400)]))
    found = matrix(events, frozenset({"c7"}), frozenset(), Context.of(factories.timeline(events, claims)))
    assert len(found.rows) * len(found.sources) <= MOST_CELLS
    assert [row.entry.href for row in found.rows] == ["#c7", "#many"], "what one source alone tells is left out"
    assert found.left_out == "379 entries that fewer sources tell or that weigh less are not in this table."
    everything = frozenset(event.id for event in events)
    whole = matrix(events, everything, frozenset(), Context.of(factories.timeline(events, claims)))
    assert MOST_CELLS - len(whole.sources) < len(whole.rows) * len(whole.sources) <= MOST_CELLS


def test_one_source_needs_no_matrix():
    timeline = factories.single()
    assert matrix(timeline.events, frozenset(), frozenset(), Context.of(timeline)) is None


def test_a_development_is_drawn_where_numbers_and_days_are_known(page):
    (drawn,) = [
        element for element in page.elements if element.tag == "svg" and element.attributes.get("role") == "img"
    ]
    label = drawn.attributes["aria-label"]
    assert label == "troops counted: at least 10,000 (3 October 2024), 12,000 (20 October 2024)"
    found = series(story().events[0].developments[0], Context.of(story()))
    first, last = found.dots
    assert first.x < last.x
    assert HEIGHT > first.y > last.y, "more stands higher"


def test_a_merge_is_a_waterfall():
    merge = Merge(
        claims=("boat", "men"),
        weight=2.5,
        reasons=(Reason(text="Same day.", weight=4.0), Reason(text="Other figures.", weight=-2.0)),
    )
    found = merge_view(merge, Context.of(story()))
    assert [(bar.text, bar.start, bar.width, bar.against) for bar in found.bars] == [
        ("+0.5 Before any comparison", 0.0, 11.1, False),
        ("+4.0 Same day.", 11.1, 88.9, False),
        ("−2.0 Other figures.", 55.6, 44.4, True),
    ]
    assert found.pair.endswith("+2.5 in all")


def test_a_date_without_words_is_not_quoted():
    timeline = factories.single(when="2024-10-03", words="today")
    (claim,) = timeline.claims
    date = claim.date.model_copy(update={"text": "", "steps": ("It is told as news.",)})
    claims = (claim.model_copy(update={"date": date}),)
    words = Page(render(timeline.model_copy(update={"claims": claims}))["index.html"]).by_id("c1").words
    assert "Source s1, no time named: 3 October 2024: It is told as news." in words


def test_what_the_editor_did_is_said(page):
    assert "Gave the headline; the sources have: Boats arrive; because: It is clearer." in page.by_id("boat").words
    main = page.all("main")[0].words
    assert "Decisions of the editor that no longer apply note 2: Nothing has this quotation any more." in main


def test_copies_and_relays_are_marked_beside_their_quotations(page):
    assert "The Post A copy of The Herald" in page.by_id("boat").words
    assert "Relays an agency report" in page.by_id("war").words


def test_machines_read_the_sources_the_key_events_and_the_claims():
    data = structured(story().model_copy(update={"url": "https://example.org/story/"}))
    assert data["@type"] == "NewsArticle"
    assert data["citation"][0] == {
        "@type": "CreativeWork",
        "@id": "https://example.org/arrivals",
        "name": "Arrivals",
        "url": "https://example.org/arrivals",
        "inLanguage": "en",
        "datePublished": "2024-12-16",
    }
    events = {event["name"]: event for event in data["mentions"]}
    assert events["A treaty is signed"]["startDate"] == "2024-06"
    assert events["Troops arrive by boat"]["location"] == [{"@type": "Place", "name": "Kursk"}]
    claim = next(part for part in data["hasPart"] if part["@id"].endswith("#men"))
    assert claim["appearance"] == {"@id": "https://example.org/story/#source-post"}
    assert data["image"] == "https://example.org/story/card.png"


def test_an_open_date_is_no_start():
    events = structured(story())["mentions"]
    assert all("startDate" not in event for event in events if event["name"] == "The army holds the region")


def test_the_head_speaks_to_other_sites_where_it_knows_its_address():
    def properties(timeline):
        metas = Page(render(timeline)["index.html"]).all("meta")
        return {
            meta.attributes["property"]: meta.attributes["content"] for meta in metas if "property" in meta.attributes
        }

    assert "og:image" not in properties(story())
    known = properties(story().model_copy(update={"url": "https://example.org/story/"}))
    assert known["og:title"] == "The arrival"
    assert known["og:image"] == "https://example.org/story/card.png"
    assert "og:url" not in properties(story().model_copy(update={"url": "javascript:alert(1)"}))


def test_a_source_that_gives_two_readings_names_its_speakers():
    claims = [
        factories.claim("c1", "The police counted 800.", attribution="the police"),
        factories.claim("c2", "The union counted 2,000.", attribution="the union"),
    ]
    clash = factories.disagreement(("800", ["c1"]), ("2,000", ["c2"]))
    rows = dispute(clash, Context.of(factories.timeline([], claims))).rows
    assert [row.speakers for row in rows] == ["According to the police", "According to the union"]
    claims[1] = claims[1].model_copy(update={"source": "s2"})
    rows = dispute(clash, Context.of(factories.timeline([], claims))).rows
    assert [row.speakers for row in rows] == ["", ""]
