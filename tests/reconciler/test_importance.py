"""Importance: several sources before anything else, then what an editor would put first."""

import pytest

from tests.factories import START, claim, figure
from timeline.model.claim import Kind
from timeline.reconciler.events.importance import HEAD, importance
from timeline.reconciler.features.voices import Voices

PLAIN = {"headline": "This is being looked into", "kind": Kind.STATE, "start": HEAD + START, "end": HEAD + START + 12}


def weight(*claims, disputed=False):
    """How much an event of these claims weighs."""
    return importance(claims, Voices({}, {}, {}), disputed=disputed)


@pytest.mark.parametrize(
    "more",
    [
        {"start": START, "end": START + 12},
        {"kind": Kind.OCCURRENCE},
        {"actors": ("Odala",)},
        {"when": "2024-12-14", "words": "Monday"},
        {"figures": (figure("It", "It happened."),)},
        {"headline": "Odala closed the bridge"},
    ],
)
def test_each_sign_adds_to_it(more):
    """At the head of its source, as what happened, of somebody named, with its own day, with a number, on its own."""
    assert weight(claim(**PLAIN | more)) > weight(claim(**PLAIN))


def test_a_second_source_outweighs_all_signs_but_its_own():
    """What one source alone dresses up stays behind what two tell."""
    both = [claim("c1", **PLAIN | {"kind": Kind.OCCURRENCE}), claim("c2", source="s2", **PLAIN)]
    alone = claim(**PLAIN | {"kind": Kind.OCCURRENCE, "actors": ("Odala",), "figures": (figure("It", "It happened."),)})
    assert weight(*both) > weight(alone)
    assert weight(*both, disputed=True) > weight(*both)


def test_many_sources_never_fill_it():
    """What twenty sources tell weighs more than what five do, and less than all there is."""
    weights = [weight(*(claim(f"c{number}", source=f"s{number}") for number in range(count))) for count in (5, 20, 80)]
    assert weights == sorted(set(weights))
    assert weights[-1] < 1
