"""What people say of a whole timeline, in `timeline.toml`, and of its sources, in `sources.toml`."""

from __future__ import annotations

from timeline.model.base import Model
from timeline.model.document import About


class Settings(Model):
    """The timeline's title, what stands around it, and up to which size files are read; all of it may be left out."""

    title: str | None = None
    description: str | None = None
    url: str | None = None
    contact: str | None = None
    language: str | None = None
    largest_file_mb: int | None = None


class Description(About):
    """What people know of one source; all of it may be left out. `label` is what it is called in a list."""

    label: str | None = None
