"""Files that are damaged, hostile or called what they are not: a clear line each, nothing crashes, nothing is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sources.making import atom, docx, encrypted, json_lines, pdf, rss
from timeline.languages.reasons import worded
from timeline.sources import read_folder
from timeline.sources.decode import Unreadable
from timeline.sources.document import read_file

PARAGRAPHS = (
    "The harbour bridge was closed on Tuesday after inspectors found cracks in two of its cables.",
    "It was opened in 1987 and last repaired in August 2019, when a ship struck one of its piers.",
)
PAGE = "<!DOCTYPE html><html><body><article>" + "".join(f"<p>{told}</p>" for told in PARAGRAPHS) + "</article></html>"
ENTRY = f"<title>Bridge</title><id>a</id><link>h://a/b</link><description>{PARAGRAPHS[0]}</description>"

#: A whole file of each format.
WHOLE = {
    "a.pdf": pdf(PARAGRAPHS, PARAGRAPHS),
    "locked.pdf": encrypted(pdf(PARAGRAPHS), ""),
    "a.docx": docx(*PARAGRAPHS, table=[["Day", "Ships"]]),
    "rss.xml": rss(ENTRY, ENTRY.replace("Bridge", "Tunnel")),
    "atom.xml": atom(ENTRY),
    "a.json": b'{"articles": [{"title": "Bridge", "text": "It was closed."}]}',
    "a.jsonl": json_lines({"title": "Bridge", "text": "Closed."}, {"title": "Tunnel", "text": "<p>Open.</p>"}),
    "a.html": PAGE.encode(),
    "yaml.md": b"---\ntitle: Bridge\ndate: 2024-05-18\n---\nIt was closed.",
    "toml.md": b"+++\ntitle = 'Bridge'\ndate = 2024-05-18\n+++\nIt was closed.",
    "a.txt": "“Żółć”, it was closed.".encode("utf-16"),
}


def damaged(data):
    """Bytes cut off, changed or left out."""
    places = st.integers(0, len(data) - 1)
    changes = st.lists(st.tuples(places, st.integers(0, 255)), max_size=20)
    return st.builds(_damaged, st.just(data), changes, places, places)


def _damaged(data, changes, start, end):
    changed = bytearray(data)
    for place, value in changes:
        changed[place] = value
    return bytes(changed[:start] if start > end else changed[:start] + changed[end:])


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_file_is_read(tmp_path, name):
    """Without a complaint."""
    (tmp_path / name).write_bytes(WHOLE[name])
    reading = read_folder(tmp_path)
    assert reading.documents
    assert reading.skipped == []


@pytest.mark.parametrize("name", WHOLE)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.data())
def test_a_damaged_file_is_read_or_told(tmp_path, name, data):
    """And what is read of it can be written."""
    path = tmp_path / name
    path.write_bytes(data.draw(damaged(WHOLE[name])))
    try:
        found = read_file(path, name)
    except Unreadable:
        return
    assert found.documents or found.flaws
    assert all(document.text.strip() and document.model_dump_json().encode() for document in found.documents)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.html", b"<html><body>" + b"<p>a<b>" * 100_000, "more than 100,000 marks"),
        ("a.html", b"<html>" + b"<div>" * 50_000 + b"x", "without an article"),
        ("a.xml", b"<rss><channel><item>" + b"<a>" * 20_000, "holds no text"),
        ("a.json", b'{"a": [' * 100_000, "damaged or not JSON"),
        ("a.txt", b"a" * 100_001, "text of more than 100,000 characters"),
        ("a.txt", b"a" * 1_000_001, "larger than 1 MB"),
        ("a.pdf", b"%PDF-1.4\n" + b"1 0 obj <<>> endobj\n" * 20_000, "damaged or cut-off"),
        ("a.pdf", pdf(PARAGRAPHS).replace(b"/Type /Catalog", b"/A " + b"[" * 50_000), "damaged or cut-off"),
    ],
)
def test_what_has_no_measure_is_told(tmp_path, name, content, expected):
    """Deep, long or endless; the message names the limit that can be changed."""
    (tmp_path / name).write_bytes(content)
    (tmp_path / "timeline.toml").write_text("largest_file_mb = 1")
    reading = read_folder(tmp_path)
    assert reading.documents == []
    (told,) = reading.skipped
    assert expected in told.reason


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", WHOLE["a.pdf"], "a PDF"),
        ("b.txt", WHOLE["a.html"], "a web page"),
        ("a.html", WHOLE["rss.xml"], "a feed"),
        ("a.pdf", WHOLE["a.docx"], "a Word document"),
        ("a.php", WHOLE["a.html"], "a web page"),
    ],
)
def test_a_file_with_the_wrong_ending_is_read_and_told(tmp_path, name, content, kind):
    """Its content says what it is."""
    (tmp_path / name).write_bytes(content)
    document = read_folder(tmp_path).documents[0]
    assert PARAGRAPHS[0] in document.text
    ending = name.partition(".")[2]
    assert [worded(told, "en") for told in document.warnings] == [
        f"its name ends in .{ending}, but it is {kind} and read as such"
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json"])
def test_invisible_marks_are_not_read_and_stay(tmp_path, name):
    """Joiners, direction marks and byte order marks inside a text are its own: places are counted with them."""
    told = f"\u200fThe bridge\u200b was closed\u202e on 14\u00a0May 2024\u2066.\ufeff {PARAGRAPHS[1]}"
    content = {"a.txt": told, "a.html": PAGE.replace(PARAGRAPHS[0], told), "a.json": f'{{"text": "{told}"}}'}
    (tmp_path / name).write_text(content[name], encoding="utf-8")
    (document,) = read_folder(tmp_path).documents
    assert document.text.count("The bridge") == 1
    if name != "a.html":  # of a page the text alone is taken
        assert document.written is not None
        assert document.written.strip() == told
        assert document.text.strip() == f"The bridge was closed on 14 May 2024. {PARAGRAPHS[1]}"


def test_two_encodings_in_one_file_are_told(tmp_path):
    """As when parts of several files were put together."""
    (tmp_path / "a.txt").write_bytes("“Müller” told it. ".encode() * 2 + "“Müller” said more.".encode("cp1252"))
    (document,) = read_folder(tmp_path).documents
    assert document.text == "“Müller” told it. “Müller” told it. “Müller” said more."
    assert worded(document.warnings[0], "en").startswith("3 bytes of it are not UTF-8")


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word document"),
        ("a.txt", b"{\\rtf1\\ansi The bridge.}", "RTF"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        ("a.html.gz", b"\x1f\x8b\x08\x00", "packed"),
        ("a.xls", b"1", "has a format that is not read (.xls)"),
    ],
)
def test_what_is_no_article_is_told_with_a_remedy(tmp_path, name, content, expected):
    """Whatever else lies in a newsroom's folder."""
    (tmp_path / name).write_bytes(content)
    (told,) = read_folder(tmp_path).skipped
    assert expected in told.reason


def test_the_pictures_and_scripts_of_a_saved_page_are_no_sources(tmp_path):
    """A browser puts them into a folder beside the page; a folder that stands alone is read."""
    (tmp_path / "a.html").write_text(PAGE)
    for folder in ("a_files", "b_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "style.css").write_text("p {}")
    reading = read_folder(tmp_path)
    assert [document.path for document in reading.documents] == ["a.html"]
    assert [skipped.path for skipped in reading.skipped] == ["b_files/style.css"]
