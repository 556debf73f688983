"""`timeline explain`: why an event or a source is told as it is."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from timeline.cli.console import DONE, FOLDER, stop


@click.command()
@click.argument("name")
@click.option("--from", "built", default="build", show_default=True, type=FOLDER, help="A build or its timeline.json.")
def explain(name: str, built: Path) -> None:
    """Explains the event or source NAME of a build.

    An event is named by its id or by that of one of its claims, as its link has it; a source by its file, its label or
    its id. Told are the date with its steps, who says so, why claims are one event with the weight of each reason,
    and all readings.

    \b
    timeline explain 004.txt
    timeline explain c0123456789 --from public/timeline.json
    """
    from timeline.changes import NotATimeline, read_timeline
    from timeline.explanation import Unknown, explain

    try:
        tree = explain(read_timeline(built), name)
    except (NotATimeline, Unknown) as problem:
        stop(str(problem))
    for line in tree.lines():
        click.echo(line)
    sys.exit(DONE)
