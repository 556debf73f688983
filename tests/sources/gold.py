"""Page texts in the style of real outlets, each line with a mark that says what an editor takes it for.

The first two characters of a line are its mark; the rest is the line. The pages are made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from timeline.model.document import Document, LineKind

PAGES = Path(__file__).parent / "pages"

ARTICLE, JUNK, CREDIT, TITLE = "  ", "- ", "@ ", "# "


@dataclass(frozen=True)
class Page:
    """The text as a file would hold it, and the mark of each line that is not blank, in order."""

    name: str
    text: str
    marks: tuple[str, ...]


def pages() -> list[Page]:
    """All pages, by name."""
    return [page(path.stem, path.read_text(encoding="utf-8")) for path in sorted(PAGES.glob("*.txt"))]


def page(name: str, marked: str) -> Page:
    """A page from its marked lines."""
    lines = [(line[:2], line[2:]) for line in marked.splitlines()]
    text = "".join(f"{line}\n" for _, line in lines)
    return Page(name, text, tuple(mark for mark, line in lines if line.strip()))


def read(document: Document) -> tuple[str, ...]:
    """The marks that the program gives."""
    marks = {
        LineKind.TEXT: ARTICLE,
        LineKind.BOILERPLATE: JUNK,
        LineKind.CREDIT: CREDIT,
        LineKind.METADATA: CREDIT,
        LineKind.TITLE: TITLE,
    }
    return tuple(marks[line.kind] for line in document.lines)
