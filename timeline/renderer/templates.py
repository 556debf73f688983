"""Finds and loads the templates: in a wheel they lie inside the package, in a checkout beside it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


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
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(template_root()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def asset(name: str) -> str:
    """The text of a stylesheet or script that is put into the page."""
    return (template_root() / name).read_text(encoding="utf-8")
