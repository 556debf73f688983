"""How far weights are off: it finds the level that lacks something, and no story alone decides."""

import pytest

from tests.evaluation.linkage.labelled import Labelled, Pair
from tests.evaluation.linkage.offsets import left_out, offsets
from tests.evaluation.linkage.order import ORDER
from timeline.reconciler.comparing.weights import WEIGHTS


def story(name, *rows):
    """A story of pairs: what they weigh, their level of wording, how many there are and how many are one event."""
    return Labelled(
        name,
        tuple(
            Pair(weight, (("wording", level),), number < same)
            for weight, level, count, same in rows
            for number in range(count)
        ),
    )


def found(*stories):
    return {offset.level: offset for offset in offsets(stories)}


def test_a_level_lacks_what_its_pairs_are_one_event_more_often():
    """Of pairs that weigh the same, nearly all that are worded alike are one event, and few of the others."""
    told = [story(name, (1.0, "alike", 40, 36), (1.0, "not_alike", 40, 4)) for name in ("one", "two")]
    assert found(*told)["alike"].bits > 1.5
    assert found(*told)["not_alike"].bits < -1.5
    assert (found(*told)["alike"].pairs, found(*told)["alike"].stories) == (80, 2)


def test_a_level_whose_pairs_are_what_they_weigh_lacks_nothing():
    told = story("one", (1.0, "alike", 60, 30), (1.0, "not_alike", 60, 30))
    assert all(abs(offset.bits) < 0.1 for offset in offsets([told]))


def test_pairs_far_from_the_threshold_say_nothing():
    assert offsets([story("one", (9.0, "alike", 40, 0), (-12.0, "not_alike", 40, 40))]) == []


def test_what_one_story_says_alone_shows_where_it_is_left_out():
    same = [story(name, (1.0, "alike", 40, 20), (1.0, "not_alike", 40, 20)) for name in ("one", "two")]
    other = story("three", (1.0, "alike", 40, 40), (1.0, "not_alike", 40, 0))
    least, most = left_out([*same, other])["wording", "alike"]
    assert least == pytest.approx(0.0, abs=0.1)
    assert most > 0.5


def test_the_table_keeps_the_order_of_the_levels():
    for name, levels in ORDER.items():
        weights = [WEIGHTS[name][level] for level in levels]
        assert weights == sorted(weights), name
