"""Compiled templates, kept where Python keeps compiled modules: in `__pycache__` beside their source.

Compiling takes longer than drawing a page. As with modules nothing is kept where the folder cannot be written or
`PYTHONDONTWRITEBYTECODE` is set; `python -m timeline.renderer.templates` compiles them all beforehand.
"""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache


class Kept(BytecodeCache):
    """Templates compiled before, as files that begin with a digest of themselves: one that is torn is made anew."""

    def __init__(self, root: Path, settings: str) -> None:
        """Keeps the templates of a folder; `settings` are what their meaning depends on beside their text."""
        made = hashlib.sha256(f"{sys.version} {jinja2.__version__} {settings}".encode())
        self._folder, self._made = root / "__pycache__", made.hexdigest()[:16]

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what is kept of a template, if it is whole."""
        with suppress(OSError):
            content = self._place(bucket).read_bytes()
            size = hashlib.sha256().digest_size
            if content[:size] == hashlib.sha256(content[size:]).digest():
                bucket.bytecode_from_string(content[size:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a template; a process that is killed meanwhile leaves the old one."""
        if sys.dont_write_bytecode:
            return
        content, place = bucket.bytecode_to_string(), self._place(bucket)
        with suppress(OSError):
            place.parent.mkdir(exist_ok=True)
            part = place.with_suffix(f".{os.getpid()}.pyc")
            part.write_bytes(hashlib.sha256(content).digest() + content)
            part.replace(place)

    def _place(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.{self._made}.pyc"
