import pytest

from tests.evaluation.story.records import interval_of
from tests.evaluation.story.verdicts import Verdict, judge


def days(text):
    earliest, _, latest = text.partition("/")
    return interval_of({"earliest": earliest or None, "latest": latest or None})


@pytest.mark.parametrize(
    ("gold", "got", "verdict"),
    [
        ("2024-10-01/2024-10-31", "2024-10-01/2024-10-31", "right"),
        ("2024-10-01/2024-10-31", "2024-10-01/2024-12-07", "right"),
        ("2024-10-01/2024-10-31", "2024-10-01/2024-12-08", "loose"),
        ("2024-10-01/2024-10-31", "2024-10-01/2024-10-08", "right"),
        ("2024-10-01/2024-10-31", "2024-10-01/2024-10-07", "narrow"),
        ("2024-10-01/2024-10-31", "2024-11-01/2024-11-01", "wrong"),
        ("2024-10-01/2024-10-01", "2024-10-01/2024-10-08", "right"),
        ("2024-10-01/", "2024-11-15/", "right"),
        ("2024-10-01/", "2024-11-16/", "loose"),
        ("/2024-10-01", "2024-09-20/2024-09-20", "right"),
        ("/2024-10-01", "2024-10-02/", "wrong"),
        ("2024-10-01/2024-10-01", "/", "missing"),
    ],
)
def test_judge(gold, got, verdict):
    assert judge(days(gold), days(got)) is Verdict(verdict)


def test_with_given_publication_dates_nothing_is_too_narrow():
    assert judge(days("2024-10-01/2024-10-31"), days("2024-10-05/2024-10-05"), given=True) is Verdict.RIGHT
    assert judge(days("2024-01-01/"), days("2024-10-05/2024-10-05"), given=True) is Verdict.RIGHT


def test_a_reversed_interval_is_refused():
    with pytest.raises(ValueError, match="reversed interval"):
        days("2024-10-02/2024-10-01")
