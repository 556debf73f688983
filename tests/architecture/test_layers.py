"""The layers go one way down, as pyproject.toml lists them; `lint-imports` shows the whole chain of an import."""

import ast

from click.testing import CliRunner
from importlinter.cli import lint_imports_command

from tests.architecture.code import ROOT, modules

ENTRANCES = {"timeline/__init__.py", "timeline/__main__.py", "timeline/pipeline.py"}
COMMANDS = "timeline/cli/"


def test_layers_hold(monkeypatch):
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(lint_imports_command, ["--no-cache"])
    assert result.exit_code == 0, f"Move what is shared to a lower layer, or pass it in from above:\n{result.output}"


def test_only_the_entrances_import_from_the_package_itself():
    """`from timeline import …` inside a layer would reach every other layer at once, past the contract."""
    wrong = [
        f"{module.name}:{node.lineno}"
        for module in modules("timeline")
        for node in ast.walk(module.tree)
        if module.name not in ENTRANCES and not module.name.startswith(COMMANDS) and _imports_the_package(node)
    ]
    assert not wrong, "Import the module that is meant, not `timeline` itself:\n" + "\n".join(wrong)


def _imports_the_package(node):
    if isinstance(node, ast.ImportFrom):
        return node.module == "timeline"
    return isinstance(node, ast.Import) and any(alias.name == "timeline" for alias in node.names)
