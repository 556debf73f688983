"""What was worked out before, kept in SQLite: a cache that may be lost, torn or out of date and is never trusted."""

from timeline.cache.store import Cache, Recall, afresh, opened

__all__ = ["Cache", "Recall", "afresh", "opened"]
