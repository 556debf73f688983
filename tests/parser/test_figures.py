"""Figures: numbers that count something."""

import pytest

from tests.parser.reading import claim

DATE = " on 14 May 2024."


def told(sentence):
    """The figures of a sentence: what, least, most and unit of each."""
    return [(one.what, one.min, one.max, one.unit) for one in claim(sentence + DATE).figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The war killed 300 people", ("people", 300, 300, "people")),
        ("Some 12,000 workers walked out", ("workers", 12_000, 12_000, "workers")),
        ("The firm lost 1.1 million euros", ("euros", 1_100_000, 1_100_000, "euros")),
        ("The front lost thirty soldiers", ("soldiers", 30, 30, "soldiers")),
        ("The fire burned 300 wooden houses", ("wooden houses", 300, 300, "houses")),
        ("The blast left 300 injured people", ("injured people", 300, 300, "people")),
        ("At least 30 soldiers died", ("soldiers", 30, None, "soldiers")),
        ("More than 30 soldiers died", ("soldiers", 30, None, "soldiers")),
        ("Up to 30 soldiers died", ("soldiers", None, 30, "soldiers")),
        ("Fewer than 30 soldiers died", ("soldiers", None, 30, "soldiers")),
        ("About 30 soldiers died", ("soldiers", 30, 30, "soldiers")),
        ("Between 200 and 300 soldiers died", ("soldiers", 200, 300, "soldiers")),
        ("It sold 200 to 300 cars", ("cars", 200, 300, "cars")),
        ("It sold 200–300 cars", ("cars", 200, 300, "cars")),
        ("Some 1 to 2 million people fled", ("people", 1_000_000, 2_000_000, "people")),
        ("The staff grew from 200 to 300 people", ("people", 300, 300, "people")),
        ("54 percent of members voted yes", ("members", 54, 54, "%")),
        ("54.5 per cent of the members voted yes", ("members", 54.5, 54.5, "%")),
        ("A share of 54% was reached", ("%", 54, 54, "%")),
        ("The plan won 54 percent of those voting", ("voting", 54, 54, "%")),
        ("Only 8.5% of its miners came", ("miners", 8.5, 8.5, "%")),
    ],
)
def test_a_number_counts_what_follows(sentence, expected):
    """Hedges leave a side open, scales multiply, shares say of what; the verb that follows is not counted."""
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 10:42 train left",
        "The plan of 2019 ended",
        "They may call 020 7946 0958 as they did",
        "The train no. 4417 left",
        "The 45-year-old was held",
        "The stoppage of 28 June died",
        "It lasted for three weeks and ended",
        "It left at 9 am as planned",
        "The score was 3-1 as they met",
        "The price of 12.5.3 was met",
    ],
)
def test_times_and_names_are_no_figures(sentence):
    """Nor are years, telephone numbers, trains, scores and ages."""
    assert told(sentence) == []


def test_a_figure_lies_inside_its_quotation():
    """Its words are those of the source, hedge included."""
    told = claim("On 14 May 2024, at least 300 men left the mine.")
    (figure,) = told.figures
    assert told.quote[figure.start - told.start : figure.end - told.start] == figure.text == "at least 300"
    assert figure.qualifier == "at least"
