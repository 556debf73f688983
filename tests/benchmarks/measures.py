"""Times programs from start to end, as a person waits for them, and weighs what they write."""

from __future__ import annotations

import gzip
import math
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.articles import article, write_articles


@dataclass(frozen=True)
class Growth:
    """How long builds of more and more articles take."""

    counts: tuple[int, ...]
    seconds: tuple[float, ...]
    #: What a build of a single article takes: starting and loading are no part of the growth.
    start_up: float

    @property
    def per_second(self) -> float:
        """Articles a second in the largest build, start-up aside."""
        return self.counts[-1] / self._working[-1]

    @property
    def exponent(self) -> float:
        """1: twice the articles take twice the time; 2: four times."""
        return math.log(self._working[-1] / self._working[0]) / math.log(self.counts[-1] / self.counts[0])

    @property
    def _working(self) -> list[float]:
        return [max(seconds - self.start_up, 0.001) for seconds in self.seconds]


def run(*arguments: str) -> float:
    """Run the program once, in a process of its own; the seconds it took."""
    command = [sys.executable, "-m", "timeline", *arguments]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    # 1 says that something needs a person, after the whole work.
    if done.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    return seconds


def median_of(runs: int, *arguments: str) -> float:
    """The median of several runs; a first one, which fills the caches of the disk, does not count."""
    run(*arguments)
    return statistics.median(run(*arguments) for _ in range(runs))


def growth(folder: Path, counts: Sequence[int]) -> Growth:
    """Builds of so many made-up articles, each timed once."""
    start_up, *seconds = (_build_of(count, folder / str(count)) for count in (1, *counts))
    return Growth(tuple(counts), tuple(seconds), start_up)


def _build_of(count: int, folder: Path) -> float:
    write_articles(folder / "seeds", count)
    return run("build", str(folder / "seeds"), "--out", str(folder / "build"), "--quiet")


def with_one_more(folder: Path, count: int) -> float:
    """Builds a folder that was built before, with one article more."""
    (folder / str(count) / "seeds" / "new.txt").write_text(article(count), encoding="utf-8")
    return run("build", str(folder / str(count) / "seeds"), "--out", str(folder / str(count) / "build"), "--quiet")


def after_a_change(seeds: Path, folder: Path, runs: int) -> float:
    """The median of builds before each of which one article got another sentence, all else being read before."""
    shutil.copytree(seeds, folder / "seeds")
    changed = min((folder / "seeds").glob("*.txt"))
    text, seconds = changed.read_text(encoding="utf-8"), []
    for number in range(runs + 1):
        changed.write_text(
            f"{text}\nThe ministry closed {number + 2} camps on {number % 28 + 1} May.\n", encoding="utf-8"
        )
        seconds.append(run("build", str(folder / "seeds"), "--out", str(folder / "build"), "--quiet"))
    return statistics.median(seconds[1:])  # before the first nothing was read


def sizes(out: Path) -> dict[str, int]:
    """The bytes of what a build has written, as it lies there and as a web server would send it."""
    page, data = ((out / name).read_bytes() for name in ("index.html", "timeline.json"))
    return {
        "index.html": len(page),
        "index.html, gzip": len(gzip.compress(page, mtime=0)),
        "timeline.json": len(data),
    }
