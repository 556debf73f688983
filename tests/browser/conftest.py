"""A browser for the tests, and pages to open in it."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser_setup import REMEDY, find
from tests.renderer.story import story
from timeline.renderer import publish, render

#: Nothing the browser does by itself is wanted: no services, no updates, no first steps.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

#: The policy of a host that allows no file beside the page.
STRICT = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"

Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder needs the browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    found = find()
    if found is None:
        pytest.fail(REMEDY, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build folder with the page of a small story that has everything a page can show."""
    out = tmp_path_factory.mktemp("story")
    publish(render(story()), out)
    return out


@pytest.fixture(scope="package")
def single(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same page as one file."""
    out = tmp_path_factory.mktemp("single")
    publish(render(story(), single_file=True), out)
    return out


@pytest.fixture
def opened(browser: Browser, built: Path) -> Iterator[Open]:
    """`opened(address="", folder=built, name="index.html", width=1280, **context)` opens a page; no error in it."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open_page(
        address: str = "", *, folder: Path | str = built, name: str = "index.html", width: int = 1280, **more: object
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **more)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        base = folder if isinstance(folder, str) else f"{folder.as_uri()}/"
        page.goto(f"{base}{name}{address}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def served() -> Iterator[Callable[[Path], str]]:
    """`served(folder)` is the address of a host of this machine that shows the folder under the strict policy."""
    servers: list[http.server.ThreadingHTTPServer] = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            if not self.path.startswith("/host.html"):  # a page of somebody else, who frames ours
                self.send_header("Content-Security-Policy", STRICT)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    def serve(folder: Path) -> str:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}/"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()
