"""What the script filters by."""

from tests import factories
from tests.renderer.story import story
from timeline.renderer.context import Context
from timeline.renderer.index import STOPS, index
from timeline.renderer.key import LEAST, MOST, key_events, ranked
from timeline.renderer.view import view


def indexed(timeline):
    context = Context.of(timeline)
    shown = view(timeline, context)
    return index(shown.order, shown.key, shown.scale, context), [event.id for event in shown.order]


def test_each_filter_offers_what_there_is_with_counts():
    found, _ = indexed(story())
    offered = {one.name: [(option.label, option.count) for option in one.options] for one in found.filters}
    assert offered["source"] == [("The Herald", 3), ("The Post", 3), ("The Review", 2)]
    assert offered["status"] == [("Reported", 5), ("Planned", 1), ("Unverified", 1)]
    assert offered["certainty"] == [("Known day", 2), ("Within a month", 1), ("Longer or open", 2), ("Undated", 2)]
    assert "place" not in offered, "one place leaves nothing to choose"


def test_a_row_for_each_entry_in_the_order_of_the_page():
    found, order = indexed(story())
    rows = dict(zip(order, found.data["rows"], strict=True))
    assert rows["boat"][0] == [0, 1]
    assert rows["boat"][5] & 2, "disputed"
    assert rows["boat"][6] > rows["war"][6] == 0, "the day of the newest report, where it is known"
    assert 0 <= rows["boat"][7] <= rows["boat"][8] <= STOPS
    assert len(rows["rumour"]) == 7, "undated: no place in the range"


def test_the_range_has_its_stops_in_order():
    found, _ = indexed(story())
    days = [stop.day for stop in found.stops]
    assert days == sorted(days)
    assert len(days) == STOPS + 1
    assert indexed(factories.single(when=None))[0].stops == ()


def test_pinned_entries_are_key_and_the_weightiest_fill_up():
    events = [factories.event(f"e{n}", [], importance=n / 100, pinned=n == 3) for n in range(20)]
    assert key_events(ranked(events)) == {"e3", "e19", "e18", "e17", "e16"}
    assert len(key_events(ranked(events))) == LEAST
    assert len(key_events(ranked([factories.event(f"e{n}", []) for n in range(500)]))) == MOST
