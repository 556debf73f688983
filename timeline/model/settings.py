"""What people say of a whole timeline, in `timeline.toml`."""

from __future__ import annotations

from timeline.model.base import Model


class Settings(Model):
    """The timeline's title and what stands around it; all of it may be left out."""

    title: str | None = None
    description: str | None = None
    url: str | None = None
    contact: str | None = None
    language: str | None = None
