"""Reads `edits.toml`: what is wrong in one edit is told with its line, the others hold."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from timeline.model.edit import AddEdit, Dismissal, Edit, EventEdit, FigureEdit, KeepApart, MergeEdit, Origin, Place
from timeline.model.timeline import FailedEdit
from timeline.sources.toml_file import nearest

FILE = "edits.toml"

#: Kind in the file → its model.
KINDS: dict[str, type[Edit]] = {
    "merge": MergeEdit,
    "keep-apart": KeepApart,
    "event": EventEdit,
    "add": AddEdit,
    "figure": FigureEdit,
    "dismiss": Dismissal,
}

#: What names an edit beside its kind is cut to so many characters.
REMINDER = 48

_HEADER = re.compile(r"[ \t]*\[\[[ \t]*[\"']?([\w-]+)[\"']?[ \t]*\]\]")

#: What is said of a value that cannot be kept; what is not listed is said as the models say it.
_WRONG = {
    "too_short": "holds {actual_length}; name at least {min_length}",
    "string_too_short": "is empty; write something there or take it out",
    "string_type": "must be text in quotation marks",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "tuple_type": "must be a list in square brackets",
    "greater_than_equal": "{input} is less than {ge}; write {ge} or more",
    "less_than_equal": "{input} is more than {le}; write {le} or less",
    "enum": "“{input}” is not known; choose from {expected}",
}


class Broken(Exception):
    """The file is no TOML; the message gives line and column."""


@dataclass(frozen=True)
class Named:
    """An edit with what it is called in messages: its kind, its line and the first words it quotes.

    `number` counts the edits of its kind in the file from 0.
    """

    name: str
    edit: Any
    kind: str
    number: int


@dataclass(frozen=True)
class Reading:
    """What the file gave, in its order, and what is wrong with it."""

    edits: tuple[Named, ...] = ()
    failed: tuple[FailedEdit, ...] = ()


def read_edits(path: Path) -> bytes:
    """The bytes of the file, none where there is no file; raises `Broken` where it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as problem:
        raise Broken(f"cannot be read ({problem.strerror or problem}); check the file and its permissions") from None


def parse_edits(data: bytes) -> Reading:
    """The edits that the bytes of a file hold; raises `Broken` where they are no TOML in UTF-8."""
    try:
        text = data.decode("utf-8-sig")
        written = tomllib.loads(text)
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        raise Broken(f"is not UTF-8 (at line {line}); save it as UTF-8") from None
    except tomllib.TOMLDecodeError as problem:
        raise Broken(f"is not valid TOML: {problem}; mend that place") from None
    good, failed = list[Named](), list[FailedEdit]()
    for name, kind, number, table in _tables(written, text, failed):
        try:
            good.append(Named(name, KINDS[kind].model_validate(table), kind, number))
        except ValidationError as problem:
            failed += [FailedEdit(edit=name, reason=reason) for reason in dict.fromkeys(_reasons(problem))]
    return Reading(tuple(good), tuple(failed))


def _tables(
    written: Mapping[str, Any], text: str, failed: list[FailedEdit]
) -> Iterator[tuple[str, str, int, Mapping[str, Any]]]:
    """Each edit with its name, kind and number; what is no list of tables is told."""
    lines = _lines(text)
    for kind, tables in written.items():
        if kind not in KINDS:
            hint = nearest(kind, KINDS, "known are " + ", ".join(f"[[{known}]]" for known in KINDS))
            failed.append(FailedEdit(edit=FILE, reason=f"unknown kind of edit “{kind}”{hint}"))
            continue
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            failed.append(FailedEdit(edit=FILE, reason=f"“{kind}” must be written as [[{kind}]]"))
            continue
        places = lines.get(kind, [])
        for number, table in enumerate(tables):
            line = f"line {places[number]}, " if len(places) == len(tables) else f"no. {number + 1}, "
            yield f"{FILE}, {line}[[{kind}]]{_reminder(table)}", kind, number, table


def _lines(text: str) -> dict[str, list[int]]:
    """The lines on which the tables of each kind begin."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        if header:
            found.setdefault(header[1], []).append(number)
    return found


def _reminder(table: object) -> str:
    """The first words that an edit quotes, or the first id."""
    words = next(_quoted(table), "")
    short = " ".join(words.split())
    return f" “{short if len(short) <= REMINDER else short[:REMINDER].rstrip() + '…'}”" if short else ""


def _quoted(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from (found for key in ("quote", "id") if isinstance(found := value.get(key), str))
        yield from (words for key in ("claims", "claim") for words in _quoted(value.get(key)))
    elif isinstance(value, list):
        yield from (words for one in value for words in _quoted(one))
    elif isinstance(value, str):
        yield value


def _reasons(problem: ValidationError) -> Iterator[str]:
    """Each thing that is wrong, in words and with the remedy."""
    for error in problem.errors(include_url=False):
        path = [str(part) for part in error["loc"] if not (isinstance(part, str) and part.startswith("function-"))]
        where = ".".join(part for part in path if part not in ("Origin", "Place"))
        if path[-1:] == ["str"]:  # of the two forms of a source, the other one says what is wrong
            continue
        if error["type"] == "extra_forbidden":
            yield f"unknown key “{path[-1]}”{nearest(path[-1], _keys(problem.title, path), 'remove it')}"
        elif error["type"] == "missing":
            yield f"needs “{where}”"
        elif path[-1:] == ["Origin"] and error["type"] != "value_error":
            yield "“source” must be the path of a source or a table that describes one"
        else:
            message = _in_words(error)
            yield f"“{where}”: {message}" if where else message


def _in_words(error: Mapping[str, Any]) -> str:
    """What is wrong with a value, without the words of the library that found it."""
    limits, found = error.get("ctx", {}), error["type"]
    said = _WRONG.get(found)
    if said is not None:
        return said.format(**{"input": error["input"], **limits})
    return str(error["msg"]).removeprefix("Value error, ")


def _keys(title: str, path: list[str]) -> list[str]:
    """The keys that are known where the unknown one stands."""
    kinds: dict[str, type[BaseModel]] = {kind.__name__: kind for kind in KINDS.values()}
    inside = Origin if "source" in path[:-1] else Place if len(path) > 1 else kinds[title]
    return [field.alias or name for name, field in inside.model_fields.items()]
