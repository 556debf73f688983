"""Reads the data of a language; the only place that knows where it lies."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

DEFAULT_LANGUAGE = "en"


@cache
def available() -> tuple[str, ...]:
    """The codes of the languages that are read, sorted: those that have words."""
    return having("words")


@cache
def having(name: str) -> tuple[str, ...]:
    """The codes of the languages that have that data file, sorted."""
    root = files("timeline.languages")
    return tuple(
        sorted(entry.name for entry in root.iterdir() if entry.is_dir() and (entry / f"{name}.toml").is_file())
    )


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """One data file of a language (`words`, `timex`, `page` …) as a dictionary; English where the language has none.

    A language may have some files and not others: what stands around an article is told apart in more languages than
    are read.
    """
    code = language if language in having(name) else DEFAULT_LANGUAGE
    path = files("timeline.languages") / code / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
