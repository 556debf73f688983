"""Bytes become text with every character in its place, or a reason why not."""

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.languages.reasons import worded
from timeline.sources.decode import Unreadable, decode

ENGLISH = "“It’s open,” the mayor said — at a cost of £5 million. The café had burned down.\n"
FRENCH = "Le général est arrivé à Genève, d'où il est reparti. Où ça ? Les élèves ont protesté à Noël.\n" * 3


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        ("“Café” — 5 €\n".encode(), "“Café” — 5 €\n"),
        (codecs.BOM_UTF8 + b"marked", "marked"),
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n"),
        (b"tab\tpage\x0cescape\x1b[0m", "tab\tpage\x0cescape\x1b[0m"),
        (b"", ""),
    ],
)
def test_utf8_is_read_as_it_is(data, text):
    """A byte order mark is dropped, line ends are kept."""
    assert decode(data) == (text, None)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_read_by_its_mark(encoding):
    """And said to be."""
    mark = {"utf-16": b"", "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}[encoding]
    text, warning = decode(mark + "On 14 May 2024 the “café” 😀 opened.\r\n".encode(encoding))
    assert text == "On 14 May 2024 the “café” 😀 opened.\r\n"
    assert "UTF-16" in worded(warning, "en")


@pytest.mark.parametrize(("written", "encoding"), [(FRENCH, "latin-1"), (FRENCH, "cp1252"), (ENGLISH, "cp1252")])
def test_western_bytes_are_read_with_a_warning(written, encoding):
    """Where several encodings fit, the commonest is meant; the warning says what to check."""
    text, warning = decode(written.encode(encoding))
    assert text == written
    assert "cp1252" in worded(warning, "en")
    assert "save it as UTF-8" in worded(warning, "en")


def test_other_alphabets_are_told_apart():
    """The encoding is guessed from the letters."""
    text, warning = decode(("Премьер сказал в понедельник, что мост открыт.\n" * 4).encode("cp1251"))
    assert text.startswith("Премьер сказал")
    assert "cp1251" in worded(warning, "en")


@pytest.mark.parametrize(
    "data",
    [
        b"text\0text",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\x01\x02\x03",
        codecs.BOM_UTF16_LE + b"odd",
        codecs.BOM_UTF32_LE + "text".encode("utf-32-le"),
        codecs.BOM_UTF16_LE + b"\0\xd8a\0",
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data):
    """The message says what to do."""
    with pytest.raises(Unreadable, match=r"save .* UTF-8"):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data):
    """Nothing else happens."""
    with contextlib.suppress(Unreadable):
        text, warning = decode(data)
        assert text.encode() is not None
        assert warning is None or "UTF-8" in worded(warning, "en")
