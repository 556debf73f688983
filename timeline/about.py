"""The program's own name and version."""

from __future__ import annotations

NAME = "timeline"

#: What the package is called where packages are installed.
DISTRIBUTION = "source-timeline"


def version() -> str:
    """The installed version of the package."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed(DISTRIBUTION)
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "0+unknown"
