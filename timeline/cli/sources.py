"""`timeline sources`: the sources of a folder, and how each is dated."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from timeline.cli.console import DONE, FOLDER, NEEDS_A_PERSON, progress_line, report, stop, usual_folder


@click.command()
@click.argument("seeds", default=usual_folder, type=FOLDER)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, with every name in full.")
def sources(seeds: Path, *, as_json: bool) -> None:
    """Lists the sources in the folder SEEDS: how each is dated, and what to look at.

    \b
    timeline sources strike
    timeline sources strike --json
    """
    from timeline import listing, pipeline

    try:
        with progress_line(quiet=False) as progress:
            timeline, documents = pipeline.reconciled(seeds, progress or pipeline.Progress())
    except pipeline.NothingToBuild as problem:
        stop(str(problem))
    report(timeline)
    rows = list(listing.source_rows(timeline, documents))
    if as_json:
        for row in rows:
            click.echo(listing.as_json(row))
    else:
        click.echo(listing.source_table(rows, shutil.get_terminal_size().columns))
    sys.exit(NEEDS_A_PERSON if timeline.skipped else DONE)
