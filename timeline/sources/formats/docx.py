"""Word documents (.docx): the paragraphs in their order, those of tables and text fields too.

Insertions that nobody has accepted yet are text, deletions are not. Word fills in the title and the author by itself
(from an older document, from whoever set up the machine), so they count only where the text has them as well; no day in
a document's properties is that of publication.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from timeline.model.document import Metadata
from timeline.sources.decode import Unreadable
from timeline.sources.formats.extract import Extract
from timeline.sources.formats.file import SourceFile
from timeline.sources.formats.in_text import if_in_text

NAME = "a Word document"
ENDINGS = (".docx", ".docm")

#: The largest size to which a document may unpack (bytes), and the most files in it: a small file can hold a flood.
LARGEST_UNPACKED = 200_000_000
MOST_PARTS = 10_000

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = f"{_WORD}p"

#: What stands in a paragraph and is not of it: deletions, and the second telling of a field for old programs.
_NOT_TEXT = (
    *(f"{_WORD}{name}" for name in ("p", "del", "moveFrom", "instrText", "pPr", "rPr")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)

_SIGNS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}


def recognises(head: bytes) -> bool:
    """By the mark of a zip archive; what else it may be is told when it is opened."""
    return head.startswith(b"PK\x03\x04")


def extract(file: SourceFile) -> Iterator[Extract]:
    """The paragraphs, a line each; raises `Unreadable` for other archives, for floods and where there is no text."""
    _check(file.data)
    from docx import Document  # slow to load, so only for a folder with Word documents

    document = Document(BytesIO(file.data))
    lines = (_text(paragraph).strip() for paragraph in document.element.body.iter(_PARAGRAPH) if _counts(paragraph))
    text = "\n".join(line for line in lines if line)
    if not text:
        raise Unreadable("is a Word document without text (pictures only?); paste the article into a text file")
    said = document.core_properties
    metadata = Metadata(title=if_in_text(said.title, text), author=if_in_text(said.author, text))
    yield Extract(text, metadata=metadata, converted=True)


def _check(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        if not any(part.filename == "word/document.xml" for part in parts):
            raise Unreadable("is an archive and no Word document; unpack it and put the articles into the folder")
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            limits = f"{LARGEST_UNPACKED // 1_000_000} MB or {MOST_PARTS} parts"
            raise Unreadable(f"unpacks to more than {limits}; save the article as text")


def _counts(paragraph: Any) -> bool:
    """Not a paragraph of a part that stands there for old programs, or that is deleted."""
    return not any(parent.tag in _NOT_TEXT[1:] for parent in paragraph.iterancestors())


def _text(mark: Any) -> str:
    if mark.tag == f"{_WORD}t":
        return mark.text or ""
    inner = "".join(_text(child) for child in mark if child.tag not in _NOT_TEXT)
    return _SIGNS.get(mark.tag, "") + inner
