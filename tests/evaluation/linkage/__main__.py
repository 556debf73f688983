"""The command behind `make fit`."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections import Counter
from pathlib import Path

from tests.evaluation.linkage import report
from tests.evaluation.linkage.labelled import Labelled, stories
from tests.evaluation.linkage.logistic import fit
from tests.evaluation.linkage.rules import rules


def main(arguments: list[str] | None = None) -> int:
    """Fit, print the table and how it carries over; with `--update` write it into `weights.py`."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.linkage", description=__doc__)
    parser.add_argument("data", type=Path, help="a folder with stories and coreference corpora")
    parser.add_argument("--update", action="store_true", help="write the table into weights.py")
    parser.add_argument("--date", type=dt.date.fromisoformat, help="the day of the fit, for --update")
    options = parser.parse_args(arguments)
    if options.update and options.date is None:
        print("--update needs --date, the day of the fit: nothing here reads a clock", file=sys.stderr)
        return 2
    labelled = list(stories(options.data))
    if not labelled:
        print(f"{options.data} holds no annotated story", file=sys.stderr)
        return 2
    held = rules()
    model = fit(labelled, held)
    fitted = report.table(model, str(options.date or "an unnamed day"), _data(labelled))
    print(fitted)
    for name, result in report.held_out(labelled, held):
        print(f"{name:28}{result}")
    for kind, bias in model.bias.items():
        print(f"{f'prior odds, {kind}':28}{report.in_bits(bias):.1f}")
    if options.update:
        report.write(fitted)
    return 0


def _data(labelled: list[Labelled]) -> list[str]:
    """The kinds of data, with how many stories and pairs there were of each."""
    pairs: Counter[str] = Counter()
    for story in labelled:
        pairs[story.kind] += story.same.total() + story.different.total()
    named = {kind: [story.name for story in labelled if story.kind == kind] for kind in pairs}
    return [
        f"{', '.join(names) if len(names) <= 3 else f'{len(names)} topics of {kind}'} ({pairs[kind]} pairs)"
        for kind, names in named.items()
    ]


if __name__ == "__main__":
    sys.exit(main())
