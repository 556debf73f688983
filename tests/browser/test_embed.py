"""The embed in the pages of others."""

import json

import pytest

from tests.browser.test_reading import SMALL_TARGETS
from timeline.renderer.embed import frame, resizer

SHOWN = "[...document.querySelectorAll('.item')].filter(e => e.checkVisibility()).map(e => e.id)"
ALL = ["war", "treaty", "since", "boat", "vote", "rumour", "parade"]
KEY = ["war", "treaty", "since", "boat", "vote"]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("", KEY),
        ("?events=all", ALL),
        ("?event=men", ["boat"]),
        ("?event=nothing", KEY),
        ("?source=post&events=all", ["boat", "vote", "parade"]),
        ("?from=2024-10-01&events=all", ["boat", "vote"]),
        ("?to=2024-06-30&events=all", ["war", "treaty"]),
        ("#rumour", [*KEY, "rumour"]),
    ],
)
def test_the_address_chooses(opened, address, shown):
    page = opened(address, name="embed.html")
    assert page.evaluate(SHOWN) == shown


def test_the_rest_on_demand(opened):
    page = opened(name="embed.html")
    page.click("#tl-all")
    assert page.evaluate(SHOWN) == ALL
    page.click("#tl-all")
    assert page.evaluate(SHOWN) == KEY


def test_without_javascript_everything_is_there(opened):
    page = opened(name="embed.html", java_script_enabled=False)
    assert page.locator("article").count() == len(ALL)
    assert not page.is_visible("#tl-all")


def test_a_link_to_a_quotation_opens_it(opened):
    page = opened("#men", name="embed.html")
    assert page.locator("#men").is_visible()


def test_the_theme_can_be_asked_for(opened):
    colour = "getComputedStyle(document.documentElement).backgroundColor"
    dark = opened(color_scheme="dark", name="embed.html").evaluate(colour)
    light = opened(color_scheme="light", name="embed.html").evaluate(colour)
    assert opened("?theme=dark", color_scheme="light", name="embed.html").evaluate(colour) == dark
    assert opened("?theme=light", color_scheme="dark", name="embed.html").evaluate(colour) == light


@pytest.fixture
def host(built, tmp_path):
    """A page of somebody else with two timelines in it, one of a single event, and notes of all messages."""
    for name in ("embed.html", "index.html"):
        (tmp_path / name).write_bytes((built / name).read_bytes())

    def write(sandbox=""):
        frames = [frame_of("?events=all"), frame_of("?event=treaty")]
        if sandbox:
            frames = [one.replace("<iframe ", f'<iframe sandbox="{sandbox}" ') for one in frames]
        notes = "<script>window.heard = []; addEventListener('message', e => heard.push(e.data))</script>"
        (tmp_path / "host.html").write_text(f"<!doctype html><title>host</title>{notes}{''.join(frames)}{resizer()}")
        return tmp_path

    return write


def frame_of(query):
    from tests.renderer.story import story

    return frame(story(), "").strip().replace("embed.html", f"embed.html{query}").replace('loading="lazy"', "")


def heights(page):
    """The heights of the frames and of what they hold."""
    boxes = [element.bounding_box()["height"] for element in page.locator("iframe").all()]
    inside = [part.evaluate("document.body.getBoundingClientRect().height") for part in page.frames[1:]]
    return boxes, inside


def fits(page):
    page.wait_for_timeout(400)
    boxes, inside = heights(page)
    return all(0 <= box - content < 2 for box, content in zip(boxes, inside, strict=True)) and boxes[0] != boxes[1]


@pytest.mark.parametrize("sandbox", ["", "allow-scripts"])
def test_two_timelines_in_one_page_get_their_heights(opened, served, host, sandbox):
    page = opened(folder=served(host(sandbox)), name="host.html")
    assert fits(page)
    page.frames[1].click("#tl-all")
    assert fits(page), "also after something was filtered"
    page.frames[1].click("article:visible .fold")
    assert fits(page), "also after something was opened"


def test_listeners_of_datawrapper_and_pym_understand(opened, served, host):
    page = opened(folder=served(host()), name="host.html")
    page.wait_for_timeout(400)
    heard = page.evaluate("heard")
    height = next(one["height"] for one in heard if isinstance(one, dict) and one.get("type") == "timeline-height")
    assert {"datawrapper-height": {"timeline": height}} in heard
    assert f"pymxPYMxtimelinexPYMxheightxPYMx{height}" in heard


def test_a_message_from_elsewhere_changes_nothing(opened, served, host):
    page = opened(folder=served(host()), name="host.html")
    assert fits(page)
    before, _ = heights(page)
    page.evaluate("postMessage({ type: 'timeline-height', height: 9999 }, '*')")
    page.wait_for_timeout(200)
    assert heights(page)[0] == before


def test_a_fixed_height_scrolls_inside_with_the_keyboard(opened):
    page = opened("?events=all", name="embed.html", width=320)
    page.set_viewport_size({"width": 320, "height": 200})
    page.keyboard.press("End")
    for _ in range(50):  # the page's own policy forbids to wait by a condition
        page.wait_for_timeout(100)
        if page.evaluate("scrollY") > 100:
            break
    assert page.evaluate("scrollY") > 100


@pytest.mark.parametrize("width", [300, 320, 900])
def test_it_fits_every_column(opened, width):
    page = opened("?events=all", name="embed.html", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page = opened("?events=all", name="embed.html", width=320, color_scheme=scheme)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    results = Axe().run(page, options={"runOnly": tags})
    assert results.violations_count == 0, results.generate_report()


def test_the_dialogue_makes_the_code(opened, served, built):
    page = opened(folder=served(built))
    page.click("#tl-share")
    page.select_option("#tl-theme", "dark")
    page.select_option("#tl-first", "all")
    code = page.input_value("#tl-code")
    assert f'src="{page.url.split("?")[0].removesuffix("index.html")}embed.html?theme=dark&amp;events=all"' in code
    assert "timeline-height" in code
    page.keyboard.press("Escape")
    assert not page.is_visible("#tl-dialog")


def test_the_code_of_a_page_on_the_disk_names_no_folder_of_this_machine(opened):
    page = opened()
    page.click("#tl-share")
    assert page.url.startswith("file:")
    assert 'src="https://example.org/embed.html"' in page.input_value("#tl-code")


def test_the_single_file_offers_no_code(opened, single):
    assert opened(folder=single).locator("#tl-share").count() == 0
    assert not (single / "embed.html").exists()
    assert json.loads((single / "timeline.json").read_text())["title"] == "The arrival"
