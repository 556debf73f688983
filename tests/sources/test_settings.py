"""`timeline.toml`: what is right in it holds, what is wrong is told and left out."""

import pytest

from timeline.model.settings import Settings
from timeline.sources.settings import read_settings


@pytest.mark.parametrize(
    ("written", "expected", "problem"),
    [
        (None, {}, None),
        ("", {}, None),
        ('title = "The bridge"\ncontact = "desk@example.org"', {"title": "The bridge"}, None),
        ('\ufefftitle = "The bridge"', {"title": "The bridge"}, None),
        ('title = "The bridge"\nlanguge = "en"', {"title": "The bridge"}, "did you mean “language”?"),
        ('title = "The bridge"\nx = 1', {"title": "The bridge"}, "known are title"),
        ('title = 5\ndescription = "Told"', {"title": None, "description": "Told"}, "must be a text"),
        ("title = The bridge", {"title": None}, "is not valid TOML"),
        ("largest_file_mb = 50", {"largest_file_mb": 50}, None),
        ("largest_file_mb = 0", {"largest_file_mb": None}, "must be a whole number"),
        ('url = "https://example.org/story/"', {"url": "https://example.org/story/"}, None),
        ('url = "javascript:alert(1)"', {"url": None}, "must be an address on the web"),
        ('url = "example.org"', {"url": None}, "must be an address on the web"),
        ('url = "https://[x/"', {"url": None}, "must be an address on the web"),
        ('language = "de-AT"', {"language": "de-AT"}, None),
        ('language = "klingon"', {"language": None}, "de, en"),
        ('largest_file_mb = "50"', {"largest_file_mb": None}, "must be a whole number"),
    ],
)
def test_settings_are_read_as_far_as_they_are_right(tmp_path, written, expected, problem):
    """One message for each thing that is wrong."""
    if written is not None:
        (tmp_path / "timeline.toml").write_text(written, encoding="utf-8")
    settings, problems = read_settings(tmp_path)
    assert expected.items() <= settings.model_dump().items()
    assert [problem in told for told in problems] == ([True] if problem else [])


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    """The build goes on without it."""
    (tmp_path / "timeline.toml").write_bytes(b'title = "caf\xe9"')
    settings, problems = read_settings(tmp_path)
    assert settings == Settings()
    assert len(problems) == 1
    assert problems[0].startswith("is not UTF-8 (byte 13); ")
    (tmp_path / "timeline.toml").unlink()
    (tmp_path / "timeline.toml").mkdir()
    assert read_settings(tmp_path) == (Settings(), ["cannot be read (Is a directory); it is ignored"])
