from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests import factories
from timeline.renderer.quotation import Marked, Piece, cut, pieces

spans = st.builds(Marked, st.integers(-5, 40), st.integers(-5, 40), st.sampled_from(["date", "said", "figure"]))


@given(st.text(max_size=30), st.lists(spans, max_size=5))
def test_the_pieces_are_the_quotation(text, marked):
    found = cut(text, marked)
    assert "".join(piece.text for piece in found) == text
    assert all(one.mark != other.mark for one, other in pairwise(found))


def test_date_and_figure_are_marked_where_they_stand():
    quote = "In October, 12,000 troops came."
    figures = (factories.figure("12,000", quote),)
    claim = factories.claim("c", quote, when="2024-10", words="October", figures=figures)
    assert pieces(claim) == (
        Piece("In ", ""),
        Piece("October", "date"),
        Piece(", ", ""),
        Piece("12,000", "figure"),
        Piece(" troops came.", ""),
    )


def test_a_figure_inside_the_date_belongs_to_the_date():
    assert cut("16 December", [Marked(0, 11, "date"), Marked(0, 2, "figure")]) == (Piece("16 December", "date"),)
    assert cut("a 12 b", [Marked(2, 6, "figure"), Marked(0, 4, "date")])[0] == Piece("a ", "date")


def test_a_date_outside_the_quotation_marks_nothing():
    claim = factories.claim("c", "It began.", when="2024-10", words="Last October")
    assert pieces(claim) == (Piece("It began.", ""),)


def test_a_mark_that_runs_over_a_break_is_left_out():
    """A quotation of wrapped lines has breaks, which readers see as blanks."""
    shown = "".join(piece.text for piece in cut("It was [shipped\nsouth](https://example.org/a) in\r\n2019.", []))
    assert " ".join(shown.split()) == "It was shipped south in 2019."
