"""Which year it is: of a day and its weekday, or of a day near those of the story."""

import pytest

from tests.reconciler.stories import story

LEDGER = (
    "The ledger\nBy Maria Keller, 20 November 2018\n"
    "The senate of Odala ratified the treaty on 14 November 2018. The marines left Tarsk in March 2018."
)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The court of Mirny yesterday, Friday 5 July, took two years off a sentence.", "2019-07-06"),
        ("The court of Mirny yesterday, Thursday 5 July, took two years off a sentence.", "2018-07-06"),
        ("The court of Mirny yesterday, 5 July, took two years off a sentence.", None),
    ],
)
def test_a_weekday_tells_the_year_where_one_such_year_is_near(told, day):
    """Of the years in which it is right; without a weekday all of them remain."""
    found = story(LEDGER, "A note\nIt is a long story.\n" + told).published["s2"]
    assert (found.days.only_day and str(found.days.only_day)) == day


@pytest.mark.parametrize(
    ("told", "earliest", "latest"),
    [
        ("The court of Mirny will hear the case on Friday 5 July.", "2019-01-06", "2019-07-04"),
        ("The court of Mirny took two years off a sentence on Friday 5 July.", "2019-07-05", "2020-01-01"),
        ("The court of Mirny sat on Friday 5 July. It will sit again on Thursday 18 July.", "2019-07-05", "2019-07-18"),
    ],
)
def test_the_year_of_a_weekday_is_bounded_by_what_is_over_and_what_lies_ahead(told, earliest, latest):
    """Around such a day a source is published on the side on which it tells it."""
    days = story(LEDGER, "A note\nIt is a long story.\n" + told).published["s2"].days
    assert (str(days.earliest), str(days.latest)) == (earliest, latest)


def test_of_years_that_are_equally_near_none_is_taken():
    """5 July was a Friday in 2013 and in 2019."""
    others = [LEDGER.replace("20 November 2018", f"20 November {year}") for year in (2012, 2018)]
    note = "A note\nIt is a long story.\nThe court of Mirny yesterday, Friday 5 July, took two years off a sentence."
    assert story(*others, note).published["s3"].days.only_day is None


REOPENED = "A note\nThe lighthouse of Mirny opened yesterday, {day}. {more}"


@pytest.mark.parametrize(
    ("day", "more", "year"),
    [
        ("11 December", "", 2018),
        ("12 January", "", 2019),
        ("11 June", "", None),
        ("11 December", "It had been closed a year ago.", None),
        ("11 December", "It had been closed on 20 March last year.", None),
        ("11 December", "The mayor of Mirny recalled the storm on its anniversary.", None),
        ("11 December", "Two years after the storm it is white again.", None),
    ],
)
def test_the_only_year_with_days_of_the_story_near_is_that_of_a_source(day, more, year):
    """Not farther off than a season, and not where it counts years itself."""
    found = story(LEDGER, REOPENED.format(day=day, more=more)).published["s2"].days.only_day
    assert (found and found.year) == year


def test_days_of_which_a_source_only_tells_are_not_its_year():
    """However near to the story they lie: what looks back on it names days without their year as well."""
    memories = "A note\nThe lighthouse of Mirny opened on 11 December. Its keeper left on 14 December."
    assert not story(LEDGER, memories).published["s2"].days.within.is_bounded


def test_of_two_years_with_days_of_the_story_near_none_is_taken():
    """What the only dated source tells of another year counts as well."""
    ledger = LEDGER + " The lamp had gone out on 3 December 2015."
    assert story(ledger, REOPENED.format(day="11 December", more="")).published["s2"].days.only_day is None


@pytest.mark.parametrize(
    ("more", "is_dated"),
    [
        ("The choir of Mirny sang on 18 December.", True),
        ("The choir of Mirny sang on 18 January.", False),
        ("The choir of Mirny will sing on 18 January.", True),
    ],
)
def test_a_weekday_in_common_dates_nothing_that_the_words_of_a_source_deny(more, is_dated):
    """What it tells as over comes only later: it is another Tuesday, and another raid."""
    raid = "Border police arrested the roofer Anton Bahr at the main station of Tarsk on Tuesday. "
    sent = f"TARSK, 22 December 2021 (Agency) - {raid}"
    within = story(sent, f"Again\nIt is a long story. {raid}{more}").published["s2"].days.within
    assert within.is_bounded is is_dated
