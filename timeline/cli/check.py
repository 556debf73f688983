"""`timeline check`: what of a folder needs a person."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.console import DONE, FOLDER, NEEDS_A_PERSON, progress_line, stop, usual_folder

if TYPE_CHECKING:
    from timeline.review import Finding


@click.command()
@click.argument("seeds", default=usual_folder, type=FOLDER)
@click.option(
    "--previous",
    type=FOLDER,
    help="The build that disagreements are new against: its folder or timeline.json. Without it, build if it is there.",
)
@click.option("--out", default="build", show_default=True, type=FOLDER, help="Folder whose cache is used.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Lines for people, one JSON object a line, or annotations for GitHub Actions.",
)
def check(seeds: Path, previous: Path | None, out: Path, form: str) -> None:
    """Lists what of the folder SEEDS needs a person; builds nothing.

    Listed are edits that no longer apply, files that were left out, disagreements that are new since the last build,
    merges that were close, sources without a date, and dates that hang on one source. A merge that is confirmed or
    undone in edits.toml, and a date that is given there or in sources.toml, is listed no more. The exit status is 1
    where something is listed.

    \b
    timeline check strike
    timeline check strike --previous public/timeline.json --format github
    """
    found = _found(seeds, previous, out, quiet=form != "text")
    if form == "github":
        from timeline.review.findings import as_github

        lines: list[str] | list[bytes] = list(as_github(found, seeds.as_posix()))
    elif form == "json":
        lines = [json.dumps(finding.model_dump(), ensure_ascii=False).encode() for finding in found]
    else:
        lines = [finding.text for finding in found] or ["Nothing needs a person."]
    for line in lines:
        click.echo(line)
    sys.exit(NEEDS_A_PERSON if found else DONE)


def _found(seeds: Path, previous: Path | None, out: Path, *, quiet: bool) -> list[Finding]:
    """What there is to look at; ends the command where nothing can be read."""
    from timeline import pipeline
    from timeline.changes import NotATimeline, read_timeline
    from timeline.review import findings

    try:
        before = read_timeline(previous) if previous else None
        if previous is None and (out / "timeline.json").is_file():
            before = read_timeline(out)
        with progress_line(quiet=quiet) as progress:
            kept = out / pipeline.KEPT if out.is_dir() else None
            timeline, _ = pipeline.reconciled(seeds, progress or pipeline.Progress(), kept)
    except (pipeline.NothingToBuild, NotATimeline) as problem:
        stop(str(problem))
    return findings(timeline, before)
