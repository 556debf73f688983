"""The checkout: what lies at its top, and what no file in it may name."""

import re
import subprocess

import pytest

from tests.architecture.code import AT_THE_TOP, ROOT

# Put together here, so that this file does not hold what it looks for.
ADDRESSES = ["py" + "pi.org", "python" + "hosted", "registry.np" + "mjs", "deb.deb" + "ian", "archive.ubun" + "tu"]
FOLDERS_OF_MACHINES = ["ro" + "ot", "ho" + "me", "wo" + "rk", "Us" + "ers"]
#: A path from the root of somebody's machine; inside an address ("example.org/home/") it is something else.
MACHINE_PATH = rf"(?<![\w.~*-])/(?:{'|'.join(FOLDERS_OF_MACHINES)})/\w"

#: Articles say what they say.
ARTICLES = re.compile(r"^(seeds|tests/evaluation/stories)/")


def tracked():
    """The files that git knows or would take in; in an unpacked sdist, which has no git, those that it ships."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode == 0:
        names = listing.stdout.decode("utf-8").split("\0")
        return [ROOT / name for name in names if (ROOT / name).is_file()]
    inside = [path for name in AT_THE_TOP if (ROOT / name).is_dir() for path in (ROOT / name).rglob("*")]
    return [path for path in [*ROOT.iterdir(), *inside] if path.is_file() and "__pycache__" not in path.parts]


def test_the_top_holds_what_the_readme_shows():
    missing = sorted(name for name in AT_THE_TOP if not (ROOT / name).exists())
    assert not missing, f"missing at the top: {missing}"
    names = {path.relative_to(ROOT).parts[0] for path in tracked()}
    strays = sorted(name for name in names - AT_THE_TOP if not name.startswith(".") and name != "PKG-INFO")
    assert not strays, f"{strays}: put it into one of the folders, or add it to the layout in this test and the README"


def test_what_is_built_is_not_kept():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert "/build/" in ignored, "anchor it: without the first slash every folder called build would be left out"


@pytest.mark.parametrize("pattern", [*map(re.escape, ADDRESSES), MACHINE_PATH])
def test_no_file_names_a_registry_or_a_machine(pattern):
    wanted = re.compile(pattern)
    found = []
    for path in tracked():
        name = path.relative_to(ROOT).as_posix()
        if not ARTICLES.match(name):
            text = path.read_bytes().decode("utf-8", errors="replace")
            found += [f"{name}: {match[0]}" for match in wanted.finditer(text)]
    assert not found, "Take it out; what is installed and from where is the machine's business:\n" + "\n".join(found)


def test_pins_carry_no_addresses():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    odd = [line for line in lines if not re.fullmatch(r"#.*|[\w.-]+==[\w.!+]+", line)]
    assert not odd, f"constraints.txt holds `name==version` lines only: {odd}"
