import os
import sys

import pytest

from tests import browser_setup


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine on which nothing is found, and the list of what was tried to mend that."""
    tried = []
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("TIMELINE_CHROMIUM", raising=False)
    monkeypatch.setattr(browser_setup, "run", lambda *command: tried.append(command))
    monkeypatch.setattr(browser_setup, "driver_starts", lambda: True)
    monkeypatch.setattr(browser_setup.find, "__defaults__", ((browser_setup.named, browser_setup.on_path),))
    return tried


def install(folder, name, script="exit 0"):
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


def test_where_nothing_works_it_names_the_remedy(bare, capsys):
    assert browser_setup.main() == 1
    assert "apt-get install chromium" in capsys.readouterr().err
    assert bare == [(sys.executable, "-m", "playwright", "install", "chromium")]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="there is no root here")
def test_root_installs_the_package_first(bare, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    install(tmp_path, "apt-get")
    browser_setup.main()
    assert [command[:2] for command in bare[:2]] == [("apt-get", "update"), ("apt-get", "install")]


def test_a_stub_is_no_browser(bare, tmp_path):
    install(tmp_path, "chromium", "exit 1")
    real = install(tmp_path, "google-chrome")
    assert browser_setup.find() == real


def test_the_one_that_is_named_comes_first(bare, tmp_path, monkeypatch, capsys):
    install(tmp_path, "chromium")
    monkeypatch.setenv("TIMELINE_CHROMIUM", install(tmp_path, "mine"))
    assert browser_setup.main() == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / "mine")


def test_without_a_driver_no_browser_helps(bare, tmp_path, monkeypatch):
    install(tmp_path, "chromium")
    monkeypatch.setattr(browser_setup, "driver_starts", lambda: False)
    assert browser_setup.find() is None
