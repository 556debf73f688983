"""Reads `timeline.toml`, in which people give a timeline its title."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from pathlib import Path

from timeline.model.settings import Settings

FILE = "timeline.toml"


def read_settings(folder: Path) -> tuple[Settings, list[str]]:
    """The settings of a folder, and what is wrong with the file in words; what is wrong is left out, the rest holds."""
    try:
        written = tomllib.loads((folder / FILE).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Settings(), []
    except (OSError, UnicodeDecodeError) as problem:
        return Settings(), [f"cannot be read ({problem}); it is ignored"]
    except tomllib.TOMLDecodeError as problem:
        return Settings(), [f"is not valid TOML ({problem}); it is ignored until that is mended"]
    good, problems = {}, []
    for key, value in written.items():
        if key not in Settings.model_fields:
            near = get_close_matches(key, Settings.model_fields, n=1)
            hint = f"; did you mean “{near[0]}”?" if near else f"; known are {', '.join(Settings.model_fields)}"
            problems.append(f"unknown key “{key}”{hint}")
        elif not isinstance(value, str):
            problems.append(f"“{key}” must be a text in quotation marks; it is ignored")
        else:
            good[key] = value
    return Settings(**good), problems
