"""Lines that a program wrapped at a column are read as one; whatever else is a line of its own stays one."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from tests.factories import document
from timeline.model.document import LineKind
from timeline.parser import parse
from timeline.sources.wrapped import unwrapped

PARAGRAPHS = (
    "The council of Odala met on Monday to debate the old bridge. Two members, both of the opposition, walked out.",
    "“The bridge is safe,” said Mayor Ann Low, who has led the town since the flood. She announced a review by June.",
)
GERMAN = (
    "Der Rat von Odala tagte am Montag. Die Brücke über den Fluss Orr bleibt nach Angaben der Stadt gesperrt, sagte \
Bürgermeisterin Anna Loh. Der Fährverkehr nach Sund wird am Dienstag verstärkt. Die Bahn setzt Busse ein."
)


def _lines(text: str) -> list[str]:
    return unwrapped(text).split("\n")


@pytest.mark.parametrize("column", [50, 64, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_wrapped_paragraphs_are_read_as_if_they_were_not(column, between):
    """The same claims, whatever the column and whether blank lines part the paragraphs."""
    plain = "The bridge of Odala\n\n" + "\n\n".join(PARAGRAPHS)
    wrapped = "The bridge of Odala\n\n" + between.join(textwrap.fill(one, column) for one in PARAGRAPHS)
    told, as_wrapped = ([one.headline for one in parse(document(text)).claims] for text in (plain, wrapped))
    assert as_wrapped == told


def test_lines_that_begin_with_capitals_are_joined_where_they_are_full():
    """As in German, where every noun has one."""
    assert len(_lines(textwrap.fill(GERMAN, 66))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The long headline of an article of the evening paper of Odala\nBy Ann Low",
        "The bridge of Odala is shut\nBy Ann Low\nODALA\n14 May 2024\nThe bridge was shut on Monday, the town said.",
        "The bridge was shut on Monday, the town of Odala said.\nShe said so.\nNobody was hurt, it said.",
        "- the bridge of Odala is shut until the end of the month\n- the ferry runs every hour\n- the bus stops at six",
        "Ann Low, Mayor\nTown Hall, Odala\nfirst floor",
        "On Monday the river of Odala rose\nover its old stone banks again\nand took a bridge",
        f"The council met on Monday and shut the bridge. {'It is old. ' * 20}\nthe ferry runs. {'It is late. ' * 30}",
    ],
)
def test_other_lines_stay_what_they_are(text):
    """A headline, a byline, one sentence a line, a list, an address, a poem, long paragraphs."""
    assert _lines(text) == text.split("\n")


@given(st.text(st.sampled_from("ab .,-*#>\n\r“1"), max_size=400))
def test_nothing_else_is_changed(text):
    """Whatever the text is, only breaks are taken out, and all places stay."""
    assert all(was == now or (was in "\r\n" and now == " ") for was, now in zip(text, unwrapped(text), strict=True))


def test_front_matter_keeps_its_lines():
    """However full they are."""
    text = "---\ntitle: the long title of an article of the evening paper\nauthor: ann low of the paper\n---\nA.\n"
    assert unwrapped(text, text.index("A.")) == text != unwrapped(text)


def test_what_is_quoted_stands_in_the_file_as_quoted(tmp_path):
    """Breaks and all, with its places; the headline has none."""
    text = "The bridge of Odala\n\n" + "\n\n".join(textwrap.fill(one, 64) for one in PARAGRAPHS)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(text, encoding="utf-8")
    told = timeline.build(tmp_path / "seeds", out=tmp_path / "build")
    assert any("\n" in claim.quote for claim in told.claims)
    for claim in told.claims:
        assert claim.quote == text[claim.start : claim.end]
        assert "\n" not in claim.headline
        for words in (*claim.figures, claim.date):
            assert words is None or words.text is None or words.text == text[words.start : words.end]


def test_a_wrapped_lead_is_no_title():
    """Its first line is not a line of its own."""
    read = document(textwrap.fill(PARAGRAPHS[1], 60) + "\n\n" + textwrap.fill(PARAGRAPHS[0], 60))
    assert [line.kind for line in read.lines] == [LineKind.TEXT] * 2
