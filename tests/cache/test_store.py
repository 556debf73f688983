"""The cache spares work and never changes a result, whatever happens to its file."""

import sqlite3

import pytest
from pydantic import TypeAdapter

from timeline.cache import Store, digest, recalled, recalled_one

TEXT = TypeAdapter(str)


def kept(path, key="a", value="made", stage="events", shape=TEXT):
    """What the cache gives for the key, and whether it had to be made."""
    made = []

    def make():
        made.append(key)
        return value

    store = Store(path)
    found = recalled_one(store.table(stage), key, make, shape)
    store.store()
    return found, bool(made)


def test_what_was_made_is_kept(tmp_path):
    path = tmp_path / "deep" / "kept.sqlite"
    assert kept(path) == ("made", True)
    assert kept(path, value="other") == ("made", False)
    assert kept(path, "b", "another") == ("another", True)


def test_each_stage_has_a_table_of_its_own(tmp_path):
    path = tmp_path / "kept.sqlite"
    kept(path)
    assert kept(path, value="other", stage="entries") == ("other", True)
    assert kept(path, value="another") == ("made", False)


def test_what_a_build_had_no_use_for_is_dropped(tmp_path):
    path = tmp_path / "kept.sqlite"
    kept(path, "a")
    kept(path, "b")
    assert kept(path, "a")[1]


def test_only_what_is_new_is_made_and_written(tmp_path):
    store, made = Store(tmp_path / "kept.sqlite"), []
    for names in (["a", "b"], ["b", "c", "a"]):
        made.clear()
        found = recalled(store.table("events"), names, str, lambda name: made.append(name) or name * 2, TEXT, each=0)
        assert found == [name * 2 for name in names]
        assert [key for key, *_ in store.table("events").changed()] == made
        store.store()
    assert made == ["c"]


def test_without_a_table_all_is_made():
    assert recalled(None, ["a", "b"], str, str.upper, TEXT, each=0) == ["A", "B"]


def test_another_program_makes_everything_afresh(tmp_path, monkeypatch):
    path = tmp_path / "kept.sqlite"
    kept(path)
    monkeypatch.setattr("timeline.cache.store.program_version", lambda: "another")
    assert kept(path, value="new") == ("new", True)


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
    path = tmp_path / "kept.sqlite"
    kept(path)
    damage(path)
    assert kept(path, value="new") == ("new", True)
    assert kept(path, value="newer") == ("new", False)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE kept SET key = 'b'",
        "UPDATE kept SET stage = 'entries'",
        "UPDATE kept SET content = 'text'",
        "UPDATE kept SET seal = NULL",
    ],
)
def test_a_row_with_which_somebody_has_meddled_is_made_afresh(tmp_path, change):
    path = tmp_path / "kept.sqlite"
    kept(path)
    with sqlite3.connect(path) as database:
        database.execute(change)
    database.close()
    for key, stage in (("a", "events"), ("b", "events"), ("a", "entries")):
        assert kept(path, key, "new", stage) == ("new", True)


def test_a_table_of_another_form_is_replaced(tmp_path):
    path = tmp_path / "kept.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE kept (key TEXT, value TEXT)")
    database.close()
    assert kept(path) == ("made", True)
    assert kept(path) == ("made", False)


def test_content_of_another_shape_is_made_afresh(tmp_path):
    path = tmp_path / "kept.sqlite"
    kept(path, value=3, shape=TypeAdapter(int))
    assert kept(path) == ("made", True)


def test_a_cache_that_is_busy_is_done_without(tmp_path, monkeypatch):
    """Two builds at once both end."""
    monkeypatch.setattr("timeline.cache.store.PATIENCE", 0.01)
    path = tmp_path / "kept.sqlite"
    kept(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert kept(path) == ("made", True)
    other.close()
    assert kept(path) == ("made", False)


def test_a_place_that_cannot_be_written_is_done_without(tmp_path):
    """A file where the folder should be; a folder where the file should be."""
    (tmp_path / "file").write_text("")
    assert kept(tmp_path / "file" / "kept.sqlite") == ("made", True)
    (tmp_path / "folder" / "inside").mkdir(parents=True)
    assert kept(tmp_path / "folder") == ("made", True)
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["inside"]


def test_parts_are_told_apart():
    assert digest(b"ab", b"c") != digest(b"a", b"bc") != digest(b"abc")
