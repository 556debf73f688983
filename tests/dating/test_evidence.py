"""Weighing: the strongest side that agrees wins, nothing is hidden, and the order changes nothing."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import value
from timeline.dating.evidence import Evidence, weigh
from timeline.model.sentence import sentence


def piece(days, strength=0.6, **more):
    """Evidence for some days; each piece stands at a place of its own."""
    start = more.pop("start", sum(map(ord, days)) + int(strength * 100))
    return Evidence(value(days).days, strength, sentence("clues.header", days), "s1", start, start + 4, **more)


GIVEN = piece("2024-05-18", 1.0, given=True, stated=True)
STATED = piece("2024-05-20", 0.9, stated=True)
PIECES = st.lists(
    st.builds(
        piece,
        st.sampled_from(["2024", "2023", "2024-05", "2024-05-18", "2024-06", "2024-05-10..", "..2024-05-31"]),
        st.sampled_from([0.4, 0.6, 0.9]),
        start=st.integers(0, 99),
        stated=st.booleans(),
        given=st.sampled_from([False, False, False, True]),
    ),
    max_size=9,
)


@pytest.mark.parametrize(
    ("pieces", "days", "outvoted"),
    [
        ([], "..", 0),
        ([piece("2024-05")], "2024-05", 0),
        ([piece("2024"), piece("2024-05-10.."), piece("..2024-05-31")], "2024-05-10..2024-05-31", 0),
        ([GIVEN, STATED, piece("2023", 0.9), piece("2023-04", 0.9)], "2024-05-18", 3),
        ([STATED, piece("2023", 0.9), piece("2023-04", 0.7)], "2024-05-20", 2),
        ([piece("2024", 0.9), piece("2023", 0.5)], "2024", 1),
        ([piece("2024", 0.6), piece("2023", 0.5)], "..", 2),
        ([piece("2024-05", 0.6), piece("2024-06", 0.6), piece("2024", 0.6)], "2024", 2),
        ([piece("2024", 0.4), piece("2024-05", 0.4), piece("2023", 0.4)], "2024", 1),
        ([piece("2024", 0.4, start=1), piece("2024-05", 0.4, start=1), piece("2023", 0.4)], "..", 0),
    ],
)
def test_the_strongest_side_wins(pieces, days, outvoted):
    """What is given beats all, what is stated what is inferred; near enough is open; what is weak needs others."""
    verdict = weigh(pieces)
    assert verdict.days == value(days).days
    assert len(verdict.outvoted) == outvoted


@given(PIECES, st.randoms(use_true_random=False))
def test_the_order_of_evidence_changes_nothing(pieces, chance):
    """And each piece is either taken or outvoted."""
    shuffled = list(pieces)
    chance.shuffle(shuffled)
    one, other = weigh(pieces), weigh(shuffled)
    assert one.days == other.days
    assert sorted(p.reason.name for p in one.outvoted) == sorted(p.reason.name for p in other.outvoted)
    assert len(one.taken) + len(one.outvoted) + len(one.idle) == len(pieces)
    assert all(p.days.overlaps(one.days) for p, _ in one.taken)


def test_many_pieces_are_weighed_in_no_time():
    """The strongest count."""
    pieces = [piece("2024", 0.6, start=number) for number in range(2000)] + [GIVEN]
    random.Random(1).shuffle(pieces)
    assert weigh(pieces).days == GIVEN.days
