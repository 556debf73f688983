"""Every file can be read in one sitting, every function on one screen."""

import pytest

from tests.architecture.code import ROOT, length, modules

#: Nine modules in ten stay under the first, all under the second.
USUAL_MODULE, LONGEST_MODULE = 250, 400
USUAL_SHARE = 0.9
LONGEST_FUNCTION = 50

FOLDERS = ("timeline", "tests/evaluation", "tests/benchmarks", "tests/architecture")


def test_no_module_is_too_long():
    long = [f"{m.name}: {m.lines} lines" for m in modules("timeline", "tests") if m.lines > LONGEST_MODULE]
    assert not long, f"Over {LONGEST_MODULE} lines; give one of its subjects a file of its own:\n" + "\n".join(long)


def test_nine_modules_in_ten_are_short():
    every = modules("timeline")
    long = sorted((m for m in every if m.lines > USUAL_MODULE), key=lambda m: -m.lines)
    names = "\n".join(f"{m.name}: {m.lines} lines" for m in long)
    assert len(long) <= (1 - USUAL_SHARE) * len(every), (
        f"{len(long)} of {len(every)} modules are over {USUAL_MODULE} lines; split the longest by subject:\n{names}"
    )


@pytest.mark.parametrize("module", modules(*FOLDERS), ids=lambda module: module.name)
def test_functions_fit_on_a_screen(module):
    long = [f"{module.place(f)}: {length(f)} lines" for f in module.functions() if length(f) > LONGEST_FUNCTION]
    assert not long, f"Over {LONGEST_FUNCTION} lines; name its steps as functions:\n" + "\n".join(long)


def test_templates_are_short():
    files = [path for path in sorted((ROOT / "templates").rglob("*")) if path.suffix in {".css", ".jinja", ".js"}]
    sizes = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    long = [f"{name}: {lines} lines" for name, lines in sizes.items() if lines > LONGEST_MODULE]
    assert not long, f"Over {LONGEST_MODULE} lines; split it by what it is for:\n" + "\n".join(long)
