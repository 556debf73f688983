"""What each article of a file with several is called: the file's path, “#”, and words that stay when others come in."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

#: A name is at most so long (characters).
LONGEST = 60

_BETWEEN = re.compile(r"[^\w]+|_+")


def entry_names(file: str, entries: Sequence[str | None]) -> list[str]:
    """The names of the articles of a file; `None` stands for its only one, which is called as the file.

    A name is made of the entry's id, address or title alone, so that it does not depend on the order of the entries.
    """
    short = [None if entry is None else _short(entry) for entry in entries]
    times = Counter(short)
    marked = [
        name if name is None or times[name] == 1 else f"{name}-{_mark(entry)}"
        for name, entry in zip(short, entries, strict=True)
    ]
    seen: Counter[str | None] = Counter()
    names = []
    for name in marked:
        seen[name] += 1
        again = f"-{seen[name]}" if seen[name] > 1 else ""  # the very same entry twice: only then the order counts
        names.append(file if name is None else f"{file}#{name}{again}")
    return names


def _short(entry: str) -> str:
    """Of an address what stands last in it; letters and figures in small letters, joined by hyphens."""
    address = urlsplit(entry) if "://" in entry[:20] else None
    words = entry
    if address is not None:
        steps = [step for step in address.path.split("/") if step]
        last = re.sub(r"\.\w{1,5}$", "", steps[-1]) if steps else ""
        words = f"{last} {address.query}".strip() or address.netloc
    name = _BETWEEN.sub("-", unquote(words).lower()).strip("-")
    return name[:LONGEST].strip("-") or _mark(entry)


def _mark(entry: str | None) -> str:
    return hashlib.sha256((entry or "").encode("utf-8", "replace")).hexdigest()[:6]
