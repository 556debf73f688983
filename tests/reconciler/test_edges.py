"""Which hours of a day a time lies in."""

import pytest

from timeline.reconciler.features.edges import Edge, edge_of
from timeline.timex import tag


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They reached a deal late on Tuesday.", Edge.LATE),
        ("en", "The ship left at 11:40 p.m. on 3 May.", Edge.LATE),
        ("en", "It rained on Sunday night.", Edge.LATE),
        ("en", "The roof fell in early on Friday.", Edge.EARLY),
        ("en", "The contract was signed at ten past midnight on the 24th.", Edge.EARLY),
        ("en", "They met on Wednesday afternoon.", Edge.BETWEEN),
        ("en", "They met at noon on 3 May.", Edge.BETWEEN),
        ("en", "They met on 3 May.", Edge.UNKNOWN),
        ("de", "Am Montagabend brannte es.", Edge.LATE),
        ("de", "Am Montagmorgen brannte es.", Edge.EARLY),
        ("es", "Cayó en la noche del jueves.", Edge.LATE),
    ],
)
def test_hours(language, text, expected):
    """By the clock, a part of the day, or "early" and "late"."""
    assert edge_of(tag(text, language)[0]) is expected


def test_no_time_lies_nowhere():
    """A claim may name none."""
    assert edge_of(None) is Edge.UNKNOWN
