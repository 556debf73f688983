"""Where sources cannot all be right, and what only looks so: less precise, another quantity, a change with time."""

import datetime as dt

import pytest

from tests.factories import claim, figure, quoted
from tests.reconciler.stories import story
from timeline.dates.dayset import DaySet, month_days
from timeline.dates.interval import Interval
from timeline.model.claim import Kind, Status
from timeline.model.date import Basis
from timeline.model.event import DisagreementKind
from timeline.reconciler.events.consensus import make_event
from timeline.reconciler.features.voices import Voices

LABELS = {f"s{number}": f"Paper {'ABCDEFGHI'[number]}" for number in range(9)}


def event(*claims, **voices):
    """The event of these claims."""
    return make_event(claims, {}, Voices(LABELS, **voices))


def counting(number, words, what, least, most, **more):
    """A claim of its own source that gives one number."""
    unit, hedge = more.pop("unit", what.split()[-1]), more.pop("hedge", None)
    quote = f"{words} {what} were there."
    found = figure(words, quote, what=what, least=least).model_copy(
        update={"max": most, "unit": unit, "qualifier": hedge}
    )
    return claim(f"c{number}", quote, source=f"s{number}", figures=(found,), **more)


def shown(found, kind=DisagreementKind.FIGURE):
    """The readings of the disagreements of a kind."""
    return [[reading.value for reading in one.readings] for one in found.disagreements if one.kind is kind]


def test_another_number_of_one_thing_disagrees():
    found = event(counting(1, "3,100", "drivers", 3100, 3100), counting(2, "2,900", "drivers", 2900, 2900))
    assert shown(found) == [["2,900 drivers", "3,100 drivers"]]


def test_a_reading_keeps_the_word_between_a_number_and_what_it_counts():
    quote = "They took hundreds of villages."
    vague = figure("hundreds", quote, what="villages", least=200).model_copy(update={"max": 999, "unit": "village"})
    taken = claim("c1", quote, source="s1", figures=(vague,))
    found = event(taken, counting(2, "1,000", "villages", 1000, 1000, unit="village"))
    assert shown(found) == [["1,000 villages", "hundreds of villages"]]


def test_what_is_counted_is_named_without_the_word_that_joins_it():
    claims = [counting(n, f"{n} millions", "d'euros", n, n, unit="EUR") for n in (10, 12)]
    claims = [one.model_copy(update={"source": f"s{n}"}) for n, one in enumerate(claims)]
    found = event(*claims, languages={"s0": "fr", "s1": "fr"})
    assert [one.what for one in found.disagreements] == ["euros"]
    assert shown(found) == [["10 millions d'euros", "12 millions d'euros"]]


def test_a_month_that_is_known_is_told_with_its_year():
    june = DaySet.of(Interval(dt.date(2024, 6, 1), dt.date(2024, 6, 30)), year_days=month_days(6))
    one = claim("c1", "It was signed in June.", source="s1", when="2024-06", words="in June")
    other = claim("c2", "It was signed in June 2023.", source="s2", when="2023-06", words="June 2023")
    assert shown(event(one, other, days={"c1": june}), DisagreementKind.DATE) == [["2023-06", "2024-06"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("5,000", "soldiers", 5000, 5000), ("several thousand", "soldiers", 2000, 9999)),
        (("1,000", "men", 1000, 1000), ("over 900", "men", 900, None)),
        (("400", "people", 400, 400), ("130", "drivers", 130, 130)),
        (("12", "trains", 12, 12), ("900", "trains", 900, 900)),
    ],
)
def test_less_precise_and_other_quantities_do_not(one, other):
    assert shown(event(counting(1, *one), counting(2, *other))) == []


def test_two_speakers_of_one_source_contest_each_other():
    """Another source that agrees with one of them takes nothing from their dispute."""
    police = counting(1, "40", "trains", 40, 40, attribution="The operator")
    union = counting(2, "20", "trains", 20, 20, attribution="The union")
    elsewhere = union.figures[0].model_copy(update={"start": 300, "end": 302})
    union = union.model_copy(update={"source": "s1", "figures": (elsewhere,)})
    third = counting(3, "40", "trains", 40, 40)
    assert shown(event(police, union, third)) == [["40 trains", "20 trains"]]


def test_the_day_of_calling_off_is_none_of_the_event():
    """It was pulled on the eve."""
    planned = claim("c1", "The union struck on 14 July.", source="s1", when="2024-07-14")
    pulled = claim("c2", "The strike of 14 July was called off.", source="s2", when="2024-07-13")
    assert shown(event(planned, pulled), DisagreementKind.DATE) == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (
            DaySet.of(Interval(dt.date(2021, 11, 12), dt.date(2022, 11, 11)), weekdays=[4]),
            [["2022-01-27", "on Friday"]],
        ),
        (DaySet.of(Interval(dt.date(2021, 11, 12), dt.date(2022, 11, 11))), []),
        (None, []),
    ],
)
def test_some_friday_is_no_thursday(days, expected):
    """27 January 2022 was a Thursday, whichever Friday is meant."""
    some = claim("c1", "The ward closed on Friday.", source="s1", when="2021-11-12..2022-11-11", words="on Friday")
    that = claim("c2", "The ward closed on 27 January.", source="s2", when="2022-01-27", words="27 January")
    found = event(some, that, days={"c1": days} if days else {})
    assert shown(found, DisagreementKind.DATE) == expected


def test_what_was_asked_is_not_what_came_of_it():
    """Two numbers of what was asked contest each other all the same."""
    asked = counting(1, "180,000", "euros", 180_000, 180_000, headline="Inspectors propose a fine of 180,000 euros")
    given = counting(2, "120,000", "euros", 120_000, 120_000, headline="The firm was fined 120,000 euros")
    other = counting(3, "150,000", "euros", 150_000, 150_000, headline="It was a proposal of 150,000 euros")
    assert shown(event(asked, given)) == []
    assert shown(event(asked, other)) == [["150,000 euros", "180,000 euros"]]


def test_a_hedge_leaves_room_for_a_near_number():
    about = counting(1, "400", "people", 400, 400, hedge="about")
    assert shown(event(about, counting(2, "410", "people", 410, 410))) == []
    assert shown(event(about, counting(2, "600", "people", 600, 600))) == [["400 people", "600 people"]]


def test_numbers_side_by_side_each_find_the_one_they_contest():
    """A vote and its turnout are told in one breath; the other paper's vote contests the vote."""
    quote = "78.4% for strike action, on a turnout of 64.1%"
    both = [figure("78.4%", quote, what="strike", least=78.4), figure("64.1%", quote, what="turnout", least=64.1)]
    both = [one.model_copy(update={"max": one.min, "unit": "%"}) for one in both]
    voted = claim("c1", quote, source="s1", figures=tuple(both))
    other = counting(2, "76%", "of those voting", 76, 76, unit="%")
    assert sorted(shown(event(voted, other))[0]) == ["76%", "78.4%"]


def test_a_toll_that_grows_is_a_development():
    tolls = [
        counting(n, f"{n}0", "dead", 10 * n, 10 * n, said=quoted(f"2024-05-{n + 10}", "x", "x")) for n in (3, 1, 2)
    ]
    found = event(*tolls)
    assert shown(found) == []
    [grown] = found.developments
    assert [point.value for point in grown.points] == ["10", "20", "30"]
    assert [point.date.edtf for point in grown.points] == ["2024-05-11", "2024-05-12", "2024-05-13"]


def test_what_has_come_together_since_a_day_is_more_than_what_was_counted_on_it():
    """Neither the number nor the day at which it began speaks against what another tells of a day in between."""
    since = counting(1, "9,800", "acres", 9800, 9800, kind=Kind.STATE, when="2024-05-13")
    once = counting(2, "4,200", "acres", 4200, 4200, when="2024-05-14")
    days = {
        f"s{n}": Interval(*[quoted(day, "x", "x").earliest] * 2) for n, day in ((1, "2024-05-16"), (2, "2024-05-14"))
    }
    found = event(since, once, published=days)
    assert not found.disagreements
    assert [[point.value for point in one.points] for one in found.developments] == [["4,200", "9,800"]]


def test_tolls_of_one_day_disagree():
    tolls = [counting(n, f"{n}0", "dead", 10 * n, 10 * n) for n in (1, 2)]
    same = {f"s{n}": Interval(*[quoted("2024-05-11", "x", "x").earliest] * 2) for n in (1, 2)}
    assert shown(event(*tolls, published=same)) == [["10 dead", "20 dead"]]


def test_a_plan_that_came_out_otherwise_is_no_disagreement():
    plan = counting(1, "3", "trains", 3, 3, kind=Kind.PLAN, status=Status.PLANNED, when="2024-05-14")
    assert event(plan, counting(2, "2", "trains", 2, 2, when="2024-05-15")).disagreements == ()


def test_the_day_on_which_it_was_called_off_is_another_day():
    planned = claim("c1", source="s1", when="2024-06-28")
    off = claim("c2", source="s2", when="2024-06-26", status=Status.CANCELLED)
    found = event(planned, off)
    assert (found.status, found.disagreements) == (Status.CANCELLED, ())


def test_of_what_was_called_off_one_tells_the_day_planned_and_another_that_of_the_decision():
    told = [("c1", "The strike of 28 June died on the 26th", "2024-06-26"), ("c2", "A strike on 28 June", "2024-06-28")]
    died, planned = (claim(name, quote, source=f"s{name[1]}", when=when) for name, quote, when in told)
    off = claim("c3", "The strike of 28 June was called off", source="s3", when="2024-06-26", status=Status.CANCELLED)
    assert shown(event(died, planned, off), DisagreementKind.DATE) == []


def test_two_nights_of_one_deal_disagree():
    """What it averted says nothing against its day, and a headline of deeds alone tells no other one."""
    told = [
        ("c1", "The company and the union reached a deal, averting strikes", "2024-07-23"),
        ("c2", "The deal was initialled", "2024-07-24"),
    ]
    one, other = (claim(name, quote, source=f"s{name[1]}", when=when) for name, quote, when in told)
    assert len(shown(event(one, other), DisagreementKind.DATE)) == 1
    pulled = claim("c3", "The strike was pulled", source="s3", when="2024-07-22")
    assert shown(event(pulled, claim("c4", "The strike", source="s4", when="2024-07-23")), DisagreementKind.DATE) == []


def test_a_denial_disagrees_with_a_report_of_the_same_deed():
    told = claim("c1", "The army attacked the town.", source="s1")
    denied = claim("c2", "The army did not attack the town.", source="s2", negated=True)
    unclear = claim("c3", "An attack could not be confirmed.", source="s3", status=Status.UNVERIFIED)
    found = shown(event(told, denied, unclear), DisagreementKind.STATUS)
    assert found == [["it happened", "it is denied", "it is not confirmed"]]


@pytest.mark.parametrize(
    ("told", "beside"),
    [
        ("The clubs agreed to sell the striker.", "The clubs agreed not to name the fee."),
        ("The dispute was settled in March.", "This is not the dispute of last year, which was settled in March."),
        ("The army sent engineers.", "The mayor was not content with how long it took until the army sent engineers."),
        ("The army sent engineers.", "The town was not sent bread."),
    ],
)
def test_what_a_negation_does_not_govern_is_not_denied(told, beside):
    claims = claim("c1", told, source="s1"), claim("c2", beside, source="s2", negated=True)
    assert shown(event(*claims), DisagreementKind.STATUS) == []


@pytest.mark.parametrize(
    ("said", "answer", "readings"),
    [
        ("Radio Odala reported that the dam had burst.", "The governor said there was no evidence of that.", 2),
        ("Radio Odala reported that the dam had burst.", "The army told us it could not confirm this.", 2),
        ("Radio Odala reported that the dam had burst.", "The governor said that the road was open.", 0),
        ("The governor is accused of fraud.", "His lawyer denied it.", 0),
    ],
)
def test_an_answer_in_the_next_sentence_disagrees(said, answer, readings):
    """Though it repeats no word of what it answers; who denies an accusation disputes no event."""
    events = story(f"A night of fear\n{said} {answer}").events
    told = [one for event in events for one in event.disagreements if one.kind is DisagreementKind.STATUS]
    assert sum(len(one.readings) for one in told) == readings


def test_two_speakers_side_by_side_give_two_numbers():
    """The second leaves out what it counts."""
    events = story("The march\nThe organisers said that 2,000 people marched through Odala. Police counted 800.").events
    assert [reading for event in events for reading in shown(event)] == [["2,000 people", "800 people"]]


def test_how_many_there_are_changes_from_day_to_day():
    """What is so is of the day on which it was published; of one day it disagrees."""
    told = [
        counting(number, str(most), "men missing", most, most, unit="missing", kind=Kind.STATE)
        for number, most in ((1, 3), (2, 2))
    ]
    days = [Interval.of(dt.date(2024, 5, day)) for day in (17, 19)]
    assert shown(event(*told, published={"s1": days[0], "s2": days[1]})) == []
    assert shown(event(*told, published={"s1": days[0], "s2": days[0]})) == [["2 men missing", "3 men missing"]]


def test_not_yet_is_no_denial():
    """Who wrote before it happened does not deny it."""
    early = claim("c1", "They have not attacked.", source="s1", negated=True)
    late = claim("c2", "They attacked.", source="s2")
    days = {"s1": Interval(*[quoted("2024-05-11", "x", "x").earliest] * 2)}
    days["s2"] = Interval(*[quoted("2024-05-19", "x", "x").earliest] * 2)
    assert shown(event(early, late, published=days), DisagreementKind.STATUS) == []


def test_two_places_that_nobody_names_together_disagree():
    raid = "The marines raided a harbour."
    odala = [claim(f"c{n}", raid, source=f"s{n}", places=("Odala",)) for n in (1, 2)]
    tarsk = claim("c3", raid, source="s3", places=("Tarsk",))
    assert shown(event(*odala, tarsk), DisagreementKind.PLACE) == [["Odala", "Tarsk"]]
    both = claim("c4", raid, source="s4", places=("Odala", "Tarsk"))
    assert shown(event(*odala, tarsk, both), DisagreementKind.PLACE) == []
    elsewhere = frozenset({frozenset({"odala", "tarsk", "marin"})})
    assert shown(event(*odala, tarsk, beside=elsewhere), DisagreementKind.PLACE) == []
    beside = claim("c5", "An admiral spoke of it.", source="s5", places=("Tarsk",))
    assert shown(event(*odala, beside), DisagreementKind.PLACE) == []
    assert shown(event(*odala, tarsk, acting=frozenset({"tarsk"})), DisagreementKind.PLACE) == []


def test_a_day_that_only_the_context_tells_contradicts_none():
    """Where a claim stands is no statement of when it happened."""
    told = "They closed the school."
    days = (("s1", "2024-05-11", Basis.STATED), ("s2", "2024-05-13", Basis.CONTEXT))
    claims = [
        claim(f"c{source}", told, source=source).model_copy(update={"date": quoted(day, "Monday", told, basis=basis)})
        for source, day, basis in days
    ]
    assert shown(event(*claims), DisagreementKind.DATE) == []


def test_one_sentence_does_not_deny_itself():
    """What it says of another matter in the same breath is no answer."""
    told = "The premier thanked the donors for the aid, but said that Odala must not live on aid."
    events = story(f"Aid reaches the coast\n{told}").events
    assert [one for event in events for one in event.disagreements] == []


def test_relays_of_one_origin_count_once():
    """And so do copies of one text: of the two other readings, the one of two voices comes first."""
    relays = [counting(n, "300", "men", 300, 300, origin="The News Agency") for n in (1, 2, 3)]
    copies = [counting(n, "500", "men", 500, 500) for n in (4, 5)]
    single = [counting(n, "400", "men", 400, 400) for n in (6, 7)]
    [found] = event(*relays, *copies, *single, origins={"s5": "s4"}).disagreements
    assert [(reading.value, reading.independent, len(reading.claims)) for reading in found.readings] == [
        ("400 men", 2, 2),
        ("500 men", 1, 2),
        ("300 men", 1, 3),
    ]


def test_who_says_it_directly_comes_before_who_cites():
    cited = counting(1, "300", "men", 300, 300, attribution="a spokesman")
    found = event(cited, counting(2, "400", "men", 400, 400))
    assert shown(found) == [["400 men", "300 men"]]
    assert "Paper B, according to a spokesman, in the words “300”" in found.disagreements[0].readings[1].why


@pytest.mark.parametrize(
    ("one", "other", "readings"),
    [
        ("9:40 p.m.", "9:22 p.m.", [["9:40 p.m.", "9:22 p.m."]]),
        ("9:30 p.m.", "9:22 p.m.", []),
        ("Thursday", "9:22 p.m.", []),
        ("9:40 p.m. GMT", "9:22 p.m. GMT", [["9:40 p.m. GMT", "9:22 p.m. GMT"]]),
        ("9:40 p.m. GMT", "4:22 p.m. EST", []),
        ("9:22 p.m. GMT", "4:22 p.m.", []),
    ],
    ids=["apart", "rounded", "no clock", "one zone", "two zones", "maybe two zones"],
)
def test_times_of_one_day_disagree_where_they_are_no_rounding(one, other, readings):
    sides = (("c1", "The blast occurred at", one, "s1"), ("c2", "The explosion occurred at", other, "s2"))
    told = [
        claim(name, f"{said} {words}.", source=by, when="2021-03-04", words=words) for name, said, words, by in sides
    ]
    found = event(*told, rare_actions=frozenset({"explode"}))
    assert shown(found, DisagreementKind.DATE) == readings


@pytest.mark.parametrize("stamp", ["(Updated {}) The explosion was heard.", "DUNMORE | {} The explosion was heard."])
def test_the_stamps_of_two_entries_are_no_times_of_a_deed(stamp):
    told = [
        claim(name, stamp.format(words), source=by, when="2021-03-04", words=words)
        for name, by, words in (("c1", "s1", "Mar 4, 2021 9:40 p.m."), ("c2", "s2", "Mar 4, 2021 7:22 p.m."))
    ]
    assert shown(event(*told, rare_actions=frozenset({"explode"})), DisagreementKind.DATE) == []


@pytest.mark.parametrize(("police", "readings"), [("the police", [["2,500 people", "800 people"]]), (None, [])])
def test_two_speakers_count_a_crowd_more_otherwise_than_two_papers(police, readings):
    told = [
        counting(1, "800", "people", 800, 800, unit="people", attribution=police),
        counting(2, "2,500", "people", 2500, 2500, unit="people", attribution="the unions"),
    ]
    assert shown(event(*told)) == readings
