"""What changed, and what needs a person, as people and scripts meet it."""

import json

import pytest
from click.testing import CliRunner

from tests.edits.story import DOCKS, RAID, STORY, write
from timeline.cli import main


def run(*arguments):
    """The result of `timeline` with these arguments."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def story(tmp_path):
    """A folder of three articles."""
    return write(tmp_path / "story", STORY)


@pytest.fixture
def out(tmp_path):
    """Where to build."""
    return tmp_path / "out"


MERGE = (
    f'[[merge]]\nclaims = [{{ source = "courier.txt", quote = "{RAID}" }}, '
    f'{{ source = "herald.txt", quote = "{DOCKS}" }}]\nreason = "one raid"\n'
)


def test_the_page_tells_what_changed(story, out):
    """Of the build that stands in the same folder, too."""
    assert run("build", story, "--out", out).exit_code == 0
    (story / "edits.toml").write_text(MERGE)
    assert run("build", story, "--out", out, "--previous", out).exit_code == 0
    changes = json.loads((out / "timeline.json").read_text())["changes"]
    assert "merged" in [change["kind"] for change in changes]
    assert "Now one entry: " in (out / "index.html").read_text()


def test_two_builds_are_compared(story, tmp_path):
    """For people a sentence a line, for scripts an object a line; nothing to tell is told."""
    old, new = tmp_path / "old", tmp_path / "new"
    run("build", story, "--out", old)
    (story / "review.txt").unlink()
    run("build", story, "--out", new)
    result = run("diff", old, new / "timeline.json")
    assert result.exit_code == 0
    assert "Source taken out: The Review (review.txt)." in result.stdout.splitlines()
    lines = [json.loads(line) for line in run("diff", old, new, "--json").stdout.splitlines()]
    assert [line["text"] for line in lines] == result.stdout.splitlines()
    assert run("diff", new, new).stdout == "Nothing changed.\n"
    assert run("diff", new, new, "--json").stdout == ""


def test_what_is_no_build_is_told(tmp_path):
    """In one line."""
    result = run("diff", tmp_path, tmp_path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"timeline: {tmp_path / 'timeline.json'}: cannot be read")
    assert run("build", "--previous", tmp_path).exit_code == 2


def test_a_failed_edit_needs_a_person(story, out):
    """Exit status 1; the rest is built."""
    (story / "edits.toml").write_text(MERGE + '[[event]]\nclaim = "c0"\nhide = true\n')
    result = run("build", story, "--out", out)
    assert result.exit_code == 1
    assert result.stderr.startswith("edits.toml, line 4, [[event]] “c0”: there is no claim c0")
    assert (out / "index.html").is_file()
    (story / "edits.toml").write_text("[[event\n")
    result = run("build", story, "--out", out)
    assert result.exit_code == 1
    assert "(at line 1, column 8)" in result.stderr
    assert "the last good edits hold until then" in result.stderr
    assert "merged" not in json.dumps(run("diff", out, out).stdout)
    strict = run("build", story, "--out", out, "--strict")
    assert strict.exit_code == 2
    assert f"timeline: {story / 'edits.toml'}: is not valid TOML" in strict.stderr


def kinds(*arguments):
    """The kinds of what `timeline check` finds."""
    return [json.loads(line)["kind"] for line in run("check", *arguments, "--format", "json").stdout.splitlines()]


def test_what_needs_a_person_is_listed(story, out):
    """The editor's failed decisions first; each kind once it is there."""
    (story / "edits.toml").write_text('[[event]]\nclaim = "c0"\nhide = true\n')
    (story / "late.txt").write_text("The keeper of the lighthouse sang all night.")
    (story / "photo.pdf").write_bytes(b"%PDF")
    found = kinds(story, "--out", out)
    assert found[:1] == ["failed-edit"]
    assert {"skipped", "undated-source"} <= set(found)
    assert not out.exists()
    assert run("check", story).exit_code == 1


def test_disagreements_are_new_against_the_last_build(story, out):
    """The one in the output folder, or the one that is named."""
    run("build", story, "--out", out)
    assert "new-disagreement" not in kinds(story, "--out", out)
    (story / "edits.toml").write_text(MERGE)
    assert "new-disagreement" in kinds(story, "--out", out)
    assert "new-disagreement" in kinds(story, "--previous", out / "timeline.json")
    run("build", story, "--out", out)
    assert "new-disagreement" not in kinds(story, "--out", out)


def test_a_workflow_shows_findings_beside_their_files(story):
    """With the line where there is one, and nothing in a text that could end it."""
    (story / "edits.toml").write_text('# one\n[[event]]\nclaim = "100%"\nhide = true\n')
    result = run("check", story, "--format", "github")
    first = result.stdout.splitlines()[0]
    assert first.startswith(
        f"::warning file={story.as_posix()}/edits.toml,line=2::edits.toml, line 2, [[event]] “100%25”"
    )


def test_a_calm_story_needs_nobody(tmp_path):
    """Exit status 0, and it is said."""
    article = "---\npublished: 2024-05-15\n---\nThe bridge opened on 14 May 2024, the mayor said.\n"
    calm = write(tmp_path / "calm", {"a.txt": article})
    result = run("check", calm, "--out", tmp_path / "none")
    assert (result.exit_code, result.stdout) == (0, "Nothing needs a person.\n")
