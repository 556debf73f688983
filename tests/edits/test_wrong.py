"""What is wrong with edits is told with its place and its remedy, and nothing is done by halves."""

import pytest

from tests.edits.story import DOCKS, RAID, SIEGE, STORY, event_with, told, write
from timeline.pipeline import NothingToBuild, Progress, reconciled

RAIDED = f'{{ source = "courier.txt", quote = "{RAID}" }}'
STORMED = f'{{ source = "herald.txt", quote = "{DOCKS}" }}'
SHELLED = f'{{ source = "courier.txt", quote = "{SIEGE}" }}'


def failed(folder, edits):
    """What is reported of these edits, each with the name of the edit."""
    return [(one.edit, one.reason) for one in told(write(folder, STORY, edits)).failed_edits]


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        ("[[merg]]\nclaims = []", "unknown kind of edit “merg”; did you mean “merge”?"),
        ("merge = 3", "“merge” must be written as [[merge]]"),
        ("[[merge]]", "needs “claims”"),
        (f"[[merge]]\nclaims = [{RAIDED}]", "“claims”: holds 1; name at least 2"),
        (f"[[keep-apart]]\nclaims = [{RAIDED}]", "it names one claim only; name the others in “from”"),
        (f'[[event]]\nclaim = {RAIDED}\nheadlin = "x"', "unknown key “headlin”; did you mean “headline”?"),
        ('[[event]]\nclaim = { sorce = "a", quote = "b" }', "unknown key “sorce”; did you mean “source”?"),
        ("[[event]]\nclaim = {}", "“claim”: it names neither a quote nor an id"),
        (f'[[event]]\nclaim = {RAIDED}\ndate = "soon"', "“date”: 'soon' is no EDTF date that can be kept"),
        (f'[[event]]\nclaim = {RAIDED}\nstatus = "sure"', "“status”: “sure” is not known; choose from 'reported'"),
        (f"[[event]]\nclaim = {RAIDED}\nimportance = 7", "“importance”: 7 is more than 1.0; write 1.0 or less"),
        ('[[add]]\nquote = "x"\nsource = {}', "its source has neither a publisher nor a title nor a url"),
        ('[[add]]\nquote = "x"\nsource = { titel = "x" }', "unknown key “titel”; did you mean “title”?"),
        ('[[add]]\nquote = "x"\nsource = "curier.txt"', "there is no source curier.txt; did you mean “courier.txt”?"),
        ('[[add]]\nquote = "Nobody said it."\nsource = "courier.txt"', "is no longer said in courier.txt"),
        (f'[[event]]\nclaim = {RAIDED}\nheadline = ""', "“headline”: is empty; write something there"),
        (f'[[event]]\nclaim = {RAIDED}\nhide = "perhaps"', "“hide”: must be true or false"),
        (f"[[event]]\nclaim = {RAIDED}\nnote = 3", "“note”: must be text in quotation marks"),
        (f'[[event]]\nclaim = {{ source = "herald.txt", quote = "{RAID}" }}', "courier.txt says it: name that source"),
        (f'[[add]]\nquote = "{RAID}"\nsource = "courier.txt"', "is told already; write [[event]] to change how"),
        (f'[[figure]]\nclaim = {RAIDED}\ntext = "41"\nvalue = 3', "its claim has no figure “41” (figures: “40”)"),
        (f'[[dismiss]]\nclaim = {SHELLED}\nkind = "date"\nreason = "x"', "no such disagreement on a date any more"),
        (f'[[dismiss]]\nclaim = {SHELLED}\nkind = "date"', "needs “reason”"),
    ],
)
def test_what_is_wrong_is_told(tmp_path, edits, words):
    """One line for each edit; those that begin a table name its line."""
    [(name, reason)] = failed(tmp_path / "story", f"# The desk\n\n{edits}\n")
    assert words in reason
    assert name.startswith("edits.toml")
    assert "\n" not in name + reason
    if not name.endswith("edits.toml"):
        assert name.startswith("edits.toml, line 3, [[")


def test_one_bad_edit_does_not_keep_the_others(tmp_path):
    """They hold."""
    edits = f'[[event]]\nclaim = {RAIDED}\nheadlin = "x"\n[[event]]\nclaim = {SHELLED}\nheadline = "Tarsk"\n'
    timeline = told(write(tmp_path / "story", STORY, edits))
    assert len(timeline.failed_edits) == 1
    assert event_with(timeline, "bridge at Tarsk").headline == "Tarsk"


CONTRADICTIONS = {
    "merge and keep apart": (
        f"[[merge]]\nclaims = [{RAIDED}, {STORMED}]\n[[keep-apart]]\nclaims = [{STORMED}, {RAIDED}]"
    ),
    "two headlines": f'[[event]]\nclaim = {RAIDED}\nheadline = "a"\n[[event]]\nclaim = {RAIDED}\nheadline = "b"',
    "two figures": (
        f'[[figure]]\nclaim = {RAIDED}\ntext = "40"\nvalue = 1\n[[figure]]\nclaim = {RAIDED}\ntext = "40"\nvalue = 2'
    ),
}


@pytest.mark.parametrize("edits", CONTRADICTIONS.values(), ids=CONTRADICTIONS.keys())
def test_contradictory_edits_are_both_named_and_neither_is_done(tmp_path, edits):
    """As if they were not there."""
    timeline = told(write(tmp_path / "story", STORY, edits))
    one, other = (found.edit for found in timeline.failed_edits)
    reasons = {found.edit: found.reason for found in timeline.failed_edits}
    assert f"contradicts {other}" in reasons[one]
    assert f"contradicts {one}" in reasons[other]
    plain = told(write(tmp_path / "story", STORY))
    assert timeline.events == plain.events


def test_a_contradiction_through_another_merge_names_them_all(tmp_path):
    """a = b and b = c, but a ≠ c."""
    edits = (
        f"[[merge]]\nclaims = [{RAIDED}, {STORMED}]\n[[merge]]\nclaims = [{STORMED}, {SHELLED}]\n"
        f"[[keep-apart]]\nclaims = [{RAIDED}, {SHELLED}]"
    )
    told_of = failed(tmp_path / "story", edits)
    assert sorted(name.split("]]")[0] for name, _ in told_of) == [
        "edits.toml, line 1, [[merge",
        "edits.toml, line 3, [[merge",
        "edits.toml, line 5, [[keep-apart",
    ]


def test_merges_lead_on(tmp_path):
    """a = b and b = c: one event of the three, though a and c lie two days apart."""
    edits = f"[[merge]]\nclaims = [{RAIDED}, {STORMED}]\n[[merge]]\nclaims = [{STORMED}, {SHELLED}]\n"
    timeline = told(write(tmp_path / "story", STORY, edits))
    assert timeline.failed_edits == ()
    assert event_with(timeline, "killed 40 men").id == event_with(timeline, "bridge at Tarsk").id


def test_a_dismissal_ends_when_there_is_another_reading(tmp_path):
    """The editor weighed 40 against 60, not 70."""
    merge = f"[[merge]]\nclaims = [{RAIDED}, {STORMED}]\n"
    two = {name: text for name, text in STORY.items() if name != "review.txt"}
    plain = told(write(tmp_path / "story", two, merge))
    [found] = [one for one in event_with(plain, "killed 40 men").disagreements if one.kind == "figure"]
    values = ", ".join(f'"{reading.value}"' for reading in found.readings)
    edits = merge + f'[[dismiss]]\nclaim = {RAIDED}\nkind = "figure"\nvalues = [{values}]\nreason = "counted later"\n'
    assert told(write(tmp_path / "story", two, edits)).failed_edits == ()
    [wrong] = told(write(tmp_path / "story", STORY, edits)).failed_edits
    assert "there is another reading now (“70 men killed”)" in wrong.reason


BROKEN = f'[[event]]\nclaim = {RAIDED}\nheadline = "The end\n'


@pytest.mark.parametrize(
    ("broken", "place"), [(BROKEN.encode(), "(at line 3, column 20)"), (b"# \xff\n", "(at line 1)")]
)
def test_broken_edits_are_told_and_the_last_good_ones_hold(tmp_path, broken, place):
    """Line and column; with --strict nothing is built."""
    folder, kept = write(tmp_path / "story", STORY, f"[[event]]\nclaim = {RAIDED}\nhide = true\n"), tmp_path / "kept"
    assert event_with(reconciled(folder, Progress(), kept)[0], "killed 40 men").hidden
    (folder / "edits.toml").write_bytes(broken)
    timeline = reconciled(folder, Progress(), kept)[0]
    assert event_with(timeline, "killed 40 men").hidden
    [wrong] = timeline.failed_edits
    assert place in wrong.reason
    assert "the last good edits hold until then" in wrong.reason
    with pytest.raises(NothingToBuild, match=r"edits\.toml: .*at line"):
        reconciled(folder, Progress(), kept, strict=True)
    (kept / "edits.toml").unlink()
    timeline = reconciled(folder, Progress(), kept)[0]
    assert not event_with(timeline, "killed 40 men").hidden
    assert "no edit is done until then" in timeline.failed_edits[0].reason
