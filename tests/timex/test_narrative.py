"""A history follows its years; the news counts from its own day."""

import datetime as dt

import pytest

import timeline
from timeline.timex import tag
from timeline.timex.narrative import is_narrative
from timeline.timex.value import timex_value

WRITTEN = dt.date(2009, 12, 19)

HISTORY = "The war broke out in 1939. It spread in 1940 and 1941, and ended in 1945. "


def values(text):
    """The words found and their values, when written on that day."""
    return {timex.text: timex_value(timex, WRITTEN) for timex in tag(text)}


@pytest.mark.parametrize(
    ("rules", "narrative"),
    [
        (["absolute"] * 4, True),
        (["absolute"] * 3, False),
        (["absolute"] * 4 + ["weekday"], True),
        (["absolute"] * 4 + ["weekday", "ago"], False),
        (["yearless"] * 9, False),
        ([], False),
    ],
)
def test_a_narrative_names_years(rules, narrative):
    """Rather than count from the day of writing."""
    assert is_narrative(rules) is narrative


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On 3 May 1940 it fell. In June the government fled.", "June", "1940-06"),
        ("On 3 May 1940 it fell. By 14 June the capital was lost.", "14 June", "1940-06-14"),
        ("On 3 May 1940 it fell. On the evening of 14 June it burned.", "the evening of 14 June", "1940-06-14TEV"),
        ("In November 1940 it fell. In February it was taken back.", "February", "1941-02"),
        ("In February 1940 it fell. It had been besieged since December.", "December", "1939-12"),
        ("In February 1940 it fell. By December the capital was lost.", "December", "1940-12"),
        ("In December 1940 it fell. They stayed for the winter.", "the winter", "1940-WI"),
        ("The law of 1941 came late. It passed in May 1940, and in June it took hold.", "June", "1940-06"),
        ("On 3 May 1940 it fell. At 2 p.m. on 4 May it burned. That evening it rose.", "That evening", "1940-05-04TEV"),
        ("On 3 May 1940 it fell. That summer they fled; in early August all was lost.", "early August", "1940-08"),
        ("On Friday 3 May 1940 it fell. On Sunday they fled.", "Sunday", "1940-05-05"),
        ("On 3 May 1940 it fell. At Yom Kippur they fled.", "Yom Kippur", "1940-10-12"),
        ("In the first week of April 1940 it fell. At Easter they fled.", "Easter", "1940-03-24"),
        ("On 3 May 1940 it fell. By the end of the month it was lost.", "the end of the month", "1940-05"),
        ("On 3 May 1940 it fell. A film of it is shown this month.", "this month", "2009-12"),
    ],
)
def test_years_are_followed_through_a_history(text, words, value):
    """A month without a year is that of the story, across the turn of a year too."""
    assert values(HISTORY + text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In May 1940 it fell, as the one of 1914 had done. In June they fled.", "June", "1940-06"),
        ("In May 1940 it fell, a book told in 2005. In June they fled.", "June", "1940-06"),
        ("In May 1940 it fell, to rise again in 1942. In June they fled.", "June", "1940-06"),
        ("In May 1940 it fell. In 1914 it had not. In June they fled.", "June", "1914-06"),
        ("In May 1940 it fell; a siege that lasted until its relief in 1941. In June they fled.", "June", "1940-06"),
        ("In May 1940 it fell, as in 1914, told since 3 May 1914. In June they fled.", "June", "1914-06"),
    ],
)
def test_a_year_beside_the_story_moves_nothing(text, words, value):
    """Unless a clause begins with it, or it is told twice."""
    assert values(HISTORY.replace("1945", "1939") + text)[words] == value


def test_what_is_announced_lies_ahead_of_the_writer():
    """A trial that is due is no part of the story that the article looks back at."""
    text = (
        "In 2003 he was raided, in 2005 tried, in 2007 ill. He died in 2009. The trial is due to begin on 8 February."
    )
    found = {timex.text: timex_value(timex, WRITTEN) for timex in tag(text)}
    assert found["8 February"] == "2010-02-08"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They left Plymouth on 15 July 1910. In October they reached Melbourne.", "October", "1910-10"),
        ("In June 1939 he moved. On the evening of November 9 it fell.", "the evening of November 9", "1939-11-09TEV"),
        ("The mine of 1871 fell in on 5 March 1902. An inquest was held in April.", "April", "1902-04"),
        ("On Sunday, 2 September 1666 it began to burn. On Wednesday the wind dropped.", "Wednesday", "1666-09-08"),
        ("Born on 12 May 1950, he was held on Wednesday.", "Wednesday", "2009-12-16"),
        ("They left Plymouth on 15 July 2007. In October they reached Melbourne.", "October", "2009-10"),
        ("They left on 15 July 1910. In October, it said on Friday, they arrived.", "October", "2009-10"),
        ("The mine, opened in 1871, was shut in April.", "April", "2009-04"),
    ],
)
def test_a_text_that_begins_long_ago_is_a_story(text, words, value):
    """Unless it counts from its own day; what begins in our days may be news."""
    assert values(text)[words] == value


def test_news_is_no_history():
    """The same words in a report are counted from its day."""
    assert values("On 3 May 1940 it fell, the museum said on Friday. It reopens in June.")["June"] == "2010-06"


@pytest.mark.parametrize(
    ("text", "narrative"),
    [
        ("{} It fell in the summer of 2002 and in May 2004. It was sold in 2005. In June it closed.", False),
        ("On 3 May 2000 it rose. It fell in June 2002 and in May 2004. It was sold in 2005. In June it closed.", True),
        ("{} It fell in May 2002, in May 2004, and in 2005. At 5 p.m. on Monday it rose. In June it closed.", False),
    ],
)
def test_the_day_of_writing_at_the_head_is_none_of_the_story(text, narrative):
    """Nor does a text that names a weekday with a time by the clock tell a history."""
    told = values(text.format("By Ada Mort\n\n19 December 2009\n\n"))
    assert (told["June"] < "2009") is narrative


def test_the_ends_of_the_calendar_are_no_obstacle():
    """A history of the future, or of the year 1000, goes on."""
    text = "In 1001, in 1002, in 1003 and on 3 November 1004 it fell. In January it rose."
    assert values(text)["January"] == "1005-01"


@pytest.mark.parametrize(
    ("rules", "years", "narrative"),
    [
        (["dated", "yearless", "absolute"], [1757, 1786], True),
        (["dated", "yearless", "absolute"], [1999, 1998], False),
        (["yearless", "dated", "absolute"], [1757, 1786], False),
        (["dated", "yearless"], [1757], True),
        (["dated", "yearless"], [1999], False),
        (["absolute", "yearless"], [1757], False),
        (["dated", "weekday", "absolute"], [1757, 1786], False),
    ],
)
def test_a_short_narrative_comes_to_a_later_year(rules, years, narrative):
    """What is told behind a dateline lies before it."""
    assert is_narrative(rules, years) is narrative


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("de", "Sie fand am 18. Juni 1757 statt. Am 6. Mai siegte er. Er starb 1786.", "6. Mai", "1757-05-06"),
        (
            "fr",
            "Elle eut lieu le 19 mai 1643. Le 12 mai, à l'aube, il partit. Il mourut en 1686.",
            "12 mai",
            "1643-05-12",
        ),
        ("es", "Tuvo lugar el 19 de julio de 1808. En junio entró. Murió en 1852.", "junio", "1808-06"),
        ("en", "It was fought on 18 June 1757. In May he had won. He died in 1786.", "May", "1757-05"),
        ("en", "It was fought on 18 June 1757. He spoke of it on Monday, and in May of 1786.", "Monday", "2009-12-14"),
    ],
)
def test_a_short_history_opens_with_a_day_and_its_year(language, text, words, value):
    """And counts nothing from the day of writing; a part of a day that names no day counts from none."""
    assert {timex.text: timex_value(timex, WRITTEN) for timex in tag(text, language)}[words] == value


def test_what_comes_next_in_a_story_does_not_count_from_today():
    """A history grows over the decade that follows it; the news look ahead with other words, too."""
    text = (
        "The rising of 1 August 1944 lasted nine weeks. In mid-September it snowed. It was felt over the next decade."
    )
    found = {found.text: found.value for found in timeline.tag(text, published="2010-01-01")}
    assert found["mid-September"] == "1944-09"


def test_what_lasts_until_a_time_does_not_lead_the_story_there():
    """And the end of a year leads into the next one."""
    text = (
        "The war began on 12 March 1871 and lasted until the spring of 1874. The siege started in June 1872 and ended"
        " on 4 October. By the end of that year all was lost. On 3 January a truce was signed."
    )
    found = {found.text: found.value for found in timeline.tag(text, published="2010-01-01")}
    assert (found["4 October"], found["3 January"]) == ("1872-10-04", "1873-01-03")
