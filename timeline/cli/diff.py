"""`timeline diff`: what changed from one build to another."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from timeline.cli.console import DONE, FOLDER, stop


@click.command()
@click.argument("old", type=FOLDER)
@click.argument("new", type=FOLDER)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: kind, event, text.")
def diff(old: Path, new: Path, *, as_json: bool) -> None:
    """Tells what changed from the build OLD to the build NEW.

    Each is a timeline.json or the folder of a build. Told are events that are new, gone, merged, split or dated
    otherwise, disagreements that opened or closed, and sources that came, went or are dated otherwise. An event whose
    article was reworded is the same event.

    \b
    timeline diff last-week/timeline.json build
    timeline diff old new --json | jq -r 'select(.kind == "re-dated").text'
    """
    from timeline.changes import NotATimeline, compare, read_timeline

    try:
        changes = compare(read_timeline(old), read_timeline(new))
    except NotATimeline as problem:
        stop(str(problem))
    for change in changes:
        click.echo(json.dumps(change.model_dump(), ensure_ascii=False).encode() if as_json else change.text)
    if not changes and not as_json:
        click.echo("Nothing changed.")
    sys.exit(DONE)
