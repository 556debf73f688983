"""Reads `timeline.toml`, in which people give a timeline its title."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from timeline.languages import loader
from timeline.model.settings import Settings
from timeline.sources.toml_file import known_fields, read_toml

FILE = "timeline.toml"


def read_settings(folder: Path) -> tuple[Settings, list[str]]:
    """The settings of a folder, and what is wrong with the file in words; what is wrong is left out, the rest holds."""
    written, problems = read_toml(folder / FILE)
    good, wrong = known_fields(written, Settings.model_fields)
    for key, fits, wanted in (
        ("url", _is_address, "an address on the web: https://example.org/story/"),
        ("language", _is_told, f"a language that a page can be told in: {', '.join(loader.having('page'))}"),
    ):
        if key in good and not fits(good[key]):
            wrong.append(f"“{key}” must be {wanted}; “{good.pop(key)}” is ignored")
    return Settings(**good), problems + wrong


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _is_told(language: str) -> bool:
    return language.replace("_", "-").partition("-")[0].lower() in loader.having("page")
