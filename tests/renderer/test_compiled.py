"""Templates that were compiled before draw the same, whatever happened to what was kept."""

import jinja2
import pytest

from timeline.renderer.compiled import Kept


@pytest.fixture
def drawn(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    (tmp_path / "a.jinja").write_text("{{ n + 1 }} entries", encoding="utf-8")

    def draw(settings="", n=1):
        loader = jinja2.FileSystemLoader(tmp_path)
        found = jinja2.Environment(loader=loader, bytecode_cache=Kept(tmp_path, settings), autoescape=True)
        return found.get_template("a.jinja").render(n=n)

    return draw


def test_a_kept_template_draws_the_same(drawn, tmp_path):
    assert drawn() == drawn() == "2 entries"
    assert len(list((tmp_path / "__pycache__").iterdir())) == 1


@pytest.mark.parametrize("damage", [lambda data: data[:50], lambda data: data[:-9] + b"\0" * 9, lambda _: b""])
def test_a_damaged_one_is_compiled_anew(drawn, tmp_path, damage):
    drawn()
    [place] = (tmp_path / "__pycache__").iterdir()
    place.write_bytes(damage(place.read_bytes()))
    assert drawn() == "2 entries"


def test_a_template_that_changed_is_compiled_anew(drawn, tmp_path):
    drawn()
    (tmp_path / "a.jinja").write_text("{{ n }} events", encoding="utf-8")
    assert drawn() == "1 events"


def test_other_settings_are_another_template(drawn, tmp_path):
    drawn("one")
    drawn("other")
    assert len(list((tmp_path / "__pycache__").iterdir())) == 2


def test_nothing_is_kept_where_python_keeps_nothing(drawn, tmp_path, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert drawn() == "2 entries"
    assert not (tmp_path / "__pycache__").exists()
