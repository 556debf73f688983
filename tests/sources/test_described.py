"""`sources.toml`: what people know of the sources goes before what the files say; what is wrong in it is told."""

import pytest

from timeline.model.settings import Description
from timeline.pipeline import build
from timeline.sources import read_folder
from timeline.sources.described import read_descriptions, unmatched

ARTICLE = """---
title: The bridge opens
publisher: The Courier
published: 2024-05-15
---
The bridge opened on Tuesday.
"""


def describe(folder, written):
    """A folder of one article and a `sources.toml`, read: the document's metadata, and what is told of the file."""
    (folder / "bridge.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "sources.toml").write_text(written, encoding="utf-8")
    reading = read_folder(folder)
    return reading.documents[0], [entry.reason for entry in reading.skipped if entry.path == "sources.toml"]


def test_what_people_say_goes_before_what_the_file_says(tmp_path):
    """Each field for itself; the others stay as the file has them."""
    document, told = describe(tmp_path, '["bridge.md"]\npublished = 2024-05-22\npublisher = "Agency"\nlabel = "agency"')
    assert told == []
    assert document.label == "agency"
    given = document.metadata
    assert (given.title, given.publisher, given.published) == ("The bridge opens", "Agency", "2024-05-22")
    assert given.published_in == "sources.toml"


@pytest.mark.parametrize("written", ["published = 2024-05-22", 'published = "2024-05-22"', 'published = "22 May 2024"'])
def test_a_given_date_dates_the_source_and_what_it_tells(tmp_path, written):
    """As a TOML date or as a text; the reason names the place where it stands."""
    describe(tmp_path, f'["bridge.md"]\n{written}')
    timeline = build(tmp_path, tmp_path / "out")
    source = timeline.sources[0]
    assert source.published.edtf == "2024-05-22"
    assert any("sources.toml" in step.text for step in source.dating_steps)
    assert [event.date.edtf for event in timeline.events] == ["2024-05-21"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('["bridge.md"]\nlabl = "x"', ["[bridge.md] unknown key “labl”; did you mean “label”?"]),
        ('["bridge.md"]\nlabel = 3', ["[bridge.md] “label” must be a text in quotation marks; it is ignored"]),
        ('["brigde.md"]\nlabel = "x"', ["“brigde.md” is no source of this folder; did you mean “bridge.md”?"]),
        ('["qqq"]\nlabel = "x"', ["“qqq” is no source of this folder"]),
        ('bridge = "x"', ['“bridge” is no table; write ["name of the file"] and below it what you know']),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_holds(tmp_path, written, expected):
    """With the nearest name that may have been meant."""
    document, told = describe(tmp_path, written)
    assert told == expected
    assert document.metadata.title == "The bridge opens"


def test_a_file_that_is_no_toml_is_told(tmp_path):
    """And read as if it were empty."""
    document, (told,) = describe(tmp_path, "[bridge")
    assert "is not valid TOML" in told
    assert document.metadata.publisher == "The Courier"


def test_no_file_says_nothing(tmp_path):
    """It may be left out, and any of its keys too."""
    assert read_descriptions(tmp_path) == ({}, [])
    assert set(Description().model_dump().values()) == {None}
    assert unmatched([], ["a.txt"]) == []
