"""Reads the data of a language; the only place that knows where it lies."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from timeline.languages.kept import kept

DEFAULT_LANGUAGE = "en"

#: Tables that are made from locale data for a language without them.
TIME_TABLES = ("words", "timex")


@cache
def available() -> tuple[str, ...]:
    """The codes of the languages that are read, sorted: those that have words."""
    return having("words")


@cache
def tells_times(language: str) -> bool:
    """Can the dates of a language be read: has it words and phrases of its own, or locale data?"""
    if language in available():
        return True
    from timeline.languages import locales

    return locales.is_known(language)


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
    are read. Words and phrases of time are made from locale data where a language has none.
    """
    if language not in having(name) and name in TIME_TABLES and tells_times(language):
        from timeline.languages import locales

        return locales.words(language, table(DEFAULT_LANGUAGE, name)) if name == "words" else locales.phrases(language)
    code = language if language in having(name) else DEFAULT_LANGUAGE
    path = files("timeline.languages") / code / f"{name}.toml"
    content = path.read_bytes()
    return kept(path, content) if isinstance(path, Path) else tomllib.loads(content.decode())
