"""Finds a Chromium for the browser tests, or installs one, and prints where it is.

`make test` runs this file before the tests and passes on its answer as TIMELINE_CHROMIUM. To name a browser yourself,
set that variable.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable

#: The names under which distributions install it.
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

#: Debian's packages: the browser, a font (without one a page is measured with empty boxes), and a library that
#: Playwright's driver needs and a bare system lacks.
PACKAGES = ("chromium", "fonts-liberation", "libatomic1")

REMEDY = """\
The browser tests need Chromium, and none was found or could be installed. One of these helps:
  Debian, Ubuntu   apt-get install chromium libatomic1
  elsewhere        .venv/bin/python -m playwright install chromium
  already there    TIMELINE_CHROMIUM=/where/it/is make test
"""


def starts(*command: str) -> bool:
    """Does it start? A name on the PATH may be a stub that only says how to install it, or lack its libraries."""
    try:
        answer = subprocess.run([*command, "--version"], capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def driver_starts() -> bool:
    """Does the program start that Playwright steers browsers with?"""
    return starts(sys.executable, "-m", "playwright")


def named() -> str | None:
    """The browser that TIMELINE_CHROMIUM names."""
    return os.environ.get("TIMELINE_CHROMIUM")


def on_path() -> str | None:
    """The first browser on the PATH that starts."""
    return next((found for name in NAMES if (found := shutil.which(name)) and starts(found)), None)


def playwrights_own() -> str | None:
    """The browser that Playwright has downloaded for itself."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def find(ways: tuple[Callable[[], str | None], ...] = (named, on_path, playwrights_own)) -> str | None:
    """The first browser that starts, where Playwright can steer one at all."""
    if not driver_starts():
        return None
    return next((browser for way in ways if (browser := way()) and starts(browser)), None)


def install_with_apt() -> None:
    """Install Debian's packages, where they are to be had and this user may."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        run("apt-get", "update", "--quiet")
        run("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", *PACKAGES)


def install_with_playwright() -> None:
    """Let Playwright download its own Chromium."""
    run(sys.executable, "-m", "playwright", "install", "chromium")


def run(*command: str) -> None:
    """Run a command, its words on standard error; a failure shows in that no browser starts afterwards."""
    print("Chromium for the browser tests:", *command, file=sys.stderr)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment)


def main() -> int:
    """Print the path of a browser, installing one first where there is none."""
    browser = find()
    for install in (install_with_apt, install_with_playwright):
        if browser is None:
            install()
            browser = find()
    if browser is None:
        print(REMEDY, file=sys.stderr)
        return 1
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
