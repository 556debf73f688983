"""Gives what was kept, or makes it and keeps it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, Unpack

from timeline.cache.table import Table
from timeline.workers import Effort, Shape, spread

S = TypeVar("S")
T = TypeVar("T")


def recalled(
    table: Table | None,
    items: Sequence[S],
    key: Callable[[S], str],
    make: Callable[[S], T],
    shape: Shape[T],
    **effort: Unpack[Effort],
) -> list[T]:
    """What is kept of each item, else what `make` gives for it, with that `effort`; without a table all is made.

    `key` names all that the result depends on; `shape` is the form in which it is kept.
    """
    if table is None:
        return spread(make, items, shape, **effort)
    keys = [key(item) for item in items]
    found = {at: kept for at, name in enumerate(keys) if (kept := _kept(table, name, shape)) is not None}
    missing = [at for at in range(len(items)) if at not in found]

    def written(at: int) -> tuple[T, bytes]:
        value = make(items[at])
        return value, shape.dump_json(value)

    for at, (value, content) in zip(missing, spread(written, missing, _Beside(shape), **effort), strict=True):
        table.put(keys[at], content)
        found[at] = value
    return [found[at] for at in range(len(items))]


class _Beside(Generic[T]):
    """The shape of a value beside the bytes that it is written in."""

    def __init__(self, shape: Shape[T]) -> None:
        self._shape = shape

    def dump_json(self, value: tuple[T, bytes], /) -> bytes:
        return value[1]

    def validate_json(self, content: bytes, /) -> tuple[T, bytes]:
        return self._shape.validate_json(content), content


def recalled_one(table: Table | None, key: str, make: Callable[[], T], shape: Shape[T]) -> T:
    """What is kept under the key, else what `make` gives."""
    return recalled(table, (key,), str, lambda _: make(), shape, each=0.0)[0]


def _kept(table: Table, key: str, shape: Shape[T]) -> T | None:
    content = table.get(key)
    try:
        return None if content is None else shape.validate_json(content)
    except ValueError:
        return None
