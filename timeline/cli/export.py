"""`timeline export`: the timeline in the form of another program."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from timeline.cli.console import DONE, FOLDER, stop


@click.command()
@click.argument("name", metavar="FORMAT")
@click.option(
    "--from", "built", default="build", show_default=True, type=FOLDER, help="A build, its folder or timeline.json."
)
@click.option("--out", type=click.Path(path_type=Path), help="File to write; without it the standard output.")
def export(name: str, built: Path, out: Path | None) -> None:
    """Writes a built timeline as atom, csv, ical, jsonl, jsonld, markwhen or timelinejs.

    \b
    timeline export csv --out claims.csv
    timeline export ical --from public/timeline.json > story.ics
    """
    from difflib import get_close_matches

    from timeline.changes import NotATimeline, read_timeline
    from timeline.renderer.exports import FORMATS

    if name not in FORMATS:
        nearest = get_close_matches(name, FORMATS, n=1)
        meant = f"did you mean {nearest[0]}? " if nearest else ""
        stop(f"{name}: not a known format; {meant}choose from {', '.join(FORMATS)}")
    try:
        text = FORMATS[name](read_timeline(built))
        if out is None:
            click.echo(text.encode("utf-8", "replace"), nl=False)
        else:
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_bytes(text.encode("utf-8", "replace"))
    except NotATimeline as problem:
        stop(str(problem))
    except OSError as problem:
        stop(f"{out}: cannot be written ({problem.strerror or problem}); name another file with --out")
    sys.exit(DONE)
