"""Data files as they were read before, kept where Python keeps compiled modules: in `__pycache__` beside their source.

To read TOML takes a hundred times as long as to read JSON. As with modules nothing is kept where the folder cannot be
written or `PYTHONDONTWRITEBYTECODE` is set; `python -m timeline.languages.kept` reads them all beforehand.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

#: A digest of what follows it; a file that does not fit its digest is made anew.
_DIGEST = hashlib.sha256().digest_size


def kept(path: Path, content: bytes) -> dict[str, Any]:
    """What a file of TOML with that content holds; raises `tomllib.TOMLDecodeError` for one that is none."""
    made = hashlib.sha256(content).hexdigest()[:16]
    place = path.parent / "__pycache__" / f"{path.stem}.{made}.pyc"
    with suppress(OSError):
        stored = place.read_bytes()
        if stored[:_DIGEST] == hashlib.sha256(stored[_DIGEST:]).digest():
            return dict(json.loads(stored[_DIGEST:]))
    data = tomllib.loads(content.decode("utf-8"))
    if not sys.dont_write_bytecode:
        with suppress(OSError, TypeError):  # a date in TOML is none in JSON: such a file is read each time
            _keep(place, json.dumps(data, ensure_ascii=False).encode("utf-8"))
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
