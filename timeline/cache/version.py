"""What a kept result depends on beside its input: our own code and data, and the libraries that are installed."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

#: The packages whose code and data can change what is read from a file. All of their files count, so that nobody has to
#: remember to raise a number: a phrase more in a language's table is another version.
PACKAGES = ("cache", "dates", "languages", "model", "parser", "sources", "timex")

#: What code, tables and templates end in.
SUFFIXES = (".py", ".toml", ".jinja", ".css", ".js")


@cache
def reader_version() -> str:
    """A digest that changes whenever the same file might be read in another way."""
    digest = hashlib.sha256(sys.version.encode())
    root = Path(__file__).parent.parent
    for name in PACKAGES:
        for path in sorted(_files(root / name)):
            content = Path(path).read_bytes()
            digest.update(f"{path[len(str(root)) :]}\0{len(content)}\0".encode() + content)
    digest.update("\0".join(sorted(set(_installed()))).encode())
    return digest.hexdigest()


@cache
def program_version() -> str:
    """A digest that changes whenever the program might make something else of what it has read."""
    digest = hashlib.sha256(reader_version().encode())
    root = Path(__file__).parent.parent
    others = (folder for folder in os.scandir(root) if folder.is_dir() and folder.name not in PACKAGES)
    folders = [*sorted(folder.path for folder in others), str(root.parent / "templates")]
    for path in (
        *sorted(map(str, root.glob("*.py"))),
        *(path for folder in folders for path in sorted(_files(folder))),
    ):
        content = Path(path).read_bytes()
        digest.update(f"{Path(path).name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _files(folder: Path | str) -> Iterator[str]:
    """The code, the tables and the templates below a folder; what Python keeps beside them follows from them."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (f"{parent}{os.sep}{name}" for name in names if name.endswith(SUFFIXES))


def _installed() -> Iterator[str]:
    """The names and versions of the installed libraries: a new reader of web pages may read other words."""
    for folder in filter(os.path.isdir, sys.path):
        with os.scandir(folder) as entries:
            yield from (entry.name for entry in entries if entry.name.endswith(".dist-info"))
