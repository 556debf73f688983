"""Making words from articles safe for places where escaping alone is not enough."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

#: Characters that steer the direction of text: in an attribute or a title nothing can contain their effect.
_STEERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")

#: Blanks and line breaks, but for the blanks at which no line may break: « mot », 12 000.
_BREAKING = re.compile("[^\\S\u00a0\u202f]+")

#: Letters that run from right to left, and the characters that steer directions.
_OTHER_WAY = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)

#: What could end a script element or a line of JavaScript, as JSON writes it otherwise.
_IN_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def plain(text: str) -> str:
    """The text on one line and without steering characters, for attributes and titles."""
    return " ".join(text.split()) if text.isascii() else _BREAKING.sub(" ", _STEERING.sub("", text)).strip()


def runs_both_ways(text: str) -> bool:
    """Does it hold anything that does not run from left to right? Then an element must find its own direction."""
    return not text.isascii() and _OTHER_WAY.search(text) is not None


def link(url: str | None) -> str | None:
    """The address if it leads to the web, else `None`: `javascript:` and its like never become links."""
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


@lru_cache(maxsize=1 << 16)
def target(identifier: str) -> str:
    """The fragment that leads to the element with that id."""
    return f"#{quote(identifier, safe='')}"


def json_block(data: object) -> str:
    """JSON for the inside of an inert script element, on one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)
