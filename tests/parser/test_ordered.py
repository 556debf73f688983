"""What stands in a text one behind the other, asked for that of a stretch."""

import pytest

from timeline.parser.text.ordered import Ordered
from timeline.parser.text.sentences import Span

SPANS = [Span(2, 5), Span(5, 8), Span(12, 14)]


@pytest.fixture
def ordered():
    """Three stretches, of which two touch."""
    return Ordered(SPANS)


@pytest.mark.parametrize(
    ("stretch", "beginning", "inside", "touching"),
    [
        ((0, 20), SPANS, SPANS, SPANS),
        ((3, 13), SPANS[1:], SPANS[1:2], SPANS),
        ((5, 12), SPANS[1:2], SPANS[1:2], SPANS[:2]),
        ((9, 11), [], [], []),
    ],
)
def test_a_stretch_has_its_own(ordered, stretch, beginning, inside, touching):
    """Those that begin in it, lie in it, or have a part in it."""
    assert ordered.beginning_in(stretch) == beginning
    assert ordered.inside(stretch) == inside
    assert ordered.touching(stretch) == touching


def test_the_one_before_a_place_begins_before_it(ordered):
    """At the place where one begins it is the one ahead of that."""
    assert [ordered.before(place) for place in (2, 3, 12, 13)] == [None, SPANS[0], SPANS[1], SPANS[2]]
