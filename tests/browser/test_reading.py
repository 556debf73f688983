"""Reading the page: at every width, in every scheme, on paper, with and without JavaScript."""

import io

import pytest
from pypdf import PdfReader

from tests.benchmarks.timelines import timeline_of
from tests.renderer.story import story
from timeline.renderer import publish, render

TEXTS = [claim.quote for claim in story().claims]
SMALL_TARGETS = """() => [...document.querySelectorAll('a,button,input,select,summary')]
    .filter(e => !e.closest('svg') && getComputedStyle(e).display !== 'inline')
    .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24)).map(([html]) => html)"""


SIZE = "e => parseFloat(getComputedStyle(e).fontSize)"


def squeezed(text):
    return " ".join(text.split())


@pytest.mark.parametrize("width", [1280, 768, 320])
@pytest.mark.parametrize("scripted", [True, False])
def test_everything_is_there_without_sideways_scrolling(opened, width, scripted):
    page = opened(width=width, java_script_enabled=scripted)
    shown = [squeezed(quote.text_content()) for quote in page.locator("blockquote").all() if quote.is_visible()]
    assert sorted(shown) == sorted(TEXTS)
    assert page.locator("html").evaluate("e => Math.max(e.scrollWidth, document.body.scrollWidth)") <= width


def test_quotations_have_the_room_they_need(opened):
    page = opened()
    widths = page.evaluate("[...document.querySelectorAll('blockquote')].map(e => e.getBoundingClientRect().width)")
    assert min(widths) > 500


def test_targets_are_large_enough_for_a_thumb(opened):
    assert opened(width=320, is_mobile=True, has_touch=True).evaluate(SMALL_TARGETS) == []


def test_without_javascript_nothing_that_needs_it_shows(opened):
    page = opened(java_script_enabled=False)
    assert not page.is_visible("#tl-controls")
    assert not page.is_visible("#tl-explore")
    page.click("article#boat summary >> nth=0")
    assert page.is_visible("article#boat .steps")
    assert not page.is_visible(".fold >> nth=0")


def test_dark_and_light(opened):
    colours = {
        scheme: opened(color_scheme=scheme).evaluate("getComputedStyle(document.documentElement).backgroundColor")
        for scheme in ("light", "dark")
    }
    lightness = {scheme: sum(int(part) for part in colour[4:-1].split(",")) for scheme, colour in colours.items()}
    assert lightness["light"] > 700
    assert lightness["dark"] < 100


def test_forced_colours_keep_the_marks_visible(opened):
    page = opened(forced_colors="active")
    fills = page.evaluate("[...document.querySelectorAll('.strip .dot')].map(e => getComputedStyle(e).fill)")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert fills
    assert paper not in fills


def test_print_opens_everything(opened):
    page = opened()
    closed = "document.querySelectorAll('.fold, details:not([open])').length"
    assert page.evaluate(closed) > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(closed) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(closed) > 0


@pytest.mark.parametrize("scripted", [True, False])
def test_on_paper_the_controls_are_gone_and_the_quotations_stay(opened, scripted):
    page = opened(java_script_enabled=scripted)
    page.emulate_media(media="print")
    assert not page.is_visible("#tl-controls")
    assert page.is_visible("blockquote >> nth=0")
    assert page.is_visible("article#boat .steps"), "closed parts open without a script, too"


def test_the_print_holds_every_quotation_and_how_things_were_worked_out(opened):
    printed = PdfReader(io.BytesIO(opened().pdf(format="A4")))
    text = squeezed(" ".join(page.extract_text() for page in printed.pages))
    for words in (*TEXTS, "“October” names no year.", "Both are dated in October 2024.", "It calls the month past."):
        assert words in text


def test_the_first_screen_says_what_the_story_is_and_where_the_sources_disagree(opened, tmp_path):
    publish(render(timeline_of(50)), tmp_path)
    page = opened(folder=tmp_path)
    for part in (".brief li >> nth=0", ".brief li >> nth=-1", ".disputes .readings >> nth=0"):
        box = page.locator(part).bounding_box()
        assert 0 < box["y"] + box["height"] < 900, part
    assert page.locator(".entry.key h4").first.evaluate(SIZE) > 1.3 * page.locator(".entry.minor h4").first.evaluate(
        SIZE
    )


@pytest.mark.parametrize("width", [1280, 320])
def test_a_language_that_runs_the_other_way_mirrors_the_page(opened, tmp_path, built, width):
    html = (built / "index.html").read_text(encoding="utf-8")
    (tmp_path / "index.html").write_text(html.replace('dir="ltr"', 'dir="rtl"', 1), encoding="utf-8")
    page = opened(folder=tmp_path, width=width)
    assert page.locator("html").evaluate("e => Math.max(e.scrollWidth, document.body.scrollWidth)") <= width
    heading, article = page.locator("#boat h4").bounding_box(), page.locator("#boat").bounding_box()
    room = [heading["x"] - article["x"], article["x"] + article["width"] - heading["x"] - heading["width"]]
    assert room[1] > 15, "the rule of time runs down the right side"


def test_nothing_moves_by_itself(opened):
    moving = """[...document.querySelectorAll('*')].map(e => getComputedStyle(e)).filter(s =>
        s.transitionDuration !== '0s' || s.animationName !== 'none' || s.scrollBehavior !== 'auto').length"""
    assert opened().evaluate(moving) == 0


@pytest.mark.parametrize("width", [1280, 900, 320])
def test_what_is_still_undrawn_has_the_room_it_needs(opened, tmp_path, width):
    publish(render(timeline_of(320)), tmp_path)
    page = opened(folder=tmp_path, width=width)
    beyond = """[...document.querySelectorAll('.block')].map(e =>
        e.lastElementChild.getBoundingClientRect().bottom - e.getBoundingClientRect().bottom)"""
    assert max(page.evaluate(beyond)) < 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(opened, scheme, width):
    from axe_playwright_python.sync_playwright import Axe

    page = opened(width=width, color_scheme=scheme)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    results = Axe().run(page, options={"runOnly": tags})
    assert results.violations_count == 0, results.generate_report()
