"""`timeline build`: from a folder of articles to the page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.console import DONE, FOLDER, NEEDS_A_PERSON, progress_line, report, stop, usual_folder

if TYPE_CHECKING:
    from timeline.model.timeline import Timeline


@click.command()
@click.argument("seeds", default=usual_folder, type=FOLDER)
@click.option("--out", default="build", show_default=True, type=FOLDER, help="Folder to write into.")
@click.option(
    "--previous", type=FOLDER, help="An earlier build, its folder or timeline.json: the page tells what changed."
)
@click.option("--single-file", is_flag=True, help="Put everything into index.html; nothing beside it is needed.")
@click.option("--no-cache", is_flag=True, help="Read every article again; the result is the same.")
@click.option("--quiet", is_flag=True, help="Print nothing but problems.")
@click.option(
    "--strict",
    is_flag=True,
    help="Exit 1 also for warnings (doubtful encodings, undated sources); stop at a broken edits.toml.",
)
def build(seeds: Path, out: Path, previous: Path | None, **flags: bool) -> None:
    """Builds the page and timeline.json from the folder SEEDS.

    What was read before is kept in .cache of the output folder, and only what changed is read again; in a long story
    only what changed is judged and drawn again, and where nothing has changed nothing is done. The exit status is 0
    when all is done, 1 where something needs a person (a file that cannot be read, an edit that no longer applies), 2
    where nothing could be built; the old page then stays.

    \b
    timeline build                      # seeds/ into build/
    timeline build strike --out public  # another folder
    timeline build strike --out public --previous public
                                        # the page tells what changed since the last build
    """
    timeline = _built(seeds, out, previous, **flags)
    warned = report(timeline)
    if not flags["quiet"]:
        _summary(timeline, out)
    needs_a_person = timeline.skipped or timeline.failed_edits or (flags["strict"] and warned)
    sys.exit(NEEDS_A_PERSON if needs_a_person else DONE)


def _built(seeds: Path, out: Path, previous: Path | None, **flags: bool) -> Timeline:
    """Builds, or ends the command with the reason why not."""
    from timeline import pipeline

    before = _before(previous) if previous else None
    try:
        how = pipeline.How(strict=flags["strict"], cached=not flags["no_cache"])
        with progress_line(quiet=flags["quiet"]) as progress:
            return pipeline.build(
                seeds, out, single_file=flags["single_file"], previous=before, progress=progress, **how
            )
    except pipeline.NothingToBuild as problem:
        stop(str(problem))
    except OSError as problem:
        reason = problem.strerror or str(problem)
        stop(f"{problem.filename or out}: cannot be written ({reason}); check the folder and its permissions")


def _before(previous: Path) -> Timeline:
    from timeline.changes import NotATimeline, read_timeline  # most builds do without

    try:
        return read_timeline(previous)
    except NotATimeline as problem:
        stop(str(problem))


def _summary(timeline: Timeline, out: Path) -> None:
    undated = sum(event.date is None or event.date.sort is None for event in timeline.events)
    disputed = sum(len(event.disagreements) for event in timeline.events)
    left_out = sum(skipped.is_article for skipped in timeline.skipped)
    misread = len(timeline.skipped) - left_out
    counts = [
        (len(timeline.sources), "source", "sources"),
        (len(timeline.claims), "claim", "claims"),
        (len(timeline.events), "event", "events"),
        (undated, "of them undated", "of them undated"),
        (disputed, "disagreement", "disagreements"),
        (left_out, "left out", "left out"),
    ]
    if misread:
        counts.append((misread, "setting not understood", "settings not understood"))
    click.echo(", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts))
    click.echo(f"The page: {out / 'index.html'}")
