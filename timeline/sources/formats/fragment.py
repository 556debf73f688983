"""HTML that is an article and nothing else, as in feeds and databases → its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

#: A mark of HTML, or a character reference.
_MARKUP = re.compile(
    r"</?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,2000})?/?>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31});", re.IGNORECASE
)

#: Marks whose content is no text.
_SILENT = ("script", "style", "template", "noscript", "iframe", "svg", "head", "object", "form", "select", "button")

#: Marks inside a line; every other one begins and ends a line.
_INLINE = frozenset(
    (
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "q",
    )
) | {*("kbd", "mark", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")}


def plain_text(content: str) -> str:
    """The text of a value that may be HTML: a line a paragraph; what has no marks stays as it is."""
    return html_text(content) if _MARKUP.search(content) else content.strip()


def html_text(content: str) -> str:
    """The text of HTML, a line a paragraph; scripts, styles and comments are no text."""
    from lxml import etree, html  # slow to load, so only where there is HTML

    if not content.strip():
        return ""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    tree = html.document_fromstring(content.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    etree.strip_elements(tree, *_SILENT, with_tail=False)
    lines = "".join(_pieces(etree.iterwalk(tree, events=("start", "end")))).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _pieces(walk: Any) -> Iterator[str]:
    """The texts in their order, with line ends around what is a paragraph; line ends in the source are blanks."""
    for event, mark in walk:
        if mark.tag not in _INLINE:
            yield "\n"
        text = mark.text if event == "start" else mark.tail
        if text:
            yield text.replace("\n", " ")
