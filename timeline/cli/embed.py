"""`timeline embed`: the code with which a timeline stands in another page."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.console import DONE, FOLDER, stop

if TYPE_CHECKING:
    from timeline.model.timeline import Timeline


@click.command()
@click.option("--url", required=True, help="The address at which the build folder is published.")
@click.option(
    "--from", "built", default="build", show_default=True, type=FOLDER, help="A build, its folder or timeline.json."
)
@click.option("--event", help="The id of one event, to embed that alone.")
@click.option("--theme", type=click.Choice(["light", "dark"]), help="Colours; else those of the reader's device.")
@click.option(
    "--as",
    "form",
    type=click.Choice(["iframe", "fragment", "oembed"]),
    default="iframe",
    show_default=True,
    help="A frame with its resizer, a list without scripts, or the answer of an oEmbed provider.",
)
def embed(url: str, built: Path, event: str | None, theme: str | None, form: str) -> None:
    """Prints the code that puts a published timeline into another page.

    \b
    timeline embed --url https://example.org/story/
    timeline embed --url https://example.org/story/ --as fragment > story.html
    """
    from timeline.changes import NotATimeline, read_timeline
    from timeline.renderer import embed as forms
    from timeline.renderer.safe import link

    if link(url) is None:
        stop(f"--url {url}: not an address on the web; write it as https://example.org/story/")
    url = url.strip() if url.strip().endswith(("/", ".html")) else f"{url.strip()}/"
    try:
        timeline = read_timeline(built)
    except NotATimeline as problem:
        stop(str(problem))
    one = None if event is None else _known(event, timeline)
    if form == "fragment":
        text = forms.fragment(timeline, url, one)
    elif form == "oembed":
        text = forms.oembed(timeline, url)
    else:
        text = f"{forms.frame(timeline, url, one, theme)}\n{forms.resizer()}"
    click.echo(text.encode("utf-8", "replace"), nl=not text.endswith("\n"))
    sys.exit(DONE)


def _known(name: str, timeline: Timeline) -> str:
    """The id of the event that has this id or alias; ends the command with the nearest where there is none."""
    homes = {alias: event.id for event in timeline.events if not event.hidden for alias in (event.id, *event.aliases)}
    if name not in homes:
        nearest = get_close_matches(name, homes, n=1, cutoff=0)
        meant = f"; the nearest is {nearest[0]}" if nearest else ""
        stop(f"--event {name}: no event of this timeline{meant}")
    return homes[name]
