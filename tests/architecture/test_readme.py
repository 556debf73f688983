"""The README tells of everything that can be typed."""

import re

import click
import pytest

from tests.architecture.code import ROOT
from timeline.cli import main


def commands(command=main, name="timeline"):
    """Every command and sub-command with its full name."""
    if isinstance(command, click.Group):
        for sub in command.commands.values():
            yield from commands(sub, f"{name} {sub.name}")
    else:
        yield name, command


@pytest.fixture(scope="module")
def readme():
    return (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "command"), list(commands()), ids=[name for name, _ in commands()])
def test_readme_names_every_command(name, command, readme):
    if not command.hidden:
        assert re.search(rf"`{re.escape(name)}\b", readme), f"README.md does not show `{name}`: {command.help}"


@pytest.mark.parametrize(("name", "command"), list(commands()), ids=[name for name, _ in commands()])
def test_readme_names_every_option(name, command, readme):
    options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
    missing = [option for option in options if not re.search(rf"{option}(?![\w-])", readme)]
    assert not missing, f"README.md does not name these options of `{name}`: {missing}"


def test_readme_names_make_targets_that_exist(readme):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", readme, re.MULTILINE))
    assert named <= targets, f"the Makefile has no target {named - targets}"
    assert named >= {"test", "check"}, "README.md does not name `make test` and `make check`"


@pytest.mark.parametrize(("name", "command"), list(commands()), ids=[name for name, _ in commands()])
def test_every_command_and_option_explains_itself(name, command):
    assert command.help, f"`{name}` needs a docstring"
    bare = [p.name for p in command.params if isinstance(p, click.Option) and not p.help and not p.hidden]
    assert not bare, f"`{name}`: these options need a help text: {bare}"
