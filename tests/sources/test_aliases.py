"""`aliases.toml`: which names mean the same; what is wrong in it is told and left out."""

import pytest

from timeline.sources.aliases import read_aliases
from timeline.sources.folder import read_folder


@pytest.mark.parametrize(
    ("written", "expected", "problem"),
    [
        (None, {}, None),
        ('"Ann Roe" = ["Mrs Roe", "A. Roe"]', {"Mrs Roe": "Ann Roe", "A. Roe": "Ann Roe"}, None),
        ('"Ann Roe" = "Mrs Roe"\n"Odala" = ["Odela"]', {"Odela": "Odala"}, "must be a list of names"),
        ('"Ann Roe" = ["Roe"]\n"Tom Roe" = ["Roe"]', {"Roe": "Ann Roe"}, "only the first counts"),
        ("Ann Roe = x", {}, "is not valid TOML"),
    ],
)
def test_aliases_are_read_as_far_as_they_are_right(tmp_path, written, expected, problem):
    """One message for each thing that is wrong."""
    if written is not None:
        (tmp_path / "aliases.toml").write_text(written, encoding="utf-8")
    aliases, problems = read_aliases(tmp_path)
    assert aliases == expected
    assert [problem in told for told in problems] == ([True] if problem else [])


def test_a_folder_tells_what_is_wrong_with_its_aliases(tmp_path):
    """Beside the files that could not be read."""
    (tmp_path / "aliases.toml").write_text('"Ann Roe" = "Mrs Roe"', encoding="utf-8")
    (tmp_path / "a.txt").write_text("The mine closed on Monday, Mrs Roe said.", encoding="utf-8")
    reading = read_folder(tmp_path)
    assert [skipped.path for skipped in reading.skipped] == ["aliases.toml"]
