"""Web pages as a browser saves them: the article without what stands around it, and what the page says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from timeline.sources.decode import Unreadable
from timeline.sources.formats.extract import Extract
from timeline.sources.formats.file import SourceFile, opening

NAME = "a web page"
ENDINGS = (".html", ".htm", ".xhtml")

_BEGINNING = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200})?"
    r"<(?:!doctype\s{1,20}html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)

#: A page with more marks than this would take minutes, and is a collection rather than an article.
MOST_MARKS = 100_000

#: What a file looks like that is no text but marks.
_EMPTY = "is a web page without an article in it; open it in a browser and save what you see as text"


def recognises(head: bytes) -> bool:
    """By its first mark."""
    return _BEGINNING.match(opening(head)) is not None


def extract(file: SourceFile) -> Iterator[Extract]:
    """The article's paragraphs, a line each; raises `Unreadable` for a page that holds none."""
    yield article_of(file.text)


def article_of(page: str) -> Extract:
    """The article of a page, given as HTML; raises `Unreadable` where it holds none."""
    from trafilatura import bare_extraction, load_html  # slow to load, so only for a folder with web pages
    from trafilatura.settings import Document as Page

    from timeline.sources.formats.page_metadata import page_metadata

    tree = load_html(page)
    if tree is None:
        raise Unreadable(_EMPTY)
    if sum(1 for _ in islice(tree.iter(), MOST_MARKS + 1)) > MOST_MARKS:
        raise Unreadable(f"is a web page of more than {MOST_MARKS:,} marks; save the article as text")
    metadata = page_metadata(tree)
    found = bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        favor_recall=True,
        date_extraction_params={"extensive_search": False},  # its date is not used, so none is looked for at length
    )
    if not isinstance(found, Page) or not found.text or found.text.isspace():
        raise Unreadable(_EMPTY)
    said = {"title": found.title, "author": found.author, "publisher": found.sitename, "url": found.url}
    better = {name: value for name, value in said.items() if value and not getattr(metadata, name)}
    return Extract(found.text, metadata=metadata.model_copy(update=better), converted=True)
