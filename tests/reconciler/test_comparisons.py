"""Comparisons: each gives a named level, and the table weighs exactly those."""

from dataclasses import replace
from itertools import cycle

import pytest

from tests.factories import claim, figure
from tests.reconciler.profiled import profiled, profiles
from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.languages import loader
from timeline.model.claim import Kind, Status
from timeline.reconciler.comparing.compare import TELLING, judge
from timeline.reconciler.comparing.comparisons import COMPARISONS, wording
from timeline.reconciler.comparing.weights import WEIGHTS
from timeline.reconciler.features.edges import Edge
from timeline.reconciler.features.times import Times

QUOTE = "The mine closed as 300 men left."


def level(attribute, one, other, *others):
    """The level of one comparison, the same in either order."""
    mine, theirs, *_ = profiled(one, other, *others)
    found = {COMPARISONS[attribute](*pair).level for pair in ((mine, theirs), (theirs, mine))}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("2024-05-18", "2024-05-18", "same_lone_day"),
        ("2024-05", "2024-05", "same_lone_time"),
        ("2024-05", "2024-05-18", "same_lone_time"),
        ("2024-05-10..2024-05-20", "2024-05-15..2024-05-25", "same_lone_time"),
        ("2024", "2024-05-18", "one_within_the_other"),
        ("2024-05-18", "2024-05-20", "adjacent_days"),
        ("2024-05-18", "2024-05-21", "disjoint"),
        ("2024-05-18..", "2024-05-20", "can_be"),
        (None, "2024-05-20", "unknown"),
        (None, None, "unknown"),
    ],
)
def test_dates(mine, theirs, expected):
    """From the same day to days that cannot be the same."""
    assert level("date", claim("c1", when=mine), claim("c2", when=theirs, source="s2")) == expected


def test_of_thousands_of_claims_some_are_alike_by_chance():
    """The longer the story, the more must speak for one event."""
    one, other = profiled(claim("c1"), claim("c2", source="s2"))
    weights = [judge(replace(one, scale=scale), replace(other, scale=scale)).weight for scale in (99, 900, 5000, 20000)]
    assert weights == sorted(set(weights), reverse=True)


def test_a_day_that_a_source_told_once_says_nothing_of_two_sentences():
    """ "The mayor resigned on Friday. The harbour was closed." are two things."""
    told = claim("c1", when="2024-05-18", start=0, end=30)
    date = told.date.model_copy(update={"start": 20, "end": 29})
    told, behind = (told.model_copy(update={"date": date, "id": name}) for name in ("c1", "c2"))
    behind = behind.model_copy(update={"start": 31, "end": 60})
    assert level("date", told, behind) == "unknown"
    assert level("date", told, behind.model_copy(update={"source": "s2"})) != "unknown"


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (("2024-07-23", Edge.LATE), ("2024-07-24", Edge.EARLY), "across_midnight"),
        (("2024-07-23", Edge.LATE), ("2024-07-24", Edge.UNKNOWN), "adjacent_days"),
        (("2024-07-23", Edge.EARLY), ("2024-07-24", Edge.EARLY), "adjacent_days"),
        (("2024-07-23", Edge.UNKNOWN), ("2024-07-24", Edge.UNKNOWN), "adjacent_days"),
        (("2024-07-23", Edge.LATE), ("2024-07-25", Edge.EARLY), "adjacent_days"),
    ],
)
def test_the_hours_around_midnight_belong_to_either_day(mine, theirs, expected):
    """Late on the one, early on the other."""
    claims = [claim(name, when=day, source=name) for name, (day, _) in (("c1", mine), ("c2", theirs))]
    one, other = profiled(*claims, edges={"c1": mine[1], "c2": theirs[1]})
    assert {COMPARISONS["date"](*pair).level for pair in ((one, other), (other, one))} == {expected}


def several(count, source, *days):
    """So many claims of a source, of the days one after the other."""
    return [
        claim(f"{source}-{day}-{number}", f"Told {number}", when=day, source=source)
        for number, day in zip(range(count), cycle(days), strict=False)
    ]


def test_a_busy_day_says_little():
    """Much that both sources tell of it, or of the days around it, not what a third tells."""
    one, other = claim("c1", when="2024-05-18"), claim("c2", when="2024-05-18", source="s2")
    of_it = [told for source in (one.source, "s2") for told in several(2, source, "2024-05-18")]
    around = [told for source in (one.source, "s2") for told in several(5, source, "2024-05-17", "2024-05-20")]
    elsewhere = several(9, "s3", "2024-05-15", "2024-05-17", "2024-05-20")
    assert level("date", one, other) == "same_lone_day"
    assert level("date", one, other, *elsewhere) == "same_day"
    assert level("date", one, other, *of_it[:2], *elsewhere) == "same_day"
    assert level("date", one, other, *of_it) == level("date", one, other, *around) == "same_busy_day"
    assert level("date", one, other, *of_it, *around) == "same_crowded_day"


@pytest.mark.parametrize(
    ("mine", "theirs", "alone", "few", "many"),
    [
        ("2024-05", "2024-05", "same_lone_time", "same_period", "same_period"),
        ("2024-05", "2024-05-18", "same_lone_time", "one_within_the_other", "within_busy_time"),
        ("2024-05-10..2024-05-20", "2024-05-15..2024-05-25", "same_lone_time", "overlapping", "overlapping"),
        ("2024", "2024-05-18", "one_within_the_other", "overlapping", "overlapping"),
    ],
)
def test_a_time_of_which_much_is_told_says_less(mine, theirs, alone, few, many):
    """Where a source tells one thing of a time and another one, too, it is likely the same."""
    one, other = claim("c1", when=mine), claim("c2", when=theirs, source="s2")
    assert level("date", one, other, *several(9, "s3", "2024-05-18")) == alone
    assert level("date", one, other, *several(1, "s2", "2024-05-18")) == few
    assert level("date", one, other, *several(9, "s2", "2024-05-18")) == many


def test_what_was_called_off_is_what_was_set_for_the_day():
    """Its claim is dated by the day on which that was decided, and names the other beside it."""
    off = claim("c1", "The walkout of 28 June was called off", when="2024-06-20", source="s1")
    planned = claim("c2", "A walkout is set for 28 June", when="2024-06-28", source="s2")
    days = {one.id: DaySet(Interval(one.date.earliest, one.date.latest)) for one in (off, planned)}
    beside = {"c1": frozenset({planned.date.earliest.toordinal()})}
    for named, expected in ((beside, "called_off"), ({}, "disjoint")):
        found = profiles([off, planned], Times({}, days, named, {}), {"s1": "en", "s2": "en"})
        assert COMPARISONS["date"](found["c1"], found["c2"]).level == expected
        assert COMPARISONS["date"](found["c2"], found["c1"]).level == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2005-06-05..2005-06-07", "context_exact"),
        ("2005-06-01..2005-06-07", "context_close"),
        ("2005-07-20..2005-07-27", "context_apart"),
        ("2010-10-16..2010-10-23", "context_far"),
    ],
)
def test_a_place_in_the_text_can_be_misread_by_months_and_not_by_years(when, expected):
    """A claim without a date of its own is told of the days that its context gives."""
    undated = claim("c1", "Jobs announced a move", when=when)
    undated = undated.model_copy(update={"date": undated.date.model_copy(update={"text": None})})
    assert level("date", undated, claim("c2", "Jobs announced the move", when="2005-06-06", source="s2")) == expected


def test_a_clause_tells_a_plan_and_its_calling_off():
    """The two days of one clause are two events, but for the day planned and that on which it was called off."""
    quote = "It called off the walkout set for 28 June on the 20th"
    for status, expected in ((Status.CANCELLED, "same_clause"), (Status.REPORTED, "same_sentence")):
        off = claim("c1", quote, when="2024-06-20", status=status, headline="The walkout")
        planned = claim("c2", quote, when="2024-06-28", status=status, headline="The walkout")
        days = {one.id: DaySet(Interval(one.date.earliest, one.date.latest)) for one in (off, planned)}
        beside = {"c1": frozenset({planned.date.earliest.toordinal()})}
        found = profiles([off, planned], Times({}, days, beside, {}), {"s1": "en"})
        assert COMPARISONS["source"](found["c1"], found["c2"]).level == expected


def test_a_common_action_says_less_than_a_rare_one():
    """Strikes are all that this story tells of; only two claims tell of a treaty."""
    strikes = [claim(f"d{number}", "The crews went on strike", when="2024-05-18") for number in range(9)]
    assert level("action", strikes[0], strikes[1], *strikes[2:]) == "same_action"
    signed = [claim("c1", "They signed a treaty"), claim("c2", "The treaty was signed")]
    assert level("action", *signed, *strikes) == "rare_action"


def test_a_common_action_of_no_told_time_says_less():
    """Crews that strike often strike at many times."""
    strikes = [claim(f"d{number}", "The crews went on strike") for number in range(9)]
    dated = claim("e1", "The crews went on strike", when="2024-05-18")
    assert level("action", *strikes) == "same_undated_action"
    assert level("action", dated, *strikes) == "same_action"


def test_a_day_in_common_is_no_event():
    """Two claims of one day, told among many, are joined only where more than the day speaks for it."""
    told = [("c1", "Divers went down again", "s1"), ("c2", "The prime minister was booed", "s2")]
    one, other = (claim(name, quote, when="2024-05-18", source=source) for name, quote, source in told)
    mine, theirs, *_ = profiled(one, other, *several(3, "s3", "2024-05-15", "2024-05-17", "2024-05-20"))
    assert not judge(mine, theirs).joins


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("The crews went on strike", "Crews walked out at noon", "rare_action"),
        ("A second strike was called", "They struck for the second time", "same_turn"),
        ("The first strike was short", "A third one-day strike followed", "other_turn"),
        ("The two leaders signed the treaty", "Parliament ratified the treaty", "other_step"),
        ("The mine closed", "The men marched through the city", "other_actions"),
        ("The crews went on strike", "It was a fine day", "unknown"),
        ("A boiler exploded at the mill", "Three men died", "unknown"),
        ("A boiler exploded at the mill", "Three men were buried", "other_actions"),
    ],
)
def test_actions(mine, theirs, expected):
    """By a general table: synonyms meet, steps of one matter stay apart, a disaster and its toll need not."""
    assert level("action", claim("c1", mine), claim("c2", theirs)) == expected


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (["Gareth Illingworth"], ["Mr Illingworth"], "rare_actor"),
        (["Institute for the Study of War"], ["ISW"], "rare_actor"),
        (["Russia"], ["Russia"], "same_actor"),
        (["Merrinia"], ["Merrinians"], "rare_actor"),
        (["Odala"], ["Odalan"], "rare_actor"),
        (["Marta"], ["Marty Brell"], "other_actors"),
        (["North Korean troops"], ["Russian troops"], "other_actors"),
        ([], ["Russia"], "unknown"),
    ],
)
@pytest.mark.parametrize(("attribute", "kind"), [("actors", "actor"), ("places", "place")])
def test_names(mine, theirs, expected, attribute, kind):
    """A name that few claims bear says more than one that stands in most."""
    crowd = [claim(f"d{number}", **{attribute: ("Russia",)}) for number in range(9)]
    one, other = claim("c1", **{attribute: tuple(mine)}), claim("c2", **{attribute: tuple(theirs)})
    assert level(attribute, one, other, *crowd) == expected.replace("actor", kind)


def test_a_country_acts_for_one_and_is_a_place_for_the_other():
    one, other = claim("c1", actors=("Merrinian",)), claim("c2", places=("Merrinia",))
    assert level("actors", one, other) == level("actors", other, one) == "rare_actor"
    assert level("places", one, other) == "unknown"


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("300 men left the mine", "300 men left the mine", "very_alike"),
        ("300 men left the mine", "the parliament passed a budget", "not_alike"),
        ("The wounded.", "The wounded.", "little_alike"),
        ("shares rose, as in 2008", "halls stood empty, as in 2008", "not_alike"),
    ],
)
def test_wording(mine, theirs, expected):
    """Shared words bring two claims together."""
    assert level("wording", claim("c1", mine), claim("c2", theirs)) == expected


def test_each_level_of_wording_is_weighed():
    """None is missing, none is left over."""
    levels = {wording.NOT_ALIKE.level, *(name for _, name in wording.LEVELS)}
    assert levels == set(WEIGHTS["wording"])


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ([("300", "men", 300)], [("300", "men", 300)], "same_figure"),
        ([("2", "men", 2)], [("2", "men", 2)], "same_small_figure"),
        ([("300", "men", 300)], [("400", "men", 400)], "other_figures"),
        ([("300", "men", 300)], [("12000", "men", 12_000)], "far_figures"),
        ([("300", "men", 300)], [("300", "women", 300)], "no_figure"),
        ([("12000", "men", 12_000)], [("12000", "workers", 12_000)], "same_number"),
        ([("300", "men", 300), ("400", "men", 400)], [("400", "men", 400)], "same_figure"),
        ([("300", "men", 300)], [], "no_figure"),
        ([("300", "men", None)], [("400", "men", 400)], "no_figure"),
    ],
)
def test_figures(mine, theirs, expected):
    """The same number of one thing, a large number of two, another number, or nothing to compare."""
    assert level("figures", counting("c1", mine), counting("c2", theirs)) == expected


@pytest.mark.parametrize(
    ("mine", "theirs", "elsewhere", "expected"),
    [
        ([("300", "boxes", 300)], [("400", "boxes", 400)], [], "rival_figure"),
        ([("300", "boxes", 300)], [("400", "boxes", 400)], [("12000", "boxes", 12_000)], "other_figures"),
        ([("300", "boxes", 300), ("2", "rings", 2)], [("400", "boxes", 400), ("2", "coins", 2)], [], "rival_figure"),
        (
            [("300", "boxes", 300), ("12000", "EUR", 12_000)],
            [("400", "boxes", 400), ("7000", "EUR", 7000)],
            [],
            "rival_figures",
        ),
    ],
)
def test_numbers_of_what_only_one_number_is_told_of(mine, theirs, elsewhere, expected):
    """Two sources tell one count differently, unless anybody counts more of the kind."""
    others = [counting("c3", elsewhere, source="s2")] if elsewhere else []
    assert level("figures", counting("c1", mine), counting("c2", theirs, source="s2"), *others) == expected


def counting(name, given, source="s1"):
    """A claim that counts: each figure as its words, its unit and its number."""
    quote = "2, 300, 400, 7000 and 12000"
    figures = [figure(text, quote, what=what, least=least) for text, what, least in given]
    return claim(name, quote, source=source, headline="They left", figures=figures)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ((Kind.OCCURRENCE, None), (Kind.PLAN, None), "plan_and_deed"),
        ((Kind.OCCURRENCE, None), (Kind.STATE, None), "state_and_deed"),
        ((Kind.STATE, None), (Kind.STATE, None), "both_states"),
        ((Kind.STATEMENT, "Kim"), (Kind.OCCURRENCE, "Lee"), "after_others"),
        ((Kind.STATEMENT, "Kim"), (Kind.OCCURRENCE, None), "other_kind"),
        ((Kind.STATEMENT, "Kim"), (Kind.STATEMENT, "Lee"), "other_speaker"),
        ((Kind.STATEMENT, "General Kim"), (Kind.STATEMENT, "Kim"), "same_speaker"),
        ((Kind.STATEMENT, "the police"), (Kind.STATEMENT, "the county police"), "same_speaker"),
        ((Kind.STATEMENT, "North Odala"), (Kind.STATEMENT, "South Odala's military"), "other_speaker"),
        ((Kind.STATEMENT, "the health ministry"), (Kind.STATEMENT, "the defence ministry"), "other_speaker"),
        ((Kind.STATEMENT, None), (Kind.STATEMENT, "Kim"), "same_kind"),
    ],
)
def test_kinds(mine, theirs, expected):
    """A statement is another event than what it states, and two speakers make two statements."""
    one, other = (claim(name, kind=kind, attribution=who) for name, (kind, who) in (("c1", mine), ("c2", theirs)))
    assert level("kind", one, other) == expected


@pytest.mark.parametrize(
    ("planned", "expected"),
    [("2024-05-18", "planned_day"), ("2024-05", "plan_and_deed"), ("2024-05-19", "plan_and_deed")],
)
def test_what_happens_on_the_planned_day(planned, expected):
    """A plan names the very day of what came of it, or only a time around it."""
    plan, deed = claim("c1", kind=Kind.PLAN, when=planned), claim("c2", source="s2", when="2024-05-18")
    assert level("kind", plan, deed) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"source": "s2"}, "other_source"),
        ({"start": 900, "end": 932}, "same_source"),
        ({"headline": "Another"}, "same_sentence"),
        ({"when": "2024-06-18"}, "same_sentence"),
        ({}, "same_clause"),
    ],
)
def test_sources(more, expected):
    """One sentence tells two things apart, unless one clause tells its time twice."""
    other = claim("c2", QUOTE, **({"when": "2024-05-18"} | more))
    assert level("source", claim("c1", QUOTE, when="2024-05-18"), other) == expected


def test_one_sentence_sets_a_number_against_another():
    """After two speakers, who count the same; one speaker's two numbers stay apart."""
    quote = "Police counted 3000 marchers, the organisers put it at 9000"
    given = [
        ("c1", "3000", "marchers", "Police", "Police counted 3000"),
        ("c2", "9000", "marchers", "the organisers", "x"),
    ]
    one, other = (
        claim(
            name, quote, headline=headline, attribution=who, figures=[figure(text, quote, what=what, least=float(text))]
        )
        for name, text, what, who, headline in given
    )
    assert level("source", one, other) == "set_against"
    assert level("source", one, other.model_copy(update={"attribution": "Police"})) == "same_sentence"
    following = other.model_copy(update={"start": one.end + 1, "end": one.end + 50})
    assert level("source", one, following) == "set_against"
    far = other.model_copy(update={"start": one.end + 90, "end": one.end + 150})
    assert level("source", one, far) == "same_source"


def test_the_same_number_in_the_words_of_both():
    """Whatever it counts: 214 is hardly met by chance, a year and a small number are."""
    told = ["The manifest listed 214 souls", "There were 214 on board in 2019", "In 2019 she carried 30 lorries"]
    one, two, three = (claim(f"c{number}", quote) for number, quote in enumerate(told))
    assert level("figures", one, two) == "shared_number"
    assert level("figures", two, three) == "no_figure"


def test_the_table_weighs_exactly_the_levels_there_are():
    """None is missing, none is left over."""
    levels = {name: set(told) for name, told in loader.table("en", "reasons")["comparisons"].items()}
    assert {attribute: set(weights) for attribute, weights in WEIGHTS.items()} == levels


def test_a_judgement_does_not_depend_on_who_comes_first():
    """Its weight is the sum of the reasons that are shown."""
    one, other = profiled(claim("c1", QUOTE, when="2024-05-18"), claim("c2", QUOTE, source="s2", when="2024-05-18"))
    judgement = judge(one, other)
    assert judgement == judge(other, one)
    assert judgement.weight == pytest.approx(sum(reason.weight for reason in judgement.reasons()))
    assert not judgement.different


def test_no_two_attributes_share_a_level_that_tells():
    """Levels that tell are looked up by their names alone."""
    for attribute, levels in TELLING.items():
        assert levels <= WEIGHTS[attribute].keys()
        assert not any(levels & named.keys() for other, named in WEIGHTS.items() if other != attribute)
