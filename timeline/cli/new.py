"""`timeline new`: a folder to start from."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from timeline.cli.console import FOLDER, stop


@click.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
def new(folder: Path) -> None:
    """Makes the folder DIR with timeline.toml, sources.toml and edits.toml.

    All three explain themselves in comments and may stay as they are. Files that are there already are not touched.

    \b
    timeline new strike
    timeline add --to strike saved-page.html https://example.org/article
    timeline build strike
    """
    from timeline.desk.start import NotStarted, start

    try:
        written = start(folder)
    except NotStarted as problem:
        stop(str(problem))
    for path in written:
        click.echo(f"{path}: written")
    if written:
        click.echo(f"Put articles into {folder}, or: timeline add --to {quote(str(folder))} FILE|URL")
        click.echo(f"Then: timeline build {quote(str(folder))}")
    else:
        click.echo(f"{folder}: has all its files; none was touched")
