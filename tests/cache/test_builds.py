"""Builds with a cache: the same bytes, less work."""

import shutil
import subprocess
import sys

import pytest

import timeline
from timeline.parser import claims

FILES = ("index.html", "timeline.json")


@pytest.fixture
def story(seeds, tmp_path):
    """A copy of the seeds that a test may change."""
    return shutil.copytree(seeds, tmp_path / seeds.name)


@pytest.fixture
def read(monkeypatch):
    """The paths of the documents that were parsed, as it goes on."""
    paths, parse = [], claims.parse
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
