"""`timeline.tag` and `timeline tag`: what a program or a person gets."""

import dataclasses
import datetime as dt
import json

import pytest
from click.testing import CliRunner

import timeline
from timeline.cli import main

TEXT = "It has been shut since early August. 😀 They meet on Monday, as every Monday."

FIELDS = {"start", "end", "text", "type", "value", "mod", "earliest", "latest", "edtf", "rule"}


def run(*arguments, stdin=None):
    """The result of `timeline tag` with these arguments."""
    return CliRunner().invoke(main, ["tag", *map(str, arguments)], input=stdin)


@pytest.fixture
def article(tmp_path):
    """A file that holds the text."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_fields_are_those_of_the_contract():
    """Each with its meaning; places are code points."""
    august, monday, every = timeline.tag(TEXT, published="2024-12-18")
    assert set(dataclasses.asdict(august)) == FIELDS
    assert (august.text, august.type, august.value, august.mod) == ("early August", "DATE", "2024-08", "START")
    assert (august.earliest, august.latest, august.edtf) == ("2024-08-01", "2024-08-10", "2024-08-01/2024-08-10")
    assert TEXT[monday.start : monday.end] == "Monday"
    assert (every.type, every.value, every.earliest) == ("SET", "XXXX-WXX-1", None)


def test_a_set_is_known_in_capitals_too():
    """Headlines shout."""
    assert [tagged.value for tagged in timeline.tag("TRAINS STOP EVERY FRIDAY")] == ["XXXX-WXX-5"]


@pytest.mark.parametrize(
    "published", ["2024-12-18", dt.date(2024, 12, 18), dt.datetime(2024, 12, 18, 9, tzinfo=dt.UTC)]
)
def test_the_day_of_writing_is_given_as_text_or_date(published):
    """A time of day does no harm."""
    assert timeline.tag("It shut yesterday.", published=published)[0].edtf == "2024-12-17"


def test_without_a_day_of_writing_what_is_relative_stays_open():
    """Nothing is guessed."""
    yesterday, years, june = timeline.tag("It shut yesterday, after two years; it was built in June 2019.")
    assert (years.type, years.value, years.edtf) == ("DURATION", "P2Y", None)
    assert (yesterday.earliest, yesterday.latest, yesterday.edtf) == (None, None, None)
    assert june.edtf == "2019-06"


def test_a_text_that_names_no_day_is_refused():
    """Better an error than a silent anchor."""
    with pytest.raises(ValueError, match="not a day"):
        timeline.tag("today", published="last week")


@pytest.mark.parametrize(("language", "day"), [("en-GB", "2024-04-03"), ("en_US", "2024-03-04"), ("EN", None)])
def test_a_region_may_be_named_on_the_command_line_too(tmp_path, language, day):
    (tmp_path / "a.txt").write_text("It closed on 03/04/2024.", encoding="utf-8")
    told = json.loads(run(tmp_path / "a.txt", "--language", language, "--json").stdout)
    assert told["earliest"] == (day or "2024-03-04")
    assert told["latest"] == (day or "2024-04-03")


def test_one_json_object_a_line(article):
    """In order of the text, with the file's name."""
    result = run(article, "--published", "2024-12-18", "--json")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [line["text"] for line in lines] == ["early August", "Monday", "every Monday"]
    assert all(set(line) == {"file"} | FIELDS and line["file"] == str(article) for line in lines)


def test_the_standard_input_is_a_file(article):
    """Its name is `-`."""
    result = run("-", "--published", "2024-12-18", "--json", stdin="It shut today.")
    assert json.loads(result.stdout)["edtf"] == "2024-12-18"


def test_a_person_gets_a_line_each(article):
    """With place, words, value and rule."""
    result = run(article, "--published", "2024-12-18")
    assert f"{article}:23: early August → 2024-08 (part_of)" in result.stdout.splitlines()


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path, article):
    """It is named on the error stream, and the exit status says that somebody should look."""
    (tmp_path / "data.bin").write_bytes(b"a\0b")
    result = run(tmp_path / "data.bin", tmp_path / "nowhere.txt", tmp_path, article, "--json")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 3
    assert [line.split(": ")[1].split(" ")[0] for line in result.stderr.splitlines()] == ["is", "cannot", "cannot"]


@pytest.mark.parametrize(
    ("option", "message"),
    [(("--published", "soon"), "not a day; write it as 2024-12-16"), (("--language", "xx"), "ISO 639")],
)
def test_wrong_use_is_told(article, option, message):
    """With the remedy, and exit status 2."""
    result = run(article, *option)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""
