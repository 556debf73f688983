"""Expressions as texts that can be stored and read again: JSON lists of a class and its fields.

Only classes of `timeline.dates` are written and read, so that a stored text can make nothing else.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from enum import Enum
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from timeline.dates.expression import Expression

#: A text is read once and its expression shared: a story says "on Monday" a thousand times.
_REMEMBERED = 20_000

_HOME = __name__.rpartition(".")[0]


def write_expression(expression: Expression) -> str:
    """The text of an expression; equal expressions have equal texts."""
    return json.dumps(_written(expression), separators=(",", ":"))


@lru_cache(_REMEMBERED)
def read_expression(text: str) -> Expression:
    """The expression of a text; raises `ValueError` where it is none."""
    try:
        value = _read(json.loads(text))
    except (LookupError, TypeError, AttributeError, ImportError) as problem:
        raise ValueError(f"no expression: {text[:80]!r}") from problem
    if not isinstance(value, Expression):
        raise ValueError(f"no expression: {text[:80]!r}")  # noqa: TRY004
    return value


def _written(value: object) -> object:
    if isinstance(value, Enum):
        return {_name(type(value)): value.value}
    if isinstance(value, dt.date):
        return {"day": value.isoformat()}
    if isinstance(value, tuple):
        return {"tuple": [_written(one) for one in value]}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = (getattr(value, field.name) for field in dataclasses.fields(value) if field.init)
        return [_name(type(value)), *map(_written, fields)]
    return value


def _name(kind: type) -> str:
    return f"{kind.__module__.removeprefix(_HOME)}:{kind.__qualname__}"


def _read(written: Any) -> Any:
    if isinstance(written, dict):
        [(name, value)] = written.items()
        if name == "day":
            return dt.date.fromisoformat(value)
        return tuple(map(_read, value)) if name == "tuple" else _class(name, Enum)(value)
    if isinstance(written, list):
        return _class(written[0], Expression)(*map(_read, written[1:]))
    return written


@cache
def _class(name: str, base: type) -> Any:
    module, _, kind = name.partition(":")
    found = getattr(import_module(f"{_HOME}{module}"), kind) if module.startswith(".") else None
    if not (isinstance(found, type) and issubclass(found, base)):
        raise LookupError(name)  # noqa: TRY004
    return found
