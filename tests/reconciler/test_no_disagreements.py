"""What only looks like a contradiction where many claims tell of one event."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factories import claim, figure, quoted
from tests.reconciler.test_disagreements import counting, event, shown
from timeline.dates.interval import Interval
from timeline.model.claim import Kind, Status
from timeline.model.date import Basis
from timeline.model.event import DisagreementKind


@pytest.mark.parametrize(
    ("told", "denied", "readings"),
    [
        ("Hallas was charged with killing the singer.", "Hallas denied killing the singer.", 0),
        ("Hallas killed the singer.", "Hallas denied killing the singer.", 2),
        ("The raid began at dawn.", "Days after the raid, Hallas denied selling the town hall.", 0),
        ("The raid began at dawn.", "Hallas denied that the raid began.", 2),
    ],
)
def test_a_denial_is_of_what_stands_behind_its_verb(told, denied, readings):
    """Who denies a charge does not say that nobody charged him; a time before the verb only says when."""
    denial = claim("c2", denied, source="s2", status=Status.DENIED, kind=Kind.STATEMENT, attribution="Hallas")
    found = shown(event(claim("c1", told, source="s1"), denial), DisagreementKind.STATUS)
    assert sum(map(len, found)) == readings


@pytest.mark.parametrize(
    ("told", "negated"),
    [
        ("The guard searched the hall.", "The guard did not properly search the hall."),
        ("The guard died in the hall.", "Some were saved, other guards in the hall didn't and died."),
        ("The gunman killed the guard.", "The gunman showed no fear as he killed the guard."),
        ("The guard searched the hall.", "He blamed the guard for searching the hall, but not for losing the key."),
    ],
)
def test_what_is_negated_beside_a_deed_does_not_deny_it(told, negated):
    """How it was done, what is left out, a clause of its own, what the headline leaves out."""
    denial = claim("c2", negated, source="s2", negated=True)
    cut = denial.model_copy(update={"headline": f"{negated.partition(',')[0]}…", "id": "c3"})
    found = (shown(event(claim("c1", told, source="s1"), one), DisagreementKind.STATUS) for one in (denial, cut))
    assert list(found) == [[], []]


def dated(name, quote, when, words):
    """A claim whose words are counted from the day of writing."""
    told = claim(name, quote, source=f"s{name[1]}")
    return told.model_copy(update={"date": quoted(when, words, quote, basis=Basis.RELATIVE)})


@pytest.mark.parametrize(
    ("one", "other", "published", "readings"),
    [
        (("It struck at 4:53 p.m.", "4:53 p.m."), ("It struck on Tuesday.", "Tuesday"), {}, 0),
        (("1412 A quake struck.", "1412"), ("The quake struck on Tuesday.", "Tuesday"), {}, 0),
        (("The curfew began today.", "today"), ("The curfew began an hour ago.", "an hour ago"), {1: 13, 2: 14}, 0),
        (("The curfew began today.", "today"), ("The curfew began yesterday.", "yesterday"), {1: 13, 2: 15}, 2),
        (("A quake struck eight days ago.", "eight days ago"), ("The quake struck on Tuesday.", "Tuesday"), {}, 0),
        (("A quake struck overnight.", "overnight"), ("The quake struck on Tuesday.", "Tuesday"), {}, 0),
        (("A quake struck on Monday.", "Monday"), ("Tuesday's toll of Monday's quake.", "Tuesday"), {}, 0),
    ],
    ids=["clock", "stamp", "each its day", "two days", "counted", "night", "other day too"],
)
def test_days_that_no_words_name_or_each_source_its_own_are_no_rivals(one, other, published, readings):
    """A clock alone is taken to be of the day of writing; what recurs is told of the day of each; what is counted in
    days or happened overnight is a day more or less."""
    days = {f"s{number}": Interval.of(dt.date(2010, 1, day)) for number, day in published.items()}
    claims = dated("c1", one[0], "2010-01-13", one[1]), dated("c2", other[0], "2010-01-14", other[1])
    found = shown(event(*claims, published=days, rare_actions=frozenset({"strike", "confine"})), DisagreementKind.DATE)
    assert sum(map(len, found)) == readings


@pytest.mark.parametrize(("later", "readings"), [(4, []), (60, [["40 people killed", "70 people killed"]])])
def test_a_toll_grows_in_the_days_after_what_struck(later, readings):
    told = [
        counting(number, str(dead), "people killed", dead, dead, unit="dead", when="2010-01-12")
        for number, dead in ((1, 40), (2, 70))
    ]
    first = dt.date(2010, 1, 13)
    days = {"s1": Interval.of(first), "s2": Interval.of(first + dt.timedelta(days=later))}
    assert shown(event(*told, published=days)) == readings


def test_a_toll_told_without_a_day_is_that_of_its_publication():
    """Each later one may have been right when it was printed; of one day they disagree."""
    told = [
        counting(number, str(dead), "people killed", dead, dead, unit="dead") for number, dead in ((1, 40), (2, 70))
    ]
    told = [one.model_copy(update={"date": quoted("2010-01", "x", "x", basis=Basis.CONTEXT)}) for one in told]
    days = [Interval.of(dt.date(2010, 1, day)) for day in (13, 14)]
    assert shown(event(*told, published={"s1": days[0], "s2": days[1]})) == []
    assert shown(event(*told, published={"s1": days[0], "s2": days[0]})) == [["40 people killed", "70 people killed"]]


def test_who_tells_of_both_days_tells_two_deeds():
    """Else two sources disagree about the day of one."""
    told = [
        claim("c1", "The mother died on Sunday.", source="s1", when="2024-05-12", words="Sunday"),
        claim("c2", "Her son died on Monday.", source="s1", when="2024-05-13", words="Monday"),
        claim("c3", "The mother died on Sunday.", source="s2", when="2024-05-12", words="Sunday"),
    ]
    rare = frozenset({"die"})
    assert shown(event(*told, rare_actions=rare), DisagreementKind.DATE) == []
    alone = told[1].model_copy(update={"source": "s3"})
    assert len(shown(event(told[0], alone, told[2], rare_actions=rare), DisagreementKind.DATE)) == 1


@pytest.mark.parametrize(("last", "readings"), [(15, 0), (19, 2)])
def test_an_older_toll_is_told_for_a_day_or_two(last, readings):
    """Who still tells it a week later holds it for right."""
    told = [
        counting(number, str(dead), "people killed", dead, dead, unit="dead")
        for number, dead in ((1, 40), (2, 70), (3, 40))
    ]
    told = [one.model_copy(update={"date": quoted("2010-01", "x", "x", basis=Basis.CONTEXT)}) for one in told]
    days = {f"s{number}": Interval.of(dt.date(2010, 1, day)) for number, day in ((1, 13), (2, 14), (3, last))}
    assert sum(map(len, shown(event(*told, published=days)))) == readings


@pytest.mark.parametrize(("speaker", "readings"), [("Relief Fund", 0), ("Red Star", 2)])
def test_what_one_speaker_has_counted_so_far_grows(speaker, readings):
    told = []
    for number, millions, by in ((1, 270, "Relief Fund"), (2, 310, speaker)):
        quote = f"{millions} million dollars had been pledged so far."
        found = figure(f"{millions} million", quote, what="dollars", least=millions).model_copy(update={"unit": "USD"})
        told.append(
            claim(f"c{number}", quote, source=f"s{number}", figures=(found,), attribution=by, when="2010-01-15")
        )
    assert sum(map(len, shown(event(*told)))) == readings


@pytest.mark.parametrize(
    ("one", "other", "readings"),
    [
        ("The guards arrested them.", "They escaped from the guards.", 0),
        ("They escaped from the guards.", "They escaped to the hills.", 2),
    ],
)
def test_those_whom_something_befell_are_not_all_of_them(one, other, readings):
    told = []
    for number, (count, deed) in enumerate(((2100, one), (1000, other)), 1):
        quote = f"{count} prisoners: they had escaped. {deed}"
        found = figure(str(count), quote, what="prisoners", least=count).model_copy(update={"unit": "prisoner"})
        told.append(claim(f"c{number}", quote, source=f"s{number}", figures=(found,)))
    assert sum(map(len, shown(event(*told)))) == readings
