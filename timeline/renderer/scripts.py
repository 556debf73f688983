"""The scripts of the pages, and what a page may load."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.renderer.templates import inlined

#: What the page may load: nothing but itself, and the chart library from its own folder. It fetches nothing, either:
#: `connect-src` is for checkers such as Lighthouse, which ask for robots.txt in the page's name.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "script-src 'unsafe-inline' 'self'",
        "img-src data:",
        "connect-src 'self'",
    )
)

#: The embed loads nothing at all.
POLICY_EMBED = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


def script(names: Sequence[str]) -> str:
    """The scripts as one, whose names are nobody else's."""
    return '(() => {\n"use strict";\n' + inlined(names) + "})();"
