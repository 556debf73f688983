"""`timeline tag`: the time expressions of texts."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from timeline.cli.console import DONE, NEEDS_A_PERSON, stop


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--published", metavar="DATE", help="The day the text was written, as 2024-12-16.")
@click.option(
    "--language",
    default="en",
    show_default=True,
    help="The language of the text; a region (en-GB) tells the order of 03/04/2024.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def tag(files: tuple[Path, ...], published: str | None, language: str, *, as_json: bool) -> None:
    """Lists the time expressions in FILES (a file named - is the standard input).

    \b
    timeline tag article.txt --published 2024-12-16 --json
    timeline tag artikel.txt --language de
    """
    from timeline import tagging

    if not tagging.is_read(language):
        stop(f"--language {language}: not read; {tagging.HOW_TO_NAME_IT}")
    anchor = tagging.read_day(published) if published else None
    if published and anchor is None:
        stop(f"--published {published}: not a day; write it as 2024-12-16")
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
