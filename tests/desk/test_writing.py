"""A file is changed whole or not at all, by one writer at a time."""

import os
import subprocess
import sys
import threading

import pytest

from timeline.desk import writing
from timeline.desk.writing import NotWritten, change, only_one


def test_a_file_is_made_and_changed(tmp_path):
    path = tmp_path / "edits.toml"
    change(path, lambda text: f"{text}a\n")
    change(path, lambda text: f"{text}b\n")
    assert path.read_text() == "a\nb\n"


def test_nothing_is_lost_between_writers(tmp_path):
    """Each sees what the one before wrote."""
    path = tmp_path / "edits.toml"
    writers = [threading.Thread(target=change, args=(path, lambda text: f"{text}x")) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert path.read_text() == "x" * 8


def test_a_second_writer_waits_and_then_gives_up(tmp_path):
    """Nobody's file is touched; the lock of a killed process is none."""
    path = tmp_path / "edits.toml"
    program = "import sys, time; from pathlib import Path; from timeline.desk.writing import only_one\n"
    program += "with only_one(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, env=environment) as other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(NotWritten, match="is being changed by somebody else"), only_one(path, patience=0.1):
            pass
        other.kill()
        other.wait()
    with only_one(path, patience=5):
        pass


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch, step):
    """And nothing beside it."""
    path = tmp_path / "edits.toml"
    path.write_text("mine\n")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os if step == "fsync" else writing.Path, step, full)
    with pytest.raises(NotWritten, match=r"cannot be changed \(No space left on device\); it is as it was"):
        change(path, lambda text: text + "more\n")
    assert path.read_text() == "mine\n"
    assert not list(tmp_path.glob(".*.part"))


def test_a_change_that_fails_leaves_the_old_file(tmp_path):
    path = tmp_path / "edits.toml"
    path.write_text("mine\n")

    def fail(text):
        raise NotWritten("no")

    with pytest.raises(NotWritten):
        change(path, fail)
    assert path.read_text() == "mine\n"


def test_a_link_stays_a_link(tmp_path):
    real = tmp_path / "real.toml"
    real.write_text("a\n")
    real.chmod(0o640)
    path = tmp_path / "edits.toml"
    path.symlink_to(real)
    change(path, lambda text: text + "b\n")
    assert path.is_symlink()
    assert (real.read_text(), real.stat().st_mode & 0o777) == ("a\nb\n", 0o640)


def test_a_file_that_is_no_text_is_left_alone(tmp_path):
    path = tmp_path / "edits.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(NotWritten, match="cannot be changed"):
        change(path, lambda text: text)
