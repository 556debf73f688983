"""What a kept result depends on beside its input: our own code and data, and the libraries that are installed."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

#: The packages whose code and data can change what is read from a file. All of their files count, so that nobody has to
#: remember to raise a number: a phrase more in a language's table is another version.
PACKAGES = ("cache", "dates", "languages", "model", "parser", "sources", "timex")


def reader_version() -> str:
    """A digest that changes whenever the same file might be read in another way."""
    digest = hashlib.sha256(sys.version.encode())
    root = Path(__file__).parent.parent
    for name in PACKAGES:
        for path in sorted((root / name).rglob("*")):
            if path.suffix in (".py", ".toml"):
                content = path.read_bytes()
                digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    digest.update("\0".join(sorted(set(_installed()))).encode())
    return digest.hexdigest()


def _installed() -> Iterator[str]:
    """The names and versions of the installed libraries: a new reader of web pages may read other words."""
    for entry in map(Path, sys.path):
        if entry.is_dir():
            yield from (found.name for found in entry.glob("*.dist-info"))
