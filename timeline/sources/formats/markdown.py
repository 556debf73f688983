"""Markdown, or any text that begins with YAML front matter between `---` lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from timeline.model.document import Metadata
from timeline.sources.formats.extract import Extract

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<fields>.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)

#: How YAML writes that there is nothing.
_NOTHING = ("", "~", "null")

#: The names under which front matter carries each item, the most usual first.
KEYS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "site", "site_name", "publication"),
    "author": ("author", "authors", "byline", "creator"),
    "url": ("url", "link", "canonical", "source"),
    "language": ("language", "lang", "locale"),
    "published": ("published", "date", "pubdate", "date_published", "datepublished", "publishdate", "publish_date"),
}


def recognises(path: PurePath, head: str) -> bool:
    """By front matter, else by the ending."""
    return _FRONT_MATTER.match(head) is not None or path.suffix.lower() in (".md", ".markdown")


def extract(text: str) -> Extract:
    """The text with its front matter read; broken front matter is left in the text's header with a warning.

    What stands between two rules and names no fields is no front matter but text.
    """
    header = _FRONT_MATTER.match(text)
    if header is None:
        return Extract(text)
    import yaml  # loaded only for files that have front matter
    from frontmatter.default_handlers import YAMLHandler

    try:
        # The base loader leaves everything as it is written: no day is shifted, and the language "no" is not `False`.
        fields = YAMLHandler().load(header["fields"], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as broken:
        reason = " ".join(str(broken).split())[:120]
        return Extract(text, header.end(), warnings=(f"front matter could not be read ({reason}); it is ignored",))
    if fields is not None and not isinstance(fields, Mapping):
        return Extract(text)
    return Extract(text, header.end(), _metadata(fields or {}))


def _metadata(fields: Mapping[str, Any]) -> Metadata:
    folded = {str(key).lower(): value for key, value in fields.items()}
    found = {
        name: next((text for key in keys if (text := _text(folded.get(key)))), None) for name, keys in KEYS.items()
    }
    return Metadata(**found)


def _text(value: Any) -> str | None:
    """A front-matter value in words; the words of a list are joined, what is nested deeper is left out."""
    words = value if isinstance(value, list) else [value]
    return ", ".join(word.strip() for word in words if isinstance(word, str) and word.strip() not in _NOTHING) or None
