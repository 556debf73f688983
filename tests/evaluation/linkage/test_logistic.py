"""The fit: it finds what the pairs say, holds what it must, and never contradicts the order of the levels."""

import math
from collections import Counter

import pytest

from tests.evaluation.linkage.labelled import Labelled
from tests.evaluation.linkage.logistic import Rules, fit, monotone
from tests.evaluation.linkage.report import held_out, in_bits, threshold
from tests.evaluation.linkage.rules import FIXED, ORDER, rules
from timeline.reconciler.weights import WEIGHTS

RULES = Rules(
    attributes=("date", "wording"),
    prior={"date": {"same": 1.0, "unknown": 0.0, "other": -9.0}, "wording": {"unlike": 0.0, "alike": 0.0}},
    fixed=frozenset({("date", "unknown"), ("date", "other")}),
    order={"wording": ("unlike", "alike")},
)


def story(name="one", kind="story"):
    """Pairs of the same day are mostly one event, and the more so where they are worded alike."""
    same = Counter({("same", "alike"): 90, ("same", "unlike"): 40, ("unknown", "alike"): 10})
    different = Counter({("same", "alike"): 5, ("same", "unlike"): 20, ("unknown", "unlike"): 300})
    return Labelled(name, kind, same, different)


def test_what_speaks_for_one_event_weighs_more():
    model = fit([story()], RULES)
    assert model.weights["date"]["same"] > 1
    assert model.weights["wording"]["alike"] > model.weights["wording"]["unlike"]
    assert model.weights["date"]["other"] == -9.0


def test_a_pair_is_joined_where_one_event_is_likelier():
    model = fit([story()], RULES)
    least = threshold(model)
    assert in_bits(model.weight(RULES.attributes, ("same", "alike"))) > least
    assert in_bits(model.weight(RULES.attributes, ("unknown", "unlike"))) < least


def test_levels_keep_their_order():
    assert monotone({"a": 2.0, "b": 0.0, "c": 5.0}, ("a", "b", "c"), set()) == {"a": 1.0, "b": 1.0, "c": 5.0}
    assert monotone({"a": 2.0, "b": 0.0, "c": -1.0}, ("a", "b", "c"), {"b"}) == {"a": 0.0, "b": 0.0, "c": 0.5}


def test_each_whole_story_is_left_out_once():
    results = dict(held_out([story(), story("two"), story("three", "topics")], RULES))
    assert {name.split(",")[0] for name in results} == {"one", "two"}


def test_the_rules_name_levels_that_there_are():
    held = rules()
    named = {*FIXED, *((name, level) for name, levels in ORDER.items() for level in levels)}
    assert named <= {(name, level) for name, levels in WEIGHTS.items() for level in levels}
    assert {name: set(levels) for name, levels in held.prior.items()} == {n: set(lv) for n, lv in WEIGHTS.items()}
    assert held.prior["date"]["disjoint"] == pytest.approx(WEIGHTS["date"]["disjoint"] * math.log(2))
    for name, levels in ORDER.items():
        weights = [WEIGHTS[name][level] for level in levels]
        assert weights == sorted(weights), name
