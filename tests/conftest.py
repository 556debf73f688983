"""What all tests share: the folders of the checkout, one build of the seeds, stored snapshots, and no network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent

# The same examples every time: a test that fails today and passes tomorrow tells nobody anything.
settings.register_profile("timeline", derandomize=True, deadline=None)
settings.load_profile("timeline")

Snapshot = Callable[[str, Path], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--snapshots` rewrites what `make snapshots` promises to rewrite."""
    parser.addoption("--snapshots", action="store_true", help="rewrite the stored snapshots and run nothing else")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `--snapshots`, keep the tests that have one."""
    if config.getoption("--snapshots"):
        items[:] = [item for item in items if "snapshot" in getattr(item, "fixturenames", ())]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def seeds(root: Path) -> Path:
    """The articles that the project ships."""
    return root / "seeds"


@pytest.fixture(scope="session")
def built_seeds(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page and the timeline.json of the seeds, built once for all tests that only read them."""
    import timeline

    out = tmp_path_factory.mktemp("built")
    timeline.build(seeds, out=out)
    return out


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    """`snapshot(text, path)` compares a text with a stored file, or stores it under `--snapshots`."""

    def compare(text: str, path: Path) -> None:
        if request.config.getoption("--snapshots"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        stored = path.read_text(encoding="utf-8") if path.exists() else ""
        assert text == stored, f"{path.name} has changed. If this is meant: make snapshots, and read the difference"

    return compare


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is fetched: only this machine itself can be reached."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and not _is_here(str(address[0])):
            raise AssertionError(f"a test tried to reach {address[0]}; nothing here needs the network")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect_here)


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
