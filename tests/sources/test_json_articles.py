"""JSON: articles under the names that services and newsrooms use; what is none is told with its place."""

import json

import pytest

from tests.sources.making import json_lines
from timeline.languages.reasons import worded
from timeline.sources import document as module
from timeline.sources import read_folder

WHOLE = {"title": "Bridge closed", "text": "It was closed on Tuesday.", "date": "2024-05-15"}


def read(folder, content, name="a.json"):
    """The documents of a file by their names without the file's, and what was left out."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    (folder / name).write_bytes(data)
    reading = read_folder(folder)
    return {one.path.removeprefix(name): one for one in reading.documents}, [one.reason for one in reading.skipped]


@pytest.mark.parametrize(
    "written",
    [
        WHOLE,
        {"headline": "Bridge closed", "body": "It was closed on Tuesday.", "published_at": "2024-05-15"},
        {"Title": "Bridge closed", "articleBody": "<p>It was closed on Tuesday.</p>", "datePublished": "2024-05-15"},
        {
            "title": {"rendered": "Bridge closed"},
            "content": {"rendered": "It was closed on Tuesday."},
            "date": "2024-05-15",
        },
        {"title": "Bridge closed", "text": ["It was closed on Tuesday."], "pubDate": "2024-05-15", "body": None},
        {"title": "Bridge closed", "text": "", "description": "It was closed on Tuesday.", "date": "2024-05-15"},
    ],
)
@pytest.mark.parametrize("around", [lambda one: one, lambda one: [one], lambda one: {"articles": [one], "total": 1}])
def test_an_object_is_an_article(tmp_path, written, around):
    """In a list, in an answer of a service, or alone; under the names that are in use."""
    found, left_out = read(tmp_path, around(written))
    assert left_out == []
    document = found["#bridge-closed"]
    assert document.text == "Bridge closed\n\nIt was closed on Tuesday."
    assert (document.metadata.title, document.metadata.published) == ("Bridge closed", "2024-05-15")
    assert document.converted


def test_what_is_said_of_an_article(tmp_path):
    """Publisher, author, address and language, as texts, objects or lists."""
    about = {
        "source": {"id": None, "name": "The Courier"},
        "authors": [{"name": "Ann Smith"}, {"name": "Bob"}],
        "url": "https://courier.example/2024/bridge.html",
        "inLanguage": "en-GB",
    }
    document = read(tmp_path, [WHOLE | about])[0]["#bridge"]
    said = document.metadata
    assert (said.publisher, said.author, said.url) == ("The Courier", "Ann Smith, Bob", about["url"])
    assert document.language == "en"


def test_a_json_feed_names_its_publisher(tmp_path):
    """By its title."""
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", "items": [WHOLE | {"id": "7"}]}
    assert read(tmp_path, feed)[0]["#7"].metadata.publisher == "The Courier"


def test_a_line_that_is_no_article_is_told_and_the_rest_is_read(tmp_path):
    """With the number of the line, blank lines counted."""
    found, left_out = read(
        tmp_path,
        json_lines(WHOLE, "", "[1, 2]", '{"title": ', {"title": "x"}, {"id": 7, "text": "More."}, "[" * 100_000),
    )
    assert set(found) == {"#bridge-closed", "#7"}
    assert [reason.partition(",")[0].partition(" (")[0].partition(";")[0] for reason in left_out] == [
        "line 3: is no object",
        "line 4: is not valid JSON",
        "line 5: has no text",
        "line 7: is not valid JSON",
    ]


def test_many_lines_that_are_none_are_told_in_few(tmp_path):
    """The first ones and how many more there are."""
    _, left_out = read(tmp_path, json_lines(WHOLE, *['"x"'] * 500))
    assert len(left_out) == module.FLAWS_TOLD + 1
    assert sum(reason.startswith("480 more: is no object") for reason in left_out) == 1


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b'{"title": ', "is not valid JSON"),
        (b"{}", "holds no article"),
        (b"[]", "holds no article"),
        (b"[" * 100_000, "damaged or not JSON"),
        (b'{"a": ' * 100_000, "damaged or not JSON"),
        (b'{"dependencies": {"x": "1.0"}}', "holds no article"),
        (b'{"text": ' + b"1" * 5000 + b"}", "is not valid JSON"),
    ],
)
def test_what_holds_no_article_is_told(tmp_path, written, expected):
    """Nested without end, cut off, or something else."""
    found, (left_out,) = read(tmp_path, written)
    assert found == {}
    assert expected in left_out


def test_names_tell_the_articles_apart(tmp_path):
    """Two of one title get marks of their ids, or else numbers."""
    found, _ = read(
        tmp_path, [WHOLE | {"text": text, "url": url} for text, url in (("One.", "h://a/x"), ("Two.", "h://b/x"))]
    )
    assert len(found) == 2
    assert all(name.startswith("#x-") for name in found)
    found, _ = read(tmp_path, [WHOLE | {"text": "One."}, WHOLE | {"text": "Two."}])
    assert [name[:15] for name in found] == ["#bridge-closed-"] * 2


def test_half_a_character_is_none(tmp_path):
    """JSON can name it, UTF-8 cannot write it; invisible marks are not read, and stay."""
    found, _ = read(tmp_path, b'{"title": "x", "text": "\\ud83d\\ude00 \\ud800 a\\u0000b \\u200f\\u200b."}')
    assert found["#x"].text == "x\n\n😀 � ab ."
    assert found["#x"].written == "x\n\n😀 � ab \u200f\u200b."


def test_json_is_known_by_its_content(tmp_path):
    """A text that begins with a bracket is a text."""
    found, _ = read(tmp_path, json_lines(WHOLE), "a.txt")
    (told,) = found["#bridge-closed"].warnings
    assert worded(told, "en") == "its name ends in .txt, but it is JSON and read as such"
    found, _ = read(tmp_path, b"[Update] The bridge opened.", "b.txt")
    assert "" in found
