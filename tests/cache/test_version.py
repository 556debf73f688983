import os

import pytest

from timeline.cache import version


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setattr(version, "KEPT", tmp_path / "kept")
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return tmp_path / "kept"


@pytest.fixture
def code(tmp_path):
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / "one.py").write_text("x = 1", encoding="utf-8")
    return folder


def of(folder):
    return version._version("some", [str(folder)], [])


def test_files_that_nobody_touched_are_not_read_again(kept, code, monkeypatch):
    before = of(code)
    monkeypatch.setattr(version, "_contents", lambda files: pytest.fail("read again"))
    assert of(code) == before


def test_a_file_of_the_same_size_and_age_is_another_version(kept, code):
    file = code / "one.py"
    before, state = of(code), file.stat()
    file.write_text("x = 2", encoding="utf-8")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert of(code) != before


def test_the_version_hangs_on_contents_not_on_ages(kept, code):
    before = of(code)
    os.utime(code / "one.py", ns=(1, 1))
    assert of(code) == before


@pytest.mark.parametrize("torn", ["", "half", "\xff", "x y z"])
def test_a_torn_memory_is_made_anew(kept, code, torn):
    before = of(code)
    (kept / "version-some.pyc").write_text(torn, encoding="latin-1")
    assert of(code) == before
    assert torn not in (kept / "version-some.pyc").read_text(encoding="ascii") or not torn


def test_nothing_is_kept_where_python_is_to_write_nothing(kept, code, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert of(code) == of(code)
    assert not kept.exists()
