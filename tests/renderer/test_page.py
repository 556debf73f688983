from itertools import pairwise

import pytest

from tests import factories
from tests.renderer import story as told
from tests.renderer.markup import Page
from timeline.model.event import Link, Relation
from timeline.model.timeline import Timeline
from timeline.renderer import render
from timeline.renderer.order import BLOCK


@pytest.fixture(scope="module")
def story():
    return told.story()


@pytest.fixture(scope="module")
def html(story):
    return render(story)["index.html"].decode()


@pytest.fixture(scope="module")
def page(html):
    return Page(html)


def test_the_files_of_a_build(story):
    files = render(story)
    assert sorted(files) == ["embed.html", "index.html", "plotly.min.js", "timeline.json"]
    assert files["plotly.min.js"].lstrip().startswith(b"/**")
    assert Timeline.model_validate_json(files["timeline.json"]) == story
    assert files["timeline.json"].endswith(b"}\n")


def test_the_same_timeline_gives_the_same_bytes(story):
    assert render(story) == render(Timeline.model_validate_json(story.model_dump_json()))


def test_every_claim_is_shown_with_its_source(story, page):
    for claim in story.claims:
        quotation = page.by_id(claim.id)
        if quotation.tag == "article":
            (quotation,) = [quote for quote in page.all("blockquote") if quote.words == claim.quote]
        assert quotation.words == claim.quote
    assert len(page.all("blockquote")) == len(story.claims)


def test_every_source_event_and_skipped_file_is_shown(story, page):
    main = page.all("main")[0].words
    assert all(source.label in main for source in story.sources)
    assert all(event.headline in page.by_id(event.id).words for event in story.events)
    assert "photo.jpg: It is not a text." in main
    assert len(page.all("article", data_event="")) == len(story.events)


def test_ids_are_unique_and_every_link_on_the_page_arrives(page):
    ids = page.ids()
    assert len(ids) == len(set(ids))
    links = [link.attributes["href"] for link in page.all("a") if link.attributes["href"].startswith("#")]
    assert links
    assert {link[1:] for link in links} <= set(ids)


def test_aliases_lead_into_the_event(page):
    article = page.by_id("boat")
    for alias in ("men", "old-name"):
        assert page.by_id(alias) in article.inside


def test_an_alias_of_two_events_is_given_out_once():
    claims = [factories.claim("a"), factories.claim("b")]
    events = [factories.event("a", ["a"], aliases=("a", "x")), factories.event("b", ["b"], aliases=("b", "x", "a"))]
    ids = Page(render(factories.timeline(events, claims))["index.html"]).ids()
    assert sorted(id_ for id_ in ids if id_ in {"a", "b", "x"}) == ["a", "b", "x"]


def test_entries_stand_in_order_of_time_and_undated_ones_apart(page):
    order = [article.attributes["id"] for article in page.all("article")]
    assert order == ["war", "treaty", "since", "boat", "vote", "rumour", "parade"]
    headings = [heading.words for heading in page.elements if heading.tag in {"h2", "h3"}]
    months = ["June 2024", "August 2024", "October 2024", "December 2024"]
    wanted = ["1950", "1950, month not known", "2024", *months, "Undated"]
    assert [heading for heading in headings if heading in wanted] == wanted
    undated = page.by_id("tl-undated").words
    assert "date unknown" in undated
    assert "16 December, year unknown" in undated


def test_headings_go_down_one_level_at_a_time(page):
    levels = [int(element.tag[1]) for element in page.elements if element.tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_words_for_date_and_figures_are_marked(page):
    assert "October" in [mark.words for mark in page.all("mark", class_="date")]
    assert {"12,000", "10,000"} <= {mark.words for mark in page.all("mark", class_="figure")}
    assert [mark.words for mark in page.all("mark", class_="said")] == ["on Friday"]


def test_what_is_known_of_a_claim_is_said(page):
    words = page.by_id("boat").words
    for fact in (
        "According to U.S. intelligence",
        "Dated October 2024",
        "Said 1 November 2024",
        "Claimed",
        "Checked by telephone.",
        "Edited by hand",
        "Follows: A treaty is signed",
        "Where: Kursk",
    ):
        assert fact in words
    assert "Says that it did not happen" in page.by_id("rumour").words
    assert "Planned" in page.by_id("vote").words


def test_how_a_date_was_found_and_why_claims_were_put_together(page):
    shown = " ".join(details.words for details in page.all("details"))
    assert "“October” names no year." in shown
    assert "worked out with the help of other sources" in shown
    assert "+4.2 Both are dated in October 2024." in shown
    assert "−0.7 The figures differ." in shown
    assert "+3.5 in all" in shown


def test_a_disagreement_has_a_row_for_each_reading(page):
    figures, dates = page.all("table", class_="dispute")
    rows = [row.words for row in page.all("tr", role="row")]
    assert rows[1] == "12,000 troops The Herald Why 12,000 troops."
    assert rows[2] == "at least 10,000 men The Post Why at least 10,000 men."
    assert "Set aside by the editor: The month holds the day." in dates.words
    assert "3 October 2024" in dates.words, "a date as a value is said in words"
    assert "dismissed" not in figures.attributes["class"]


def test_all_disagreements_are_listed_at_the_top_save_the_dismissed(page):
    (listed,) = page.all("section", class_="disputes")
    assert listed.words.count("Troops arrive by boat") == 1
    assert "12,000 troops The Herald In October, about 12,000 troops reached the region by boat." in listed.words
    assert len(listed.text.split("what is counted")) == 2, "the dismissed one is not in the list"


def test_of_many_disagreements_the_key_ones_are_listed_and_the_others_fold_away():
    claims = [factories.claim(f"c{n}") for n in range(20)]
    events = [
        factories.event(
            f"c{n}",
            [f"c{n}"],
            headline=f"Event number {n}.",
            importance=n / 20,
            disagreements=(factories.disagreement(("1", [f"c{n}"])),),
        )
        for n in range(20)
    ]
    page = Page(render(factories.timeline(events, claims))["index.html"])
    (section,) = page.all("section", class_="disputes")
    folded = next(element for element in section.inside if element.tag == "details")
    assert "14 more disagreements" in folded.words
    assert "Event number 13." in folded.words
    assert "Event number 14." not in folded.words
    assert "Event number 14." in section.words
    told = [quote.words for quote in section.inside if quote.tag == "q"]
    assert len(told) == 2, "of the two that weigh most the words are quoted"


def test_sources_say_when_they_were_published_and_how_that_is_known(page):
    herald, post, review = (page.by_id(f"source-{name}").words for name in ("herald", "post", "review"))
    assert "Published: 16 December 2024 (worked out)" in herald
    assert "It calls the month past. October after October" in herald, "the words of the step are quoted"
    assert "The Post dates the arrival. (from The Post)" in herald
    assert "Set aside, because stronger evidence contradicts it." in herald
    assert "not known" in post
    assert "A copy of The Herald" in post
    assert "It was not UTF-8" in post
    assert "Relays an agency report" in review


def test_a_label_cut_from_the_title_is_not_said_beside_it():
    sources = (factories.source("s1", label="The long…", title="The long way home"),)
    page = Page(render(factories.timeline([], [], sources=sources))["index.html"])
    assert page.by_id("source-s1").words.startswith("The long way home Published: not known File:")


def test_only_web_addresses_become_links(page):
    outside = [link.attributes["href"] for link in page.all("a") if not link.attributes["href"].startswith("#")]
    assert outside == ["https://example.org/arrivals"]
    assert "javascript:alert(1)" in page.by_id("source-review").words


def test_the_page_is_complete_in_itself(page):
    assert not page.all("link")
    assert not page.all("img")
    assert all("src" not in script.attributes for script in page.all("script"))
    (policy,) = [meta for meta in page.all("meta") if meta.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert policy.attributes["content"].startswith("default-src 'none'; style-src 'unsafe-inline'; ")


def test_what_the_script_serves_is_hidden_until_it_runs(page):
    assert "hidden" in page.by_id("tl-controls").attributes
    assert "hidden" in page.by_id("tl-explore").attributes


def test_a_hidden_event_is_not_on_the_page():
    claims = [factories.claim("a", "Shown."), factories.claim("b", "Kept back.")]
    events = [factories.event("a", ["a"]), factories.event("b", ["b"], headline="Secret", hidden=True)]
    files = render(factories.timeline(events, claims))
    assert b"Kept back" not in files["index.html"]
    assert b"Secret" not in files["index.html"]
    assert b"Kept back" in files["timeline.json"]


def test_a_timeline_of_nothing_is_still_a_page():
    page = Page(render(factories.timeline([], []))["index.html"])
    assert "No source gave an entry" in page.all("main")[0].words
    assert not page.all("svg")


def test_a_timeline_without_any_date_has_no_overview():
    page = Page(render(factories.single(when=None))["index.html"])
    assert not page.all("svg")
    assert page.by_id("tl-undated")


def test_with_a_single_file_the_library_waits_in_the_page(story):
    files = render(story, single_file=True)
    assert sorted(files) == ["index.html", "timeline.json"]
    packed = Page(files["index.html"]).by_id("tl-packed")
    assert packed.attributes["type"] == "application/octet-stream"
    assert render(story, single_file=True) == files


def test_entries_are_left_undrawn_in_blocks():
    claims = [factories.claim(f"c{n}") for n in range(301)]
    events = [factories.event(f"c{n}", [f"c{n}"], when=f"2024-{n % 12 + 1:02}-05") for n in range(301)]
    page = Page(render(factories.timeline(events, claims))["index.html"])
    blocks = page.all("div", class_="block")
    assert len([entry for block in blocks for entry in block.inside if entry.tag == "article"]) == len(events)
    assert all(1 <= sum(entry.tag == "article" for entry in block.inside) <= BLOCK for block in blocks)
    assert min(int(block.attributes["style"].removeprefix("--size:")) for block in blocks) > 3


def placed(**dates):
    """The headings in the order of the page, each with the ids of its entries."""
    claims = [factories.claim(name) for name in dates]
    events = [factories.event(name, [name], when=when) for name, when in dates.items()]
    page = Page(render(factories.timeline(events, claims))["index.html"])
    return {
        section.inside[0].words: [entry.attributes["id"] for entry in section.inside if entry.tag == "article"]
        for section in page.all("section")
        if section.attributes.get("class", "").startswith("month")
    }


def test_long_spans_stand_where_they_end_and_not_as_if_dated_at_their_beginning():
    found = placed(
        day="2024-01-05",
        quarter="2024-02-01..2024-04-30",
        year="2024",
        span="2023-06-01..2024-05-29",
        since="2023-10-01..",
    )
    assert found == {
        "October 2023": ["since"],
        "January 2024": ["day"],
        "February 2024": ["quarter"],
        "2024, month not known": ["year"],
        "Longer spans, ending in 2024": ["span"],
    }


def test_key_entries_stand_out_and_what_one_source_alone_tells_recedes():
    claims = [factories.claim(f"c{n}", source=f"s{n % 2}") for n in range(40)]
    events = [factories.event(f"c{n}", [f"c{n}"], when="2024-05-05", importance=0.2) for n in range(38)]
    events.append(factories.event("both", ["c38", "c39"], when="2024-06-05", importance=0.1))
    page = Page(render(factories.timeline(events, claims))["index.html"])
    ranks = {entry.attributes["id"]: entry.attributes["class"].split()[1] for entry in page.all("article")}
    assert [name for name, rank in ranks.items() if rank == "key"] == [f"c{n}" for n in range(7)]
    assert [name for name, rank in ranks.items() if rank not in ("key", "minor")] == ["both"]


def test_the_story_in_brief_names_what_weighs_most_in_order_of_time():
    claims = [factories.claim(f"c{n}") for n in range(30)]
    events = [
        factories.event(f"c{n}", [f"c{n}"], headline=f"Event {n}.", when=f"2024-05-{30 - n:02}", importance=n / 30)
        for n in range(30)
    ]
    (brief,) = Page(render(factories.timeline(events, claims))["index.html"]).all("section", class_="brief")
    lines = [item.words for item in brief.inside if item.tag == "li"]
    assert lines[0] == "1 May 2024 Event 29."
    assert lines[-1] == "7 May 2024 Event 23."
    few = Page(render(factories.timeline(events[:9], claims))["index.html"])
    assert not few.all("section", class_="brief"), "a short timeline is its own summary"


def test_what_is_told_twice_in_the_same_words_is_one_line_of_the_brief():
    claims = [factories.claim(f"c{n}") for n in range(30)]
    events = [
        factories.event(f"c{n}", [f"c{n}"], headline=f"Event {n // 2}.", when=f"2024-05-{n + 1:02}", importance=n / 30)
        for n in range(30)
    ]
    (brief,) = Page(render(factories.timeline(events, claims))["index.html"]).all("section", class_="brief")
    lines = [item.words for item in brief.inside if item.tag == "li"]
    assert lines == [f"{2 * n + 2} May 2024 Event {n}." for n in range(8, 15)]


def test_the_brief_has_one_line_for_a_statement_and_what_it_states():
    claims = [factories.claim(f"c{n}") for n in range(15)]
    events = [
        factories.event(f"c{n}", [f"c{n}"], headline=f"Event {n}.", when=f"2024-05-{n + 1:02}", importance=n / 15)
        for n in range(15)
    ]
    told = Link(event="c14", relation=Relation.STATED_BY), Link(event="c14", relation=Relation.FOLLOWS)
    events[13] = events[13].model_copy(update={"links": told[:1]})
    events[12] = events[12].model_copy(update={"links": told[1:]})
    (brief,) = Page(render(factories.timeline(events, claims))["index.html"]).all("section", class_="brief")
    lines = [item.words.rpartition(" ")[2] for item in brief.inside if item.tag == "li"]
    assert lines == ["7.", "8.", "9.", "10.", "11.", "12.", "14."]
