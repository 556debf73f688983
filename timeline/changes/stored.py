"""Reads a timeline that an earlier build wrote."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from timeline.model.timeline import SCHEMA_VERSION, Timeline

#: The name of the data beside the page.
FILE = "timeline.json"


class NotATimeline(Exception):
    """The file holds no timeline that can be read; the message says why and what to do."""


def read_timeline(path: Path) -> Timeline:
    """The timeline of a `timeline.json` or of the folder of a build; raises `NotATimeline`."""
    file = path / FILE if path.is_dir() else path
    try:
        return Timeline.model_validate_json(file.read_bytes())
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise NotATimeline(
            f"{file}: cannot be read ({reason}); name a timeline.json or the folder of a build"
        ) from None
    except ValidationError as problem:
        where = ".".join(str(part) for part in problem.errors()[0]["loc"])
        place = f" at {where}" if where else ""
        message = problem.errors()[0]["msg"]
        raise NotATimeline(
            f"{file}: is no timeline of schema version {SCHEMA_VERSION}{place} ({message}); build it again"
        ) from None
