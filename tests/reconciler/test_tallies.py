"""What a story tells one number of."""

import pytest

from tests.factories import claim, figure
from timeline.reconciler.features.tallies import counted_once, sums_in


def counts(*told):
    """The things that the first of some claims counts once; each as its source, words, number and what it counts."""
    claims = [
        claim(
            f"c{place}", quote, source=source, figures=[figure(words, quote, what=what, least=number)] if words else []
        )
        for place, (source, quote, words, number, what) in enumerate(told)
    ]
    sums, source = {one.id: sums_in(one, "en") for one in claims}, {one.id: one.source for one in claims}
    return counted_once(sums, source.__getitem__).get("c0", frozenset())


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            [("s1", "Thieves took 73 rings", "73", 73, "rings"), ("s2", "71 rings are gone", "71", 71, "rings")],
            {"rings"},
        ),
        # nobody else counts it
        ([("s1", "Thieves took 73 rings", "73", 73, "rings")], set()),
        # the other source counts two sorts of it
        (
            [
                ("s1", "Thieves took 73 rings", "73", 73, "rings"),
                ("s2", "71 rings are gone", "71", 71, "rings"),
                ("s2", "He sold 60 rings", "60", 60, "rings"),
            ],
            set(),
        ),
        # a third source has a number of another order
        (
            [
                ("s1", "Thieves took 73 rings", "73", 73, "rings"),
                ("s2", "71 rings are gone", "71", 71, "rings"),
                ("s3", "The shop has 900 rings", "900", 900, "rings"),
            ],
            set(),
        ),
        # known by its number
        ([("s1", "The 73 rings lay there", "73", 73, "rings"), ("s2", "71 rings are gone", "71", 71, "rings")], set()),
        # as many as might be
        ([("s1", "Thieves took 2 rings", "2", 2, "rings"), ("s2", "3 rings are gone", "3", 3, "rings")], set()),
        # lengths of time, shares and tolls
        ([("s1", "It took 8 hours", "8", 8, "hours"), ("s2", "It took 9 hours", "9", 9, "hours")], set()),
        ([("s1", "It fell 8 %", "8", 8, "%"), ("s2", "It fell 9 %", "9", 9, "%")], set()),
        ([("s1", "8 dead", "8", 8, "dead"), ("s2", "9 dead", "9", 9, "dead")], set()),
    ],
)
def test_what_is_counted_once(told, expected):
    """One number a source, all near each other, of what cannot be many things."""
    assert counts(*told) == expected
