import plotly.graph_objects as go

from tests import factories
from tests.renderer.story import story
from timeline.renderer.chart import figure
from timeline.renderer.context import Context


def chart(timeline):
    return figure(timeline.events, Context.of(timeline))


def test_plotly_accepts_the_figure():
    found = go.Figure(chart(story()))
    assert [trace.name for trace in found.data] == ["day uncertain", "known day", "sources disagree"]


def test_every_dated_claim_is_a_mark_of_its_event():
    vague, known, disputed = chart(story())["data"]
    assert known["customdata"] == ["vote"]
    assert disputed["customdata"] == ["boat"]
    assert set(vague["customdata"]) == {"boat", "treaty", "war", "since", None}
    assert all(len(trace["x"]) == len(trace["y"]) == len(trace["text"]) for trace in (vague, known, disputed))


def test_the_first_view_leaves_far_days_to_panning():
    start, end = chart(story())["layout"]["xaxis"]["range"]
    assert "2024-01" < start < "2024-06"
    assert "2024-12-16" < end < "2025-06"


def test_words_from_articles_are_no_markup():
    timeline = factories.single('<a href="javascript:x">&amp;</a> <b>bold</b>')
    (text,) = chart(timeline)["data"][1]["text"]
    assert "<a" not in text
    assert "&lt;b&gt;bold&lt;/b&gt;" in text
    assert "&amp;amp;" in text


def test_long_quotations_are_cut():
    (text,) = chart(factories.single("word " * 400))["data"][1]["text"]
    assert text.count("word") < 150
    assert "…" in text


def test_nothing_dated_no_chart():
    assert chart(factories.single(when=None)) is None
