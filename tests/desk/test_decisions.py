"""What is clicked becomes edits that do what was wished, through every rebuild, and contradict nothing."""

import pytest
from pydantic import ValidationError

from tests.edits.story import CHANGES, STORY, event_with, told, write
from timeline.desk.wish import WISH
from timeline.desk.workshop import Workshop
from timeline.desk.writing import NotWritten
from timeline.edits.file import FILE

COMMENT = "# Ours.\n\n"


@pytest.fixture
def desk(tmp_path):
    """A workshop on the story, built once, with a comment in its edits."""
    workshop = Workshop(write(tmp_path / "story", STORY, COMMENT), tmp_path / "out")
    workshop.build()
    return workshop


def do(desk, **fields):
    """Carries out a wish; the timeline after it."""
    desk.do(WISH.validate_python(fields))
    assert desk.timeline.failed_edits == ()
    assert text(desk).startswith(COMMENT)
    return desk.timeline


def text(desk):
    """What stands in edits.toml."""
    return (desk.folder / FILE).read_text(encoding="utf-8")


def raid(timeline):
    return event_with(timeline, "killed 40 men")


def docks(timeline):
    return event_with(timeline, "killing 60 men", "herald.txt")


def merge(desk):
    """Tells the raid and the docks as one event."""
    inside = {*raid(desk.timeline).claims, *docks(desk.timeline).claims}
    claims = [claim.id for claim in desk.timeline.claims if claim.id in inside and "kill" in claim.quote]
    return do(desk, do="merge", claims=claims, reason="one raid")


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_merge_holds(desk, change):
    """Whatever becomes of the sources: what the desk writes is found again in every way there is."""
    assert raid(merge(desk)).id == docks(desk.timeline).id
    timeline = told(write(desk.folder, change(STORY), text(desk)))
    assert timeline.failed_edits == ()
    assert raid(timeline).id == docks(timeline).id


def test_what_of_a_merge_no_longer_applies_is_told_and_the_rest_holds(desk):
    """One of its three quotations is gone from a source that is still there."""
    merge(desk)
    timeline = told(write(desk.folder, {**STORY, "review.txt": "Nothing happened on 3 May 2024."}, text(desk)))
    [failed] = timeline.failed_edits
    assert failed.reason.endswith("is no longer said in review.txt; quote what it says now; the rest of the edit holds")
    assert raid(timeline).id == docks(timeline).id


def test_keeping_apart_takes_the_merge_back(desk):
    """The last word counts; the two never stand against each other in the file."""
    merge(desk)
    claims = raid(desk.timeline).claims
    timeline = do(desk, do="keep-apart", claims=claims[:1], others=claims[1:], reason="no")
    assert "[[merge]]" not in text(desk)
    assert len({event.id for event in timeline.events if set(event.claims) & set(claims)}) > 1
    do(desk, do="merge", claims=claims)
    assert "[[keep-apart]]" not in text(desk)


def test_what_is_said_of_an_event_is_changed_where_it_stands(desk):
    """Not said twice; taken back with null, and gone when nothing is left."""
    claim = raid(desk.timeline).claims[0]
    assert raid(do(desk, do="event", claim=claim, headline="One")).headline == "One"
    assert raid(do(desk, do="event", claim=claim, headline="Two", pin=True, reason="better")).headline == "Two"
    assert raid(desk.timeline).pinned
    assert text(desk).count("\nheadline = ") == 1
    assert text(desk).count('reason = "better"') == 2
    do(desk, do="event", claim=claim, headline=None)
    assert "\nheadline = " not in text(desk)
    timeline = do(desk, do="event", claim=claim, pin=None)
    assert text(desk).strip() == COMMENT.strip()
    assert not raid(timeline).edited


def test_a_dismissal_and_its_undoing(desk):
    timeline = merge(desk)
    [found] = [one for one in raid(timeline).disagreements if one.kind == "figure"]
    values = [reading.value for reading in found.readings]
    wish = {"claim": raid(timeline).id, "kind": "figure", "what": found.what, "values": values}
    timeline = do(desk, do="dismiss", **wish, reason="counted later")
    assert [one.dismissed for one in raid(timeline).disagreements if one.kind == "figure"] == ["counted later"]
    edit = next(one.id for one in desk.edits() if one.named.kind == "dismiss")
    timeline = do(desk, do="undo", edit=edit)
    assert [one.dismissed for one in raid(timeline).disagreements if one.kind == "figure"] == [None]
    with pytest.raises(NotWritten, match="no longer in"):
        do(desk, do="undo", edit=edit)


def test_a_claim_that_is_gone_is_told_and_nothing_is_written(desk):
    before = text(desk)
    with pytest.raises(NotWritten, match="there is no claim c0 any more"):
        do(desk, do="event", claim="c0", pin=True)
    assert text(desk) == before


def test_a_broken_file_is_never_written_over(desk):
    (desk.folder / FILE).write_text("[[merge\n")
    with pytest.raises(NotWritten, match=r"not valid TOML: .*line 1"):
        desk.do(WISH.validate_python({"do": "event", "claim": raid(desk.timeline).id, "pin": True}))
    assert text(desk) == "[[merge\n"
    assert desk.edits() == []


@pytest.mark.parametrize(
    "wish",
    [
        {"do": "format-disk"},
        {"do": "merge", "claims": ["a"]},
        {"do": "event", "claim": "a", "date": "soon"},
        {"do": "event", "claim": "a", "colour": "red"},
        {"do": "dismiss", "claim": "a", "kind": "date", "what": "x", "values": [], "reason": ""},
        {"do": "event", "claim": "a", "note": "x" * 5000},
    ],
)
def test_what_is_no_wish_is_refused(wish):
    with pytest.raises(ValidationError):
        WISH.validate_python(wish)
