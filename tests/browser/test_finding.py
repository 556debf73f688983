"""Finding an entry: search, filters, the address, links old and new, the keyboard."""

import pytest

SHOWN = "[...document.querySelectorAll('[data-event]:not([hidden])')].map(e => e.id)"


def test_search_shows_what_fits_and_says_how_much(opened):
    page = opened()
    assert page.inner_text("#tl-count") == "All 7 entries"
    page.fill("input[type=search]", "treaty PYONGYANG")
    assert page.evaluate(SHOWN) == ["treaty"]
    assert page.inner_text("#tl-count") == "1 of 7 entries"
    assert not page.is_visible(".month h3:has-text('October 2024')"), "empty months are gone"
    assert page.locator(".years a:visible").all_inner_texts() == ["2024"], "and so are links to empty years"
    page.click("#tl-reset")
    assert len(page.evaluate(SHOWN)) == 7


def test_search_finds_the_words_of_what_is_folded_away_and_not_its_markup(opened):
    page = opened()
    page.fill("input[type=search]", "names no year")
    assert page.evaluate(SHOWN) == ["boat"]
    for markup in ("<li", "waterfall", "&#39;"):
        page.fill("input[type=search]", markup)
        assert page.evaluate(SHOWN) == [], markup


def test_the_browsers_own_search_finds_everything(opened):
    page = opened()
    page.keyboard.press("Control+f")
    assert page.locator(".fold").count() == 0
    assert "“October” names no year." in page.text_content("#boat details")


def test_filters(opened):
    page = opened()
    page.click("#tl-controls .fold")
    page.select_option("#tl-by-source", "post")
    assert page.evaluate(SHOWN) == ["boat", "vote", "parade"]
    page.check("#tl-disputed")
    assert page.evaluate(SHOWN) == ["boat"]
    page.click("#tl-reset")
    page.select_option("#tl-by-certainty", "undated")
    assert page.evaluate(SHOWN) == ["rumour", "parade"]


def test_choices_say_how_many_entries_they_would_leave(opened):
    page = opened()
    page.click("#tl-controls .fold")
    page.select_option("#tl-by-status", "planned")
    offered = "[...document.querySelectorAll('#tl-by-source option')].map(e => e.textContent).slice(1)"
    assert page.evaluate(offered) == ["The Herald (0)", "The Post (1)", "The Review (0)"]
    of_status = "[...document.querySelectorAll('#tl-by-status option')].map(e => e.textContent).slice(1)"
    assert page.evaluate(of_status) == ["Reported (5)", "Planned (1)", "Unverified (1)"], "a filter leaves itself out"


def test_a_source_left_out_takes_its_words_with_it(opened):
    page = opened()
    page.click("#tl-controls .fold")
    page.uncheck("[data-teller][value='post']")
    assert page.evaluate(SHOWN) == ["war", "treaty", "since", "boat", "rumour"]
    assert page.inner_text("#tl-count") == "5 of 7 entries, without The Post"
    assert not page.is_visible("text=At least 10,000 men arrived")
    assert not page.is_visible(".dispute:not(.dismissed) >> text=at least 10,000 men")
    page.wait_for_url("**without=post*")
    page.reload()
    assert page.evaluate(SHOWN) == ["war", "treaty", "since", "boat", "rumour"]
    page.click("#tl-reset")
    assert page.is_visible("text=At least 10,000 men arrived")


def test_the_newest_reported_can_come_first(opened):
    page = opened()
    page.select_option("#tl-order", "newest")
    assert page.evaluate(SHOWN)[:3] == ["treaty", "since", "boat"], "the Herald is the only source whose day is known"
    assert not page.is_visible(".month h3:has-text('October 2024')")
    page.select_option("#tl-order", "")
    assert page.evaluate(SHOWN) == ["war", "treaty", "since", "boat", "vote", "rumour", "parade"]


def test_the_range_of_time_is_set_with_the_keyboard(opened):
    page = opened()
    page.focus("#tl-from")
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    assert "war" not in page.evaluate(SHOWN)
    assert "boat" in page.evaluate(SHOWN)
    assert "rumour" not in page.evaluate(SHOWN), "what has no date is in no range"
    assert "2024" in page.get_attribute("#tl-from", "aria-valuetext")
    page.wait_for_url("**from=20*")
    page.reload()
    assert "war" not in page.evaluate(SHOWN)
    assert page.inner_text("#tl-span")


def test_the_matrix_leads_to_the_quotations(opened):
    page = opened()
    page.click(".matrix .fold")
    page.click("#tl-cells a[href='#men']")
    assert page.evaluate("document.querySelector('article:has(:target)').id") == "boat"


def test_the_address_keeps_the_state(opened):
    page = opened()
    page.fill("input[type=search]", "troops")
    page.check("#tl-disputed")
    page.wait_for_url("**disputed=1*")
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
    for part in (".disputes", ".changes"):
        page.keyboard.press("Tab")
        assert page.evaluate(f"document.activeElement.closest('{part}') !== null")
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.getAttribute('href')")
    assert (first, second) == ("#war", "#treaty")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('svg') === null"), "the strip is one stop"


FOCUSABLE = """() => [...document.querySelectorAll('a[href],button,input,select,summary,[tabindex="0"]')]
    .filter(e => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }))
    .map((e, n) => { e.dataset.stop = n; return n; })"""


def test_the_tab_key_reaches_everything_there_is(opened):
    page = opened()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    stops, reached, hidden = set(page.evaluate(FOCUSABLE)), [], []
    assert len(stops) > 60
    for _ in range(len(stops) + 2):
        page.keyboard.press("Tab")
        stop, is_covered = page.evaluate("""() => { const e = document.activeElement, box = e.getBoundingClientRect();
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 10));
            return [Number(e.dataset.stop ?? -1), top !== null && !e.contains(top) && !top.contains(e)
                && top.closest('.month > h3') !== null]; }""")
        reached.append(stop)
        hidden += [stop] if is_covered else []
    assert stops <= set(reached)
    assert not hidden, "a heading that stays at the top must not cover what has the focus"


def test_everything_can_be_done_from_the_keyboard(opened):
    page = opened()
    page.focus("input[type=search]")
    page.keyboard.type("treaty moscow")
    assert page.evaluate(SHOWN) == ["treaty"]
    page.focus("#tl-reset")
    page.keyboard.press("Enter")
    assert len(page.evaluate(SHOWN)) == 7
    assert page.evaluate("document.activeElement.type") == "search", "the focus is not lost with the button"
    page.focus("#tl-disputed")
    page.keyboard.press("Space")
    assert page.evaluate(SHOWN) == ["boat"]
    page.focus("#boat .fold")
    page.keyboard.press("Enter")
    assert page.is_visible("text=“October” names no year.")
    page.keyboard.press("Space")
    assert not page.is_visible("text=“October” names no year."), "the focus is where it can be closed again"
    page.focus("#tl-share")
    page.keyboard.press("Enter")
    assert page.is_visible("#tl-code")
    page.keyboard.press("Escape")
    assert not page.is_visible("#tl-code")
    assert page.evaluate("document.activeElement.id") == "tl-share"


def test_a_search_without_a_result_says_so(opened):
    page = opened()
    assert not page.is_visible("#tl-nothing")
    page.fill("input[type=search]", "nowhere to be found")
    assert page.evaluate(SHOWN) == []
    assert page.is_visible("#tl-nothing")
    page.click("#tl-reset")
    assert not page.is_visible("#tl-nothing")


def test_every_stop_shows_that_it_has_the_focus(opened):
    page = opened()
    for _ in range(25):
        page.keyboard.press("Tab")
        style = page.evaluate("""() => { const e = document.activeElement, s = getComputedStyle(e);
            const mark = e.querySelector('.dot, .band');
            return s.outlineStyle !== 'none' || (mark && getComputedStyle(mark).strokeWidth !== '1px'); }""")
        assert style, page.evaluate("document.activeElement.outerHTML")
