"""What is kept in Python's own form, where it is read at every build: tables of texts and numbers, without models.

It is read several times as fast as JSON, and safely so, as only a content whose seal is whole is ever read.
"""

from __future__ import annotations

import marshal
from typing import Any


def packed(value: Any) -> bytes:
    """The bytes of plain values: texts, numbers, and tuples, lists, sets and tables of them."""
    return marshal.dumps(value)


def unpacked(content: bytes) -> Any:
    """The value of such bytes; raises `ValueError` for others."""
    try:
        return marshal.loads(content)  # noqa: S302 – see above
    except (EOFError, TypeError) as fault:
        raise ValueError(str(fault)) from fault
