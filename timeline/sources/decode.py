"""Bytes → text."""

from __future__ import annotations

#: Control characters that no text file has; a file with one of them is not text.
_BINARY = frozenset(range(9)) | frozenset(range(14, 27)) | frozenset(range(28, 32))

#: This much of a file is looked at to tell text from binary data.
_SAMPLE = 65_536


class Unreadable(Exception):
    """The file gives no text; the message says why and what to do."""


def decode(data: bytes) -> tuple[str, str | None]:
    """The text and, where it was not plain UTF-8, a warning; a byte order mark is dropped, line ends are kept.

    Raises `Unreadable` for binary data and for bytes whose encoding cannot be told.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16"), "decoded as UTF-16; save it as UTF-8 to be sure of every character"
        except UnicodeDecodeError as broken:
            raise Unreadable("begins like UTF-16 but is not; save it as UTF-8") from broken
    if not _BINARY.isdisjoint(data[:_SAMPLE]):
        raise Unreadable("is not a text file; save the article as plain text, UTF-8")
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        return _guess(data)


def _guess(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # loaded only for the rare file that is not UTF-8

    best = from_bytes(data).best()
    if best is None:
        raise Unreadable("has an encoding that cannot be told; save it as UTF-8")
    warning = f"is not UTF-8; decoded as {best.encoding}: check names and quotation marks, or save it as UTF-8"
    return str(best).removeprefix("\ufeff"), warning
