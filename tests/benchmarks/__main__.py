"""The command behind `make bench`.

Seconds depend on the machine; the ratios and sizes do not, or hardly: compare those from one version to the next.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.measures import growth, median_of, sizes

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def main(arguments: list[str] | None = None) -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of which the median is taken (5)")
    parser.add_argument("--counts", type=int, nargs="+", default=[10, 100], help="numbers of made-up articles (10 100)")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        for name, value in measure(Path(folder), options.runs, options.counts):
            print(f"{name:42}{value:>14}", flush=True)
    return 0


def measure(folder: Path, runs: int, counts: list[int]) -> Iterator[tuple[str, str]]:
    """A line at a time, for the later ones take a while."""
    out = folder / "build"
    start_up = median_of(runs, "--help")
    build = median_of(runs, "build", str(SEEDS), "--out", str(out), "--quiet")
    yield "timeline --help", f"{start_up:.2f} s"
    yield "timeline build seeds", f"{build:.2f} s"
    yield "  against timeline --help", f"{build / start_up:.1f} times"
    input_size = sum(path.stat().st_size for path in SEEDS.glob("*.txt"))
    for name, size in sizes(out).items():
        yield name, f"{size:,} bytes"
        yield "  against the articles", f"{size / input_size:.1f} times"
    grown = growth(folder, counts)
    for count, seconds in zip(grown.counts, grown.seconds, strict=True):
        yield f"{count} made-up articles", f"{seconds:.2f} s"
    yield "  articles a second, start-up aside", f"{grown.per_second:.0f}"
    if len(counts) > 1:
        yield "  growth exponent (1: linear)", f"{grown.exponent:.2f}"


if __name__ == "__main__":
    sys.exit(main())
