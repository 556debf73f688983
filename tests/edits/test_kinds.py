"""Every kind of edit holds while sources come, go, are renamed and say it in slightly other words."""

import pytest

from tests.edits.story import CHANGES, DOCKS, RAID, SIEGE, STORY, event_with, told, write

IN_COURIER = '{ source = "courier.txt", quote = "%s" }'
IN_HERALD = '{ source = "herald.txt", quote = "%s" }'
RAIDED, STORMED, SHELLED = IN_COURIER % RAID, IN_HERALD % DOCKS, IN_COURIER % SIEGE


def marks(event):
    """What the page says was edited."""
    return [(one.kind, one.reason) for one in event.edits]


def check_merge(timeline):
    raid = event_with(timeline, "killed 40 men")
    assert raid.id == event_with(timeline, "killing 60 men", "herald.txt").id
    assert ("merge", "one raid") in marks(raid)
    assert raid.edited


def check_apart(timeline):
    one, other = event_with(timeline, "killed 40 men"), event_with(timeline, "bridge at Tarsk on 14")
    assert one.id != other.id
    assert ("keep-apart", "two places") in marks(one)


def check_headline(timeline):
    raid = event_with(timeline, "killed 40 men")
    assert raid.headline == "The raid on Odala"
    assert raid.edits[0].was


def check_date(timeline):
    raid = event_with(timeline, "killed 40 men")
    assert (raid.date.edtf, raid.date.basis) == ("2024-12-15/2024-12-16", "editor")
    assert marks(raid) == [("date", "by the log")]
    assert raid.edits[0].was  # what the sources have stays visible


def check_others(timeline):
    raid = event_with(timeline, "killed 40 men")
    assert (raid.status, raid.importance, raid.pinned, raid.note) == ("confirmed", 0.9, True, "See the log.")
    assert not raid.hidden


def check_hide(timeline):
    assert event_with(timeline, "killed 40 men").hidden
    assert sum(event.hidden for event in timeline.events) == 1


def check_figure(timeline):
    raid = event_with(timeline, "killed 40 men")
    [figure] = [f for c in timeline.claims if c.id in raid.claims for f in c.figures if f.text.startswith("40")]
    assert (figure.min, figure.max) == (45, 45)
    assert ("figure", "a slip") in marks(raid)


def check_dismiss(timeline):
    raid = event_with(timeline, "killed 40 men")
    dismissed = [found.dismissed for found in raid.disagreements if found.kind == "figure"]
    assert dismissed == ["counted later"]


def check_add(timeline):
    claim = next(claim for claim in timeline.claims if claim.quote == "Not a shop, not a stall.")
    event = event_with(timeline, "Not a shop, not a stall.")
    assert (event.headline, event.date.edtf, event.note) == ("Odala closes", "2024-12-16", "Seen by us.")
    assert {source.id: source.path for source in timeline.sources}[claim.source] == "courier.txt"


def check_add_elsewhere(timeline):
    source = next(one for one in timeline.sources if one.publisher == "The navy")
    event = event_with(timeline, "The docks are ours.", source.path)
    assert (event.headline, event.date.edtf) == ("The docks are ours.", "2024-12-17")
    assert (source.label, source.published.edtf) == ("The navy", "2024-12-17")


EDITS = {
    "merge": (f'[[merge]]\nclaims = [{RAIDED}, {STORMED}]\nreason = "one raid"', check_merge),
    "keep-apart": (f'[[keep-apart]]\nclaims = [{RAIDED}]\nfrom = [{SHELLED}]\nreason = "two places"', check_apart),
    "headline": (f'[[event]]\nclaim = {RAIDED}\nheadline = "The raid on Odala"', check_headline),
    "date": (f'[[event]]\nclaim = {RAIDED}\ndate = "2024-12-15/2024-12-16"\nreason = "by the log"', check_date),
    "status, importance, pin, note": (
        f'[[event]]\nclaim = {RAIDED}\nstatus = "confirmed"\nimportance = 0.9\npin = true\nnote = "See the log."',
        check_others,
    ),
    "hide": (f"[[event]]\nclaim = {RAIDED}\nhide = true", check_hide),
    "figure": (f'[[figure]]\nclaim = {RAIDED}\ntext = "40"\nvalue = 45\nreason = "a slip"', check_figure),
    "dismiss": (
        (
            f"[[merge]]\nclaims = [{RAIDED}, {STORMED}]\n"
            f'[[dismiss]]\nclaim = {RAIDED}\nkind = "figure"\nreason = "counted later"'
        ),
        check_dismiss,
    ),
    "add": (
        (
            '[[add]]\nsource = "courier.txt"\nquote = "Not a shop, not a stall."\nheadline = "Odala closes"\n'
            'date = 2024-12-16\nnote = "Seen by us."'
        ),
        check_add,
    ),
    "add from elsewhere": (
        (
            '[[add]]\nquote = "The docks are ours."\ndate = 2024-12-17\n'
            'source = { publisher = "The navy", url = "https://navy.example/1", published = "2024-12-17" }'
        ),
        check_add_elsewhere,
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.parametrize(("edits", "check"), EDITS.values(), ids=EDITS.keys())
def test_an_edit_holds(tmp_path, edits, check, change):
    """Nothing is reported, and it does what it did."""
    timeline = told(write(tmp_path / "story", change(STORY), edits))
    assert timeline.failed_edits == ()
    check(timeline)


@pytest.mark.parametrize(("edits", "check"), EDITS.values(), ids=EDITS.keys())
def test_without_the_edit_it_is_otherwise(tmp_path, edits, check):
    """Each of them makes a difference."""
    timeline = told(write(tmp_path / "story", STORY))
    with pytest.raises((AssertionError, StopIteration, ValueError, AttributeError, IndexError)):
        check(timeline)
