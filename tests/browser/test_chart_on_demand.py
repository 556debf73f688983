"""The chart: loaded when it is asked for and not before, wherever the page lies."""

import pytest

from tests import factories
from timeline.renderer import publish, render

MARKS = "#tl-chart .scatterlayer .trace"


def explore(page):
    page.click("#tl-explore")
    page.wait_for_selector(f"{MARKS}, #tl-explore-status:has-text('could not')", state="attached", timeout=30_000)


def test_nothing_is_loaded_before_it_is_asked_for(opened):
    page = opened()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [url.rsplit("/", 1)[1] for url in requests] == ["index.html"]
    explore(page)
    assert [url.rsplit("/", 1)[1] for url in requests] == ["index.html", "plotly.min.js"]
    assert page.locator(MARKS).count() == 4


def test_it_folds_away_again(opened):
    page = opened()
    explore(page)
    assert page.get_attribute("#tl-explore", "aria-expanded") == "true"
    assert page.inner_text("#tl-explore") == "Close the chart"
    page.click("#tl-explore")
    assert page.inner_text("#tl-explore") == "Explore the chart"
    assert not page.is_visible("#tl-chart")


def test_a_click_on_a_mark_leads_to_its_entry(opened):
    page = opened()
    explore(page)
    page.evaluate("document.getElementById('tl-chart').emit('plotly_click', { points: [{ customdata: 'vote' }] })")
    assert page.evaluate("location.hash") == "#vote"


def test_a_click_with_the_mouse_on_a_drawn_mark_arrives_at_its_entry(opened):
    page = opened()
    explore(page)
    points = page.locator(f"{MARKS} .point")
    points.first.scroll_into_view_if_needed()
    box = points.nth(points.count() - 1).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector("#tl-chart .hoverlayer .hovertext")
    page.mouse.down()
    page.mouse.up()
    page.wait_for_function("location.hash !== ''")
    assert page.evaluate("document.querySelector('article:target') !== null")


def test_a_touch_of_the_overview_opens_it(opened):
    page = opened()
    page.locator(".strip").click(position={"x": 300, "y": 3})
    page.wait_for_selector(MARKS, state="attached", timeout=30_000)


@pytest.mark.parametrize(("way", "names"), [("source", ["The Herald", "The Post", "The Review"])])
def test_lanes_are_named(opened, way, names):
    page = opened()
    explore(page)
    page.select_option("#tl-lanes", way)
    assert [tick.text_content() for tick in page.locator("#tl-chart .ytick text").all()] == names


def test_it_follows_the_filters(opened):
    page = opened()
    explore(page)
    ids = "document.getElementById('tl-chart').data.flatMap(trace => trace.customdata).filter(Boolean)"
    assert "treaty" in page.evaluate(ids)
    page.check("#tl-disputed")
    page.wait_for_function(f"new Set({ids}).size === 1")
    assert set(page.evaluate(ids)) == {"boat"}


def test_words_from_articles_are_no_markup(opened, tmp_path):
    publish(render(factories.single('<a href="javascript:x">&amp;</a> <b>bold</b>')), tmp_path)
    page = opened(folder=tmp_path)
    explore(page)
    text = page.evaluate("document.getElementById('tl-chart').data.flatMap(trace => trace.text).find(Boolean)")
    assert "<a" not in text
    assert "&lt;b&gt;bold&lt;/b&gt;" in text
    assert "&amp;amp;" in text


def test_a_missing_library_is_explained(opened, tmp_path, built):
    (tmp_path / "index.html").write_bytes((built / "index.html").read_bytes())
    page = opened(folder=tmp_path)
    explore(page)
    assert "plotly.min.js is not beside it" in page.inner_text("#tl-explore-status")
    assert page.is_visible(".strip")


def test_under_a_strict_policy_the_strip_stays_and_the_button_says_why(opened, served, built):
    page = opened(folder=served(built))
    explore(page)
    assert "allows no further script" in page.inner_text("#tl-explore-status")
    assert page.is_visible(".strip")
    page.fill("input[type=search]", "pyongyang")
    assert page.inner_text("#tl-count") == "1 of 7 entries"


@pytest.mark.parametrize("strict", [False, True])
def test_a_single_file_needs_nothing_else(opened, served, single, strict):
    page = opened(folder=served(single) if strict else single)
    explore(page)
    assert page.locator(MARKS).count() == 4
