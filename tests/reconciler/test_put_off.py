"""What is told in the place of a plan is that plan, wherever the words say that it takes its place."""

import pytest

from tests.factories import claim
from tests.reconciler.profiled import profiles
from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.model.claim import Kind
from timeline.reconciler.comparing.comparisons import COMPARISONS
from timeline.reconciler.features.times import Times


def level(attribute, one, other, *others):
    """The level of one comparison, where others are told, too."""
    claims = (one, other, *others)
    days = {claim.id: DaySet(Interval(claim.date.earliest, claim.date.latest)) for claim in claims}
    found = profiles(claims, Times({}, days, {}, {}), {claim.source: "en" for claim in claims})
    return COMPARISONS[attribute](found[one.id], found[other.id]).level


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


PLAN = claim("c1", "The hall will open on 1 April", when="2022-04-01", kind=Kind.PLAN)
DEED = claim("c2", "The hall opened on 2 September", when="2022-09-02", source="s2")


@pytest.mark.parametrize(
    ("told", "when", "expected"),
    [
        ("It opened five months late", "2022-09-02", "came_late"),
        ("The opening of the hall was put off", "2022-03-20", "came_late"),
        ("It opened five months late", "2022-10-02", "came_late"),
        ("The market burned down on that day", "2022-09-02", "disjoint"),
        ("The flight landed five hours late", "2022-07-02", "disjoint"),
    ],
)
def test_what_some_source_tells_to_have_come_late_is_what_another_saw_coming(told, when, expected):
    """Late on the day of the deed; or the like was put off, and nobody tells that it was done before."""
    other = claim("c3", told, when=when, source="s3")
    assert level("date", PLAN, DEED, other) == level("date", DEED, PLAN, other) == expected


def test_what_was_done_when_it_was_planned_did_not_come_late():
    """What was put off is another turn of it, and so is what was done later."""
    off = claim("c3", "The opening of the hall was put off", when="2022-03-20", source="s3")
    for day in ("2022-04-01", "2022-05-01"):
        done = claim("c4", "The north hall opened", when=day, source="s4")
        assert level("date", PLAN, DEED, off, done) == "disjoint"


def test_another_deed_of_a_late_day_is_no_plan_come_true():
    late = claim("c3", "It opened five months late", when="2022-09-02", source="s3")
    fire = claim("c4", "The market burned down", when="2022-09-02", source="s4")
    assert level("date", PLAN, fire, late) == "disjoint"
