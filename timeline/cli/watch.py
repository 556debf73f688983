"""`timeline watch`: builds again whenever something changes, and tells what that changed."""

from __future__ import annotations

import threading
from pathlib import Path

import click

from timeline.cli.console import FOLDER, stop, usual_folder


@click.command()
@click.argument("seeds", default=usual_folder, type=FOLDER)
@click.option("--out", default="build", show_default=True, type=FOLDER, help="Folder to build into.")
def watch(seeds: Path, out: Path) -> None:
    """Builds the folder SEEDS again whenever something in it changes, and tells what that changed.

    Changes are told against the build that was there at first. Stop it with Ctrl-C.

    \b
    timeline watch strike --out public
    """
    from timeline.desk.workshop import Workshop

    if not seeds.is_dir():
        stop(f"{seeds}: is not a folder; make it with timeline new {seeds}")
    workshop, told = Workshop(seeds, out), set[str]()

    def tell() -> None:
        if workshop.problem:
            click.echo(f"timeline: {workshop.problem}", err=True)
            return
        for change in workshop.changes():
            if change not in told:
                told.add(change)
                click.echo(change)
        click.echo(f"The page: {out / 'index.html'}")

    try:
        workshop.build()
        tell()
        workshop.watch(threading.Event(), tell)
    except KeyboardInterrupt:
        return
