"""The modules of the program as the architecture tests see them: their lines, functions and classes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

#: What the layout in the README shows.
AT_THE_TOP = {
    "timeline",
    "templates",
    "seeds",
    "tests",
    "pyproject.toml",
    "README.md",
    "Makefile",
    "CHANGELOG.md",
    "LICENSE",
    "constraints.txt",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


@dataclass(frozen=True)
class Module:
    """One Python file."""

    path: Path

    @property
    def name(self) -> str:
        """Its path in the checkout."""
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def text(self) -> str:
        """Its source."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text, self.name)

    @property
    def lines(self) -> int:
        """How long it is."""
        return len(self.text.splitlines())

    def imports(self) -> Iterator[str]:
        """The first names of what it imports, wherever in the file."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module.split(".")[0]

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def public(self) -> Iterator[tuple[str, Definition]]:
        """The classes and functions that others may use, with their full names."""
        yield from _public(self.tree.body, "")

    def place(self, node: Definition) -> str:
        """Where a definition stands, for a message."""
        return f"{self.name}:{node.lineno} {node.name}"


def _public(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, Definition]]:
    for node in body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            name = f"{prefix}{node.name}"
            yield name, node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body, f"{name}.")


def length(function: Function) -> int:
    """Its lines, from the first decorator to the end."""
    first = min([function.lineno, *(decorator.lineno for decorator in function.decorator_list)])
    return (function.end_lineno or function.lineno) - first + 1


def modules(*folders: str) -> list[Module]:
    """The Python files in some folders of the checkout."""
    return [Module(path) for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
