"""The tables of a folder, in one database: only what changed is written, all of it or nothing.

A file that is no database is replaced; one that is busy or cannot be written is done without. None of this is worth
stopping for.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from timeline.cache.table import Rows, Table
from timeline.cache.version import program_version

#: Another build may hold the database for so long (seconds).
PATIENCE = 2.0

_FORM = "CREATE TABLE IF NOT EXISTS kept (stage TEXT, key TEXT, seal BLOB, content BLOB, PRIMARY KEY (stage, key))"
_WRITE = "INSERT OR REPLACE INTO kept (stage, key, seal, content) VALUES (?, ?, ?, ?)"


class Store:
    """What earlier builds worked out, by stages."""

    def __init__(self, path: Path) -> None:
        """Takes the database of a path; nothing is created there before there is something to keep."""
        self._path = path
        self._tables: dict[str, Table] = {}
        self._busy = False

    def table(self, stage: str, version: str | None = None) -> Table:
        """The table of a stage; `version`: of what its results depend on, if that is not the whole program."""
        if stage not in self._tables:
            self._tables[stage] = Table(stage, version or program_version(), lambda: self._rows(stage))
        return self._tables[stage]

    def _rows(self, stage: str) -> Rows:
        if self._busy or not self._path.exists():
            return {}
        try:
            with contextlib.closing(_connect(self._path)) as database:
                rows = database.execute("SELECT key, seal, content FROM kept WHERE stage = ?", (stage,))
                return {key: (seal, content) for key, seal, content in rows}
        except sqlite3.Error:
            self._busy = True  # or damaged: the other tables are not asked for in vain
            return {}

    def store(self) -> None:
        """Writes what is new in the tables that were asked for, drops what nobody had a use for, and lets them go."""
        tables, self._tables, self._busy = self._tables, {}, False
        rows = [(stage, *row) for stage, table in tables.items() for row in table.changed()]
        gone = [(stage, key) for stage, table in tables.items() for key in table.gone()]
        if rows or gone:
            _write(self._path, rows, gone)


def _write(path: Path, rows: Iterable[tuple[str, str, bytes, bytes]], gone: Iterable[tuple[str, str]]) -> None:
    for is_last in (False, True):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.closing(_connect(path)) as database, database:
                database.execute(_FORM)
                database.executemany("DELETE FROM kept WHERE stage = ? AND key = ?", gone)
                database.executemany(_WRITE, rows)
        except sqlite3.OperationalError as problem:  # locked, read-only, no room; or a table of another form
            if is_last or "column" not in str(problem):
                return
        except (sqlite3.DatabaseError, OSError):
            if is_last:
                return
        else:
            return
        with contextlib.suppress(OSError):
            path.unlink()
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=PATIENCE)
    database.execute("PRAGMA synchronous = OFF")  # to wait for the disk: what it loses is made afresh
    return database
