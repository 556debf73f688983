"""What the commands share: the exit statuses, the moving line, and how problems are told."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from timeline.model.timeline import Timeline
    from timeline.pipeline import Progress

#: Exit statuses: done; done, but something needs a person; wrong use or nothing usable.
DONE, NEEDS_A_PERSON, UNUSABLE = 0, 1, 2

FOLDER = click.Path(path_type=Path)

#: Where the articles lie, unless told: in `seeds`, or here, where `timeline new` has been.
SEEDS, HERE, STARTED = "seeds", ".", "timeline.toml"


def usual_folder() -> str:
    """The folder of the articles where none is named."""
    return HERE if Path(STARTED).is_file() and not Path(SEEDS).is_dir() else SEEDS


@contextmanager
def progress_line(*, quiet: bool) -> Iterator[Progress | None]:
    """A line on a terminal that tells what is done; nothing elsewhere or when told to be quiet.

    No thread moves it: beside one the work could not be spread over processes.
    """
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    from timeline.pipeline import Progress

    with Live(console=Console(stderr=True), auto_refresh=False, transient=True) as line:

        def tell(doing: str) -> None:
            line.update(Text(doing), refresh=True)  # as `Text`: a file may be called "[/b].txt"

        yield Progress(stage=tell, item=lambda path: tell(f"reading {path}"))


def report(timeline: Timeline) -> bool:
    """Prints what a person should look at; says whether there was a warning."""
    from timeline.model.source import PublishedBasis

    for skipped in timeline.skipped:
        click.echo(f"{skipped.path}: {'left out: ' if skipped.is_article else ''}{skipped.reason}", err=True)
    for failed in timeline.failed_edits:
        click.echo(f"{failed.edit}: {failed.reason}", err=True)
    warned = False
    for source in timeline.sources:
        warnings = list(source.warnings)
        if source.published_basis is PublishedBasis.UNKNOWN:
            warnings.append(
                "has no publication date that can be worked out; its relative dates stay open "
                "(if you know it, say `published = 2024-12-16` in sources.toml)"
            )
        for warning in warnings:
            warned = True
            click.echo(f"{source.path}: {warning}", err=True)
    return warned


def stop(message: str) -> NoReturn:
    """Ends the command: wrong use, or nothing usable."""
    click.echo(f"timeline: {message}", err=True)
    sys.exit(UNUSABLE)
