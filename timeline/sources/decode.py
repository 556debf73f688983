"""Bytes → text."""

from __future__ import annotations

import codecs
import re

from timeline.model.sentence import Sentence, sentence

#: Control characters that no text file has; a file with one of them is not text.
_BINARY = bytes((*range(9), *range(14, 27), *range(28, 32)))

#: How a web page names its encoding, and the codecs that are taken at its word.
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?([\w-]{1,40})", re.IGNORECASE)
_CODEC = re.compile(r"(?:iso8859|cp(?:125|866|874|9)|koi8|gb|big5|euc|shift_jis|iso2022|mac)[\w-]*")

_ODD = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")

#: This much of a file is looked at to tell text from binary data.
_SAMPLE = 65_536

#: What articles were written in before UTF-8, the commonest first; more encodings only invite wrong guesses.
_ENCODINGS = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r", "koi8_u"),
    *("cp874", "cp932", "euc_jp", "cp949", "gb18030", "big5"),
)


class Unreadable(Exception):
    """The file gives no text; the message says why and what to do."""


def decode(data: bytes) -> tuple[str, Sentence | None]:
    """The text and, where it was not plain UTF-8, a warning; a byte order mark is dropped, line ends are kept.

    Raises `Unreadable` for binary data and for bytes whose encoding cannot be told.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(data), sentence("reading.utf16")
    sample = data[:_SAMPLE]
    if len(sample.translate(None, _BINARY)) < len(sample):
        raise Unreadable("is not a text file; save the article as plain text, UTF-8")
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        pass
    mixed, declared = _mixed(data), _declared(data)
    if mixed is None and declared is not None:
        return declared, None
    return mixed or _guess(data)


def _mixed(data: bytes) -> tuple[str, Sentence] | None:
    """UTF-8 with a few bytes of something else in it, as when parts of several files are put together.

    Other encodings hardly ever look like UTF-8, so where most of the signs do, it is.
    """
    text = data.decode("utf-8-sig", "surrogateescape")  # a byte that does not fit becomes half of a surrogate pair
    odd = _ODD.findall(text)
    if len(odd) * 2 > len(_BEYOND_ASCII.findall(text)) - len(odd):
        return None
    text = _ODD.sub(lambda byte: bytes([ord(byte[0]) - 0xDC00]).decode("cp1252", "replace"), text)
    return text, sentence("reading.odd_bytes", str(len(odd)))


def _declared(data: bytes) -> str | None:
    """The text in the encoding that a web page names, if it is one and the bytes fit."""
    mark = _DECLARED.search(data, 0, 4096)
    if mark is None:
        return None
    try:
        codec = codecs.lookup(mark[1].decode("ascii", "replace")).name
        # Browsers read Latin 1 as its superset, and so do those who write it.
        codec = "cp1252" if codec == "iso8859-1" else codec
        return data.decode(codec) if _CODEC.fullmatch(codec) else None
    except (LookupError, UnicodeDecodeError):
        return None


def _utf16(data: bytes) -> str:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as broken:
        raise Unreadable("begins like UTF-16 but is not; save it as UTF-8") from broken
    if "\0" in text:
        raise Unreadable("begins like UTF-16 but is not text; save the article as plain text, UTF-8")
    return text


def _guess(data: bytes) -> tuple[str, Sentence]:
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
    return text.removeprefix("\ufeff"), sentence("reading.guessed", encoding)
