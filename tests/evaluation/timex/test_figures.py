import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.timex.corpus import GoldTimex
from tests.evaluation.timex.figures import Counts, count, figures

GOLD = [
    GoldTimex(0, 4, "DATE", "1999"),
    GoldTimex(10, 20, "DATE", "1999-05-01"),
    GoldTimex(30, 35, "DURATION", "P3D"),
    GoldTimex(40, 44, "SET", "P1W"),
]

expressions = st.lists(
    st.builds(
        lambda start, length, type_, value: GoldTimex(start, start + length, type_, value),
        st.integers(0, 60),
        st.integers(1, 12),
        st.sampled_from(["DATE", "TIME"]),
        st.sampled_from(["1999", "P3D", None]),
    ),
    max_size=8,
)


def test_each_figure_counts_what_it_says():
    tagged = [
        GoldTimex(0, 4, "DATE", "1999"),  # all right
        GoldTimex(12, 20, "DATE", "1999-05-01"),  # the extent is wrong
        GoldTimex(30, 35, "DATE", "2000"),  # type and value are wrong
        GoldTimex(36, 38, "DATE", None),  # nothing is there
        GoldTimex(50, 52, "DATE", None),
    ]
    assert figures(count(GOLD, tagged)) == {
        "documents": 1,
        "gold": 4,
        "tagged": 5,
        "strict.p": 40.0,
        "strict.r": 50.0,
        "strict.f1": 44.44,
        "relaxed.p": 60.0,
        "relaxed.r": 75.0,
        "relaxed.f1": 66.67,
        "value.p": 40.0,
        "value.r": 50.0,
        "value.f1": 44.44,
        "type.f1": 44.44,
        "strict_value.f1": 22.22,
        "value.accuracy": 66.67,
    }


def test_documents_are_summed_before_anything_is_divided():
    both = count(GOLD, GOLD) + count(GOLD[:1], [])
    assert figures(both)["strict.r"] == 80.0
    assert figures(both)["strict.p"] == 100.0


def test_nothing_tagged_and_nothing_to_tag_give_no_points():
    assert figures(count(GOLD, []))["value.f1"] == 0.0
    assert figures(Counts())["value.accuracy"] == 0.0


@given(expressions, expressions)
def test_no_figure_leaves_its_bounds(gold, tagged):
    counts = count(gold, tagged)
    assert counts["strict_value"] <= min(counts["strict"], counts["value"])
    assert max(counts[name] for name in ("strict", "value", "type")) <= counts["relaxed"]
    assert counts["relaxed"] <= min(len(gold), len(tagged))


@pytest.mark.parametrize("value", [None, "", "1999 "])
def test_values_are_compared_as_they_stand(value):
    assert figures(count(GOLD[:1], [GoldTimex(0, 4, "DATE", value)]))["value.f1"] == 0.0
