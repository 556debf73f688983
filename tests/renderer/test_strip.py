import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tests import factories
from timeline.renderer import lanes, strip
from timeline.renderer.context import Context
from timeline.renderer.scale import ZONE, scale_of
from timeline.renderer.ticks import MOST_TICKS, ticks
from timeline.renderer.wording import Wording

ENGLISH = Wording("en")
days = st.lists(st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)), min_size=1, max_size=40)


def drawn(*events):
    claims = [claim for _, claims in events for claim in claims]
    found = [event for event, _ in events]
    return strip.draw(found, Context.of(factories.timeline(found, claims)))


def told(name, when, *sources, **more):
    claims = [factories.claim(f"{name}-{source}", source=source, when=when) for source in sources]
    return factories.event(name, [claim.id for claim in claims], when=when, **more), claims


@given(days, st.dates(), st.dates())
def test_places_keep_the_order_of_days_and_stay_inside(some, one, other):
    scale = scale_of(some)
    assert 0 <= scale.x(min(one, other)) <= scale.x(max(one, other)) <= 100
    assert all(0 <= scale.x(day) <= 100 for day in some)


@given(days)
def test_ticks_are_few_in_order_and_inside(some):
    found = ticks(scale_of(some), ENGLISH)
    assert 1 <= len(found) <= MOST_TICKS
    assert [tick.x for tick in found] == sorted(tick.x for tick in found)
    assert sum(tick.major for tick in found) <= 3


def test_far_days_do_not_squash_the_rest():
    story = [dt.date(2024, 10, 1) + dt.timedelta(days=7 * n) for n in range(10)]
    scale = scale_of([dt.date(1950, 6, 25), dt.date(2022, 2, 24), *story])
    assert scale.earlier == (dt.date(1950, 6, 25), dt.date(2022, 2, 24))
    assert 0 < scale.x(scale.earlier[0]) < scale.x(scale.earlier[1]) < ZONE < scale.x(story[0])
    assert scale.x(story[-1]) - scale.x(story[0]) > 80


def test_far_days_after_the_story_are_set_apart_too():
    story = [dt.date(2024, 10, 1) + dt.timedelta(days=n) for n in range(10)]
    scale = scale_of([*story, dt.date(2094, 1, 1)])
    assert scale.later == (dt.date(2094, 1, 1),)
    assert scale.x(story[-1]) < 100 - ZONE < scale.x(dt.date(2094, 1, 1))


def test_a_few_look_backs_do_not_squash_the_rest():
    story = [dt.date(2024, 10, 1) + dt.timedelta(days=7 * n) for n in range(95)]
    back = [dt.date(year, 3, 1) for year in (1987, 1995, 2003, 2011, 2017, 2022)]
    scale = scale_of([*back, *story])
    assert scale.earlier == tuple(back)
    assert scale.x(story[-1]) - scale.x(story[0]) > 40


def test_a_history_over_centuries_is_no_outlier():
    assert scale_of([dt.date(1500 + 50 * n, 1, 1) for n in range(10)]).earlier == ()


def test_nothing_dated_nothing_drawn():
    assert drawn(told("e", None, "s1")) is None


def test_a_lane_for_each_source_and_a_line_between_their_marks():
    found = drawn(told("e", "2024-12-14", "s1", "s2"), told("f", "2024-11", "s2"))
    assert [lane.label for lane in found.lanes] == ["Source s1", "Source s2"]
    assert [len(lane.marks) for lane in found.lanes] == [1, 2]
    (join,) = found.joins
    assert join.start.event == join.end.event == "e"
    assert join.start.join == join.end.join, "both say the same day, so the line is upright"


def test_known_days_are_dots_and_come_over_the_bands():
    found = drawn(told("e", "2024-12-14", "s1"), told("f", "2024-12", "s1"), told("g", "2024", "s1"))
    assert [mark.shape for mark in found.lanes[0].marks] == ["wide", "month", "dot"]
    assert all(mark.href == f"#{mark.event}" for mark in found.lanes[0].marks)


def test_what_a_source_alone_tells_of_a_long_span_is_one_mark():
    found = drawn(*(told(f"e{n}", "2024-01-05..2024-11-20", "s1") for n in range(3)), told("f", "2024", "s1", "s2"))
    wide, shared = sorted(found.lanes[0].marks, key=lambda mark: not mark.many)
    assert wide.title == "between 5 January and 20 November 2024: 3 entries (Source s1)"
    assert not shared.many, "what several tell is joined, so it stays a mark of its own"


def test_an_open_end_does_not_fill_the_lane():
    found = drawn(told("e", "..2024-10-31", "s1"), told("f", "2020-01-01", "s1"), told("g", "2024-11-01..", "s1"))
    shapes = {mark.event: mark for mark in found.lanes[0].marks}
    assert (shapes["e"].shape, shapes["g"].shape) == ("until", "since")
    assert shapes["e"].width == shapes["g"].width == lanes.STUB


def test_neighbours_do_not_cover_each_other():
    found = drawn(*(told(f"e{n}", "2024-12-01", "s1") for n in range(3)), told("f", "2023-01-01", "s1"))
    same = [mark for mark in found.lanes[0].marks if mark.event != "f"]
    assert len({mark.y for mark in same}) == 3


def test_the_claims_own_dates_are_drawn_in_their_lanes():
    claims = [
        factories.claim("a", source="s1", when="2023-06"),
        factories.claim("b", source="s2", when="2024-06"),
        factories.claim("c", source="s2", when="2024-06-19"),
    ]
    event = factories.event("a", ["a", "b", "c"], when="2024-06-19")
    one, two = drawn((event, claims)).lanes
    assert one.marks[0].x < two.marks[0].x
    assert [mark.shape for mark in two.marks] == ["dot"], "of one source's claims the most precise is drawn"


def test_many_sources_share_the_last_lane():
    events = [told(f"e{n}", "2024-12-14", f"s{n}") for n in range(lanes.MOST_LANES + 5)]
    found = drawn(*events)
    assert len(found.lanes) == lanes.MOST_LANES
    assert sum(len(lane.marks) for lane in found.lanes) == len(events)


def test_many_events_are_drawn_as_bars():
    events = [told(f"e{n}", f"2024-{n % 12 + 1:02}" + ("-05" if n % 2 else ""), "s1") for n in range(301)]
    found = drawn(*events)
    assert not found.lanes
    assert max(bar.height for bar in found.bars) == strip.BAR_HEIGHT
    assert all(0 <= bar.exact <= bar.height for bar in found.bars)
    assert all(0 <= bar.x <= 100 - found.bar_width for bar in found.bars)


def test_events_of_a_whole_year_do_not_pile_up_on_its_first_day():
    days = [told(f"d{n}", f"2024-{n % 12 + 1:02}-15", "s1") for n in range(200)]
    years = [told(f"y{n}", "2024", "s1") for n in range(200)]
    bars = drawn(*days, *years).bars
    assert bars[0].height < 2 * bars[-1].height
    assert any("at most 217 entries" in bar.title for bar in bars)


@given(days, st.floats(0, 100))
def test_the_day_at_a_place_is_one_of_the_axis(some, x):
    assert min(some) <= scale_of(some).day(x) <= max(some)
