"""`timeline add`: one article more."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from timeline.cli.console import DONE, FOLDER, NEEDS_A_PERSON, SEEDS, usual_folder


@click.command()
@click.argument("articles", metavar="FILE|URL...", nargs=-1, required=True)
@click.option("--to", "folder", default=usual_folder, type=FOLDER, help=f"Folder of the articles.  [default: {SEEDS}]")
def add(articles: tuple[str, ...], folder: Path) -> None:
    """Adds articles to a folder: files are copied, addresses are fetched.

    Each is read at once; what cannot be read is not added. It gets an entry in sources.toml with its address and, as
    comments, what it says of itself. You are told of articles that look like copies. Sites that ask programs to keep
    away are not read; what was fetched is kept for an hour, so that a second try asks nobody. The exit status is 1
    where something was not added.

    \b
    timeline add saved-page.html
    timeline add --to strike https://example.org/article notes.txt
    """
    from timeline.desk.collect import NotAdded, add

    failed = False
    for article in articles:
        try:
            added = add(article, folder)
        except NotAdded as problem:
            failed = True
            click.echo(f"timeline: {problem}", err=True)
            continue
        click.echo(f"{added.path}: added")
        for warning in added.warnings:
            click.echo(f"{added.path}: {warning}", err=True)
    sys.exit(NEEDS_A_PERSON if failed else DONE)
