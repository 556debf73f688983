"""The table of sources for the command line: in words, fitted to a width, or in JSON with everything in full."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from timeline.model.document import Document, LineKind
from timeline.model.timeline import Timeline

#: The columns: heading and key, in order.
COLUMNS = {
    "source": "label",
    "file": "path",
    "published": "published",
    "known": "published_basis",
    "lang.": "language",
    "words": "words",
    "claims": "claims",
    "warn.": "warnings",
}

#: Columns of numbers, set to the right.
_NUMBERS = ("words", "claims", "warnings")

#: The narrowest that a name may get, and the widest that a date does, which may be a list of many days (characters).
NARROWEST, WIDEST_DATE = 12, 24

#: Between two columns.
GAP = "  "

#: Stands before the name of a copy.
COPY = "= "

#: Stands where nothing is known.
NOTHING = "–"


def source_rows(timeline: Timeline, documents: Iterable[Document]) -> Iterator[dict[str, Any]]:
    """What there is to say of each source in order of the files; `published` is in EDTF, `warnings` are in words."""
    paths = {source.id: source.path for source in timeline.sources}
    words = {document.id: _words(document) for document in documents}
    claims = Counter(claim.source for claim in timeline.claims)
    for source in timeline.sources:
        yield {
            **{name: getattr(source, name) for name in ("id", "label", "path", "title", "publisher", "url", "group")},
            "published": source.published.edtf if source.published else None,
            "published_basis": source.published_basis.value,
            "language": source.language,
            "copies_of": paths.get(source.copies_of) if source.copies_of else None,
            "words": words[source.id],
            "claims": claims[source.id],
            "warnings": source.warnings,
        }


def as_json(row: Mapping[str, Any]) -> bytes:
    """One line of JSON in UTF-8."""
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "replace")


def source_table(rows: Iterable[Mapping[str, Any]], width: int) -> str:
    """The rows under headings, no line wider than so many cells: first the files go, then labels are cut off."""
    shown = [{key: _shown(key, row[key]) for key in COLUMNS.values()} | _marked(row) for row in rows]
    columns = dict(COLUMNS)
    if _total(columns, shown) > width:
        del columns["file"]
    excess = max(_total(columns, shown) - width, 0)
    room = max(_widths(columns, shown)["label"] - excess, NARROWEST)
    shown = [row | {"label": _cut(row["label"], room)} for row in shown]
    widths = _widths(columns, shown)
    lines = [{key: heading for heading, key in columns.items()}, *shown]
    return "\n".join(
        GAP.join(_cell(line[key], key, widths[key]) for key in columns.values()).rstrip() for line in lines
    )


def _words(document: Document) -> int:
    """How many words the article has, without front matter and what the site put around it."""
    own = (line for line in document.lines if line.kind in (LineKind.TITLE, LineKind.TEXT))
    return sum(len(document.text[line.start : line.end].split()) for line in own)


def _shown(key: str, value: Any) -> str:
    """A value in its column; control characters of a file's name are shown as “�”."""
    text = str(len(value)) if key == "warnings" else NOTHING if value is None else str(value)
    text = "".join(sign if sign.isprintable() else "�" for sign in text)
    return _cut(text, WIDEST_DATE) if key == "published" else text


def _marked(row: Mapping[str, Any]) -> dict[str, str]:
    return {"label": COPY + _shown("label", row["label"])} if row["copies_of"] else {}


def _widths(columns: Mapping[str, str], rows: Sequence[Mapping[str, str]]) -> dict[str, int]:
    from rich.cells import cell_len  # slow to load; a Chinese character takes two cells

    return {key: max(map(cell_len, (heading, *(row[key] for row in rows)))) for heading, key in columns.items()}


def _total(columns: Mapping[str, str], rows: Sequence[Mapping[str, str]]) -> int:
    return sum(_widths(columns, rows).values()) + len(GAP) * (len(columns) - 1)


def _cut(text: str, room: int) -> str:
    from rich.cells import cell_len, set_cell_size

    return text if cell_len(text) <= room else set_cell_size(text, room - 1).rstrip() + "…"


def _cell(text: str, key: str, width: int) -> str:
    from rich.cells import cell_len

    blanks = " " * (width - cell_len(text))
    return blanks + text if key in _NUMBERS else text + blanks
