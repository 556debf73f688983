"""The command line: thin; what is done is done in `pipeline`.

To add a command: write a function here, decorate it with `@main.command()`, give its help an example, and name it in
the README.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from timeline.about import version

if TYPE_CHECKING:
    from timeline.model.timeline import Timeline
    from timeline.pipeline import Progress

#: Exit statuses: done; done, but something needs a person; wrong use or nothing usable.
DONE, NEEDS_A_PERSON, UNUSABLE = 0, 1, 2

FOLDER = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version(), prog_name="timeline")
def main() -> None:
    """Reads articles about one story and builds a timeline that shows its sources."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # a pipe or terminal that lacks a character is no reason to fail
        sys.stdout.reconfigure(errors="backslashreplace")


@main.command()
@click.argument("seeds", default="seeds", type=FOLDER)
@click.option("--out", default="build", show_default=True, type=FOLDER, help="Folder to write into.")
@click.option("--single-file", is_flag=True, help="Put everything into index.html; nothing beside it is needed.")
@click.option("--quiet", is_flag=True, help="Print nothing but problems.")
@click.option("--strict", is_flag=True, help="Exit 1 also for warnings: doubtful encodings, undated sources.")
def build(seeds: Path, out: Path, *, single_file: bool, quiet: bool, strict: bool) -> None:
    """Builds the page and timeline.json from the folder SEEDS.

    \b
    timeline build                      # seeds/ into build/
    timeline build strike --out public  # another folder
    """
    from timeline import pipeline

    try:
        with _progress(quiet=quiet) as progress:
            timeline = pipeline.build(seeds, out, single_file=single_file, progress=progress)
    except pipeline.NothingToBuild as problem:
        _stop(str(problem))
    except OSError as problem:
        reason = problem.strerror or str(problem)
        _stop(f"{problem.filename or out}: cannot be written ({reason}); check the folder and its permissions")
    warned = _report(timeline)
    if not quiet:
        _summary(timeline, out)
    sys.exit(NEEDS_A_PERSON if timeline.skipped or (strict and warned) else DONE)


@main.command()
@click.argument("seeds", default="seeds", type=FOLDER)
def sources(seeds: Path) -> None:
    """Lists the sources in the folder SEEDS: how each is dated, and what to look at.

    \b
    timeline sources strike
    """
    from timeline import pipeline
    from timeline.listing import source_table

    try:
        with _progress(quiet=False) as progress:
            timeline, documents = pipeline.reconciled(seeds, progress or pipeline.Progress())
    except pipeline.NothingToBuild as problem:
        _stop(str(problem))
    _report(timeline)
    click.echo(source_table(timeline, documents))
    sys.exit(NEEDS_A_PERSON if timeline.skipped else DONE)


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--published", metavar="DATE", help="The day the text was written, as 2024-12-16.")
@click.option("--language", default="en", show_default=True, help="The language of the text.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def tag(files: tuple[Path, ...], published: str | None, language: str, *, as_json: bool) -> None:
    """Lists the time expressions in FILES (a file named - is the standard input).

    \b
    timeline tag article.txt --published 2024-12-16 --json
    """
    from timeline import tagging
    from timeline.languages import loader

    if language not in loader.available():
        _stop(f"--language {language}: not read yet; choose from {', '.join(loader.available())}")
    anchor = tagging.read_day(published) if published else None
    if published and anchor is None:
        _stop(f"--published {published}: not a day; write it as 2024-12-16")
    failed = False
    for path in files:
        try:
            text = tagging.read_text(path)
        except tagging.Unreadable as problem:
            failed = True
            click.echo(f"{path}: {problem}", err=True)
            continue
        for found in tagging.tag(text, published=anchor, language=language):
            click.echo(found.to_json(str(path)) if as_json else found.in_words(str(path)))
    sys.exit(NEEDS_A_PERSON if failed else DONE)


@main.command()
def schema() -> None:
    """Prints the JSON Schema of timeline.json.

    \b
    timeline schema > timeline.schema.json
    """
    import json

    from timeline.model.timeline import Timeline

    click.echo(json.dumps(Timeline.model_json_schema(), indent=2, ensure_ascii=False).encode())


@contextmanager
def _progress(*, quiet: bool) -> Iterator[Progress | None]:
    """A moving line on a terminal; nothing elsewhere or when told to be quiet."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.text import Text

    from timeline.pipeline import Progress

    with Console(stderr=True).status("timeline") as status:  # as `Text`: a file may be called "[/b].txt"
        yield Progress(stage=status.update, item=lambda path: status.update(Text(f"reading {path}")))


def _report(timeline: Timeline) -> bool:
    """Prints what a person should look at; says whether there was a warning."""
    from timeline.model.source import PublishedBasis

    for skipped in timeline.skipped:
        click.echo(f"{skipped.path}: left out: {skipped.reason}", err=True)
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


def _summary(timeline: Timeline, out: Path) -> None:
    undated = sum(event.date is None or event.date.sort is None for event in timeline.events)
    disputed = sum(len(event.disagreements) for event in timeline.events)
    counts = [
        (len(timeline.sources), "source", "sources"),
        (len(timeline.claims), "claim", "claims"),
        (len(timeline.events), "event", "events"),
        (undated, "of them undated", "of them undated"),
        (disputed, "disagreement", "disagreements"),
        (len(timeline.skipped), "left out", "left out"),
    ]
    click.echo(", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts))
    click.echo(f"The page: {out / 'index.html'}")


def _stop(message: str) -> NoReturn:
    click.echo(f"timeline: {message}", err=True)
    sys.exit(UNUSABLE)
