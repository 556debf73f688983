"""The commands as people and scripts meet them: what is printed where, and the exit status."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

import timeline
from timeline import pipeline
from timeline.cli import main

DATED = "---\npublished: 2024-05-15\n---\nThe bridge opened on 14 May 2024, the mayor said.\n"
UNDATED = "The tunnel was flooded, a spokesman said.\n"


def run(*arguments):
    """The result of `timeline` with these arguments."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def in_shell(*arguments, **more):
    """The same in a process of its own."""
    more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    return subprocess.run([sys.executable, "-m", "timeline", *map(str, arguments)], check=False, **more)


@pytest.fixture
def story(tmp_path):
    """A folder with one article whose publication date is given."""
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "a.txt").write_text(DATED)
    return folder


@pytest.fixture
def out(tmp_path):
    """Where to build."""
    return tmp_path / "out"


def test_a_build_says_what_it_made(story, out):
    """Counts and where the page is, on the standard output; nothing to complain of."""
    result = run("build", story, "--out", out)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "1 source, 1 claim, 1 event, 0 of them undated, 0 disagreements, 0 left out",
        f"The page: {out / 'index.html'}",
    ]
    assert result.stderr == ""
    assert {"index.html", "timeline.json"} <= {path.name for path in out.iterdir()}


def test_by_default_seeds_become_build(tmp_path, story, monkeypatch):
    """As the help says."""
    story.rename(tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    assert run("build").exit_code == 0
    assert (tmp_path / "build" / "index.html").is_file()


def test_a_single_file_needs_nothing_beside_it(story, out):
    """Only the data, for other programs."""
    assert run("build", story, "--out", out, "--single-file").exit_code == 0
    assert {path.name for path in out.iterdir() if not path.name.startswith(".")} == {"index.html", "timeline.json"}


@pytest.mark.parametrize(("options", "status"), [((), 0), (("--strict",), 1)])
def test_an_undated_source_is_a_warning(story, out, options, status):
    """Open dates are normal; who wants them to fail a build says so."""
    (story / "b.txt").write_text(UNDATED)
    result = run("build", story, "--out", out, *options)
    assert result.exit_code == status
    assert result.stderr.startswith("b.txt: has no publication date that can be worked out")
    assert "published = 2024-12-16" in result.stderr


def test_what_was_skipped_needs_a_person(story, out):
    """Each with its reason on the error stream; the rest is built."""
    (story / "b.txt").write_bytes(b"a\0b")
    (story / "c.pdf").write_bytes(b"%PDF")
    result = run("build", story, "--out", out)
    assert result.exit_code == 1
    assert [line.split(": left out: ")[0] for line in result.stderr.splitlines()] == ["b.txt", "c.pdf"]
    assert "1 source" in result.stdout
    assert "2 left out" in result.stdout


def test_settings_that_are_wrong_are_told(story, out):
    """With the word that was meant."""
    (story / "timeline.toml").write_text('titel = "A story"\n')
    result = run("build", story, "--out", out)
    assert result.exit_code == 1
    assert result.stderr == "timeline.toml: unknown key “titel”; did you mean “title”?\n"
    assert "0 left out, 1 setting not understood" in result.stdout
    assert "titel" not in (out / "index.html").read_text(encoding="utf-8")  # no reader's business


def test_quiet_prints_problems_only(story, out):
    """And nothing where there are none."""
    assert run("build", story, "--out", out, "--quiet").output == ""
    (story / "b.txt").write_bytes(b"a\0b")
    result = run("build", story, "--out", out, "--quiet")
    assert result.stdout == ""
    assert result.stderr.startswith("b.txt: left out: ")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "does not exist; name a folder that holds the articles"),
        ("story/a.txt", "is not a folder; name a folder that holds the articles"),
        ("empty", "holds no article that can be read; put text or web pages there"),
    ],
)
def test_a_folder_that_gives_nothing_is_told(tmp_path, story, out, name, message):
    """Exit status 2, one line, and nothing is written."""
    (tmp_path / "empty").mkdir()
    result = run("build", tmp_path / name, "--out", out)
    assert result.exit_code == 2
    assert result.stderr == f"timeline: {tmp_path / name}: {message}\n"
    assert result.stdout == ""
    assert not out.exists()


def test_a_folder_of_unreadable_files_says_why(tmp_path, out):
    """One reason a file."""
    (tmp_path / "a.txt").write_bytes(b"\0")
    (tmp_path / "b.txt").write_text("")
    result = run("build", tmp_path, "--out", out)
    assert result.exit_code == 2
    assert [line.strip().split(":")[0] for line in result.stderr.splitlines()] == ["timeline", "a.txt", "b.txt"]


def test_an_out_that_is_a_file_is_told(story, out):
    """It stays as it is."""
    out.write_text("mine")
    result = run("build", story, "--out", out)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"timeline: {out}: cannot be written (")
    assert out.read_text() == "mine"


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (PermissionError(13, "Permission denied", "out"), "out: cannot be written (Permission denied)"),
        (OSError(), "out"),
    ],
)
def test_an_out_that_cannot_be_written_is_told(story, out, monkeypatch, problem, words):
    """In the system's words, never as a traceback."""

    def refuse(files, folder):
        raise problem

    monkeypatch.setattr(pipeline, "publish", refuse)
    result = run("build", story, "--out", out)
    assert result.exit_code == 2
    assert words in result.stderr


def test_the_schema_is_json():
    """Of the whole timeline, with its parts."""
    result = run("schema")
    schema = json.loads(result.stdout)
    assert result.exit_code == 0
    assert {"sources", "claims", "events", "skipped"} <= set(schema["properties"])
    assert {"Source", "Claim", "Event", "Disagreement"} <= set(schema["$defs"])


@pytest.mark.parametrize("arguments", [("bild",), ("build", "--loud"), ("tag",), ("build", "a", "b")])
def test_wrong_use_is_status_2(arguments):
    """With a hint on the error stream."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_explains_itself_with_an_example(command):
    """A line to copy."""
    assert f"timeline {command}" in run(command, "-h").stdout.partition("\n\n")[2]


def test_the_version_is_that_of_the_package():
    """In one place."""
    assert run("--version").stdout.strip() == f"timeline, version {timeline.version()}"


def test_a_pipe_that_lacks_a_character_does_not_stop_the_output(story):
    """For a person it is written out; JSON is UTF-8 always."""
    (story / "été.txt").write_text("It opened on 14 May 2024.", encoding="utf-8")
    plain = os.environ | {"PYTHONIOENCODING": "latin-1", "PYTHONPATH": os.pathsep.join(sys.path)}
    words = in_shell("tag", "été.txt", cwd=story, env=plain)
    assert (words.returncode, words.stderr) == (0, b"")
    assert words.stdout.startswith("été.txt:13: 14 May 2024 \\u2192 2024-05-14".encode("latin-1"))
    data = in_shell("tag", "été.txt", "--json", cwd=story, env=plain)
    assert json.loads(data.stdout)["file"] == "été.txt"


@pytest.mark.skipif(os.name == "nt", reason="the system has no pseudo-terminals")
def test_progress_is_shown_on_a_terminal_only(story, out):
    """And a file's name is only a name there."""
    (story / "[").mkdir()
    (story / "[" / "b].txt").write_text(DATED.replace("bridge", "tunnel"))
    ours, theirs = os.openpty()
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm"}
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        result = in_shell("build", story, "--out", out, env=environment, stderr=theirs)
        shown = os.read(terminal.fileno(), 100_000)
        os.close(theirs)
    assert result.returncode == 0
    assert b"writing the page" in shown
    assert result.stdout.startswith(b"2 sources")
    assert b"\x1b" not in result.stdout


def test_sources_are_listed_with_how_they_are_dated(story):
    """A line each under the headings; an open date is no failure, what is missing is said beside the table."""
    (story / "b.txt").write_text(UNDATED)
    result = run("sources", story)
    assert result.exit_code == 0
    headings, given, unknown = result.stdout.splitlines()
    assert headings.split() == ["source", "file", "published", "known", "lang.", "words", "claims", "warn."]
    assert given.split() == ["a", "a.txt", "2024-05-15", "given", "en", "10", "1", "0"]
    assert unknown.split()[:5] == ["b", "b.txt", "–", "unknown", "en"]
    assert result.stderr.startswith("b.txt: has no publication date")


def test_the_list_of_sources_fits_the_terminal(story, monkeypatch):
    """80 columns where nobody says how many there are: files go before labels are cut off, and those before dates."""
    long = "Zwölf-Boxkämpfer-jagen-Viktor-quer-über-den-großen-Sylter-Deich-日本"
    (story / f"{long}.txt").write_text(DATED)
    headings, *lines = run("sources", story).stdout.splitlines()
    assert "file" not in headings.split()
    assert max(map(len, lines)) <= 80
    assert lines[0].split()[-6:] == ["2024-05-15", "given", "en", "10", "1", "0"]
    assert lines[0].split()[0].endswith("…")
    monkeypatch.setenv("COLUMNS", "200")
    assert f"{long}.txt" in run("sources", story).stdout


def test_a_copy_is_marked(story):
    """Which of the two it copies stands in the JSON."""
    long = DATED + " ".join(
        f"Ship {number} had to wait for {number + 3} hours at quay {number}." for number in range(30)
    )
    (story / "a.txt").write_text(long)
    (story / "b.txt").write_text(long.replace("05-15", "05-16"))
    marks = [line.split()[0] for line in run("sources", story).stdout.splitlines()]
    assert marks == ["source", "a", "="]
    assert json.loads(run("sources", story, "--json").stdout.splitlines()[1])["copies_of"] == "a.txt"


def test_sources_are_listed_in_json(story):
    """An object a line, names and warnings in full."""
    (one,) = map(json.loads, run("sources", story, "--json").stdout.splitlines())
    known = {"label": "a", "path": "a.txt", "published": "2024-05-15", "published_basis": "given", "language": "en"}
    assert one.items() >= (known | {"words": 10, "claims": 1, "warnings": []}).items()


def test_sources_of_nothing_are_a_wrong_use(tmp_path):
    """As for a build."""
    assert run("sources", tmp_path / "none").exit_code == 2
    (tmp_path / "a\x1b[1m.txt").write_text(DATED)
    assert "\x1b" not in run("sources", tmp_path).stdout


def test_a_build_can_be_exported(story, out, tmp_path):
    """To the standard output, or to a file."""
    assert run("build", story, "--out", out).exit_code == 0
    printed = run("export", "csv", "--from", out)
    assert printed.exit_code == 0
    assert printed.stdout.startswith("event,headline,")
    file = tmp_path / "new" / "story.ics"
    assert run("export", "ical", "--from", out / "timeline.json", "--out", file).output == ""
    assert file.read_text().startswith("BEGIN:VCALENDAR")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("export", "cvs"), "cvs: not a known format; did you mean csv? choose from atom, csv, "),
        (("export", "csv", "--from", "nowhere"), "nowhere: cannot be read"),
    ],
)
def test_an_export_that_cannot_be_made_says_why(arguments, words):
    """In one line."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"timeline: {words}")
    assert len(result.stderr.splitlines()) == 1


def test_the_code_for_another_page(story, out):
    """A frame with its resizer, a list without scripts, or what an oEmbed provider answers."""
    assert run("build", story, "--out", out).exit_code == 0
    framed = run("embed", "--url", "https://example.org/story", "--from", out, "--theme", "dark")
    assert framed.exit_code == 0
    assert framed.stdout.startswith('<iframe src="https://example.org/story/embed.html?theme=dark"')
    assert "<script>" in framed.stdout
    event, *_ = json.loads((out / "timeline.json").read_text())["events"]
    options = ("--from", out, "--as", "fragment", "--event", event["id"])
    fragment = run("embed", "--url", "https://example.org/story/", *options)
    assert "The bridge opened" in fragment.stdout
    assert "<script>" not in fragment.stdout
    answer = json.loads(run("embed", "--url", "https://example.org/", "--from", out, "--as", "oembed").stdout)
    assert answer["type"] == "rich"


def test_an_event_that_does_not_exist_is_told_with_the_nearest(story, out):
    """And an address that is none."""
    assert run("build", story, "--out", out).exit_code == 0
    event, *_ = json.loads((out / "timeline.json").read_text())["events"]
    result = run("embed", "--url", "https://example.org/", "--from", out, "--event", f"{event['id']}x")
    assert (result.exit_code, result.stdout) == (2, "")
    name = event["id"]
    assert result.stderr == f"timeline: --event {name}x: no event of this timeline; the nearest is {name}\n"
    assert run("embed", "--url", "story/", "--from", out).exit_code == 2
