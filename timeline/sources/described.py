"""Reads `sources.toml`, in which people say what they know of the sources and the files do not.

A table a file, named by its path inside the folder: `["001.txt"]`, then `published = 2024-12-16`, `publisher = "…"` and
so on. What stands there goes before what the file says of itself.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from timeline.model.document import Metadata
from timeline.model.settings import Description
from timeline.sources.toml_file import known_fields, nearest, read_toml

FILE = "sources.toml"


def read_descriptions(folder: Path) -> tuple[dict[str, Description], list[str]]:
    """What is said of each file, by its path, and what is wrong with `sources.toml` in words."""
    written, problems = read_toml(folder / FILE)
    found = {}
    for path, table in written.items():
        if not isinstance(table, Mapping):
            problems.append(f'“{path}” is no table; write ["name of the file"] and below it what you know')
            continue
        good, wrong = known_fields(table, Description.model_fields, f"[{path}] ")
        found[path] = Description(**good)
        problems += wrong
    return found, problems


def by_file(described: Mapping[str, Description], files: Container[str]) -> dict[str, dict[str, Description]]:
    """What is said of each file and its entries, which are named by the file, “#” and a name of their own."""
    found: dict[str, dict[str, Description]] = {}
    for name, description in described.items():
        file = name if name in files else name.rpartition("#")[0]
        found.setdefault(file, {})[name] = description
    return found


def unmatched(described: Iterable[str], read: Iterable[str]) -> list[str]:
    """A line for each description of a file that is not among those read."""
    names = set(read)
    missing = [path for path in described if path not in names]
    return [f"“{path}” is no source of this folder{nearest(path, sorted(names))}" for path in missing]


def with_description(metadata: Metadata, description: Description) -> Metadata:
    """The metadata of a file, with what people say put before what the file says."""
    said = {name: value for name in Metadata.model_fields if (value := getattr(description, name, None))}
    if description.published:
        said["published_in"] = FILE
    return metadata.model_copy(update=said)
