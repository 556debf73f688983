from pathlib import Path

import pytest

from timeline.renderer import publish


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_files_are_put_in_place(tmp_path):
    publish({"index.html": b"page", "sources/a.txt": b"text"}, tmp_path / "new" / "build")
    assert names(tmp_path / "new" / "build") == ["index.html", "sources/a.txt"]


@pytest.mark.parametrize("fatal", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_build_stopped_while_writing_leaves_the_old_one(tmp_path, monkeypatch, fatal, after):
    old = {"index.html": b"old page", "timeline.json": b"old data", "plotly.min.js": b"old chart"}
    publish(old, tmp_path)
    write, calls = Path.write_bytes, []

    def stop(self, content):
        calls.append(self)
        if len(calls) > after:
            raise fatal("no space left")
        return write(self, content)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", stop)
        with pytest.raises(fatal):
            publish({name: b"new" + content for name, content in old.items()}, tmp_path)
    assert all((tmp_path / name).read_bytes() == content for name, content in old.items())
    publish({"index.html": b"newer"}, tmp_path)
    assert names(tmp_path) == sorted(old), "what a stopped build left is gone"


def test_a_build_stopped_while_renaming_keeps_the_old_page(tmp_path, monkeypatch):
    publish({"index.html": b"old page", "timeline.json": b"old data"}, tmp_path)
    replace, calls = Path.replace, []

    def stop(self, place):
        calls.append(Path(place).name)
        if len(calls) > 1:
            raise KeyboardInterrupt
        return replace(self, place)

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        publish({"index.html": b"new page", "timeline.json": b"new data"}, tmp_path)
    assert calls == ["timeline.json", "index.html"], "the page comes last"
    assert (tmp_path / "index.html").read_bytes() == b"old page"


def test_what_has_not_changed_is_not_written(tmp_path):
    publish({"index.html": b"page", "plotly.min.js": b"chart"}, tmp_path)
    before = (tmp_path / "plotly.min.js").stat()
    publish({"index.html": b"other", "plotly.min.js": b"chart"}, tmp_path)
    after = (tmp_path / "plotly.min.js").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_other_files_in_the_folder_stay(tmp_path):
    (tmp_path / "mine.txt").write_text("kept")
    publish({"index.html": b"page"}, tmp_path)
    assert names(tmp_path) == ["index.html", "mine.txt"]


@pytest.mark.parametrize("name", ["../outside.html", "/etc/outside", "a/../../b", ""])
def test_no_name_leads_out_of_the_folder(tmp_path, name):
    with pytest.raises(ValueError, match="build folder"):
        publish({name: b""}, tmp_path)


def test_the_systems_complaint_comes_through(tmp_path):
    (tmp_path / "build").write_text("a file")
    with pytest.raises(OSError, match="build"):
        publish({"index.html": b"page"}, tmp_path / "build")
