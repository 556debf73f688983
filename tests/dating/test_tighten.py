"""Sources date each other as far as they agree; no date hangs on itself."""

import pytest

from tests.factories import document, value
from tests.reconciler.stories import DATED, UNDATED, story
from timeline.dates.dayset import DaySet
from timeline.dating import News, Order, Published, Turn, Witness, conclude, cross_evidence
from timeline.dating.witness import vote_of
from timeline.model.date import Basis
from timeline.model.source import PublishedBasis
from timeline.parser import parse

YEARS = ("2024-12-16", "2022-12-16")
HEAD = "A title\nA long story.\n"


def parsed(text, name):
    """The claims of a running text, as parsed."""
    return parse(document(HEAD + text, name)).claims


def timed(text, name):
    """The claims of a running text that name a time."""
    return [claim for claim in parsed(text, name) if claim.when]


TOLD = parsed("The mine closed on December 16. The dam broke on December 14.", "s1")
OTHERS = parsed("The mine closed on 16 December 2024. The dam broke on 14 December 2024.", "s2")
RELATIVE = parsed("The mine closed on December 16. The dam broke on December 14.", "s2")


def outcome_of(told, others, days, support=frozenset(), likeness=3.0, written="2024-12", **more):
    """What witnesses say first of the first source; the second was published some time in a month."""
    inferred = Published(value(written).days, PublishedBasis.INFERRED, support=frozenset(support))
    published = {"s1": conclude([]), "s2": inferred}
    pairs = zip(told, others, days, strict=False)
    witnesses = [
        Witness(mine, theirs, value(day).days, "Source s2", likeness, **more) if day else None
        for mine, theirs, day in pairs
    ]
    return next(iter(cross_evidence(filter(None, witnesses), published, published).get("s1", ())), None)


@pytest.mark.parametrize(
    ("others", "days", "support", "votes"),
    [
        (OTHERS, ["2024-12-16", "2024-12-14"], set(), 2),
        (OTHERS, ["2024-12-16"], set(), 1),
        (OTHERS, ["2024-12-17", "2024-12-15"], set(), 0),
        (OTHERS, ["2020-01-01..2024-12-31", "2020-01-01..2024-12-31"], set(), 0),
        (RELATIVE, ["2024-12-16", "2024-12-14"], set(), 2),
        (RELATIVE, ["2024-12-16", "2024-12-14"], {"s1"}, 0),
    ],
)
def test_what_can_date_a_source(others, days, support, votes):
    """Other days of the year tell nothing, nor do wide ones; what rests on the source itself is left out."""
    found = outcome_of(TOLD, others, days, support)
    assert len(found.grounds if found else ()) == votes
    assert found is None or (found.support == {"s2"} and not found.stated)


def test_the_more_alike_the_stronger():
    """A day of the year in common dates less surely what is told unlike."""
    found = [outcome_of(TOLD, RELATIVE, ["2024-12-16"], likeness=alike) for alike in (0, 1, 3)]
    strengths = [piece.strength if piece else 0.0 for piece in found]
    assert strengths == sorted(set(strengths))


@pytest.mark.parametrize(
    ("text", "other", "day", "likeness", "days"),
    [
        ("The mine closed on Tuesday.", "The mine closed on Tuesday.", "2024-12-17", 3.0, "2024-12-17..2024-12-23"),
        ("The mine closed last Tuesday.", "The mine closed on Tuesday.", "2024-12-17", 3.0, "2024-12-18..2024-12-31"),
        ("The mine closed on Tuesday.", "The mine closed on Tuesday.", "2024-12-17", 1.0, None),
        ("The mine closed on Tuesday.", "The mine closed in December.", "2024-12", 3.0, None),
        ("The mine closed last week.", "The mine closed on Tuesday.", "2024-12-17", 3.0, None),
        ("The mine closed today.", "The mine closed on Tuesday.", "2024-12-17", 9.0, None),
        ("“The mine closed on Tuesday,” he said.", "The mine closed on Tuesday.", "2024-12-17", 9.0, None),
    ],
)
def test_the_more_of_the_calendar_words_name_the_more_they_say(text, other, day, likeness, days):
    """A weekday needs likeness, a distance even more; "today" is any day, and speech has a day of its own.

    "Last Tuesday" is that of the week before to some.
    """
    mine, theirs = (
        next(one for one in parsed(words, name) if one.when) for words, name in ((text, "s1"), (other, "s2"))
    )
    found = outcome_of([mine], [theirs], [day], likeness=likeness)
    assert (found.days if found else None) == (value(days).days if days else None)


@pytest.mark.parametrize(("other", "says"), [("on Sunday", True), ("ten days ago", False)])
def test_a_distance_in_the_same_words_may_be_copied(other, says):
    """A page keeps its "ten days ago" when it is taken over the day after."""
    (mine,), (theirs,) = timed("The mine closed ten days ago.", "s1"), timed(f"The mine closed {other}.", "s2")
    witness = Witness(mine, theirs, value("2024-12-15").days, "Source s2", 5.0)
    assert (vote_of(witness, Published(value("2024-12").days, PublishedBasis.INFERRED)) is not None) == says


def test_what_many_say_beats_what_one_says():
    """The lost vote stays visible; without a majority nothing is said."""
    days = ["2024-12-16", "2024-12-14"]
    odd = parsed("The choir sang on December 2.", "s1"), parsed("The choir sang on 2 December 2019.", "s2")
    found = outcome_of([*TOLD, *odd[0]], [*RELATIVE, *odd[1]], [*days, "2019-12-02"], written="2024-12-20")
    assert found.days.earliest.year == 2024
    assert [piece.days.latest.year for piece in found.against] == [2020]
    assert outcome_of(TOLD, RELATIVE, ["2024-12-16", "2022-12-14"]) is None


def test_sources_that_open_with_the_same_news_are_of_the_same_days():
    """Unless the one has the other's very words, which a page can carry for months; alone it dates nothing."""
    news = (
        parsed("Divers found the wreck of the ferry.", "s1"),
        parsed("The wreck of a ferry was found by divers.", "s2"),
    )
    told, other = (next(one for one in claims if one.when is None) for claims in news)
    published = Published(value("2024-12-16").days, PublishedBasis.INFERRED)
    pair = News(told, other, None, "Source s2", 4.0, leads=True)
    assert pair.vote(published).days == value("2024-12-09..2024-12-23").days.within
    assert pair._replace(leads=False).vote(published) is None
    assert pair._replace(other=parsed("Divers found the wreck of the ferry.", "s2")[0]).vote(published) is None
    assert cross_evidence([pair], {"s1": conclude([]), "s2": published}, {"s1": conclude([])}) == {}


def test_the_news_of_a_source_happened_in_the_days_before_it():
    """Another tells the day as its news, on the weekday with which the source opens; a day of its own makes it none."""
    [found] = timed("Divers found the wreck of the ferry on 16 December 2024.", "s2")
    published = {"s1": conclude([]), "s2": Published(value("2024-12-18").days, PublishedBasis.GIVEN)}
    for told, weekday, days in (
        ("Divers found the wreck of the ferry.", 0, "2024-12-16..2024-12-23"),
        ("Divers found the wreck of the ferry.", 1, None),
        ("Divers found the wreck of the ferry.", None, None),
        ("Divers found the wreck of the ferry in June.", 0, None),
        ("Divers will find the wreck of the ferry.", 0, None),
    ):
        news = News(parsed(told, "s1")[-1], found, value("2024-12-16").days, "Source s2", 3.0, weekday=weekday)
        vote = news.vote(published["s2"])
        assert (vote and vote.days) == (days and value(days).days.within)


def test_a_year_that_nothing_confirms_is_weaker():
    """An article of December 2024 need not have written "2024"; one of 2027 can have it wrong."""
    assert outcome_of(TOLD, OTHERS, ["2024-12-16"]) is not None
    assert outcome_of(TOLD, OTHERS, ["2024-12-16"], written="2027-03") is None


def test_what_is_set_for_a_day_may_keep_its_anniversary():
    """ "A stone will be unveiled on December 16" is no sign of the year in which the mine closed on it."""
    stone = timed("A stone will be unveiled on December 16.", "s1")
    alike, unlike = (outcome_of(stone, OTHERS, ["2024-12-16"], likeness=likeness) for likeness in (3.0, 0.5))
    assert alike is not None
    assert unlike is None


def test_a_weekday_of_its_own_confirms_a_year():
    """The 16th of December 2024 is a Monday: weak evidence is enough for a text that says so."""
    monday = DaySet(weekdays=frozenset({0}), year_days=frozenset({(12, 16)}))
    for own, days in ((monday, "2024-12-16"), (DaySet(), None), (DaySet(year_days=monday.year_days), None)):
        published = {"s1": Published(own, PublishedBasis.INFERRED), "s2": Published(value("2024-12").days, "inferred")}
        witness = Witness(TOLD[1], RELATIVE[1], value("2024-12-14").days, "Source s2", -3.0)
        found = cross_evidence([witness], published, published).get("s1", ())
        left = own.intersect(found[0].days) if found else None
        assert left == (monday.intersect(value(days).days) if days else None)


def test_what_could_be_either_of_two_events_dates_nothing():
    """Two strikes of one town, told alike."""
    assert outcome_of([TOLD[0]] * 2, OTHERS, YEARS) is None


def test_a_dated_source_gives_an_undated_one_its_year():
    """Each step says on which source it rests."""
    outcome = story(DATED, UNDATED)
    mine = {claim.date.text: claim.date for claim in outcome.claims if claim.source == "s2"}
    assert {text: date.edtf for text, date in mine.items()} == {
        "December 16": "2024-12-16",
        "December 14": "2024-12-14",
        "December 12": "2024-12-12",
    }
    assert mine["December 16"].basis is Basis.OTHER_SOURCES
    assert "Source s1" in " ".join(mine["December 16"].steps)
    assert outcome.published["s2"].support == {"s1"}


def test_without_the_dated_source_the_year_stays_open():
    """Nothing is guessed."""
    outcome = story(UNDATED)
    assert {claim.date.edtf for claim in outcome.claims} == {"XXXX-12-16", "XXXX-12-14", "XXXX-12-12"}


def test_undated_sources_do_not_date_each_other():
    """However many repeat it."""
    outcome = story(UNDATED, UNDATED + " More.", UNDATED + " Still more.")
    assert {claim.date.edtf for claim in outcome.claims} == {"XXXX-12-16", "XXXX-12-14", "XXXX-12-12"}


def test_one_wrong_year_is_outvoted_and_shown():
    """The other events fix the year, as far as they reach; the odd one is a reading of its event."""
    wrong = DATED.replace("12 December 2024", "12 December 2021")
    outcome = story(wrong, UNDATED)
    assert {claim.date.edtf for claim in outcome.claims if claim.source == "s2"} == {
        "2024-12-16",
        "2024-12-14",
        "[2024-12-12..2025-12-12]",
    }
    (found,) = [one for event in outcome.events for one in event.disagreements]
    assert "2021-12-12" in [reading.value for reading in found.readings]


PATTERN = [
    ("The bridge opened on May 17.", "The bridge opened on 17 May 2024.", "2024-05-17"),
    ("The sailors struck yesterday.", "The sailors struck on 12 July 2024.", "2024-07-12"),
    ("The union voted on Wednesday.", "The union voted on 10 July 2024.", "2024-07-10"),
    ("They marched through Odala last Saturday.", "They marched through Odala on 6 July 2024.", "2024-07-06"),
]


@pytest.mark.parametrize(("pairs", "fits"), [(PATTERN, True), (PATTERN[:3], False)])
def test_three_days_that_fit_make_a_pattern(pairs, fits):
    """Where the year is known, pairs that say little by themselves tell the day together."""
    published = {"s1": conclude([]), "s2": Published(value("2024-07-20").days, PublishedBasis.GIVEN)}
    witnesses = [
        Witness(timed(mine, "s1")[0], timed(theirs, "s2")[0], value(day).days, "Source s2", 1.0)
        for mine, theirs, day in pairs
    ]
    found = conclude(cross_evidence(witnesses, published, published).get("s1", ())).days
    assert found.overlaps(value("2024-07-13").days)
    assert ((found.within.days or 365) < 14) == fits


@pytest.mark.parametrize(("left", "narrowed"), [("2024-06-15..2024-08-10", True), ("2024-02-15..2024-08-10", False)])
def test_where_few_days_are_left_one_good_witness_is_enough(left, narrowed):
    """A Wednesday among eight can be the one that others name, among twenty-five it is hardly."""
    told, other, day = PATTERN[2]
    alone = {
        "s1": Published(value(left).days, PublishedBasis.INFERRED),
        "s2": Published(value("2024-07-20").days, PublishedBasis.GIVEN),
    }
    witness = Witness(timed(told, "s1")[0], timed(other, "s2")[0], value(day).days, "Source s2", 2.0)
    found = cross_evidence([witness], alone, alone).get("s1", ())
    assert [piece.days.within.days for piece in found] == ([7] if narrowed else [])


@pytest.mark.parametrize(("other", "fits"), [("2024-07-20", True), ("2024-08-20", False)])
def test_a_day_near_those_of_another_source_is_enough_for_what_was_done_yesterday(other, fits):
    """Where nothing speaks for other days."""
    told, theirs, day = PATTERN[1]
    alone = {"s1": conclude([]), "s2": Published(value(other).days, PublishedBasis.GIVEN)}
    witness = Witness(timed(told, "s1")[0], timed(theirs, "s2")[0], value(day).days, "Source s2", 3.0)
    found = cross_evidence([witness], alone, alone).get("s1", ())
    assert [str(piece.days.only_day) for piece in found] == (["2024-07-13"] if fits else [])


def test_days_in_common_tell_the_year_however_they_are_told_of():
    """Two days suffice, one does not; and two that others put into different years leave it open."""
    others = "A list\nBy Maria Keller, 20 December 2024\nThe mine closed on 6 July 2024. The dam broke on 9 May {}."
    told = "A note\nA long story.\nNobody came to see us on May 9. {}"
    both, one = told.format("On July 6 my aunt was born."), told.format("My aunt was born in July.")
    assert story(others.format(2024), both).published["s2"].days.earliest.year == 2024
    assert story(others.format(2024), one).published["s2"].days.earliest is None
    assert story(others.format(2019), both).published["s2"].days.earliest is None


@pytest.mark.parametrize(("likeness", "most"), [(1.0, 366), (3.0, 7)])
def test_no_weak_weekday_chooses_a_week_of_the_year(likeness, most):
    """There is a Wednesday in every week, and something happens on it; claims that are much alike tell of one."""
    mine = timed("The mine closed on December 16. The result came out on Wednesday.", "s1")
    theirs = timed("The mine closed on 16 December 2024. The vote took place on 18 December 2024.", "s2")
    days = [value(day).days for day in ("2024-12-16", "2024-12-18")]
    pairs = zip(mine, theirs, days, (-2.0, likeness), strict=True)
    published = {"s1": conclude([]), "s2": Published(value("2024-12").days, PublishedBasis.INFERRED)}
    found = cross_evidence([Witness(*pair[:3], "Source s2", pair[3]) for pair in pairs], published, published)
    widths = [piece.days.within.days for piece in found.get("s1", ())]
    assert all(most / 2 < width <= most for width in widths)


@pytest.mark.parametrize(
    ("turns", "days"),
    [
        ([], None),
        (["2024-11"], "2024-11-01..2025-06-30"),
        (["2024-11", "2024-10", "2024-09"], "2024-11-01..2025-06-30"),
        (["2025-11"], None),
    ],
)
def test_a_year_that_is_named_weakly_counts_where_the_order_of_what_happened_fits(turns, days):
    """However much speaks for all days after one, those that nothing names are left out."""
    mine = timed("The mine closed in July.", "s1")[0], *parsed("The dam broke.", "s1")
    theirs = timed("The mine closed in July 2024. The dam broke in November 2024.", "s2")
    known = Published(value("2024-12").days, PublishedBasis.INFERRED)
    orders = [Order(Turn.BEHIND, mine[1], theirs[1], value(turn).days, "Source s2") for turn in turns]
    named = Witness(mine[0], theirs[0], value("2024-07").days, "Source s2", 1.0)
    published = {"s1": conclude([]), "s2": known}
    found = cross_evidence([named, *orders], published, published).get("s1", ())
    assert [piece.days.within for piece in found] == ([value(days).days.within] if days else [])
