"""An article whose title stands in a field of its own gets it as the first line: its words are told too."""

from __future__ import annotations


def with_title(title: str | None, body: str) -> str:
    """The text with its title before it, where it does not begin with it anyhow."""
    if not title or body.lstrip().startswith(title):
        return body
    return f"{title}\n\n{body}".rstrip()
