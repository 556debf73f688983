"""A whole build: what it promises of every claim, of its bytes, and of whatever folder it is given."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
import timeline.parser
from tests.renderer.markup import Page
from timeline.cli import main
from timeline.model.timeline import Timeline
from timeline.sources.decode import decode

FILES = ("index.html", "timeline.json")

ARTICLE = "The bridge opened on 14 May 2024, the mayor said.\n"


def load(out):
    """The timeline that a build wrote."""
    return Timeline.model_validate_json((out / "timeline.json").read_bytes())


def put(folder, text, name="a.txt"):
    """A folder with one article."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def assert_is_sound(built, folder, page):
    """What holds for every build: quotations are verbatim, every claim is in one event and on the page."""
    texts = {source.id: decode((folder / source.path).read_bytes())[0] for source in built.sources}
    for claim in built.claims:
        text = texts[claim.source]
        assert claim.quote == text[claim.start : claim.end]
        dates = [date for date in (claim.date, claim.said) if date is not None]
        worded = [date for date in dates if date.text is not None]
        assert all(span.text == text[span.start : span.end] for span in (*worded, *claim.figures))
    assert Counter(claim.id for claim in built.claims) == Counter(
        claim for event in built.events for claim in event.claims
    )
    assert all(event.id in event.claims and set(event.claims) <= {event.id, *event.aliases} for event in built.events)
    ids = [event.id for event in built.events]
    assert len(set(ids)) == len(ids)
    shown = Page(page).elements[0].words
    assert all(" ".join(claim.quote.split()) in shown for claim in built.claims)


def test_a_story_in_a_language_that_no_page_is_told_in_is_told_in_english(tmp_path):
    """And says so: the language of the page is that of its sentences, not that of its quotations."""
    text = "W poniedziałek 13 maja 2024 roku rozpoczął się strajk w porcie, a rzecznik związku to powiedział.\n"
    built = timeline.build(put(tmp_path / "story", text), tmp_path / "out")
    assert (built.sources[0].language, built.language) == ("pl", "en")
    assert (tmp_path / "out" / "index.html").read_text(encoding="utf-8").startswith('<!doctype html><html lang="en"')


def test_the_seeds_are_told_soundly(built_seeds, seeds):
    """The story that the project ships."""
    built = load(built_seeds)
    assert len(built.sources) == 5
    assert len(built.claims) > 20
    assert_is_sound(built, seeds, (built_seeds / "index.html").read_bytes())


def test_an_article_at_which_the_program_fails_costs_no_other(tmp_path, monkeypatch):
    """It is left out, with what to report; where nothing else is left, that is said."""
    parse = timeline.parser.parse

    def failing(document, aliases):
        return 1 // 0 if document.path == "bad.txt" else parse(document, aliases)

    monkeypatch.setattr("timeline.parser.parse", failing)
    folder = put(put(tmp_path / "seeds", ARTICLE), ARTICLE.replace("mayor", "king"), "bad.txt")
    built = CliRunner().invoke(main, ["build", str(folder), "--out", str(tmp_path / "out")])
    assert built.exit_code == 1
    assert "bad.txt: left out: timeline made a mistake here (ZeroDivisionError in failing, line" in built.stderr
    assert [source.path for source in load(tmp_path / "out").sources] == ["a.txt"]
    (folder / "a.txt").unlink()
    alone = CliRunner().invoke(main, ["build", str(folder), "--out", str(tmp_path / "other")])
    assert (alone.exit_code, "please report it" in alone.stderr) == (2, True)


def test_the_file_is_what_its_schema_says(built_seeds):
    """Read and written again, nothing is lost, added or changed."""
    written = (built_seeds / "timeline.json").read_text(encoding="utf-8")
    assert Timeline.model_validate_json(written).model_dump_json(indent=2) + "\n" == written


def test_a_program_gets_what_the_file_says(tmp_path):
    """`timeline.build` takes plain strings and returns the timeline."""
    put(tmp_path / "in", ARTICLE)
    assert timeline.build(str(tmp_path / "in"), str(tmp_path / "out")) == load(tmp_path / "out")


def test_steps_of_dating_lie_in_their_sources(built_seeds, seeds):
    """Each step's words can be found where it says."""
    built = load(built_seeds)
    texts = {source.id: decode((seeds / source.path).read_bytes())[0] for source in built.sources}
    steps = [step for source in built.sources for step in source.dating_steps if step.start is not None]
    assert steps
    assert all(0 <= step.start < step.end <= len(texts[step.source]) for step in steps)


@pytest.mark.parametrize(
    "surroundings",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Anchorage", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0"},
    ],
    ids=["east", "west"],
)
def test_the_same_input_gives_the_same_bytes(built_seeds, seeds, tmp_path, surroundings):
    """In another time zone, locale and place, with another order of sets, with files of another age."""
    there = tmp_path / "elsewhere" / seeds.name
    there.mkdir(parents=True)
    for path in sorted(seeds.iterdir(), reverse=True):
        shutil.copyfile(path, there / path.name)
    environment = os.environ | surroundings | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "timeline", "build", str(there), "--out", "out", "--quiet"]
    assert subprocess.run(command, cwd=tmp_path, env=environment, check=False, capture_output=True).returncode == 0
    for name in FILES:
        assert (tmp_path / "out" / name).read_bytes() == (built_seeds / name).read_bytes()


def test_a_build_inside_its_own_folder_can_be_repeated(tmp_path):
    """`timeline build .` does not read what it wrote."""
    folder = put(tmp_path, ARTICLE)
    once = timeline.build(folder, folder / "build")
    assert timeline.build(folder, folder / "build") == once
    assert once.skipped == ()


def test_a_build_that_fails_leaves_the_old_page(tmp_path, monkeypatch):
    """A full disk at the worst moment: the page is the last to change, and it has not changed."""
    folder, out = put(tmp_path / "in", ARTICLE), tmp_path / "out"
    timeline.build(folder, out)
    page = (out / "index.html").read_bytes()
    put(folder, ARTICLE.replace("bridge", "tunnel"))
    replace = Path.replace

    def fail(path, target):
        if Path(target).name == "index.html":
            raise OSError(28, "No space left on device", str(target))
        return replace(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        result = CliRunner().invoke(main, ["build", str(folder), "--out", str(out)])
    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert (out / "index.html").read_bytes() == page
    timeline.build(folder, out)
    assert b"tunnel" in (out / "index.html").read_bytes()


def test_markup_in_an_article_is_text_on_the_page(tmp_path):
    """Whatever it is made of, the page has the elements of a harmless article and shows the words."""
    attack = "The <script>alert(1)</script> opened on 14 May 2024, the </article><img src=x onerror=alert(2)> said.\n"
    harmless = attack.replace("<", "‹").replace(">", "›")
    pages = []
    for text in (attack, harmless):
        timeline.build(put(tmp_path / "in", text), tmp_path / "out")
        pages.append(Page((tmp_path / "out" / "index.html").read_bytes()))
    assert [element.tag for element in pages[0].elements] == [element.tag for element in pages[1].elements]
    assert attack.strip() in pages[0].elements[0].words


#: What articles consist of, and what else lies in folders.
PIECES = [
    *(
        "On 14 May 2024 the bridge opened.",
        "It has been shut since last August.",
        "“We will meet on Monday,” he said.",
        "\n",
    ),
    *("\r\n", " ", "Ten people died, the ministry said on 3/4/2024.", "LONDON, June 5 —", "---\n", "published: 2024\n"),
    *(
        "Two days later ",
        "about 27 million",
        "Title",
        "Related:",
        "\t",
        "😀",
        "\u2028",
        "<b>&amp;",
        "{{ 7 * 7 }}",
        "é" * 300,
    ),
]

CONTENTS = st.lists(st.sampled_from(PIECES), max_size=20).map(lambda parts: "".join(parts).encode()) | st.one_of(
    st.text(max_size=200).map(str.encode), st.binary(max_size=100)
)

NAMES = st.sampled_from(["a.txt", "B.TXT", "c.md", "d", "sub/e.txt", "README.md", ".f.txt", "timeline.toml", "g.html"])


@settings(max_examples=150)
@given(files=st.dictionaries(NAMES, CONTENTS, max_size=5))
def test_any_folder_ends_with_a_page_or_a_message(tmp_path_factory, files):
    """Nobody prepares their folders."""
    folder, out = tmp_path_factory.mktemp("any"), tmp_path_factory.getbasetemp() / "any-out"
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    result = CliRunner().invoke(main, ["build", str(folder), "--out", str(out)], catch_exceptions=False)
    assert result.exit_code in (0, 1, 2)
    if result.exit_code == 2:
        assert result.stderr.startswith("timeline: ")
    else:
        assert_is_sound(load(out), folder, (out / "index.html").read_bytes())
