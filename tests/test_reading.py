"""How a file is written makes no difference: its words are read, and each leads back to its place in the file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.model.reading import as_read, as_written

TEXT = """The bridge of Odala

The council of Odala met on Monday, 6 May 2024, to debate the café bridge. It is 1,200 metres long.

“The bridge is safe,” said Mayor Ann Low after the five-hour debate. She fined a firm 40,000 crowns on 9 May.
"""

#: Ways in which programs write the same text.
WAYS: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "accents by themselves": lambda text: unicodedata.normalize("NFD", text),
    "blanks that do not break": lambda text: re.sub(r"(?<=\d) ", "\u00a0", text),
    "narrow blanks": lambda text: re.sub(r"(?<=\d) ", "\u202f", text),
    "two blanks": lambda text: text.replace(". ", ".  "),
    "soft hyphens": lambda text: text.replace("council", "coun\u00adcil").replace("debate", "de\u00adbate"),
    "blanks of no width": lambda text: text.replace(" met", "\u200b met"),
    "ligatures": lambda text: text.replace("fi", "ﬁ"),
    "codes of HTML": lambda text: text.replace("“", "&ldquo;").replace("é", "&eacute;").replace("2024", "2024&nbsp;"),
    "notes": lambda text: text.replace("Monday", "Monday[1]").replace("long.", "long.[2][3]"),
    "links": lambda text: text.replace("Mayor Ann Low", "Mayor [Ann Low](https://example.org/low)"),
    "other type": lambda text: text.replace("Odala met", "**Odala** met").replace("five-hour", "*five-hour*"),
    "a picture": lambda text: text.replace("It is", "![The bridge](bridge.png) It is"),
    "a mark of its encoding": lambda text: f"\ufeff{text}",
}


def told(folder, text):
    """The claims of a text by headline and date, each checked to stand in the file as it is quoted."""
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "seeds" / "a.txt").write_bytes(text.encode())
    built = timeline.build(folder / "seeds", out=folder / "build")
    written = text.removeprefix("\ufeff")
    for claim in built.claims:
        assert claim.quote == written[claim.start : claim.end]
        for words in (*claim.figures, claim.date):
            assert words is None or words.start is None or words.text == written[words.start : words.end]
    for step in built.sources[0].dating_steps:
        assert step.start is None or written[step.start : step.end].strip()
    return [(claim.headline, claim.date and claim.date.edtf) for claim in built.claims]


@pytest.mark.parametrize("way", WAYS, ids=list(WAYS))
def test_how_a_text_is_written_changes_no_claim(way, tmp_path):
    assert WAYS[way](TEXT) != TEXT
    assert told(tmp_path, WAYS[way](TEXT)) == told(tmp_path, TEXT)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("told the **Herald** [on Monday](https://example.org/a)", "told the Herald on Monday"),
        ("**Update, 9 May** The mine is shut.", "**Update, 9 May** The mine is shut."),
        ("**Odala.** The mine is shut.", "**Odala.** The mine is shut."),
        ("**Odala** shut the mine.", "Odala shut the mine."),
        ("He [the mayor] went, [APC]had [t]hat", "He [the mayor] went, [APC]had [t]hat"),
        ("AT&T paid 5 m² & 3 * 2 * 1 for snake_case_names", "AT&T paid 5 m² & 3 * 2 * 1 for snake_case_names"),
        ("an array a[1](x)", "an array a[1](x)"),
    ],
)
def test_only_marks_are_left_out(written, read):
    assert as_read(written).text == read


@given(st.text(st.sampled_from("ab é\u0301\u00ad\u00a0 *_[](1)/h:.&amp;\n\rﬁ"), max_size=60), st.data())
def test_each_stretch_leads_back(written, data):
    """Into the file, in order, and what is read of the place is the stretch."""
    read = as_read(written)
    if not read.text:
        return
    start = data.draw(st.integers(0, len(read.text) - 1))
    end = data.draw(st.integers(start + 1, len(read.text)))
    first, last = as_written(read.shifts, start, end)
    assert 0 <= first < last <= len(written)
    if start + 1 < end:
        assert as_written(read.shifts, start, start + 1)[0] == first
        assert as_written(read.shifts, end - 1, end)[1] == last


@pytest.mark.parametrize("run", ["*", "_", "[", "![", "[1]", "&amp", "\u00a0", "  ", "a\u0301", "[a](", "\r"])
def test_no_text_takes_long(run):
    assert len(as_read(run * 20_000).text) <= 20_000 * len(run)
