"""Reads `aliases.toml`, in which people say which names mean the same.

A line a name: `"Kim Jong Un" = ["Kim Jong-un", "Mr. Kim"]`. The name before the sign is the one that is shown and
compared, whatever name of the list an article uses.
"""

from __future__ import annotations

from pathlib import Path

from timeline.sources.toml_file import read_toml

FILE = "aliases.toml"


def read_aliases(folder: Path) -> tuple[dict[str, str], list[str]]:
    """The name that stands for each other name, and what is wrong with `aliases.toml` in words; the rest holds."""
    written, problems = read_toml(folder / FILE)
    found: dict[str, str] = {}
    for name, others in written.items():
        if not isinstance(others, list) or not all(isinstance(other, str) and other.strip() for other in others):
            problems.append(f'“{name}” must be a list of names: "{name}" = ["other name", "another"]; it is ignored')
            continue
        for other in others:
            known = found.setdefault(" ".join(other.split()), name)
            if known != name:
                problems.append(f"“{other}” stands both under “{known}” and under “{name}”; only the first counts")
    return found, problems
