"""`timeline serve`: the page in a browser of this machine, kept up to date, with the editor's desk."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.console import FOLDER, stop, usual_folder

if TYPE_CHECKING:
    from timeline.desk.server import Desk
    from timeline.desk.workshop import Workshop


@click.command()
@click.argument("seeds", default=usual_folder, type=FOLDER)
@click.option("--out", default="build", show_default=True, type=FOLDER, help="Folder to build into.")
@click.option("--port", default=8765, show_default=True, type=click.IntRange(0, 65535), help="0: any that is free.")
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
def serve(seeds: Path, out: Path, port: int, *, opened: bool) -> None:
    """Shows the page of the folder SEEDS with the editor's desk, and keeps it up to date.

    The page is built again whenever an article, sources.toml or edits.toml changes, and reloads in the browser. The
    desk lists the doubtful decisions first; what you decide is written into edits.toml, whose comments and order stay.
    Only this machine can reach it, and only who has the address with its secret. One desk at a time can be open on a
    folder. Stop it with Ctrl-C.

    \b
    timeline serve strike --open
    timeline serve strike --port 0 --out public
    """
    from timeline.desk.server import Desk
    from timeline.desk.workshop import Workshop
    from timeline.desk.writing import NotWritten, Taken, only_one

    if not seeds.is_dir():
        stop(f"{seeds}: is not a folder; make it with timeline new {seeds}")
    try:
        with only_one(seeds / "edits.toml.desk", patience=0):
            workshop = Workshop(seeds, out)
            try:
                desk = Desk(workshop, port)
            except OSError as problem:
                stop(f"port {port}: cannot be used ({problem.strerror}); choose another one with --port, or --port 0")
            _run(desk, workshop, opened=opened)
    except Taken:
        stop(f"{seeds}: another desk is open on this folder; close it first")
    except NotWritten as problem:
        stop(str(problem))


def _run(desk: Desk, workshop: Workshop, *, opened: bool) -> None:
    """Builds, serves and watches until Ctrl-C."""
    threading.Thread(target=desk.serve_forever, args=(0.1,), daemon=True).start()
    try:
        workshop.build()
        click.echo(f"The desk: {desk.address}")
        _tell(workshop)
        if opened:
            click.launch(desk.address)
        workshop.watch(desk.closing, lambda: _tell(workshop))
    except KeyboardInterrupt:
        pass
    finally:
        desk.closing.set()
        desk.shutdown()
        desk.server_close()


def _tell(workshop: Workshop) -> None:
    if workshop.problem:
        click.echo(f"timeline: {workshop.problem}", err=True)
    elif workshop.timeline is not None:
        for failed in workshop.timeline.failed_edits:
            click.echo(f"{failed.edit}: {failed.reason}", err=True)
