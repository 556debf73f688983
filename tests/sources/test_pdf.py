"""PDF: whole sentences out of printed lines, nothing believed that programs fill in, a clear line for what is none."""

from pathlib import PurePath

import pytest

from tests.sources.making import encrypted, pdf
from timeline.languages.reasons import worded
from timeline.sources.decode import Unreadable
from timeline.sources.formats import extract, format_of
from timeline.sources.formats import pdf as module
from timeline.sources.formats.file import SourceFile
from timeline.sources.formats.pdf_lines import paragraphs

LINES = (
    "Bridge closed after cracks found",
    "By Ann Smith",
    "The harbour bridge was closed on Tuesday after two inspec-",
    "tors found cracks in its cables, the port said. A well-known",
    "engineer will replace them by 30 June 2024, and lorries must",
    "use the tunnel.",
    "It was opened in 1987 and last repaired in August 2019 after",
    "a ship struck one of its piers.",
)
WHOLE = (
    "The harbour bridge was closed on Tuesday after two inspectors found cracks in its cables, the port said. "
    "A well-known engineer will replace them by 30 June 2024, and lorries must use the tunnel."
)
HISTORY = "It was opened in 1987 and last repaired in August 2019 after a ship struck one of its piers."
TEXT = [*LINES[:2], WHOLE, HISTORY]


def read(data, name="a.pdf"):
    """The article of a PDF and what is told of it."""
    file = SourceFile(PurePath(name), data)
    (found,) = extract(format_of(file.path, data), file)
    return found, [worded(told, "en") for told in file.warnings]


def test_lines_become_paragraphs():
    """Words divided at a line's end are whole again, and so are sentences."""
    found, told = read(pdf(LINES))
    assert found.text.split("\n") == TEXT
    assert found.converted
    assert told == []


def test_a_sentence_runs_on_over_the_page():
    """Running heads and page numbers do not stand between its halves; the title stays where it is the head as well."""
    first, second = ["The Courier", *LINES[:4], "1"], ["The Courier", *LINES[4:], "2"]
    assert read(pdf(first, second))[0].text.split("\n") == ["The Courier", *TEXT]
    printed = "24/11/2026, 10:12   Bridge closed"
    assert read(pdf([printed, *first], [printed, *second]))[0].text.split("\n") == ["The Courier", *TEXT]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["the well-known engineer and a well-", "known mayor of the town were there"], "well-known mayor"),
        (["it was said to be a matter of life for North-", "Eastern towns that are far from it"], "North-Eastern"),
        (["it was said to be a matter of 2024-", "25 and of all of the years after it"], "2024-25"),
        (["she spoke of the inspec\u00ad", "tors of the bridge"], "inspectors"),
    ],
)
def test_a_hyphen_stays_where_it_is_one(lines, expected):
    """As the rest of the text writes the word, and before a capital."""
    assert expected in paragraphs(["\n".join(lines)])


def test_title_and_author_count_where_the_text_has_them():
    """Programs fill them in; the day on which the file was made says nothing of publication."""
    made = {"CreationDate": "D:20240515101200Z"}
    found = read(pdf(LINES, Title="Bridge Closed after Cracks Found", Author="Ann  Smith", **made))[0].metadata
    assert (found.title, found.author, found.published) == ("Bridge Closed after Cracks Found", "Ann Smith", None)
    found = read(pdf(LINES, Title="Microsoft Word - bridge_v3.doc", Author="asmith02", **made))[0].metadata
    assert (found.title, found.author) == (None, None)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"The bridge opened.", "is named as a PDF and is none"),
        (pdf(LINES)[:40], "damaged or cut-off"),
        (pdf([]), "without text"),
        (encrypted(pdf(LINES), "secret"), "with a password"),
        (pdf(*[[]] * (module.MOST_PAGES + 1)), "more than 500 pages"),
    ],
)
def test_what_gives_no_text_is_told(data, expected):
    """With what to do about it."""
    with pytest.raises(Unreadable, match=expected):
        read(data)


def test_a_pdf_that_may_only_not_be_changed_is_read():
    """It opens without a password."""
    assert read(encrypted(pdf(LINES), ""))[0].text.split("\n") == TEXT


def test_a_page_without_text_is_told():
    """What is told in its picture is missing."""
    found, told = read(pdf(LINES, []))
    assert found.text.split("\n") == TEXT
    assert told == ["no text on page 2 (a picture?); what is told there is not read"]


def test_a_pdf_is_known_by_its_content():
    """Whatever it is called, and it is told that the name says something else."""
    found, told = read(pdf(LINES), "a.txt")
    assert found.text.split("\n") == TEXT
    assert told == ["its name ends in .txt, but it is a PDF and read as such"]
