"""A table of results by the digest of what they were made from.

Every row carries a digest of itself. A row that does not fit its digest is made afresh; a file that is no database is
replaced; a database that is busy or cannot be written is done without. None of this is worth stopping for.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError

from timeline.cache.version import reader_version
from timeline.workers import spread

T = TypeVar("T")

#: Another build may hold the database for so long (seconds).
PATIENCE = 2.0

_TABLE = "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, digest BLOB, content BLOB) WITHOUT ROWID"


class Recall(Protocol):
    """Gives what was kept under a key, or makes it and keeps it."""

    def __call__(self, key: str, shape: TypeAdapter[T], make: Callable[[], T]) -> T:
        """`key` names all that the result depends on; `shape` is its form in JSON."""


def afresh(key: str, shape: TypeAdapter[T], make: Callable[[], T]) -> T:
    """Keeps nothing: makes everything."""
    return make()


class Cache:
    """What earlier builds worked out; used as a function, see `Recall`."""

    def __init__(self, path: Path | None) -> None:
        """Takes the database of a path; nothing is created there before there is something to keep."""
        self._path = path
        self._database = _connect(path) if path is not None and path.exists() else None
        self._version = reader_version() if path is not None else ""
        self._fresh: dict[str, bytes] = {}
        self._used: set[str] = set()

    def __call__(self, key: str, shape: TypeAdapter[T], make: Callable[[], T]) -> T:
        """What is kept under the key, if it is whole; else what `make` gives, which is then kept."""
        return self.all([key], shape, lambda key: make(), 0)[0]

    def all(self, keys: Sequence[str], shape: TypeAdapter[T], make: Callable[[str], T], each: float) -> list[T]:
        """What is kept under each key, if it is whole; else what `make` gives for it in about `each` seconds.

        No key comes twice.
        """
        if self._path is None:
            return spread(make, keys, each, shape)
        kept = {key: self._kept(self._name(key), shape) for key in keys}
        missing = [key for key, value in kept.items() if value is None]
        made = dict(zip(missing, spread(make, missing, each, shape), strict=True))
        self._fresh |= {self._name(key): shape.dump_json(value) for key, value in made.items()}
        return [made[key] if value is None else value for key, value in kept.items()]

    def _name(self, key: str) -> str:
        return hashlib.sha256(f"{self._version}\0{key}".encode("utf-8", "surrogatepass")).hexdigest()

    def _kept(self, name: str, shape: TypeAdapter[T]) -> T | None:
        self._used.add(name)
        content = self._read(name)
        if content is not None:
            with contextlib.suppress(ValidationError, ValueError):
                return shape.validate_json(content)
        return None

    def _read(self, name: str) -> bytes | None:
        if name in self._fresh or self._database is None:
            return self._fresh.get(name)
        try:
            row = self._database.execute("SELECT digest, content FROM kept WHERE key = ?", (name,)).fetchone()
        except sqlite3.Error:
            return None
        if row is None or not all(isinstance(value, bytes) for value in row):
            return None
        return row[1] if row[0] == _digest(name, row[1]) else None

    def store(self) -> None:
        """Writes what is new and drops what this build had no use for, all of it or nothing."""
        if self._database is None and self._path is not None and self._fresh:
            self._database = _connect(self._path)
        if self._database is None:
            return
        with contextlib.suppress(sqlite3.Error), self._database:
            known = {name for (name,) in self._database.execute("SELECT key FROM kept")}
            rows = ((name, _digest(name, content), content) for name, content in self._fresh.items())
            self._database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
            unused = ((name,) for name in known - self._used)
            self._database.executemany("DELETE FROM kept WHERE key = ?", unused)

    def close(self) -> None:
        """Lets the file go."""
        if self._database is not None:
            self._database.close()


def _digest(name: str, content: bytes) -> bytes:
    return hashlib.sha256(name.encode() + content).digest()


@contextmanager
def opened(path: Path | None) -> Iterator[Cache]:
    """The cache in a file, stored at the end unless something was raised; `None`: none."""
    cache = Cache(path)
    try:
        yield cache
        cache.store()
    finally:
        cache.close()


def _connect(path: Path) -> sqlite3.Connection | None:
    """The database; a file that is none is replaced. `None` where there can be none."""
    for is_last in (False, True):
        database = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(path, timeout=PATIENCE)
            database.execute("PRAGMA synchronous = OFF")  # to wait for the disk: what it loses is made afresh
            database.execute(_TABLE)
            database.execute("SELECT key, digest, content FROM kept LIMIT 1").fetchone()
        except sqlite3.OperationalError as problem:  # locked, read-only, no room; or a table of another form
            _close(database)
            if is_last or "no such column" not in str(problem):
                return None
        except (sqlite3.DatabaseError, OSError):
            _close(database)
            if is_last:
                return None
        else:
            return database
        with contextlib.suppress(OSError):
            path.unlink()
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    return None


def _close(database: sqlite3.Connection | None) -> None:
    if database is not None:
        database.close()
