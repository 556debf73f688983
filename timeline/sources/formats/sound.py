"""Makes what a file gave fit for UTF-8, JSON and a page: no halves of characters, no control characters."""

from __future__ import annotations

from dataclasses import replace

from timeline.model.document import Metadata
from timeline.sources.formats.extract import Extract

#: No item of the metadata is longer than this (characters).
LONGEST_ITEM = 1000

#: Tabulators and line ends are text; other control characters are left over from the format.
_CONTROL = {code: None for code in range(32) if chr(code) not in "\t\n\r"} | {0x0B: "\n", 0x0C: "\n"}


def sound(found: Extract) -> Extract:
    """The same article; a file's own text stays as it is, for offsets point into it."""
    text = _sound(found.text) if found.converted else found.text
    said = {name: _sound(value)[:LONGEST_ITEM] for name, value in found.metadata if isinstance(value, str)}
    return replace(found, text=text, metadata=Metadata(**said))


def _sound(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:  # JSON and YAML can name half of a character
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text if text.isprintable() else text.translate(_CONTROL)
