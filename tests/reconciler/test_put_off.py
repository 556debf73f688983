"""What is told in the place of a plan is that plan, wherever the words say that it takes its place."""

import pytest

from tests.factories import claim
from tests.reconciler.profiled import profiles
from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.model.claim import Kind
from timeline.reconciler.comparing.comparisons import COMPARISONS
from timeline.reconciler.features.times import Times


def level(attribute, *pair):
    """The level of one comparison."""
    days = {one.id: DaySet(Interval(one.date.earliest, one.date.latest)) for one in pair}
    found = profiles(pair, Times({}, days, {}, {}), {"s1": "en", "s2": "en"})
    return COMPARISONS[attribute](*(found[one.id] for one in pair)).level


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The letters will now go out on 26 June", "put_off"),
        ("The letters were put off until 26 June", "put_off"),
        ("The letters went out eleven days late, on 26 June", "put_off"),
        ("The letters went out on 26 June", "disjoint"),
        ("The letters went out late on 26 June", "disjoint"),
        ("The letters had been due on 26 June but were put off", "disjoint"),
    ],
)
def test_what_comes_in_the_place_of_a_plan_is_what_was_planned(told, expected):
    """Where the words say so: much else happens on later days, and what had been due then is another plan."""
    plan = claim("c1", "The letters will go out on 15 June", when="2023-06-15", kind=Kind.PLAN)
    later = claim("c2", told, when="2023-06-26", source="s2", headline=told)
    at = later.start + told.index("26 June")
    later = later.model_copy(update={"date": later.date.model_copy(update={"start": at, "end": at + 7})})
    assert level("date", plan, later) == level("date", later, plan) == expected
    assert level("date", plan.model_copy(update={"kind": Kind.OCCURRENCE}), later) == "disjoint"


def test_a_sentence_tells_a_plan_and_what_comes_in_its_place():
    """They are one event, but for days that stand side by side in one clause."""
    quote = "The letters that were to go out on 15 June are now to be mailed on 26 June"
    plan = claim("c1", quote, when="2023-06-15", kind=Kind.PLAN, headline="The letters were to go out")
    later = claim("c2", quote, when="2023-06-26", kind=Kind.PLAN, headline="The letters are now to be mailed")
    assert level("source", plan, later) == "same_clause"
    beside = plan.model_copy(update={"headline": later.headline})
    assert level("source", beside, later) == "same_sentence"
