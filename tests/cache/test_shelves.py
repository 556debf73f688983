"""Tables of what later stages made: they spare work and never change a result, whatever happens to their files."""

import pytest

from timeline.cache import Shelves, digest


def recalled(folder, key="a", value="made", table="entries"):
    """What a table gives for the key, and whether it had to be made."""
    made = []

    def make():
        made.append(key)
        return value

    shelves = Shelves(folder)
    found = shelves.table(table)(key, make)
    shelves.store()
    return found, bool(made)


def test_what_was_made_is_kept(tmp_path):
    folder = tmp_path / "deep"
    assert recalled(folder) == ("made", True)
    assert recalled(folder, value="other") == ("made", False)
    assert recalled(folder, value="other", table="events") == ("other", True)
    assert recalled(folder, value="another") == ("made", False)


def test_what_a_build_had_no_use_for_is_dropped(tmp_path):
    recalled(tmp_path, "a")
    recalled(tmp_path, "b")
    assert recalled(tmp_path, "a") == ("made", True)


def test_another_program_makes_everything_afresh(tmp_path, monkeypatch):
    recalled(tmp_path)
    monkeypatch.setattr("timeline.cache.shelves.program_version", lambda: "another")
    assert recalled(tmp_path) == ("made", True)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"no table" * 1000),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(path.read_bytes().replace(b"made", b"mad!")),
        lambda path: path.write_bytes(path.read_bytes()[:32]),
        lambda path: path.unlink() or path.mkdir(),
    ],
    ids=["empty", "something else", "torn", "a letter", "the digest alone", "a folder"],
)
def test_a_damaged_table_is_never_believed(tmp_path, damage):
    recalled(tmp_path)
    (path,) = tmp_path.iterdir()
    damage(path)
    assert recalled(tmp_path, value="new") == ("new", True)


def test_what_a_killed_build_left_does_not_pile_up(tmp_path):
    recalled(tmp_path)
    (tmp_path / "entries.kept.part").write_bytes(b"half")
    assert recalled(tmp_path, "b") == ("made", True)
    assert [path.name for path in tmp_path.iterdir()] == ["entries.kept"]


def test_a_place_that_cannot_be_written_is_done_without(tmp_path):
    (tmp_path / "file").write_text("")
    assert recalled(tmp_path / "file") == ("made", True)
    assert recalled(tmp_path / "file") == ("made", True)


def test_parts_are_told_apart():
    assert digest(b"ab", b"c") != digest(b"a", b"bc") != digest(b"abc")
