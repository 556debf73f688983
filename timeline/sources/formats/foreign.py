"""Files that are no articles, or none that can be read, and what to do about them.

To add one: a line in `_KINDS`, the first bytes and what to tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.sources.decode import Unreadable
from timeline.sources.formats.extract import Extract
from timeline.sources.formats.file import SourceFile

NAME = "a file of another kind"
ENDINGS = ()

_PICTURE = "is a picture; if an article is in it, run it through text recognition"
_PACKED = "is packed; unpack it and put the articles into the folder"
_KINDS = {
    b"\xd0\xcf\x11\xe0": "is an old Word document or another one of old Office; save it as .docx or as text",
    b"{\\rtf": "is an RTF document; save it as .docx or as text",
    b"\xff\xd8\xff": _PICTURE,
    b"\x89PNG": _PICTURE,
    b"GIF8": _PICTURE,
    b"RIFF": "is a picture, sound or film; write down the article that is in it",
    b"\x1f\x8b": _PACKED,
    b"7z\xbc\xaf": _PACKED,
    b"Rar!": _PACKED,
}


def recognises(head: bytes) -> bool:
    """By the first bytes."""
    return head.startswith(tuple(_KINDS))


def extract(file: SourceFile) -> Iterator[Extract]:
    """Never gives one: raises `Unreadable` with what to do."""
    raise Unreadable(next(told for mark, told in _KINDS.items() if file.data.startswith(mark)))
