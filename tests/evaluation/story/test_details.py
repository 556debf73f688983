import pytest

from tests.evaluation.story.details import is_named, same_count, same_speaker
from tests.evaluation.story.records import Count


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [
        ("Maria Keller", "union leader Maria Keller", True),
        ("Maria Keller", "Keller", True),
        ("Maria Keller", "Maria", True),
        ("Maria Keller", "the minister", False),
        ("Maria Keller", None, False),
        ("OCNA", "the Odala Central News Agency", True),
        ("the Dockers' Union", "Dockers’ Union", True),
        ("the ministry (of war)", "The ministry", True),
    ],
)
def test_half_of_the_words_make_a_speaker(gold, got, same):
    assert same_speaker(gold, got) is same


@pytest.mark.parametrize(("attribution", "named"), [("Keller", True), ("article", False), (None, False)])
def test_the_article_itself_is_no_speaker(attribution, named):
    assert is_named(attribution) is named


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [
        (Count("rise", "%", 3, 3), Count("offer", "%", 3, 3), True),
        (Count("rise", "%", 3, 3), Count("offer", "%", 4, 4), False),
        (Count("strikers", "people", 300, 300), Count("guards", "guard", 300, 300), True),
        (Count("strikers", "people", 300, 300), Count("offer", "GBP", 300, 300), False),
        (Count("notice", "hours", 3, 3), Count("hours", "hour", 3, None), True),
        (Count("sent", "troops", None, 12), Count("soldiers sent", "soldier", 10, 10), True),
        (Count("Anteil", "Prozent", 54, 54), Count("Wähler", "%", 54, 54), True),
        (Count("vittime", "persone", 3, 3), Count("morti", "dead", 3, 3), True),
        (Count("vittime", "persone", 3, 3), Count("euro", "EUR", 3, 3), False),
        (Count("votes for", "votes", 9, 9), Count("trains", "train", 9, 9), False),
    ],
)
def test_a_figure_has_its_value_and_what_it_counts(gold, got, same):
    assert same_count(gold, got) is same
