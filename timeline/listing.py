"""Tables for the command line, in plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.model.document import Document, LineKind
from timeline.model.timeline import Timeline

HEADINGS = ("source", "file", "published", "how known", "language", "words", "claims", "warnings")

#: Columns of numbers, set to the right.
_NUMBERS = ("words", "claims", "warnings")

#: Stands where nothing is known.
NOTHING = "–"


def source_table(timeline: Timeline, documents: Iterable[Document]) -> str:
    """A line for each source in order of the files; `published` is in EDTF."""
    words = {document.id: _words(document) for document in documents}
    claims = Counter(claim.source for claim in timeline.claims)
    rows = []
    for source in timeline.sources:
        published = source.published.edtf if source.published else None
        counts = words[source.id], claims[source.id], len(source.warnings)
        known = (source.label, source.path, published or NOTHING, source.published_basis.value, source.language)
        rows.append((*known, *map(str, counts)))
    return table(HEADINGS, rows)


def _words(document: Document) -> int:
    """How many words the article has, without front matter and what the site put around it."""
    own = (line for line in document.lines if line.kind in (LineKind.TITLE, LineKind.TEXT))
    return sum(len(document.text[line.start : line.end].split()) for line in own)


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest entry, two spaces apart; control characters of a file's name are shown as “�”."""
    shown = [tuple("".join(c if c.isprintable() else "�" for c in entry) for entry in row) for row in rows]
    widths = [max(map(len, column)) for column in zip(headings, *shown, strict=True)]
    lines = []
    for row in (headings, *shown):
        cells = zip(headings, row, widths, strict=True)
        line = "  ".join(
            entry.rjust(width) if heading in _NUMBERS else entry.ljust(width) for heading, entry, width in cells
        )
        lines.append(line.rstrip())
    return "\n".join(lines)
