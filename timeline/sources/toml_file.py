"""Reads the TOML files in which people say what they know; what is wrong in them is told, the rest holds."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any


def read_toml(path: Path) -> tuple[dict[str, Any], list[str]]:
    """What a file holds, and what is wrong with it in words; a file that is not there holds nothing."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig")), []
    except FileNotFoundError:
        return {}, []
    except (OSError, UnicodeDecodeError) as problem:
        return {}, [f"cannot be read ({problem}); it is ignored"]
    except tomllib.TOMLDecodeError as problem:
        return {}, [f"is not valid TOML ({problem}); it is ignored until that is mended"]


def known_fields(table: Mapping[str, Any], known: Iterable[str], where: str = "") -> tuple[dict[str, str], list[str]]:
    """The entries with known names as texts, and a line for each other one; `where` says in which part of the file."""
    names, good, problems = tuple(known), dict[str, str](), list[str]()
    for key, value in table.items():
        if key not in names:
            problems.append(f"{where}unknown key “{key}”{nearest(key, names, 'known are ' + ', '.join(names))}")
        elif isinstance(value, dt.date):
            good[key] = value.isoformat()
        elif isinstance(value, str):
            good[key] = value
        else:
            problems.append(f"{where}“{key}” must be a text in quotation marks; it is ignored")
    return good, problems


def nearest(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint at what may have been meant."""
    near = get_close_matches(name, list(known), n=1)
    if near:
        return f"; did you mean “{near[0]}”?"
    return f"; {otherwise}" if otherwise else ""
