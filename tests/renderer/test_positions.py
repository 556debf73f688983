"""Where the readings of a disagreement are drawn."""

import pytest

from tests import factories
from timeline.model.event import DisagreementKind
from timeline.renderer.context import Context
from timeline.renderer.positions import positions
from timeline.renderer.quotation import fragment


def drawn(kind, *values, claims=()):
    clash = factories.disagreement(*values, kind=kind)
    return positions(clash, Context.of(factories.timeline([], claims)))


def test_dates_lie_along_time():
    early, late = drawn(DisagreementKind.DATE, ("2023-06", ["a"]), ("2024-06", ["b"]))
    assert early.start < early.start + early.width < late.start < late.start + late.width <= 100


def test_figures_begin_at_nought():
    claims = [
        factories.claim(f"c{n}", told, figures=(factories.figure(told.split()[2], told, what="men", least=least),))
        for n, (told, least) in enumerate({"They lost 40 men.": 40, "They lost 100 men.": 100}.items())
    ]
    few, many = drawn(DisagreementKind.FIGURE, ("40 men", ["c0"]), ("100 men", ["c1"]), claims=claims)
    assert (few.start, few.width, many.start, many.width) == (0.0, 40.0, 0.0, 100.0)


@pytest.mark.parametrize(("fewer", "is_drawn"), [(40, True), (95, True), (98, False)])
def test_bars_that_look_alike_are_not_drawn(fewer, is_drawn):
    claims = [
        factories.claim(
            f"c{n}",
            f"They lost {men} men.",
            figures=(factories.figure(str(men), f"They lost {men} men.", what="men", least=men),),
        )
        for n, men in enumerate((fewer, 100))
    ]
    places = drawn(DisagreementKind.FIGURE, (f"{fewer} men", ["c0"]), ("100 men", ["c1"]), claims=claims)
    assert all(place is not None for place in places) is is_drawn


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (DisagreementKind.DATE, ("2024-06-01", "since spring")),
        (DisagreementKind.DATE, ("2024-06-01", "2024-06-02/..")),
        (DisagreementKind.FIGURE, ("many", "few")),
        (DisagreementKind.PLACE, ("Kursk", "Belgorod")),
    ],
)
def test_what_cannot_be_compared_is_not_drawn(kind, values):
    assert drawn(kind, *((value, ["a"]) for value in values)) == (None, None)


@pytest.mark.parametrize(
    ("quote", "words", "told"),
    [
        ("They came in June.", "June", "They came in June."),
        (f"{'word ' * 40}in June{' word' * 40}.", "June", f"… {'word ' * 9}in June{' word' * 10} …"),
        (f"In June{' word' * 60}.", "June", f"In June{' word' * 20} …"),
        ("word " * 60, "", f"{'word ' * 21}word …"),
    ],
)
def test_a_fragment_is_cut_between_words_around_what_is_meant(quote, words, told):
    claim = factories.claim("c", quote)
    start = claim.start + quote.index(words) if words else None
    pieces = fragment(claim, start, start + len(words) if words else None, "date")
    assert "".join(piece.text for piece in pieces) == told
    assert [piece.text for piece in pieces if piece.mark] == ([words] if words else [])
