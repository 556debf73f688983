"""PDF: the text of its pages, with lines joined to paragraphs.

The properties of a PDF are filled in by programs: title and author count only where the text has them as well, and the
day on which the file was made is not that of publication. Running heads and page numbers are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from timeline.model.document import Metadata
from timeline.model.sentence import Sentence, sentence
from timeline.sources.decode import Unreadable
from timeline.sources.formats.extract import Extract
from timeline.sources.formats.file import SourceFile
from timeline.sources.formats.in_text import if_in_text
from timeline.sources.formats.pdf_lines import paragraphs

NAME = "a PDF"
ENDINGS = (".pdf",)

#: An article is no book.
MOST_PAGES = 500


def recognises(head: bytes) -> bool:
    """By its mark, before which there may be a little of something else."""
    return b"%PDF-" in head[:1024]


def extract(file: SourceFile) -> Iterator[Extract]:
    """The paragraphs, a line each; raises `Unreadable` for what is encrypted, broken, too long or has no text."""
    if not recognises(file.data[:1024]):
        raise Unreadable("is named as a PDF and is none; save the article anew, or as text")
    reader = _opened(file.data)
    if len(reader.pages) > MOST_PAGES:
        raise Unreadable(f"has more than {MOST_PAGES} pages; cut it down to the article")
    pages = list(_pages(reader, file.warnings))
    text = paragraphs(pages)
    if not text:
        raise Unreadable("is a PDF without text (a scan?); run it through text recognition or paste the article")
    empty = [str(number) for number, page in enumerate(pages, 1) if page is not None and not page.strip()]
    if empty:
        file.warnings.append(sentence("reading.empty_page", ", ".join(empty[:9])))
    said = reader.metadata or {}
    metadata = Metadata(title=if_in_text(_word(said, "/Title"), text), author=if_in_text(_word(said, "/Author"), text))
    yield Extract(text, metadata=metadata, converted=True)


def _opened(data: bytes) -> Any:
    import logging

    import pypdf  # slow to load, so only for a folder with PDFs
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it has to say of the file is told in our own words
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("is a PDF with a password; open it, print it into a new PDF or save it as text")
        len(reader.pages)
    except DependencyError as locked:
        raise Unreadable("is an encrypted PDF; open it, print it into a new PDF or save it as text") from locked
    except (PyPdfError, RecursionError, ValueError, LookupError, TypeError, AttributeError) as broken:
        raise Unreadable("is a damaged or cut-off PDF; fetch it anew, or save the article as text") from broken
    return reader


def _pages(reader: Any, warnings: list[Sentence]) -> Iterator[str | None]:
    """The text of each page; `None` for one that cannot be read, which is told."""
    for number, page in enumerate(reader.pages, 1):
        try:
            yield page.extract_text()
        except Exception as broken:  # noqa: BLE001 damage shows in every way; the other pages are read
            warnings.append(sentence("reading.broken_page", str(number), type(broken).__name__))
            yield None


def _word(said: Any, name: str) -> str | None:
    value = said.get(name)
    return value if isinstance(value, str) else None
