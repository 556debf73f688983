"""A file as a format module gets it."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import PurePath

from timeline.model.sentence import Sentence
from timeline.sources.decode import decode

#: This much of a file tells its format (bytes).
HEAD = 4096

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass
class SourceFile:
    """The path inside the folder, the bytes, and what the reading has to tell a person so far."""

    path: PurePath
    data: bytes
    warnings: list[Sentence] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        """The decoded bytes; a doubtful encoding becomes a warning. Raises `Unreadable` where there is no text."""
        text, warning = decode(self.data)
        if warning:
            self.warnings.append(warning)
        return text


@lru_cache(maxsize=1)  # several formats look at the same beginning
def opening(head: bytes) -> str:
    """The first bytes of a file as text, as far as they are: enough to look for marks in it."""
    encoding = "utf-16" if head.startswith(_UTF16) else "utf-8-sig"
    return head[: len(head) // 2 * 2].decode(encoding, "replace")
