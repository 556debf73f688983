"""`timeline sources`: the sources of a folder, and how each is dated."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from timeline.cli.console import DONE, FOLDER, NEEDS_A_PERSON, progress_line, report, stop


@click.command()
@click.argument("seeds", default="seeds", type=FOLDER)
def sources(seeds: Path) -> None:
    """Lists the sources in the folder SEEDS: how each is dated, and what to look at.

    \b
    timeline sources strike
    """
    from timeline import pipeline
    from timeline.listing import source_table

    try:
        with progress_line(quiet=False) as progress:
            timeline, documents = pipeline.reconciled(seeds, progress or pipeline.Progress())
    except pipeline.NothingToBuild as problem:
        stop(str(problem))
    report(timeline)
    click.echo(source_table(timeline, documents))
    sys.exit(NEEDS_A_PERSON if timeline.skipped else DONE)
