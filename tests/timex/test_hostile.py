"""Impossible and hostile text: nothing raises, no day is corrected, no figure is taken for a date."""

import datetime as dt
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from tests.timex.test_tagger import TEXTS
from timeline.languages import loader

WRITTEN = "2024-12-18"

#: Of each kind of time one, so that every rule meets every anchor.
KINDS = [
    *("today ", "yesterday morning", "last week", "next month", "this year", "last century", "the 1990s", "at noon "),
    *("a year ago", "ninety centuries ago", "in two weeks' time", "the past 99 years", "two and a half years later"),
    *("on 29 February ", "on 31 December ", "in June ", "last Monday ", "the weekend before last", "Easter weekend "),
    *(
        "the 31st",
        "on the 30th of last month ",
        "the last weekend of June",
        "the first Tuesday in May ",
        "Q3 ",
        "H1 9999 ",
    ),
    *("1 January 1000", "31 December 9999 ", "in 1000", "in 9999", "winter 9999 ", "late 9999", "the week of May 4 "),
    *(
        "half past ten ",
        "nine the evening before",
        "the day before",
        "the next day",
        "the following Tuesday ",
        "by then ",
    ),
    *(
        "since ",
        "until ",
        "by ",
        "early ",
        "from ",
        " to ",
        " and ",
        "–",
        ", ",
        ". ",
        "will ",
        "was ",
        "45/45/2024 ",
        "25:10 ",
    ),
]

WORDS = TEXTS | st.lists(st.sampled_from(KINDS), max_size=12).map("".join)


def examples():
    """The phrases that stand in the data of every language, each with its language."""
    for language in loader.available():
        for phrase in loader.table(language, "timex")["phrase"]:
            for example in phrase["examples"]:
                yield language, str(example[1] or example[0])


EXAMPLES = tuple(examples())

ANY_DAY = st.none() | st.dates() | st.sampled_from([dt.date.min, dt.date.max]) | st.dates(dt.date(9990, 1, 1))


@settings(max_examples=400, deadline=None)
@given(WORDS, ANY_DAY)
def test_any_text_on_any_day_is_tagged(text, day):
    """First days lie before last days, spans in the text, and a value that is a day is one of the days."""
    for tagged in timeline.tag(text, published=day):
        assert text[tagged.start : tagged.end] == tagged.text
        assert tagged.earliest is None or tagged.latest is None or tagged.earliest <= tagged.latest
        if tagged.earliest == tagged.latest and re.fullmatch(r"\d{4}-\d\d-\d\d", tagged.value or ""):
            assert tagged.value == tagged.earliest
        assert tagged.edtf != ""


@pytest.mark.parametrize("clock", ["quarter past 13", "25 to 61", "half past 0", "13 in the evening", "12:61", "24:30"])
@pytest.mark.parametrize(
    "behind", [" on Sunday", ", 3 May", " to 5 p.m. on Monday", " (1:26 a.m. local time) on 3 May 2024"]
)
def test_no_clock_that_cannot_be_stops_what_is_behind_it(clock, behind):
    assert isinstance(timeline.tag(f"It rang at {clock}{behind}.", published=dt.date(2024, 12, 18)), list)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_phrases_in_any_order_are_tagged(data):
    """Whatever one phrase lends to the next."""
    language = data.draw(st.sampled_from(loader.available()))
    known = sorted({text for code, text in EXAMPLES if code == language})
    joints = st.sampled_from([" ", ", ", " on ", " to ", " - ", ". ", " (", "\n"])
    parts = data.draw(st.lists(st.tuples(st.sampled_from(known), joints), min_size=2, max_size=8))
    text = "".join(part + joint for part, joint in parts)
    for tagged in timeline.tag(text, language=language, published=data.draw(ANY_DAY)):
        assert text[tagged.start : tagged.end] == tagged.text


@settings(max_examples=200, deadline=None)
@given(WORDS)
def test_without_a_day_of_writing_nothing_is_guessed(text):
    """Every day that is told then is possible whatever the day of writing."""
    for tagged in timeline.tag(text):
        known = timeline.tag(text, published=WRITTEN)
        same = next(other for other in known if (other.start, other.end) == (tagged.start, tagged.end))
        assert tagged.earliest is None or same.earliest is None or tagged.earliest <= same.earliest
        assert tagged.latest is None or same.latest is None or tagged.latest >= same.latest


@pytest.mark.parametrize(
    "text",
    [
        *(
            "31 June",
            "June 31",
            "the 31st of June",
            "the thirty-first of June",
            "Feb 30",
            "30 February 2024",
            "31 June 2024",
        ),
        *(
            "25:10",
            "at 25:10",
            "at 24:60",
            "at 12:61 GMT",
            "at 2510 GMT",
            "at 13 p.m.",
            "at 0 a.m.",
            "25 o'clock",
            "26h10",
        ),
        *(
            "45/45/2024",
            "00/00/2024",
            "31/31/2024",
            "2024-13-45",
            "2024/13/45",
            "0000-00-00",
            "00.00.0000",
            "2024-02-30",
        ),
        *("the year 0", "the 0th century", "Q5 2024", "Q0", "H3 2024", "the seventh quarter", "the third half of 2024"),
        *(
            "",
            " ",
            "\0",
            "\ufeff",
            "a a a a",
            "'\"“‘«„" * 5,
            "١٢/٣/٢٠٢٤",
            "２０２４年５月３日",
            "мая 2024-го",
            "\u202e2024\u202c" * 0,
        ),
    ],
)
def test_what_cannot_be_is_no_date(text):
    """Neither the whole nor a part of it."""
    assert [tagged for tagged in timeline.tag(text, published=WRITTEN) if tagged.earliest] == []


@pytest.mark.parametrize(
    "text",
    [
        *("You may go.", "May he rest.", "They march on.", "an august body", "a second chance", "wait a second time"),
        *("a quarter of voters", "the sun rose", "a mar on it", "in the fall of Rome"),
        *("The Sun newspaper", "said Mr May", "Theresa May said", "the march hare"),
        *("won 2-1", "lost 6-4 6-3", "ratio of 3:2", "odds of 10/1", "£12.50", "$1,999", "€2024", "costs 1999 euros"),
        *("room 1945", "Flight 1812", "BA2024", "Boeing 747", "the A1984", "bus 1066A", "CO2", "F-16s", "9/11", "24/7"),
        *("+44 20 7946 0958", "0800 1999 2024", "ISO 8601-2:2019", "ISO 9001:2015", "ISBN 0-306-40615-2"),
        *("10.0.0.1", "v2024.1.2", "#2024", "x1999", "1999x1080", "1920×1080", "3.1.4", "1e1999", "id:20240105"),
        *("D-Day veterans", "until further notice", "Q&A", "H1N1", "3D", "ten to one on", "five to ten people"),
        *(
            "half of them",
            "the 18th floor",
            "the 50th anniversary",
            "5 to 4 in favour",
            "16-bit",
            "once upon",
            "per cent",
        ),
    ],
)
def test_what_only_looks_like_a_time_has_no_day(text):
    """Verbs, names, scores, prices, ratios, rooms, flights, numbers and codes."""
    assert [tagged for tagged in timeline.tag(text, published=WRITTEN) if tagged.earliest] == []


@pytest.mark.parametrize(
    "text",
    [
        "On 14\u00a0May\u202f2024 it",
        "\u201cOn \u201814 May 2024\u2019, it\u201d",
        "\u202bOn 14 May 2024\u202c",
        "\ufeffOn 14 May 2024",
        "On 14 May 2024\r\nit",
        "Στις 14 May 2024 在",
        "\u200bOn 14 May 2024\u200b",
        "((14 May 2024))",
        "…14 May 2024…",
    ],
)
def test_marks_around_a_date_do_no_harm(text):
    """No-break blanks, quotation marks in quotation marks, marks of direction, other scripts, line ends of any kind."""
    assert [tagged.edtf for tagged in timeline.tag(text, published=WRITTEN)] == ["2024-05-14"]


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "9",
            ",",
            "1,",
            "9:",
            "9.",
            "5-",
            "May",
            "May ",
            "May, ",
            "Monday",
            "Monday ",
            "Mon–",
            "a ",
            "the ",
            "half ",
            "\u200b",
        ),
        *(
            "“",
            "‘“",
            "\u202e",
            "\r\n",
            "FY",
            "Q1",
            "10:00 on ",
            "ten past ",
            "twenty to ",
            "one and a half ",
            "the first of ",
        ),
        *(
            "the week of the week of ",
            "the night of the morning of ",
            "Jan-Feb/",
            "5/6/",
            "5, 6 and ",
            "in the ",
            "a quarter to ",
        ),
    ],
)
def test_ten_thousand_characters_of_one_kind_take_no_time(unit):
    """A pattern that backtracks without bound would take hours here."""
    started = time.process_time()
    timeline.tag(unit * (10_000 // len(unit)), published=WRITTEN)
    assert time.process_time() - started < 5
