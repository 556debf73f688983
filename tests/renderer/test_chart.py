"""What the chart on demand is drawn from."""

import datetime as dt

from tests import factories
from tests.renderer.story import story
from timeline.renderer.chart import EPOCH, chart
from timeline.renderer.context import Context
from timeline.renderer.view import view


def drawn(timeline):
    context = Context.of(timeline)
    shown = view(timeline, context)
    return chart(shown.order, shown.scale, context), shown.order


def test_every_dated_claim_is_a_mark_that_finds_its_words_on_the_page():
    data, order = drawn(story())
    of_boat = [mark for mark in data["marks"] if order[mark[0]].id == "boat"]
    assert [(source, quotation) for _, source, quotation, _, _ in of_boat] == [(0, 0), (1, 1)]
    assert of_boat[1][3] == of_boat[1][4] == (dt.date(2024, 10, 3) - EPOCH).days
    assert {order[mark[0]].id for mark in data["marks"]} == {"boat", "vote", "treaty", "war", "since"}


def test_an_open_end_stays_open():
    data, order = drawn(story())
    (since,) = [mark for mark in data["marks"] if order[mark[0]].id == "since"]
    assert since[3] is not None
    assert since[4] is None


def test_the_first_view_leaves_far_days_to_panning():
    data, _ = drawn(story())
    assert [EPOCH + dt.timedelta(days=day) for day in data["range"]] == [dt.date(2024, 6, 1), dt.date(2024, 12, 16)]


def test_no_word_of_an_article_is_in_it():
    data, _ = drawn(factories.single("<b>bold</b>"))
    assert "bold" not in str(data)


def test_nothing_dated_no_chart():
    assert drawn(factories.single(when=None))[0] is None
