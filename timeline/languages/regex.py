"""Regular expressions that are made of tables, kept as they were compiled: to load one takes a tenth of the time.

`re` has no public way to store what it compiled. Its own steps are taken one by one here, and what they made is kept
for this very version of Python; where they have other names, the expression is compiled as ever.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from timeline.languages.kept import recalled

_Steps = tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]


def _steps() -> _Steps | None:
    """Reading an expression, encoding what was read, building the pattern; `None` where this Python has no such."""
    try:
        read, encode = import_module("re._parser"), import_module("re._compiler")
        return read.parse, encode._code, import_module("_sre").compile  # noqa: SLF001
    except (ImportError, AttributeError):
        return None


_STEPS = _steps()
_HERE = Path(__file__).parent


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` makes of it; raises `re.error` as that does."""
    if _STEPS is None:
        return re.compile(source, flags)
    parse, encode, build = _STEPS

    def make() -> list[Any]:
        read = parse(source, flags)
        return [flags | read.state.flags, encode(read, flags), read.state.groups - 1, read.state.groupdict]

    content = f"{sys.version}\0{int(flags)}\0{source}".encode("utf-8", "surrogatepass")
    all_flags, code, groups, names = recalled(_HERE, "regex", content, make)
    by_number = [None, *[None] * groups]
    for name, number in names.items():
        by_number[number] = name
    found: re.Pattern[str] = build(source, all_flags, code, groups, names, tuple(by_number))
    return found
