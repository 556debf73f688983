"""What is installed can do what the checkout can."""

import subprocess
import sys
import tarfile
import tomllib
import zipfile
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions, requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import timeline
from tests.architecture.code import AT_THE_TOP, ROOT, modules

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OURS_AND_PYTHONS = {"timeline", *sys.stdlib_module_names}


def build(source, target, out):
    """Build a wheel or an sdist without the network and give its path."""
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(out)],
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    [made] = out.iterdir()
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The names in a wheel that is built from the tree."""
    return set(zipfile.ZipFile(build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))).namelist())


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    """The unpacked sdist."""
    unpacked = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(build(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))) as archive:
        # Before 3.11.4 there is no filter; since 3.12 it is a warning to go without.
        archive.extractall(unpacked, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    [folder] = unpacked.iterdir()
    return folder


def data_files(folder):
    """The files in a folder of the checkout that are no Python and no build product."""
    files = (path for path in sorted((ROOT / folder).rglob("*")) if path.is_file())
    return [path for path in files if path.suffix not in {".py", ".pyc"}]


def test_the_wheel_holds_the_templates(wheel):
    wanted = {f"timeline/{path.relative_to(ROOT).as_posix()}" for path in data_files("templates")}
    assert wanted, "templates/ is empty"
    assert wanted <= wheel


def test_the_wheel_holds_the_languages_and_the_marker_of_types(wheel):
    wanted = {path.relative_to(ROOT).as_posix() for path in data_files("timeline")}
    assert "timeline/py.typed" in wanted
    assert any(name.startswith("timeline/languages/") for name in wanted)
    assert wanted <= wheel


def test_the_wheel_holds_nothing_else(wheel):
    assert {name.split("/")[0] for name in wheel} == {"timeline", f"source_timeline-{timeline.version()}.dist-info"}


def test_a_wheel_from_the_sdist_is_the_same(wheel, sdist, tmp_path):
    assert set(zipfile.ZipFile(build(sdist, "wheel", tmp_path)).namelist()) == wheel


def test_the_sdist_holds_the_tests_and_the_seeds(sdist):
    assert {path.name for path in sdist.iterdir()} >= AT_THE_TOP


def test_the_version_stands_in_one_place():
    assert "version" in PROJECT["dynamic"], "the package takes it from timeline/about.py"
    assert distribution("source-timeline").version == timeline.version(), "make renews the installation"


def test_every_import_is_a_dependency():
    """What comes along with another package today may not come tomorrow."""
    declared = {requirement.split(">=")[0].lower() for requirement in PROJECT["dependencies"]}
    home = packages_distributions()
    foreign = {name for module in modules("timeline") for name in module.imports() if name not in OURS_AND_PYTHONS}
    undeclared = {name for name in foreign if not declared & {owner.lower() for owner in home.get(name, [name])}}
    assert not undeclared, f"pyproject.toml does not list {undeclared} among its dependencies"


def test_every_dependency_is_pinned():
    """And so is what it pulls in, for an installation that is not pinned in full differs from day to day."""
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {canonicalize_name(pin.split("==")[0]) for pin in pins}
    extras = PROJECT["optional-dependencies"].values()
    wanted = [Requirement(one) for group in (PROJECT["dependencies"], *extras) for one in group]
    missing = set()
    seen = set()
    while wanted:
        needed = wanted.pop()
        name = canonicalize_name(needed.name)
        if name in seen:
            continue
        seen.add(name)
        if name not in pinned:
            missing.add(name)
        with suppress(PackageNotFoundError):
            pulled_in = map(Requirement, requires(name) or ())
            wanted += [one for one in pulled_in if one.marker is None or one.marker.evaluate({"extra": ""})]
    assert not missing, f"constraints.txt lacks {sorted(missing)}: make pins"
