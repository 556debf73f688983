"""The command line: a module for each command, and thin; what is done is done in `pipeline` and below.

To add a command: write a module here that holds one `@click.command()` of its name, with an example in its help; add it
to the list below, and name it in the README. What commands share is in `console`.
"""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from contextlib import suppress
from types import ModuleType

import click

from timeline.about import version
from timeline.cli.add import add
from timeline.cli.build import build
from timeline.cli.check import check
from timeline.cli.diff import diff
from timeline.cli.embed import embed
from timeline.cli.explain import explain
from timeline.cli.export import export
from timeline.cli.new import new
from timeline.cli.schema import schema
from timeline.cli.serve import serve
from timeline.cli.sources import sources
from timeline.cli.tag import tag
from timeline.cli.watch import watch

#: What a command makes mostly lives to its end. To look for what does not after so many new objects, not after 700 as
#: Python does, spares a third of a build.
COLLECT_AFTER = 2_000_000


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version(), prog_name="timeline")
def main() -> None:
    """Reads articles about one story and builds a timeline that shows its sources.

    \b
    timeline new strike                        # a folder to start from
    timeline add --to strike page.html         # articles: files, or addresses
    timeline build strike --out public         # the page: public/index.html
    timeline check strike --out public         # what needs a person
    timeline serve strike --out public --open  # the same page with the editor's desk

    Each command explains itself: timeline build --help. The exit status is 0 when all is done, 1 where something needs
    a person, 2 for wrong use or where nothing can be done.

    \b
    Completion in the shell, in ~/.bashrc (or zsh_source, fish_source):
      eval "$(_TIMELINE_COMPLETE=bash_source timeline)"
    """
    gc.set_threshold(COLLECT_AFTER)
    _without_plugins()
    if isinstance(sys.stdout, io.TextIOWrapper):  # a pipe or terminal that lacks a character is no reason to fail
        sys.stdout.reconfigure(errors="backslashreplace")


def _without_plugins() -> None:
    """Spares the look for plugins of models among all that is installed: ours want none.

    Even where pydantic is told so, it loads what would look for them, and with that all that reads e-mails.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    name = "pydantic.plugin._loader"
    if name not in sys.modules:
        sys.modules[name] = loader = ModuleType(name)
        loader.get_plugins = tuple  # type: ignore[attr-defined]


for command in (add, build, check, diff, embed, explain, export, new, schema, serve, sources, tag, watch):
    main.add_command(command)


def run() -> None:
    """The program: a command, and its end without taking apart all that it made, which the system frees at once."""
    status = list[int]()

    def end() -> None:
        with suppress(OSError, ValueError):  # else Python tells it, or has it told already
            sys.stdout.flush()
            sys.stderr.flush()
            if status:
                os._exit(status[0])

    atexit.register(end)  # as the first, so that it comes last
    try:
        main(prog_name="timeline")
    except SystemExit as ended:
        if isinstance(ended.code, int):
            status.append(ended.code)
        raise
