"""What others may use says in a sentence what it is."""

import ast

import pytest

from tests.architecture.code import modules

#: What is named by a decorator or an override gets its meaning from there.
SELF_EXPLAINING = {"overload", "override"}


@pytest.mark.parametrize("module", modules("timeline"), ids=lambda module: module.name)
def test_public_names_have_docstrings(module):
    bare = [module.place(node) for _, node in module.public() if not ast.get_docstring(node) and not _explained(node)]
    assert not bare, "Say in one sentence what it is or gives:\n" + "\n".join(bare)


@pytest.mark.parametrize("module", modules("timeline"), ids=lambda module: module.name)
def test_modules_have_docstrings(module):
    assert not module.text.strip() or ast.get_docstring(module.tree), (
        f"{module.name}: say what lives here, and how to add to it if it is an extension point"
    )


def _explained(node):
    return any(isinstance(decorator, ast.Name) and decorator.id in SELF_EXPLAINING for decorator in node.decorator_list)
