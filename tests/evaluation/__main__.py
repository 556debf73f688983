"""The command behind `make evaluate` and `make floors`."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

import timeline
from tests.evaluation import floors, results
from tests.evaluation.corpora import corpora, unknown
from tests.evaluation.floors import Figures

STORIES = Path(__file__).with_name("stories")


def main(arguments: list[str] | None = None) -> int:
    """Measure what a folder holds and print it; with `--update` keep it as floors and results."""
    options = _parser().parse_args(arguments)
    if not options.data.is_dir():
        return _refuse(f"{options.data} is not a folder")
    if options.update and options.data != STORIES:
        return _refuse("--update keeps the figures of the tested stories only: leave the folder out")
    if options.update and options.date is None:
        return _refuse("--update needs --date, the day of the measurement: nothing here reads a clock")
    measured = measure(options.data.resolve(), notes=options.notes)
    if not measured:
        return _refuse(f"{options.data} holds nothing that can be measured")
    print(results.table(measured), end="")
    return update(measured, options.date, allow_regression=options.allow_regression) if options.update else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=STORIES, help="a folder of data (the tested stories)")
    parser.add_argument("--notes", action="store_true", help="name each shortcoming")
    parser.add_argument("--update", action="store_true", help="keep the figures as floors and results")
    parser.add_argument("--date", type=dt.date.fromisoformat, help="the day of the measurement, for --update")
    parser.add_argument("--allow-regression", action="store_true", help="let --update lower a floor")
    return parser


def measure(data: Path, *, notes: bool) -> dict[str, Figures]:
    """The figures of everything in the folder, by name; what cannot be measured is said in a line."""
    found = corpora(data)
    measured: dict[str, Figures] = {}
    for corpus in found:
        try:
            report = corpus.measure()
        except FileNotFoundError as error:
            print(f"skipped {corpus.path}: {error}")
            continue
        measured[corpus.name] = report.figures
        if notes:
            print("\n".join([f"{corpus.kind.name} {corpus.name}", *(f"  {note}" for note in report.notes), ""]))
    for path in unknown(data, found):
        print(f"skipped {path.name}: no scorer for this kind of data")
    return measured


def update(measured: dict[str, Figures], date: dt.date, *, allow_regression: bool) -> int:
    """Keep the figures, unless one is worse than its floor."""
    kept = floors.read(floors.FLOORS)
    worse = [found for story in kept for found in floors.regressions(kept, story, measured.get(story, {}))]
    if worse and not allow_regression:
        print("These fell below their floors, so nothing was kept (--allow-regression keeps them):", file=sys.stderr)
        print("\n".join(f"  {regression}" for regression in worse), file=sys.stderr)
        return 1
    floors.write(floors.raised(measured), floors.FLOORS)
    results.write(results.RESULTS, f"{date} · version {timeline.version()}", measured)
    return 0


def _refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
