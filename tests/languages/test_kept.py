"""Data files that were read before give the same as when they are read anew, whatever happened to what was kept."""

import tomllib

import pytest

from timeline.languages.kept import kept

CONTENT = '[words]\nmonth = { June = 6, "août" = 8 }\nrate = 0.5\nplain = ["a", "the"]\nis_read = true\n'.encode()


@pytest.fixture
def source(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    (tmp_path / "words.toml").write_bytes(CONTENT)
    return tmp_path / "words.toml"


def stored(source):
    return sorted((source.parent / "__pycache__").glob("*"))


def test_what_was_kept_is_what_the_file_says(source):
    assert kept(source, CONTENT) == kept(source, CONTENT) == tomllib.loads(CONTENT.decode())
    assert len(stored(source)) == 1


@pytest.mark.parametrize(
    "damage", [lambda data: data[:40], lambda data: data[:-3] + b"0 }", lambda _: b"", bytes.swapcase]
)
def test_what_is_damaged_is_read_anew(source, damage):
    expected = kept(source, CONTENT)
    [place] = stored(source)
    place.write_bytes(damage(place.read_bytes()))
    assert kept(source, CONTENT) == expected


def test_another_content_is_another_table(source):
    kept(source, CONTENT)
    assert kept(source, b"rate = 2") == {"rate": 2}


def test_nothing_is_kept_where_python_keeps_nothing(source, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert kept(source, CONTENT)["words"]["rate"] == 0.5
    assert stored(source) == []


def test_a_date_is_read_each_time(source):
    assert [kept(source, b"day = 2024-12-16")["day"].day for _ in range(2)] == [16, 16]
