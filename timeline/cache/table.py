"""The results of one stage, each under a key that names all that it depends on.

Every row is sealed with the name of the program that made it and a checksum of its key and of itself: one that is
damaged or of another version is as good as none. Rows are checked when they are asked for, and what was not asked for
is dropped, so that a table never outgrows its story.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from zlib import crc32

#: What stands in the database under each key: a seal and a content, unless somebody has meddled with them.
Rows = Mapping[str, tuple[object, object]]

#: A digest has so many bytes.
DIGEST = 16


def digest(*parts: bytes) -> str:
    """A name for what depends on these parts and nothing else."""
    lengths = repr([len(part) for part in parts]).encode()
    return hashlib.blake2b(lengths + b"".join(parts), digest_size=DIGEST).hexdigest()


class Table:
    """The results of a stage, which are bytes, by keys that hold no blank."""

    def __init__(self, stage: str, version: str, rows: Callable[[], Rows]) -> None:
        """Takes the rows when it is first asked for one; `version`: of the program that makes them."""
        self._rows = rows
        self._maker = hashlib.blake2b(f"{stage} {version}".encode(), digest_size=DIGEST).digest()
        self._used: set[str] = set()
        self._fresh: dict[str, bytes] = {}

    @cached_property
    def _kept(self) -> Rows:
        return self._rows()

    def get(self, key: str) -> bytes | None:
        """What is kept under the key, `None` where nothing is."""
        if key in self._fresh:
            return self._fresh[key]
        seal, content = self._kept.get(key, (None, None))
        if not isinstance(content, bytes) or seal != self._sealed(key, content):
            return None
        self._used.add(key)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keeps something under a key, in the place of what was there."""
        self._fresh[key] = content

    def _sealed(self, key: str, content: bytes) -> bytes:
        # A sum is made several times as fast as a digest, and who means harm could make either.
        return b"%s%08x" % (self._maker, crc32(content, crc32(key.encode())))

    def changed(self) -> Iterable[tuple[str, bytes, bytes]]:
        """The rows that are to be written: their keys, seals and contents."""
        return ((key, self._sealed(key, content), content) for key, content in sorted(self._fresh.items()))

    def gone(self) -> Iterable[str]:
        """The keys of rows that nobody has asked for."""
        return self._kept.keys() - self._used - self._fresh.keys()
