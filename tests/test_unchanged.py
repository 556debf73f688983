"""A build of which nothing has changed does nothing; whatever it depends on makes it work again."""

import shutil
import subprocess
import sys

import pytest

import timeline
from timeline import reconciler
from timeline.pipeline import NothingToBuild

EDIT = '[[event]]\nclaim = {{ source = "{}", quote = "{}" }}\nheadline = "As the editor says"\n'


@pytest.fixture
def story(tmp_path):
    folder = tmp_path / "strike"
    folder.mkdir()
    (folder / "one.txt").write_text("The union met in Odala on 28 June 2019.\n", encoding="utf-8")
    (folder / "two.txt").write_text("The port of Odala closed on 3 July 2019.\n", encoding="utf-8")
    return folder


@pytest.fixture
def rounds(monkeypatch):
    """A mark for each time that something was reconciled."""
    made, reconcile = [], reconciler.reconcile
    monkeypatch.setattr(reconciler, "reconcile", lambda story: made.append(1) or reconcile(story))
    return made


@pytest.fixture
def built(story, tmp_path, rounds):
    """The timeline of a first build; what is reconciled is counted from there."""
    made = timeline.build(story, tmp_path / "out")
    rounds.clear()
    return made


def test_nothing_is_done_again(story, tmp_path, built, rounds):
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}
    assert timeline.build(story, tmp_path / "out") == built
    assert not rounds
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")} == before


@pytest.mark.parametrize("name", ["index.html", "timeline.json", "embed.html"])
@pytest.mark.parametrize("change", ["gone", "other"])
def test_a_page_that_is_not_as_it_was_is_written_again(story, tmp_path, built, rounds, name, change):
    file = tmp_path / "out" / name
    before = file.read_bytes()
    file.unlink() if change == "gone" else file.write_text("{}", encoding="utf-8")
    assert timeline.build(story, tmp_path / "out") == built
    assert rounds
    assert file.read_bytes() == before


def settled(story):
    (story / "timeline.toml").write_text('title = "The strike"\n', encoding="utf-8")


def edited(story):
    (story / "edits.toml").write_text(EDIT.format("one.txt", "The union met in Odala"), encoding="utf-8")


def described(story):
    (story / "sources.toml").write_text('["one.txt"]\nlabel = "The Courier"\n', encoding="utf-8")


def renamed(story):
    (story / "one.txt").rename(story / "three.txt")


def unreadable(story):
    (story / "three.pdf").write_bytes(b"%PDF-1.4 torn")


@pytest.mark.parametrize("change", [settled, edited, described, renamed, unreadable])
def test_what_a_build_depends_on_makes_it_work(story, tmp_path, built, rounds, change):
    change(story)
    now = timeline.build(story, tmp_path / "out")
    assert rounds
    assert now != built
    assert now == timeline.build(story, tmp_path / "fresh")


def test_the_same_articles_in_a_folder_of_another_name_are_another_story(story, tmp_path, built, rounds):
    other = shutil.move(story, tmp_path / "lockout")
    assert timeline.build(other, tmp_path / "out").title != built.title
    assert rounds


def test_another_form_of_the_page_is_another_build(story, tmp_path, built, rounds):
    timeline.build(story, tmp_path / "out", single_file=True)
    assert rounds


def test_a_page_that_told_of_changes_is_built_without_them(story, tmp_path, built, rounds):
    (story / "three.txt").write_text("Crews walked out in Varna on 5 August 2019.\n", encoding="utf-8")
    assert timeline.build(story, tmp_path / "out", previous=built).changes
    told = (tmp_path / "out" / "index.html").read_bytes()
    assert not timeline.build(story, tmp_path / "out").changes
    assert (tmp_path / "out" / "index.html").read_bytes() != told


def test_broken_edits_stop_a_strict_build_though_nothing_has_changed(story, tmp_path):
    (story / "edits.toml").write_text("[[event\n", encoding="utf-8")
    for _ in range(2):
        assert timeline.build(story, tmp_path / "out").failed_edits
    with pytest.raises(NothingToBuild):
        timeline.build(story, tmp_path / "out", strict=True)


def test_broken_edits_do_not_hide_that_the_last_good_ones_are_gone(story, tmp_path, rounds):
    edited(story)
    assert timeline.build(story, tmp_path / "out").events[0].edited
    (story / "edits.toml").write_text("[[event\n", encoding="utf-8")
    assert timeline.build(story, tmp_path / "out").events[0].edited
    (tmp_path / "out" / ".cache" / "edits.toml").unlink()
    assert not timeline.build(story, tmp_path / "out").events[0].edited


def test_what_dates_and_merges_is_not_even_loaded(story, tmp_path):
    build = f"import timeline; timeline.build({str(story)!r}, {str(tmp_path / 'out')!r})"
    code = f"import sys; {build}; print('timeline.reconciler' in sys.modules, 'jinja2' in sys.modules)"
    told = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(2)]
    assert [one.stdout for one in told] == ["True True\n", "False False\n"]
