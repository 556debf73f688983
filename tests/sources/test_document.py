"""What one file becomes: its text with all offsets, its lines, and what its front matter says."""

import datetime as dt

import pytest

from timeline.dates.interval import Interval, month_interval
from timeline.dating.own import read_date
from timeline.languages.reasons import worded
from timeline.model.document import LineKind
from timeline.sources.document import read_file

BODY = "The bridge\n\nIt opened on 14 May 2024.\n"


@pytest.fixture
def document(tmp_path):
    """The document of a file with these bytes or this text."""

    def read(content, name="article.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_file(path, name).documents[0]

    return read


def front(fields):
    """An article with front matter."""
    return f"---\n{fields}\n---\n{BODY}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_where_they_stand(document, end):
    """Offsets count the characters of the decoded file, line ends included, a byte order mark not."""
    text = f"The bridge{end}{end}  It opened 😀 on 14 May.{end}More.{end}"
    read = document(b"\xef\xbb\xbf" + text.encode())
    assert (read.written or read.text) == text
    assert [read.quoted(line.start, line.end).text.strip() for line in read.lines] == [
        "The bridge",
        "It opened 😀 on 14 May.",
        "More.",
    ]
    assert [line.kind for line in read.lines] == [LineKind.TITLE, LineKind.TEXT, LineKind.TEXT]


def test_identity_is_that_of_the_content(document):
    """A file that is renamed stays the same source; one letter makes another."""
    one, renamed, other = document(BODY), document(BODY, "b.md"), document(BODY + "!")
    assert one.id == renamed.id != other.id
    assert len(one.sha256) == 64


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("title: A title\npublisher: The Courier", {"title": "A title", "publisher": "The Courier"}),
        ("headline: A title\nsite_name: The Courier", {"title": "A title", "publisher": "The Courier"}),
        ("TITLE: A title", {"title": "A title"}),
        ("authors: [Ann, Bob]", {"author": "Ann, Bob"}),
        ("authors:\n  - Ann\n  - name: Bob\n  - [Cid]", {"author": "Ann, Bob"}),
        ("author: {name: Ann, mail: x}", {"author": "Ann"}),
        ("source: https://courier.example/a", {"url": "https://courier.example/a", "publisher": None}),
        ("source: The Courier", {"publisher": "The Courier", "url": None}),
        ("Date-Published: 2024-05-18", {"published": "2024-05-18"}),
        ("title: null\nauthor: ~\nurl:", {"title": "The bridge", "author": None, "url": None}),
        ("title: 007", {"title": "007"}),
        ("published: 2024-05-18", {"published": "2024-05-18"}),
        ("date: 2024-05-18T23:30:00-05:00", {"published": "2024-05-18T23:30:00-05:00"}),
        ("date: 18 May 2024", {"published": "18 May 2024"}),
        ("published: 2024-05-99\npublisher: The Courier", {"published": "2024-05-99", "publisher": "The Courier"}),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter_is_read_as_it_is_written(document, fields, expected, name):
    """Under the names that people use; the text keeps its place, its header is not read for claims."""
    read = document(front(fields), name)
    assert {field: getattr(read.metadata, field) for field in expected} == expected
    assert read.text == front(fields)
    kinds = {read.text[line.start : line.end]: line.kind for line in read.lines}
    assert kinds["---"] is LineKind.METADATA
    assert kinds["It opened on 14 May 2024."] is LineKind.TEXT
    assert read.warnings == ()


def test_toml_front_matter_is_read_too(document):
    """Between lines of plus signs, in a text file as well; days stay as they are written."""
    read = document(f'+++\ntitle = "A title"\ndate = 2024-05-18T23:30:00-05:00\n[params]\nx = 1\n+++\n{BODY}')
    assert (read.metadata.title, read.metadata.published[:10]) == ("A title", "2024-05-18")
    assert {line.kind for line in read.lines[:5]} == {LineKind.METADATA}
    assert read.lines[-1].kind is LineKind.TEXT
    assert "front matter could not be read" in worded(document(f"+++\ntitle =\n+++\n{BODY}").warnings[0], "en")


def test_front_matter_may_be_long(document):
    """Some systems put whole abstracts into it."""
    summary = "summary: >\n" + "  More was said of the bridge.\n" * 300
    read = document(front(summary + "publisher: The Courier"))
    assert read.metadata.publisher == "The Courier"
    assert len([line for line in read.lines if line.kind is LineKind.METADATA]) == 304


@pytest.mark.parametrize("fields", ["title: [", "a: &a [*a]", "\t- x: ]", "[" * 3000])
def test_broken_front_matter_is_told(document, fields):
    """The article is read all the same."""
    read = document(front(fields))
    assert len(read.warnings) == 1
    assert worded(read.warnings[0], "en").startswith("front matter could not be read")
    assert read.metadata.title == "The bridge"


def test_the_line_that_breaks_front_matter_is_named_as_the_file_has_it(document):
    told = worded(document(f"---\npublisher: P\ntitle: [A\nauthor: B\n---\n{BODY}").warnings[0], "en")
    assert "(line 4: " in told
    assert "<" not in told


def test_of_broken_front_matter_fields_on_a_line_of_their_own_are_read(document):
    """A title with a colon breaks YAML, and costs no publication date."""
    read = document(front("title: Bridge closed: three hurt\ndate: 2024-05-14\ntags: [a\n  author: Nobody"))
    assert (read.metadata.title, read.metadata.published) == ("Bridge closed: three hurt", "2024-05-14")
    assert (len(read.warnings), read.metadata.author) == (1, None)


@pytest.mark.parametrize("between", ["It opened on 14 May 2024.", "- It opened\n- on 14 May 2024"])
def test_text_between_two_rules_is_text(document, between):
    """Only fields make front matter; nothing an article says is set aside."""
    read = document(front(between))
    assert LineKind.METADATA not in {line.kind for line in read.lines}


def test_a_header_alone_is_a_source(document):
    """It has no line to read, and does no harm."""
    read = document("---\ntitle: x\n---\n")
    assert {line.kind for line in read.lines} == {LineKind.METADATA}


def test_a_language_that_is_not_read_is_told(document):
    """`no` is Norwegian, not a yes or no."""
    read = document(front("language: no"))
    assert read.language == "no"
    assert "(no) is read for its dates only" in worded(read.warnings[0], "en")
    assert document(front("lang: en_GB")).language == "en"


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2024-05-18", Interval.of(dt.date(2024, 5, 18))),
        ("2024-05-18T23:30:00-05:00", Interval.of(dt.date(2024, 5, 18))),
        ("2024-05-18 08:00", Interval.of(dt.date(2024, 5, 18))),
        ("18 May 2024", Interval.of(dt.date(2024, 5, 18))),
        ("May 18, 2024", Interval.of(dt.date(2024, 5, 18))),
        ("Sat 10 Aug 2024 08.00 BST", Interval.of(dt.date(2024, 8, 10))),
        ("2024-05", month_interval(2024, 5)),
    ],
)
def test_publication_dates_are_read_as_people_write_them(written, days):
    """As precisely as they are written."""
    assert read_date(written, "en").within == days


@pytest.mark.parametrize("written", ["", "soon", "18 May", "Monday", "2024-05-99", "2024-13"])
def test_what_names_no_day_of_publication_gives_none(written):
    """Nothing is made up from a part of a date."""
    assert read_date(written, "en") is None
