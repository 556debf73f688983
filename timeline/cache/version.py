"""What a kept result depends on beside its input: our own code and data, and the libraries that are installed."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

#: The packages whose code and data can change what is read from a file. All of their files count, so that nobody has to
#: remember to raise a number: a phrase more in a language's table is another version.
PACKAGES = ("cache", "dates", "languages", "model", "parser", "sources", "timex")

#: What code, tables and templates end in.
SUFFIXES = (".py", ".toml", ".jinja", ".css", ".js")


#: Where what was made of our files is kept, as Python keeps what it compiles: until one of them is touched.
KEPT = Path(__file__).parent / "__pycache__"


@cache
def reader_version() -> str:
    """A digest that changes whenever the same file might be read in another way."""
    root = Path(__file__).parent.parent
    folders = [str(root / name) for name in PACKAGES]
    return _version("reader", folders, [sys.version, libraries()])


@cache
def program_version() -> str:
    """A digest that changes whenever the program might make something else of what it has read."""
    root = Path(__file__).parent.parent
    others = sorted(folder.path for folder in os.scandir(root) if folder.is_dir() and folder.name not in PACKAGES)
    top = sorted(map(str, root.glob("*.py")))
    return _version("program", [*top, *others, str(root.parent / "templates")], [reader_version()])


def _version(name: str, places: Sequence[str], parts: Sequence[str]) -> str:
    """A digest of the files in some places and of what else counts; that of the files is kept while none is touched."""
    seen = hashlib.sha256()
    files = [file for place in places for file in sorted(_files(place))]
    for path in files:
        state = os.stat(path)  # noqa: PTH116 – of hundreds of files at every start
        seen.update(f"{path}\0{state.st_size}\0{state.st_mtime_ns}\0{state.st_ctime_ns}\0".encode())
    digest = hashlib.sha256("\0".join([_recalled(name, seen.hexdigest(), files), *parts]).encode())
    return digest.hexdigest()


def _recalled(name: str, seen: str, files: Sequence[str]) -> str:
    """The digest of some files' contents; `seen` names when these were last written."""
    place = KEPT / f"version-{name}.pyc"
    with suppress(OSError, ValueError):
        known, digest = place.read_text(encoding="ascii").split()
        if known == seen and len(digest) == len(seen):
            return digest
    digest = _contents(files)
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            place.parent.mkdir(exist_ok=True)
            part = place.with_suffix(f".{os.getpid()}.pyc")
            part.write_text(f"{seen} {digest}", encoding="ascii")
            part.replace(place)
    return digest


def _contents(files: Sequence[str]) -> str:
    digest, root = hashlib.sha256(), str(Path(__file__).parent.parent.parent)
    for path in files:
        content = Path(path).read_bytes()
        digest.update(f"{path.removeprefix(root)}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _files(place: str) -> Iterator[str]:
    """A file, or the code, the tables and the templates below a folder; what Python keeps beside them follows."""
    if place.endswith(SUFFIXES):
        yield place
    for parent, folders, names in os.walk(place):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (f"{parent}{os.sep}{name}" for name in names if name.endswith(SUFFIXES))


@cache
def libraries() -> str:
    """The names and versions of the installed libraries: a new reader of web pages may read other words."""
    found = set[str]()
    for folder in filter(os.path.isdir, sys.path):
        with os.scandir(folder) as entries:
            found.update(entry.name for entry in entries if entry.name.endswith(".dist-info"))
    return "\0".join(sorted(found))
