"""The cache spares work and never changes a result, whatever happens to its file."""

import sqlite3

import pytest
from pydantic import TypeAdapter

from timeline.cache import opened

TEXT = TypeAdapter(str)


def recalled(path, key="a", value="made"):
    """What the cache gives for the key, and whether it had to be made."""
    made = []

    def make():
        made.append(key)
        return value

    with opened(path) as recall:
        return recall(key, TEXT, make), bool(made)


def test_what_was_made_is_kept(tmp_path):
    path = tmp_path / "deep" / "cache.sqlite"
    assert recalled(path) == ("made", True)
    assert recalled(path, value="other") == ("made", False)
    assert recalled(path, "b", "another") == ("another", True)


def test_what_a_build_had_no_use_for_is_dropped(tmp_path):
    path = tmp_path / "cache.sqlite"
    recalled(path, "a")
    recalled(path, "b")
    assert recalled(path, "a")[1]


def test_another_reader_makes_everything_afresh(tmp_path, monkeypatch):
    path = tmp_path / "cache.sqlite"
    recalled(path)
    monkeypatch.setattr("timeline.cache.store.reader_version", lambda: "another")
    assert recalled(path) == ("made", True)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"no database" * 1000),
        lambda path: path.write_bytes(path.read_bytes()[:-100]),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: path.write_bytes(path.read_bytes().replace(b'"made"', b'"mad!"')),
        lambda path: path.write_bytes(
            bytes(byte ^ 0x20 if i > 200 else byte for i, byte in enumerate(path.read_bytes()))
        ),
    ],
    ids=["empty", "something else", "torn", "half", "a letter", "everything"],
)
def test_a_damaged_cache_is_made_afresh(tmp_path, damage):
    """It is never believed, and works again afterwards."""
    path = tmp_path / "cache.sqlite"
    recalled(path)
    damage(path)
    assert recalled(path, value="new") == ("new", True)
    assert recalled(path, value="newer") == ("new", False)


def test_a_table_of_another_form_is_replaced(tmp_path):
    path = tmp_path / "cache.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE kept (key TEXT, value TEXT)")
    database.close()
    assert recalled(path) == ("made", True)
    assert recalled(path) == ("made", False)


def test_content_of_another_shape_is_made_afresh(tmp_path):
    path = tmp_path / "cache.sqlite"
    with opened(path) as recall:
        recall("a", TypeAdapter(int), lambda: 3)
    assert recalled(path) == ("made", True)


def test_a_cache_that_is_busy_is_done_without(tmp_path, monkeypatch):
    """Two builds at once both end."""
    monkeypatch.setattr("timeline.cache.store.PATIENCE", 0.01)
    path = tmp_path / "cache.sqlite"
    recalled(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert recalled(path) == ("made", True)
    other.close()
    assert recalled(path) == ("made", False)


def test_a_place_that_cannot_be_written_is_done_without(tmp_path):
    """A file where the folder should be; a folder where the file should be."""
    (tmp_path / "file").write_text("")
    assert recalled(tmp_path / "file" / "cache.sqlite") == ("made", True)
    (tmp_path / "folder" / "inside").mkdir(parents=True)
    assert recalled(tmp_path / "folder") == ("made", True)
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["inside"]
    assert recalled(None) == ("made", True)
