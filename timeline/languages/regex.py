"""Regular expressions that are made of tables, kept as they were compiled: to load one takes a tenth of the time.

`re` has no public way to store what it compiled. Its own steps are taken one by one here, and what they made is kept
for this very version of Python; where they have other names, or make something else of a sample than `re.compile`
does, expressions are compiled as ever.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from timeline.languages.kept import recalled

_Steps = tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]

#: Has of everything what tells one making of an expression from another: a name, a set, a repetition, a look behind.
_SAMPLE = r"(?<!\w)(?P<name>[a-zé]+?|\d{2,4})(?i:x|y)(?=$)"


def _steps() -> _Steps | None:
    """Reading an expression, encoding what was read, building the pattern; `None` where this Python has no such."""
    try:
        read, encode = import_module("re._parser"), import_module("re._compiler")
        steps = read.parse, encode._code, import_module("_sre").compile  # noqa: SLF001
        same = _built(steps, _SAMPLE, _made(steps, _SAMPLE, re.IGNORECASE)) == re.compile(_SAMPLE, re.IGNORECASE)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        return None
    return steps if same else None


def _made(steps: _Steps, source: str, flags: int) -> list[Any]:
    """What an expression is compiled to: all flags, code, the number of groups, and those that have names."""
    parse, encode, _ = steps
    read = parse(source, flags)
    # Plain numbers in the place of the names that `re` has for them.
    code = [*map(int, encode(read, flags))]
    return [int(flags | read.state.flags), code, read.state.groups - 1, read.state.groupdict]


def _built(steps: _Steps, source: str, made: list[Any]) -> re.Pattern[str]:
    flags, code, groups, names = made
    by_number = [None, *[None] * groups]
    for name, number in names.items():
        by_number[number] = name
    found: re.Pattern[str] = steps[2](source, flags, code, groups, names, tuple(by_number))
    return found


_STEPS = _steps()
_HERE = Path(__file__).parent


def alternation(words: Iterable[str]) -> str:
    """The expression of one of some words, the longest first; it matches nothing where there are none."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or "(?!)"


def widest(source: str, limit: int) -> int:
    """How many characters an expression matches at most, what it looks ahead at aside; up to a limit, if known."""
    return min(int(_STEPS[0](source).getwidth()[1]), limit) if _STEPS is not None else limit


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` makes of it; raises `re.error` as that does."""
    steps = _STEPS
    if steps is None:
        return re.compile(source, flags)
    content = f"{sys.version}\0{int(flags)}\0{source}".encode("utf-8", "surrogatepass")
    return _built(steps, source, recalled(_HERE, "regex", content, lambda: _made(steps, source, flags)))
