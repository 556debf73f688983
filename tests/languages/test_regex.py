"""A regular expression that is kept as it was compiled is what `re` makes of it."""

import re

import pytest

from timeline.languages import loader, regex
from timeline.timex.patterns import phrases


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr(regex, "_HERE", tmp_path)
    return tmp_path / "__pycache__"


@pytest.mark.parametrize(
    ("source", "flags"),
    [(r"(?P<day>\d+)\.(?P<month>[IVX]+)", 0), (r"(?i:june)|(août)", re.ASCII), ("a{2,3}", re.IGNORECASE)],
)
def test_it_is_the_same_when_it_was_kept(source, flags, place):
    afresh, again = regex.compiled(source, flags), regex.compiled(source, flags)
    assert len(list(place.iterdir())) == 1
    assert afresh == again == re.compile(source, flags)
    assert (again.groups, again.groupindex) == (afresh.groups, afresh.groupindex)
    for text in ("3.XI", "June", "AOÛT", "aaaa"):
        assert [match.span() for match in again.finditer(text)] == [
            match.span() for match in re.finditer(source, text, flags)
        ]


def test_what_is_damaged_is_compiled_anew(place):
    regex.compiled("a(b)c")
    [kept_one] = place.iterdir()
    kept_one.write_bytes(kept_one.read_bytes()[:-2] + b"7]")
    assert regex.compiled("a(b)c").fullmatch("abc")[1] == "b"


def test_what_is_wrong_is_told_as_ever():
    with pytest.raises(re.error):
        regex.compiled("a(b")


def test_a_python_that_compiles_otherwise_compiles_each_time(monkeypatch, place):
    monkeypatch.setattr(regex, "_STEPS", None)
    assert regex.compiled("a+").fullmatch("aa")
    assert not place.exists()


@pytest.mark.parametrize("language", loader.available())
def test_phrases_find_the_same(language):
    for phrase in phrases(language)[::7]:
        regex.compiled(phrase.source)
        assert regex.compiled(phrase.source) == re.compile(phrase.source)
