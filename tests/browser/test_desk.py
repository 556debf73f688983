"""The desk from end to end: what is clicked stands in edits.toml and on the page."""

import threading
import time
from importlib import import_module

import pytest

from tests.edits.story import STORY, write
from timeline.desk.server import Desk
from timeline.desk.workshop import Workshop

#: A building and a page that reloads take their time (milliseconds).
PATIENCE = 15_000


@pytest.fixture
def desk(tmp_path):
    """A desk that builds, serves and watches."""
    workshop = Workshop(write(tmp_path / "story", STORY, "# Ours.\n"), tmp_path / "out")
    workshop.build()
    with Desk(workshop, 0) as running:
        threads = [
            threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True),
            threading.Thread(target=workshop.watch, args=(running.closing,), daemon=True),
        ]
        for thread in threads:
            thread.start()
        yield running
        running.closing.set()
        running.shutdown()
        threads[1].join()


@pytest.fixture
def page(opened, desk):
    """The desk in the browser."""
    shown = opened("", folder=desk.address)
    shown.set_default_timeout(PATIENCE)
    return shown


def edits(desk):
    return (desk.workshop.folder / "edits.toml").read_text(encoding="utf-8")


def entry(page, words):
    """The entry that holds this quotation, its controls open."""
    article = page.locator("article", has_text=words).first
    details = article.locator("details.desk")
    if details.get_attribute("open") is None:
        details.locator("> summary").click()
    return article


def settled(page, desk, check):
    """Waits until the page that was asked for has come."""
    page.wait_for_function(
        "version => JSON.parse(document.getElementById('tl-desk').textContent).version !== version", arg=check
    )
    page.wait_for_load_state()


def click(page, desk, locator):
    """Clicks, and waits for the new page."""
    before = desk.workshop.version
    locator.click()
    settled(page, desk, before)


def test_an_editor_works_through_a_story(page, desk):
    """Headline, note, pin; merge, dismiss, split; hide and show; and all of it taken back."""
    raid = entry(page, "killed 40 men")
    raid.get_by_label("Reason (the page shows it)").fill("shorter")
    raid.get_by_label("In your own words").fill("The raid on <b>Odala</b>")
    click(page, desk, raid.get_by_role("group", name="Headline").get_by_role("button", name="Set"))
    assert page.get_by_role("heading", name="The raid on <b>Odala</b>").count() == 1
    assert edits(desk).startswith("# Ours.\n\n[[event]]\n")
    assert 'reason = "shorter"' in edits(desk)

    raid = entry(page, "killed 40 men")
    docks = raid.locator(".desk-merge select option", has_text="took the docks").get_attribute("value")
    raid.locator(".desk-merge select").select_option(docks)
    click(page, desk, raid.get_by_role("button", name="Tell as one event"))
    raid = entry(page, "killed 40 men")
    assert "killing 60 men" in raid.inner_text()

    dispute = raid.locator(".desk-dismiss", has_text="men").first
    dispute.get_by_role("textbox").fill("counted on another day")
    click(page, desk, dispute.get_by_role("button", name="Set aside"))
    assert "counted on another day" in page.locator("article", has_text="killed 40 men").first.inner_text()

    raid = entry(page, "killed 40 men")
    raid.locator(".desk-split label", has_text="killing 60 men").get_by_role("checkbox").check()
    click(page, desk, raid.get_by_role("button", name="Tell the ticked apart"))
    assert "[[merge]]" not in edits(desk)
    raid = entry(page, "killed 40 men")
    assert raid.locator(".desk-split label", has_text="killing 60 men").count() == 0

    click(page, desk, entry(page, "bridge at Tarsk").get_by_role("button", name="Take it off the page"))
    assert page.locator("article", has_text="bridge at Tarsk").count() == 0
    page.get_by_text("Hidden entries (1)").click()
    click(page, desk, page.get_by_role("button", name="Show again"))
    assert page.locator("article", has_text="bridge at Tarsk").count() > 0

    while page.locator("#tl-desk-panel li", has_text="[[").count():
        page.locator("summary", has_text="Decisions so far").click()
        click(
            page,
            desk,
            page.locator("#tl-desk-panel li", has_text="[[").first.get_by_role("button", name="Take back").first,
        )
    assert edits(desk).strip() == "# Ours."


def test_doubtful_merges_are_confirmed_or_undone(monkeypatch, page, desk):
    """The queue gets shorter with either; here every merge of the program is held to be doubtful."""
    monkeypatch.setattr(import_module("timeline.review.findings"), "NEAR", 50)
    page.reload()
    doubtful = page.locator("#tl-desk-panel li[data-kind=doubtful-merge]")
    count = doubtful.count()
    assert count > 1
    tarsk = doubtful.filter(has_text="Tarsk").first
    click(page, desk, tarsk.get_by_role("button", name="Same event"))
    assert doubtful.count() == count - 1
    assert "[[merge]]" in edits(desk)
    left = doubtful.first.inner_text()
    click(page, desk, doubtful.first.get_by_role("button", name="Keep apart"))
    assert left not in doubtful.all_inner_texts()
    assert "[[keep-apart]]" in edits(desk)
    assert desk.workshop.timeline.failed_edits == ()


def test_the_page_follows_the_files(page, desk):
    """A new article shows without a hand; what is being worked on is not taken away."""
    (desk.workshop.folder / "late.txt").write_text("The harbour was opened again on 20 December 2024.")
    page.get_by_text("The harbour was opened again").first.wait_for(state="attached")
    entry(page, "bridge at Tarsk").get_by_label("Note").fill("half a sen")
    (desk.workshop.folder / "later.txt").write_text("The governor came back on 21 December 2024.")
    page.get_by_text("The page has changed.").wait_for()
    assert entry(page, "bridge at Tarsk").get_by_label("Note").input_value() == "half a sen"
    page.get_by_role("button", name="Show the new one").click()
    page.get_by_text("The governor came back").first.wait_for(state="attached")


def test_what_cannot_be_written_is_told(page, desk):
    """The file was broken by hand in the meantime."""
    raid = entry(page, "killed 40 men")
    raid.get_by_label("Date (EDTF, as 2024-12-16 or 2024-08)").fill("soon")
    raid.locator("fieldset", has_text="Date (EDTF").get_by_role("button", name="Set").click()
    page.get_by_role("status").get_by_text("Not written: 'soon' is no EDTF date").wait_for()
    (desk.workshop.folder / "edits.toml").write_text("[[event\n")
    page.get_by_role("button", name="Show the new one").click()
    page.get_by_text("An edit no longer applies: edits.toml: is not valid TOML").wait_for()
    click_and_see = entry(page, "killed 40 men").get_by_role("button", name="Make it a key entry")
    click_and_see.click()
    page.get_by_role("status").get_by_text("Not written: edits.toml is not valid TOML").wait_for()
    assert edits(desk) == "[[event\n"


def test_another_site_cannot_write(page, desk, served, tmp_path, browser):
    """Neither with a form nor with a script, even if it learned the address."""
    before = edits(desk)
    (tmp_path / "evil").mkdir()
    target = f"{desk.address}_desk/edit"
    (tmp_path / "evil" / "index.html").write_text(
        f'<form method="post" enctype="text/plain" action="{target}"><input name="{{" value="}}"></form>'
        f'<script>fetch("{target}", {{method: "POST", mode: "no-cors", body: "{{}}"}})'
        ".finally(() => document.forms[0].submit())</script>"
    )
    evil = browser.new_page()
    evil.goto(served(tmp_path / "evil"))
    time.sleep(0.5)
    evil.close()
    assert edits(desk) == before
