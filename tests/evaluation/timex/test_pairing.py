from tests.evaluation.timex.corpus import GoldTimex
from tests.evaluation.timex.pairing import in_order, paired


def span(start, end, value="x"):
    return GoldTimex(start, end, "DATE", value)


def test_what_only_touches_is_no_pair():
    assert paired([span(0, 4)], [span(4, 8)]) == []
    assert paired([span(0, 5)], [span(4, 8)]) == [(span(0, 5), span(4, 8))]


def test_each_is_paired_once():
    gold = [span(0, 2), span(7, 13)]
    assert paired(gold, [span(0, 13)]) == [(span(7, 13), span(0, 13))]
    assert paired([span(0, 13)], gold) == [(span(0, 13), span(7, 13))]


def test_the_same_extent_comes_before_a_longer_overlap():
    gold, tagged = [span(0, 20), span(14, 20)], [span(14, 20), span(2, 14)]
    assert paired(gold, tagged) == [(span(14, 20), span(14, 20)), (span(0, 20), span(2, 14))]


def test_where_all_is_equal_the_first_in_the_text_wins():
    assert paired([span(0, 6)], [span(0, 3), span(3, 6)]) == [(span(0, 6), span(0, 3))]


def test_an_extent_counts_once_as_it_was_tagged_first():
    assert in_order([span(5, 8), span(0, 2, "first"), span(0, 2, "again")]) == [span(0, 2, "first"), span(5, 8)]
