"""Reads the TOML files in which people say what they know; what is wrong in them is told, the rest holds."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo


def read_toml(path: Path) -> tuple[dict[str, Any], list[str]]:
    """What a file holds, and what is wrong with it in words; a file that is not there holds nothing."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig")), []
    except FileNotFoundError:
        return {}, []
    except UnicodeDecodeError as problem:
        return {}, [f"is not UTF-8 (byte {problem.start + 1}); it is ignored until it is saved as UTF-8"]
    except OSError as problem:
        return {}, [f"cannot be read ({problem.strerror or problem}); it is ignored"]
    except tomllib.TOMLDecodeError as problem:
        return {}, [f"is not valid TOML ({problem}); it is ignored until that is mended"]


def known_fields(
    table: Mapping[str, Any], known: Mapping[str, FieldInfo], where: str = ""
) -> tuple[dict[str, Any], list[str]]:
    """The entries that fit the fields of a model, and a line for each other one; `where` names the part of the file."""
    good, problems = dict[str, Any](), list[str]()
    for key, value in table.items():
        if key not in known:
            problems.append(f"{where}unknown key “{key}”{nearest(key, known, 'known are ' + ', '.join(known))}")
        elif known[key].annotation == int | None:
            if isinstance(value, int) and value > 0 and not isinstance(value, bool):
                good[key] = value
            else:
                problems.append(f"{where}“{key}” must be a whole number above 0; it is ignored")
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
