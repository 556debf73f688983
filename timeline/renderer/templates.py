"""Finds and loads the templates: in a wheel they lie inside the package, in a checkout beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.renderer.safe import runs_both_ways

if TYPE_CHECKING:
    from jinja2 import Environment


#: A line break after or before a tag: a browser would make a node of it, thousands on a long page.
BESIDE_TAG = re.compile(r"(?<=[>}])\n\s*|\n\s*(?=[<{])")

#: A comment that has its lines to itself, in a stylesheet or a script.
COMMENT = re.compile(r"^ *(?://.*|/\*[^*]*\*/)\n", re.MULTILINE)


def template_root() -> Path:
    """The folder of the templates; raises `FileNotFoundError` where the installation has none."""
    package = Path(__file__).resolve().parent.parent
    for root in (package / "templates", package.parent / "templates"):
        if root.is_dir():
            return root
    raise FileNotFoundError(f"no templates in {package} nor beside it: the installation is incomplete")


@cache
def environment() -> Environment:
    """The template engine: everything is escaped, and a name that a template misses is an error."""
    # Imported here: commands that draw no page should not wait for it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
    from jinja2.ext import Extension
    from jinja2.runtime import Context
    from markupsafe import Markup

    from timeline.renderer.compiled import Kept

    class Tight(Extension):
        """Takes line breaks beside tags out of the templates, never out of what they place."""

        def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
            return BESIDE_TAG.sub("", source)

    @pass_context
    def direction(context: Context, text: str) -> str:
        """The attribute with which words from outside find their own direction, where it may not be the page's."""
        return Markup(' dir="auto"') if context["words"]["direction"] != "ltr" or runs_both_ways(text) else ""

    root = template_root()
    found = Environment(
        extensions=[Tight],
        loader=FileSystemLoader(root),
        bytecode_cache=Kept(root, Path(__file__).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["direction"] = direction
    return found


def asset(name: str) -> str:
    """The text of a stylesheet or script that is put into the page, as it stands in its file."""
    return (template_root() / name).read_text(encoding="utf-8")


def inlined(names: Sequence[str]) -> str:
    """Stylesheets or scripts as the page carries them: without their comments, which readers would load for nothing."""
    return COMMENT.sub("", "".join(map(asset, names)))


if __name__ == "__main__":
    for name in environment().list_templates(["jinja"]):
        environment().get_template(name)
