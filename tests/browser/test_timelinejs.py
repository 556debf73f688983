"""TimelineJS itself reads what is exported for it."""

import shutil
import subprocess

import pytest

from tests.renderer.story import story
from timeline.renderer.exports import FORMATS

PACKAGE = "@knight-lab/timelinejs@3.9.11"

HOST = """<!doctype html><title>host</title><link rel="stylesheet" href="css/timeline.css">
<div id="timeline" style="height: 600px"></div><script src="js/timeline.js"></script>
<script type="application/json" id="data">{data}</script>
<script>window.timeline = new TL.Timeline("timeline", JSON.parse(document.getElementById("data").textContent),
  {{ font: null, script_path: "js" }});</script>"""


@pytest.fixture(scope="module")
def timelinejs(tmp_path_factory):
    """The folder of TimelineJS, fetched with npm."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not there: it fetches TimelineJS, which reads the export (Debian: apt-get install npm)")
    folder = tmp_path_factory.mktemp("npm")
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), PACKAGE]
    if subprocess.run(command, capture_output=True, check=False, timeout=120).returncode != 0:
        pytest.skip(f"npm could not fetch {PACKAGE}")
    return folder / "node_modules" / "@knight-lab" / "timelinejs" / "dist"


def test_timelinejs_shows_a_slide_for_each_dated_event(opened, served, timelinejs):
    data = FORMATS["timelinejs"](story()).replace("</", "<\\/")
    (timelinejs / "host.html").write_text(HOST.format(data=data), encoding="utf-8")
    page = opened(folder=served(timelinejs), name="host.html")
    page.wait_for_function(
        "window.timeline.config && document.querySelectorAll('.tl-slide').length > 5", timeout=20_000
    )
    headlines = [element.text_content().strip() for element in page.locator(".tl-slide h2").all()]
    assert headlines == [
        "The arrival",
        "The war begins",
        "A treaty is signed",
        "The army holds the region",
        "Troops arrive by boat",
        "A vote is planned",
    ]
    dates = [element.text_content().strip() for element in page.locator(".tl-slide .tl-headline-date").all()]
    assert "1 August 2024 or later" in dates
