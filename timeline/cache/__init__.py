"""What was worked out before, kept in files: a cache that may be lost, torn or out of date and is never trusted."""

from timeline.cache.shelves import Shelf, Shelves, digest
from timeline.cache.store import Cache, Recall, afresh, opened

__all__ = ["Cache", "Recall", "Shelf", "Shelves", "afresh", "digest", "opened"]
