"""The command behind `make bench`.

Seconds depend on the machine; the ratios and sizes do not, or hardly: compare those from one version to the next.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import pages, parsing, reading, reconciling, tagging
from tests.benchmarks.measures import after_a_change, growth, median_of, sizes, with_one_more

SEEDS = Path(__file__).parent.parent.parent / "seeds"

ONE_LINE = "The union met on 28 June 2019 and will meet again next week.\n"

PARTS = ("read", "parse", "build", "page", "tag", "reconcile")

Lines = Iterator[tuple[str, str]]


def main(arguments: list[str] | None = None) -> int:
    """Measure and print a table."""
    options = _parser().parse_args(arguments)
    news = options.data / "news" if options.data else None
    if news is not None and not news.is_dir():
        print(f"{news} is not a folder: the news of the data should lie there", file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder:
        measured = {
            "read": lambda: reading.speeds(Path(folder) / "read", news),
            "parse": lambda: parsing.speeds(Path(folder) / "parse", news),
            "build": lambda: measure_builds(Path(folder), options.runs, options.counts),
            "page": lambda: pages.weights(options.keep or Path(folder) / "pages"),
            "tag": lambda: measure_tagging(Path(folder), options.runs, news),
            "reconcile": lambda: reconciling.speeds(news) if news else iter(()),
        }
        for part in [options.only] if options.only else measured:
            for name, value in measured[part]():
                print(f"{name:42}{value:>18}", flush=True)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of which the median is taken (5)")
    parser.add_argument("--counts", type=int, nargs="+", default=[10, 100], help="numbers of made-up articles (10 100)")
    parser.add_argument("--data", type=Path, help="a folder of data whose news/ is read and tagged too")
    parser.add_argument("--only", choices=PARTS, help="measure one part")
    parser.add_argument("--keep", type=Path, help="a folder for the pages that are drawn, to be opened in a browser")
    return parser


def measure_builds(folder: Path, runs: int, counts: list[int]) -> Lines:
    """A line at a time, for the later ones take a while."""
    out = folder / "build"
    start_up = median_of(runs, "--help")
    build = median_of(runs, "build", str(SEEDS), "--out", str(out), "--quiet")
    yield "timeline --help", f"{start_up:.2f} s"
    afresh = median_of(runs, "build", str(SEEDS), "--out", str(out), "--quiet", "--no-cache")
    yield "timeline build seeds, all read before", f"{build:.2f} s"
    yield "timeline build seeds, nothing cached", f"{afresh:.2f} s"
    yield "  against timeline --help", f"{build / start_up:.1f} times"
    yield "timeline build seeds, one article changed", f"{after_a_change(SEEDS, folder / 'changed', runs):.2f} s"
    input_size = sum(path.stat().st_size for path in SEEDS.glob("*.txt"))
    for name, size in sizes(out).items():
        yield name, f"{size:,} bytes"
        yield "  against the articles", f"{size / input_size:.1f} times"
    grown = growth(folder, counts)
    for count, seconds in zip(grown.counts, grown.seconds, strict=True):
        yield f"{count} made-up articles", f"{seconds:.2f} s"
        yield "  again with one article more", f"{with_one_more(folder, count):.2f} s"
    yield "  articles a second, start-up aside", f"{grown.per_second:.0f}"
    if len(counts) > 1:
        yield "  growth exponent (1: linear)", f"{grown.exponent:.2f}"


def measure_tagging(folder: Path, runs: int, news: Path | None) -> Lines:
    """The start of the program, the speed of the tagger on one core, and what twice the hostile text takes."""
    path = folder / "line.txt"
    path.write_text(ONE_LINE, encoding="utf-8")
    yield "timeline tag, one line", f"{median_of(runs, 'tag', str(path)):.2f} s"
    yield from tagging.speeds(news)
    yield "twice the hostile text takes (2: linear)", ""
    for name, ratio in tagging.growths(runs):
        yield f"  {name}", ratio


if __name__ == "__main__":
    sys.exit(main())
