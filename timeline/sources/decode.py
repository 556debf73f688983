"""Bytes → text."""

from __future__ import annotations

#: Control characters that no text file has; a file with one of them is not text.
_BINARY = frozenset(range(9)) | frozenset(range(14, 27)) | frozenset(range(28, 32))

#: This much of a file is looked at to tell text from binary data.
_SAMPLE = 65_536


#: What articles were written in before UTF-8, the commonest first; more encodings only invite wrong guesses.
_ENCODINGS = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r", "koi8_u"),
    *("cp874", "cp932", "euc_jp", "cp949", "gb18030", "big5"),
)


class Unreadable(Exception):
    """The file gives no text; the message says why and what to do."""


def decode(data: bytes) -> tuple[str, str | None]:
    """The text and, where it was not plain UTF-8, a warning; a byte order mark is dropped, line ends are kept.

    Raises `Unreadable` for binary data and for bytes whose encoding cannot be told.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(data), "decoded as UTF-16; save it as UTF-8 to be sure of every character"
    if not _BINARY.isdisjoint(data[:_SAMPLE]):
        raise Unreadable("is not a text file; save the article as plain text, UTF-8")
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        return _guess(data)


def _utf16(data: bytes) -> str:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as broken:
        raise Unreadable("begins like UTF-16 but is not; save it as UTF-8") from broken
    if "\0" in text:
        raise Unreadable("begins like UTF-16 but is not text; save the article as plain text, UTF-8")
    return text


def _guess(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # loaded only for the rare file that is not UTF-8

    matches = from_bytes(data, cp_isolation=list(_ENCODINGS))
    best = matches.best()
    if best is None:
        raise Unreadable("has an encoding that cannot be told; save it as UTF-8")
    alike = [str(match) for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence)]
    text, encoding = str(best), best.encoding
    commonest = data.decode(_ENCODINGS[0], "replace")
    if commonest in alike:
        text, encoding = commonest, _ENCODINGS[0]
    warning = f"is not UTF-8; decoded as {encoding}: check names and quotation marks, or save it as UTF-8"
    return text.removeprefix("\ufeff"), warning
