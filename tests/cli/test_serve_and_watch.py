"""The commands that stay: they follow the files, they end at once, and one desk is enough for a folder."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request

import pytest
from click.testing import CliRunner

from tests.edits.story import STORY, write
from timeline.cli import main

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent otherwise there")


@pytest.fixture
def story(tmp_path):
    return write(tmp_path / "story", STORY)


@contextlib.contextmanager
def running(*arguments):
    """The command in a process of its own; ended with Ctrl-C, silently."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "timeline", *map(str, arguments)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment, **pipes) as process:
        stuck = threading.Timer(60, process.kill)
        stuck.start()
        try:
            yield process
        finally:
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate()
            stuck.cancel()  # what does not end by itself is killed, and fails
    assert "Traceback" not in errors
    assert process.returncode in (0, 2)


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_a_desk_is_open_to_whoever_has_its_address(story, tmp_path):
    """Another one on the same folder is refused, and so is a port that is taken."""
    with running("serve", story, "--out", tmp_path / "out", "--port", 0) as desk:
        address = desk.stdout.readline().removeprefix("The desk: ").strip()
        with urllib.request.urlopen(address, timeout=20) as page:  # noqa: S310
            assert b'id="tl-desk"' in page.read()
        second = run("serve", story, "--out", tmp_path / "other", "--port", 0)
        assert second.exit_code == 2
        assert second.stderr == f"timeline: {story}: another desk is open on this folder; close it first\n"
        taken = run(
            "serve",
            write(tmp_path / "b", STORY),
            "--out",
            tmp_path / "other",
            "--port",
            address.split(":")[2].split("/")[0],
        )
        assert taken.exit_code == 2
        assert "cannot be used (Address already in use); choose another one with --port" in taken.stderr
    assert run("serve", tmp_path / "none").exit_code == 2


def test_a_port_that_is_free_again_can_be_used(story, tmp_path):
    """A desk that was closed is no desk."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for _ in range(2):
        with running("serve", story, "--out", tmp_path / "out", "--port", port) as desk:
            assert f":{port}/" in desk.stdout.readline()


def test_changes_are_told_as_files_change(story, tmp_path):
    """Against the build that was there at first; what is wrong is told, and the watch goes on."""
    out = tmp_path / "out"
    assert run("build", story, "--out", out).exit_code == 0
    with running("watch", story, "--out", out) as watch:
        assert watch.stdout.readline() == f"The page: {out / 'index.html'}\n"
        (story / "late.txt").write_text("The harbour was opened again on 20 December 2024.")
        lines = [watch.stdout.readline() for _ in range(2)]
        assert lines[0] == "New: “The harbour was opened again”, 20 December 2024.\n"
        assert lines[1] == "New source: late (late.txt).\n"
        assert watch.stdout.readline().startswith("The page: ")
    assert run("watch", tmp_path / "none").exit_code == 2
