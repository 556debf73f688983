"""What was worked out before, kept in a file: a cache that may be lost, torn or out of date and is never trusted."""

from timeline.cache.packed import packed, unpacked
from timeline.cache.recall import recalled, recalled_one
from timeline.cache.store import Store
from timeline.cache.table import Table, digest
from timeline.cache.version import reader_version

__all__ = ["Store", "Table", "digest", "packed", "reader_version", "recalled", "recalled_one", "unpacked"]
