"""Changes single tables of a TOML file in which people write; every other character stays as it is.

A table of `[[kind]]` is a stretch of the text, from its header to what stands before the next one. Only that stretch is
parsed, changed and written again, so that comments, blank lines and the order of the rest cannot suffer.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import tomlkit

from timeline.desk.writing import NotWritten

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*[\"']?([\w-]+)[\"']?[ \t]*\]\]", re.MULTILINE)

#: What stands between two tables and belongs to the one that follows: blank lines and comments.
_BETWEEN = re.compile(r"(?:^[ \t]*(?:#.*)?\r?\n)*\Z", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Table:
    """Where the n-th table of a kind stands in a text."""

    kind: str
    number: int
    start: int
    end: int


def tables(text: str) -> list[Table]:
    """The tables of a text in its order; raises `NotWritten` where it is no TOML, or written in a way not foreseen."""
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise NotWritten(f"edits.toml is not valid TOML: {problem}; mend that place first") from problem
    headers = list(_HEADER.finditer(text))
    counts = Counter(header[1] for header in headers)
    if counts != {kind: len(found) for kind, found in written.items() if isinstance(found, list)}:
        raise NotWritten("edits.toml is written in a way that cannot be changed safely; change it by hand")
    seen: Counter[str] = Counter()
    found = []
    for header, after in zip_longest(headers, headers[1:]):
        end = after.start() if after else len(text)
        between = _BETWEEN.search(text, header.start(), end) if after else None
        found.append(Table(header[1], seen[header[1]], header.start(), between.start() if between else end))
        seen[header[1]] += 1
    return found


def appended(text: str, kind: str, fields: Mapping[str, Any]) -> str:
    """The text with one table more at its end."""
    tables(text)  # what is broken is not made longer
    gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    return text + gap + _dumped(kind, fields)


def without(text: str, gone: Sequence[Table]) -> str:
    """The text without some of its tables; the comments before them stay."""
    for table in sorted(gone, key=lambda table: -table.start):
        rest = text[table.end :]
        text = text[: table.start] + (rest if table.start == 0 or not rest else rest.lstrip("\r\n"))
    return text


def changed(text: str, table: Table, fields: Mapping[str, Any]) -> str:
    """The text with some fields of one table set; `None` takes a field away. Comments in the table stay."""
    part = tomlkit.parse(text[table.start : table.end])
    inside = part[table.kind][0]
    for name, value in fields.items():
        if value is not None:
            inside[name] = _item(value)
        elif name in inside:
            del inside[name]
    return text[: table.start] + tomlkit.dumps(part) + text[table.end :]


def _dumped(kind: str, fields: Mapping[str, Any]) -> str:
    table = tomlkit.table()
    for name, value in fields.items():
        if value is not None:
            table[name] = _item(value)
    several = tomlkit.aot()
    several.append(table)
    document = tomlkit.document()
    document.append(kind, several)
    return tomlkit.dumps(document)


def _item(value: Any) -> Any:
    """A value as people would write it: a place on one line, several places below each other."""
    if isinstance(value, Mapping):
        inline = tomlkit.inline_table()
        inline.update({name: _item(one) for name, one in value.items() if one is not None})
        return inline
    if isinstance(value, (list, tuple)):
        array = tomlkit.array()
        for one in value:
            array.append(_item(one))
        return array.multiline(any(isinstance(one, Mapping) for one in value))
    return value
