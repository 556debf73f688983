"""`timeline build`: from a folder of articles to the page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.console import DONE, FOLDER, NEEDS_A_PERSON, progress_line, report, stop

if TYPE_CHECKING:
    from timeline.model.timeline import Timeline


@click.command()
@click.argument("seeds", default="seeds", type=FOLDER)
@click.option("--out", default="build", show_default=True, type=FOLDER, help="Folder to write into.")
@click.option("--single-file", is_flag=True, help="Put everything into index.html; nothing beside it is needed.")
@click.option("--quiet", is_flag=True, help="Print nothing but problems.")
@click.option("--strict", is_flag=True, help="Exit 1 also for warnings: doubtful encodings, undated sources.")
def build(seeds: Path, out: Path, *, single_file: bool, quiet: bool, strict: bool) -> None:
    """Builds the page and timeline.json from the folder SEEDS.

    \b
    timeline build                      # seeds/ into build/
    timeline build strike --out public  # another folder
    """
    from timeline import pipeline

    try:
        with progress_line(quiet=quiet) as progress:
            timeline = pipeline.build(seeds, out, single_file=single_file, progress=progress)
    except pipeline.NothingToBuild as problem:
        stop(str(problem))
    except OSError as problem:
        reason = problem.strerror or str(problem)
        stop(f"{problem.filename or out}: cannot be written ({reason}); check the folder and its permissions")
    warned = report(timeline)
    if not quiet:
        _summary(timeline, out)
    sys.exit(NEEDS_A_PERSON if timeline.skipped or (strict and warned) else DONE)


def _summary(timeline: Timeline, out: Path) -> None:
    undated = sum(event.date is None or event.date.sort is None for event in timeline.events)
    disputed = sum(len(event.disagreements) for event in timeline.events)
    counts = [
        (len(timeline.sources), "source", "sources"),
        (len(timeline.claims), "claim", "claims"),
        (len(timeline.events), "event", "events"),
        (undated, "of them undated", "of them undated"),
        (disputed, "disagreement", "disagreements"),
        (len(timeline.skipped), "left out", "left out"),
    ]
    click.echo(", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts))
    click.echo(f"The page: {out / 'index.html'}")
