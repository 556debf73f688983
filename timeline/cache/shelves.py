"""Tables of many small results of later stages, by the digest of what each was made from: one file a table.

A table is read and written as a whole, which takes a fraction of the time of as many rows of a database. Its file
begins with a digest of the rest and of the program that made it: one that is torn, damaged or of another version is
made afresh. What a build had no use for is dropped, so that a table never outgrows its story.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from timeline.cache.version import program_version

T = TypeVar("T")

_TABLE = TypeAdapter(dict[str, Any])


def digest(*parts: bytes) -> str:
    """A name for what depends on these parts and nothing else."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        found.update(b"%d\0" % len(part))
        found.update(part)
    return found.hexdigest()


class Shelf:
    """A table of results, which are what JSON can hold; those of a mapping or a sequence are never to be changed."""

    def __init__(self, path: Path, version: bytes) -> None:
        """Takes the table in a file; nothing is created there before it is stored."""
        self._path, self._version = path, version
        self._used: dict[str, Any] = {}
        self._fresh = False

    def get(self, key: str) -> Any:
        """What is kept under the key, `None` where nothing is."""
        found = self._used.get(key)
        if found is None:
            found = self._kept.get(key)
            if found is not None:
                self._used[key] = found
        return found

    def put(self, key: str, value: Any) -> None:
        """Keeps a value, which is not `None`, under a key that had none."""
        self._used[key] = value
        self._fresh = True

    def __call__(self, key: str, make: Callable[[], T]) -> T:
        """What is kept under the key, which names all that it depends on; else what `make` gives, to be kept."""
        found: T | None = self.get(key)
        if found is None:
            found = make()
            self.put(key, found)
        return found

    def all(self, keys: Sequence[str], make: Callable[[Sequence[int]], Sequence[T]]) -> list[T]:
        """What is kept under each key, else what `make` gives for all that are not kept, by their numbers."""
        found: list[T | None] = [self.get(key) for key in keys]
        missing = [number for number, one in enumerate(found) if one is None]
        made = make(missing) if missing else ()
        for number, one in zip(missing, made, strict=True):
            self.put(keys[number], one)
            found[number] = one
        return [one for one in found if one is not None]

    @cached_property
    def _kept(self) -> dict[str, Any]:
        try:
            content = self._path.read_bytes()
        except OSError:
            return {}
        size = hashlib.sha256().digest_size
        if content[:size] != self._sealed(content[size:]):
            return {}
        with contextlib.suppress(ValueError):
            return _TABLE.validate_json(content[size:])
        return {}

    def _sealed(self, content: bytes) -> bytes:
        return hashlib.sha256(self._version + content).digest()

    def store(self) -> None:
        """Writes the table where it has changed; a process that is killed meanwhile leaves the old one."""
        if not self._fresh and len(self._used) == len(self._kept):
            return
        content = _TABLE.dump_json(self._used)
        # Always of one name: what a killed build leaves is overwritten; what two at once have mixed fits no digest.
        part = self._path.with_name(f"{self._path.name}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(self._sealed(content) + content)
            part.replace(self._path)
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


class Shelves:
    """The tables of a folder."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder; nothing is created there before something is stored."""
        self._folder = folder
        self._tables: dict[str, Shelf] = {}

    @cached_property
    def _version(self) -> bytes:
        return program_version().encode()

    def table(self, name: str) -> Shelf:
        """The table of a stage, by its name."""
        if name not in self._tables:
            self._tables[name] = Shelf(self._folder / f"{name}.kept", self._version)
        return self._tables[name]

    def store(self) -> None:
        """Writes all tables that were asked for, and lets them go."""
        for table in self._tables.values():
            table.store()
        self._tables = {}
