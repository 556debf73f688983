"""Finding an entry: search, filters, the address, links old and new, the keyboard."""

import pytest

SHOWN = "[...document.querySelectorAll('[data-event]:not([hidden])')].map(e => e.id)"


def test_search_shows_what_fits_and_says_how_much(opened):
    page = opened()
    assert page.inner_text("#tl-count") == "All 7 entries"
    page.fill("input[type=search]", "treaty PYONGYANG")
    assert page.evaluate(SHOWN) == ["treaty"]
    assert page.inner_text("#tl-count") == "1 of 7 entries"
    assert not page.is_visible("text=October 2024 >> nth=0"), "empty months are gone"
    page.click("#tl-reset")
    assert len(page.evaluate(SHOWN)) == 7


def test_filters(opened):
    page = opened()
    page.select_option("#tl-source", label="The Post")
    assert page.evaluate(SHOWN) == ["boat", "vote", "parade"]
    page.check("#tl-disputed")
    assert page.evaluate(SHOWN) == ["boat"]


def test_the_address_keeps_the_state(opened):
    page = opened()
    page.fill("input[type=search]", "troops")
    page.check("#tl-disputed")
    page.wait_for_url("**q=troops*")
    page.reload()
    assert page.input_value("input[type=search]") == "troops"
    assert page.is_checked("#tl-disputed")
    assert page.evaluate(SHOWN) == ["boat"]


@pytest.mark.parametrize("name", ["boat", "men", "old-name"])
def test_links_arrive_at_the_event_whatever_its_name_was(opened, name):
    page = opened(f"#{name}")
    box = page.locator("article#boat").bounding_box()
    assert -box["height"] < box["y"] < 900
    assert page.evaluate("document.querySelector('article:target, article:has(:target)').id") == "boat"


def test_a_link_to_a_hidden_entry_lifts_the_filter(opened):
    page = opened("?q=treaty#vote")
    assert len(page.evaluate(SHOWN)) == 7
    assert page.locator("#vote").bounding_box()["y"] < 900


def test_a_mark_of_the_overview_leads_to_its_entry(opened):
    page = opened()
    page.locator(".strip a[href='#vote']").click(force=True)
    assert page.evaluate("location.hash") == "#vote"


def test_tab_goes_through_the_page_and_arrows_through_the_overview(opened):
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.getAttribute('href')")
    assert (first, second) == ("#war", "#treaty")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('svg') === null"), "the strip is one stop"


def test_every_stop_shows_that_it_has_the_focus(opened):
    page = opened()
    for _ in range(25):
        page.keyboard.press("Tab")
        style = page.evaluate("""() => { const e = document.activeElement, s = getComputedStyle(e);
            const mark = e.querySelector('.dot, .band');
            return s.outlineStyle !== 'none' || (mark && getComputedStyle(mark).strokeWidth !== '1px'); }""")
        assert style, page.evaluate("document.activeElement.outerHTML")
