"""The command behind `make fit`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.evaluation.linkage.labelled import stories
from tests.evaluation.linkage.offsets import Offset, left_out, offsets
from timeline.reconciler.comparing.weights import WEIGHTS


def main(arguments: list[str] | None = None) -> int:
    """Print of each level its weight and how far that is off, on all stories and on all but one."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.linkage", description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, help="a folder with more annotated stories")
    labelled = list(stories(parser.parse_args(arguments).data))
    print(f"{'level':36}{'weight':>8}{'lacks':>8}{'at least':>10}{'at most':>9}{'pairs':>8}{'stories':>9}")
    spans = left_out(labelled)
    for offset in sorted(offsets(labelled), key=_order):
        least, most = spans[offset.attribute, offset.level]
        name, weight = f"{offset.attribute} {offset.level}", WEIGHTS[offset.attribute][offset.level]
        print(f"{name:36}{weight:8.1f}{offset.bits:+8.1f}{least:+10.1f}{most:+9.1f}{offset.pairs:8}{offset.stories:9}")
    return 0


def _order(offset: Offset) -> tuple[int, int]:
    attributes = list(WEIGHTS)
    return attributes.index(offset.attribute), list(WEIGHTS[offset.attribute]).index(offset.level)


if __name__ == "__main__":
    sys.exit(main())
