"""What costs most to make of our own data, kept where Python keeps compiled modules: in `__pycache__` beside it.

To read TOML takes a hundred times as long as to load what `marshal` wrote. As with modules nothing is kept where the
folder cannot be written or `PYTHONDONTWRITEBYTECODE` is set; `python -m timeline.languages.kept` reads all tables
beforehand.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tomllib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

#: A digest of what follows it; a file that does not fit its digest is made anew.
_DIGEST = hashlib.sha256().digest_size


def kept(path: Path, content: bytes) -> dict[str, Any]:
    """What a file of TOML with that content holds; raises `tomllib.TOMLDecodeError` for one that is none."""
    return dict(recalled(path.parent, path.stem, content, lambda: tomllib.loads(content.decode("utf-8"))))


def recalled(folder: Path, name: str, content: bytes, make: Callable[[], Any]) -> Any:
    """What is kept in a folder under that name for that content; else what `make` makes of it, if `marshal` can."""
    made = hashlib.sha256(b"%d\0" % marshal.version + content).hexdigest()[:16]
    place = folder / "__pycache__" / f"{name}.{made}.pyc"
    with suppress(OSError):
        stored = place.read_bytes()
        if stored[:_DIGEST] == hashlib.sha256(stored[_DIGEST:]).digest():
            return marshal.loads(stored[_DIGEST:])  # noqa: S302 – to be trusted as the modules that lie beside it
    data = make()
    if not sys.dont_write_bytecode:
        with suppress(OSError, ValueError):  # `marshal` knows no dates: a file of TOML with one is read each time
            _keep(place, marshal.dumps(data))
    return data


def _keep(place: Path, stored: bytes) -> None:
    """Puts a file in place; a process that is killed meanwhile leaves the old one."""
    place.parent.mkdir(exist_ok=True)
    part = place.with_suffix(f".{os.getpid()}.pyc")
    part.write_bytes(hashlib.sha256(stored).digest() + stored)
    part.replace(place)


if __name__ == "__main__":
    for source in sorted(Path(__file__).parent.glob("*/*.toml")):
        kept(source, source.read_bytes())
