"""Builds with a cache: the same bytes, less work."""

import contextlib
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from tests.benchmarks.articles import article, write_articles
from timeline import workers
from timeline.parser.claims import reader as claims
from timeline.reconciler.rounds import judging

STORIES = Path(__file__).parent.parent / "evaluation" / "stories"

FILES = ("index.html", "timeline.json", "embed.html")


@pytest.fixture
def story(seeds, tmp_path):
    """A copy of the seeds that a test may change."""
    return shutil.copytree(seeds, tmp_path / seeds.name)


@pytest.fixture
def read(monkeypatch):
    """The paths of the documents that were parsed, as it goes on, all by this process."""
    paths, parse = [], claims.parse
    monkeypatch.setattr(workers, "cores", lambda: 1)
    monkeypatch.setattr(
        claims, "parse", lambda document, *known: paths.append(document.path) or parse(document, *known)
    )
    return paths


def built(story, out, **how):
    """The bytes that a build writes."""
    timeline.build(story, out, **how)
    return [(out / name).read_bytes() for name in FILES]


def test_the_cache_changes_no_byte(story, tmp_path, read):
    """Cold, warm, without it, and after a change; only what changed is parsed again."""
    cold = built(story, tmp_path / "out")
    assert len(read) == 5
    assert built(story, tmp_path / "out") == cold
    assert len(read) == 5
    assert built(story, tmp_path / "fresh", cached=False) == cold
    assert not (tmp_path / "fresh" / ".cache").exists()
    assert (tmp_path / "out" / ".cache" / "kept.sqlite").exists()
    read.clear()
    changed = min(story.glob("*.txt"))
    changed.write_text(changed.read_text(encoding="utf-8") + "\nIt ended on 3 March 2025.\n", encoding="utf-8")
    warm = built(story, tmp_path / "out")
    assert read == [changed.name]
    assert warm == built(story, tmp_path / "fresh", cached=False) != cold


def test_what_people_say_of_a_source_counts(story, tmp_path):
    """A file that did not change is read anew where its description did."""
    built(story, tmp_path / "out")
    name = min(story.glob("*.txt")).name
    (story / "sources.toml").write_text(f'["{name}"]\npublished = 2025-01-02\n')
    warm = built(story, tmp_path / "out")
    assert warm == built(story, tmp_path / "fresh", cached=False)
    assert b"2025-01-02" in warm[1]


def test_a_warm_build_leaves_the_parser_unloaded(story, tmp_path):
    """Its libraries cost more than all the rest."""
    program = (
        "import sys, timeline; timeline.build(*sys.argv[1:])\n"
        "print([name for name in ('nupunkt', 'dateparser', 'trafilatura') if name in sys.modules])"
    )
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", program, str(story), str(tmp_path / "out")],
            capture_output=True,
            text=True,
            check=True,
        )
    assert done.stdout == "[]\n"


def test_a_build_of_texts_loads_no_reader_of_e_mails(story, tmp_path):
    """Nor what looks for plugins of models, with which it comes."""
    program = (
        "import sys\nfrom timeline.cli import main\ntry: main(sys.argv[1:])\n"
        "except SystemExit: print([name for name in ('email.message', 'importlib.metadata') if name in sys.modules])"
    )
    arguments = ["build", str(story), "--out", str(tmp_path / "out"), "--quiet"]
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_what_an_entry_shows_of_others_counts(story, tmp_path):
    """An entry is drawn again where it has something else to say of its sources, or of what the editor decided."""
    built(story, tmp_path / "out")
    first, *_, last = sorted(story.glob("*.txt"))
    quote = last.read_text(encoding="utf-8").split(".")[3].strip()
    for change in (
        lambda: (story / "0.txt").write_text("The mayor of Odala said on 3 March 2024 that she had resigned.\n"),
        lambda: (story / "sources.toml").write_text(f'["{first.name}"]\nlabel = "The Herald"\norigin = "Reuters"\n'),
        lambda: (story / "timeline.toml").write_text('language = "de"\n'),
        (story / "timeline.toml").unlink,
        lambda: (story / "edits.toml").write_text(
            f'[[event]]\nclaim = {{ source = "{last.name}", quote = """{quote}""" }}\nnote = "ours"\npin = true\n'
        ),
        last.unlink,
    ):
        change()
        assert built(story, tmp_path / "out") == built(story, tmp_path / "fresh", cached=False)


def test_an_article_that_goes_by_another_name_stands_elsewhere(tmp_path):
    """Its source is the same, and comes behind others now."""
    story = tmp_path / "story"
    story.mkdir()
    for name, text in (
        ("a", "The bridge at Odala collapsed."),
        ("b", "The old bridge at Odala collapsed, police said."),
    ):
        (story / f"{name}.txt").write_text(f"---\npublished: 2024-05-18\n---\n{text}\n", encoding="utf-8")
    built(story, tmp_path / "out")
    (story / "a.txt").rename(story / "c.txt")
    assert built(story, tmp_path / "out") == built(story, tmp_path / "fresh", cached=False)


def test_what_was_judged_before_is_not_judged_again(tmp_path, monkeypatch):
    """In a long story one article more changes little of what others say of each other, and no byte of the result."""
    monkeypatch.setattr("timeline.reconciler.features.wording.SHORT_STORY", 100)
    judged, found_of = [], judging.found_of
    monkeypatch.setattr(judging, "found_of", lambda pairs: judged.extend(pairs) or found_of(pairs))
    story = tmp_path / "story"
    write_articles(story, 40)
    built(story, tmp_path / "out")
    every = len(judged)
    judged.clear()
    (story / "new.txt").write_text(article(40), encoding="utf-8")
    warm = built(story, tmp_path / "out")
    assert len(judged) < every / 2
    assert warm == built(story, tmp_path / "fresh", cached=False)


@pytest.mark.parametrize("name", ["breach", "juicio", "recall", "verne"])
def test_an_article_that_comes_later_is_told_as_if_it_had_always_been_there(name, tmp_path, monkeypatch):
    monkeypatch.setattr("timeline.reconciler.features.wording.SHORT_STORY", 20)
    story = shutil.copytree(STORIES / name / "articles", tmp_path / "story")
    late = max(path for path in story.iterdir() if path.suffix != ".toml")
    text = late.read_bytes()
    late.unlink()
    built(story, tmp_path / "out")
    late.write_bytes(text)
    assert built(story, tmp_path / "out") == built(story, tmp_path / "fresh", cached=False)


@pytest.mark.parametrize("stage", ["turns", "told", "claims", "said", "passages", "stretches", "events", "entries"])
def test_what_is_kept_may_be_lost_in_part(stage, tmp_path, monkeypatch):
    """Of each stage whatever is gone is made afresh, and fits what is left of the others."""
    monkeypatch.setattr("timeline.reconciler.features.wording.SHORT_STORY", 30)
    story = tmp_path / "story"
    write_articles(story, 8)
    built(story, tmp_path / "out")
    with contextlib.closing(sqlite3.connect(tmp_path / "out" / ".cache" / "kept.sqlite")) as database, database:
        (count,) = database.execute("SELECT count(*) FROM kept WHERE stage = ?", (stage,)).fetchone()
        assert count
        database.execute("DELETE FROM kept WHERE stage = ? AND (rowid % 2 OR ? = 1)", (stage, count))
    (story / "new.txt").write_text(article(9), encoding="utf-8")
    assert built(story, tmp_path / "out") == built(story, tmp_path / "fresh", cached=False)


@pytest.mark.parametrize("number", range(3))
def test_articles_may_come_change_and_go_in_any_order(number, tmp_path, monkeypatch):
    """Whatever was kept on the way, the bytes are those of a build that knows of none of it."""
    monkeypatch.setattr("timeline.reconciler.features.wording.SHORT_STORY", 30)
    chance, story = random.Random(number), tmp_path / "story"
    write_articles(story, 8)
    for _ in range(4):
        built(story, tmp_path / "out")
        for _ in range(2):
            path = story / f"{chance.randrange(12):05}.txt"
            if path.exists() and chance.random() < 0.5:
                path.unlink()
            else:
                path.write_text(article(chance.randrange(40)), encoding="utf-8")
        assert built(story, tmp_path / "out") == built(story, tmp_path / "fresh", cached=False)


def test_the_editors_judgement_goes_before_what_was_judged(story, tmp_path):
    built(story, tmp_path / "out")
    told = timeline.build(story, tmp_path / "out")
    paths = {source.id: source.path for source in told.sources}
    (one, *_), (other, *_) = ([claim for claim in told.claims if claim.source == name] for name in list(paths)[:2])
    places = ", ".join(f'{{ source = "{paths[claim.source]}", quote = """{claim.quote}""" }}' for claim in (one, other))
    for kind in ("merge", "keep-apart"):
        (story / "edits.toml").write_text(f"[[{kind}]]\nclaims = [{places}]\n", encoding="utf-8")
        assert built(story, tmp_path / "out") == built(story, tmp_path / "fresh", cached=False)
