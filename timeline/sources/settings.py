"""Reads `timeline.toml`, in which people give a timeline its title."""

from __future__ import annotations

from pathlib import Path

from timeline.model.settings import Settings
from timeline.sources.toml_file import known_fields, read_toml

FILE = "timeline.toml"


def read_settings(folder: Path) -> tuple[Settings, list[str]]:
    """The settings of a folder, and what is wrong with the file in words; what is wrong is left out, the rest holds."""
    written, problems = read_toml(folder / FILE)
    good, wrong = known_fields(written, Settings.model_fields)
    return Settings(**good), problems + wrong
