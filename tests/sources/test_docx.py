"""Word documents: every paragraph that a reader sees, in its order, and nothing that unpacks without end."""

import re
import zipfile
from io import BytesIO
from pathlib import PurePath

import pytest

from tests.sources.making import docx
from timeline.sources.decode import Unreadable
from timeline.sources.formats import docx as module
from timeline.sources.formats import extract, format_of
from timeline.sources.formats.file import SourceFile

PARAGRAPHS = ("Bridge closed", "By Ann Smith", "The bridge was closed\ton 14 May 2024.", "", "It was opened in 1987.")
TEXT = "Bridge closed\nBy Ann Smith\nThe bridge was closed\ton 14 May 2024.\nIt was opened in 1987."


def read(data, name="a.docx"):
    """The article of a Word document."""
    file = SourceFile(PurePath(name), data)
    (found,) = extract(format_of(file.path, data), file)
    return found


def changed(data, part, change):
    """The archive with one of its parts changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return out.getvalue()


def body(xml):
    """A document whose body begins with this paragraph."""
    return changed(
        docx(*PARAGRAPHS),
        "word/document.xml",
        lambda content: re.sub(rb"<w:body>", b"<w:body>" + xml.encode(), content, count=1),
    )


def test_the_paragraphs_and_the_cells_are_lines():
    """In their order."""
    found = read(docx(*PARAGRAPHS, table=[["Day", "Ships"], ["14 May", "27"]]))
    assert found.text == TEXT + "\nDay\nShips\n14 May\n27"
    assert found.converted


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<w:p><w:r><w:t>It </w:t></w:r><w:ins><w:r><w:t>was</w:t></w:r></w:ins></w:p>", "It was"),
        ("<w:p><w:r><w:t>It</w:t></w:r><w:del><w:r><w:delText> was</w:delText></w:r></w:del></w:p>", "It"),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>It was</w:t></w:r></w:p></w:sdtContent></w:sdt>", "It was"),
        ("<w:p><w:hyperlink><w:r><w:t>It</w:t><w:br/><w:t>was</w:t></w:r></w:hyperlink></w:p>", "It\nwas"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>It was</w:t></w:r></w:p>", "It was"),
    ],
)
def test_what_a_reader_sees_is_text(xml, expected):
    """Insertions, fields to fill in and links; not deletions and not what Word works out."""
    assert read(body(xml)).text == f"{expected}\n{TEXT}"


def test_title_and_author_count_where_the_text_has_them():
    """Word fills them in by itself."""
    found = read(docx(*PARAGRAPHS, title="Bridge closed", author="python-docx")).metadata
    assert (found.title, found.author, found.published) == ("Bridge closed", None, None)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"The bridge opened.", "damaged or not a Word document"),
        (docx(*PARAGRAPHS)[:3000], "damaged or not a Word document"),
        (docx(), "without text"),
        (changed(docx(*PARAGRAPHS), "word/document.xml", lambda _: b"<w:document"), "damaged or not a Word document"),
    ],
)
def test_what_gives_no_text_is_told(data, expected):
    """With what to do about it."""
    with pytest.raises(Unreadable, match=expected):
        read(data)


def test_another_archive_is_told():
    """Spreadsheets and e-books are archives, too."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "The bridge opened.")
    with pytest.raises(Unreadable, match="archive and no Word document"):
        read(out.getvalue())


def test_a_flood_is_not_unpacked(monkeypatch):
    """A small file may unpack to gigabytes."""
    monkeypatch.setattr(module, "LARGEST_UNPACKED", 5_000_000)
    flood = changed(docx(*PARAGRAPHS), "word/styles.xml", lambda content: content + b" " * 5_000_000)
    assert len(flood) < 100_000
    with pytest.raises(Unreadable, match="unpacks to more than 5 MB"):
        read(flood)


def test_entities_do_not_multiply():
    """The "billion laughs": what is declared in the document itself is not resolved."""
    declared = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha" * 10}">' for n in range(10))

    def laugh(content):
        head, _, rest = content.partition(b"?>")
        return head + b"?>" + f"<!DOCTYPE x [{declared}]>".encode() + rest.replace(b"Bridge closed", b"&a9;")

    try:
        assert len(read(changed(docx(*PARAGRAPHS), "word/document.xml", laugh)).text) < 1000
    except Unreadable as told:
        assert "damaged" in str(told)  # noqa: PT017 either is well
